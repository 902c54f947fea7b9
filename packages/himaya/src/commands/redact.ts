/**
 * `himaya redact`: masks files, streams and conversations, without database.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import { mapDocument, maskFindings } from '@himaya/redact';

import type { Arguments, Command, ExitCode, Io } from './command.ts';
import { parse, usage } from './command.ts';
import { DETECTION_OPTIONS, detectorOf, keyOf } from './detection.ts';
import type { Source } from './files.ts';
import { formatOf, isUnread, listFiles, outputPaths, readContent, writeResult } from './files.ts';
import { eachLine, stringsOf } from './lines.ts';

/** `redact`. */
export const redact: Command = {
  name: 'redact',
  summary: 'masks files, or streams and conversations in lines of JSON',
  help: `himaya redact [--tokens [--key file:…|env:…]] [--out FOLDER] [--config himaya.yaml] FILE…

Writes each file with placeholders such as [PHONE] in place of what counts; --tokens writes tokens such as
[PHONE_k3v7x2ab], which himaya restore puts back. One file goes to standard output; several, or a folder, need --out.
JSON, NDJSON (.jsonl), CSV and TSV stay what they are; all other files are text. Binary files are left out.
  --key       32 bytes, in hexadecimal or base64: equal keys give equal tokens. Default is random.

himaya redact --jsonl --chunks < chunks.jsonl
  {"id","chunks":[string…]} gives {"id","redacted"}: the whole output of the stream, however it was cut.

himaya redact --jsonl --turns [--key …] < conversations.jsonl
  {"id","turns":[string…]} gives {"id","redacted":[…],"restored":[…],"entities":[[{"start","end","token"}…]…]}:
  one conversation with one set of tokens, restored again.`,
  async run(args, io) {
    const given = parse('redact', args, {
      ...DETECTION_OPTIONS,
      jsonl: { type: 'boolean' },
      chunks: { type: 'boolean' },
      turns: { type: 'boolean' },
      tokens: { type: 'boolean' },
      key: { type: 'string' },
      out: { type: 'string' },
    });
    if (given.positionals.length > 0 && !given.flag('jsonl')) return redactFiles(given, io);
    if (!given.flag('jsonl') || given.flag('chunks') === given.flag('turns')) {
      throw usage('redact', 'say --jsonl and one of --chunks and --turns, or name files');
    }
    return await redactLines(given, io);
  },
};

async function redactLines(given: Arguments, io: Io): Promise<ExitCode> {
  const key = keyOf('redact', given);
  const detector = detectorOf(given);
  await eachLine(io, (line) => {
    if (given.flag('turns')) return { ...detector.redactTurns(stringsOf(line, 'turns'), key) };
    const stream = detector.redactStream();
    const pieces = stringsOf(line, 'chunks').map((chunk) => stream.push(chunk));
    return { redacted: pieces.join('') + stream.end() };
  });
  return 0;
}

function redactFiles(given: Arguments, io: Io): ExitCode {
  const detector = detectorOf(given);
  const key = keyOf('redact', given);
  if (key !== undefined && !given.flag('tokens')) throw usage('redact', '--key goes with --tokens');
  const conversation = given.flag('tokens') ? detector.converse(key) : undefined;
  const map: MapText = (text, hint) =>
    conversation === undefined
      ? maskFindings(text, detector.find(text, hint))
      : conversation.redact(text, hint);
  return eachFile('redact', given, io, () => map);
}

/** Transforms one text of a file. */
export type MapText = (text: string, hint?: string) => string;

/** Writes each named file with its texts transformed as is right for that file. */
export function eachFile(
  command: string,
  given: Arguments,
  io: Io,
  mapOf: (source: Source) => MapText,
): ExitCode {
  const sources = listFiles(given.positionals);
  const folder = given.text('out');
  if (folder === undefined && (sources.length !== 1 || sources[0]?.path !== given.positionals[0]))
    throw usage(command, 'several files, or a folder, need --out');
  const targets = folder === undefined ? [] : outputPaths(command, sources, folder);
  let unread = false;
  for (const [at, source] of sources.entries()) {
    const { path } = source;
    io.progress?.(`${at + 1} of ${sources.length} files`);
    const content = readContent(path);
    if ('skipped' in content) {
      if (folder === undefined)
        throw new HimayaError('FILE_UNREADABLE', `${path} is ${content.skipped}`, { file: path });
      io.err(`left out: ${path} (${content.skipped})`);
      unread ||= isUnread(path, content.skipped, given.positionals);
      continue;
    }
    const written = mapDocument(content.text, formatOf(path), mapOf(source));
    const target = targets[at];
    if (target !== undefined) writeResult(target, written);
    else if (io.write !== undefined) io.write(written);
    else io.out(written);
  }
  io.progress?.('');
  return unread ? 3 : 0;
}
