/**
 * `himaya restore`: puts back what the tokens of one conversation stand for, from its originals.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Conversation } from '@himaya/redact';
import { mapDocument } from '@himaya/redact';

import type { Arguments, Command, ExitCode } from './command.ts';
import { parse, usage } from './command.ts';
import { DETECTION_OPTIONS, detectorOf, keyOf } from './detection.ts';
import type { Source } from './files.ts';
import { formatOf, listFiles, readContent } from './files.ts';
import { eachLine, stringOf, stringsOf } from './lines.ts';
import { eachFile } from './redact.ts';

/** `restore`. */
export const restore: Command = {
  name: 'restore',
  summary: 'puts originals back in place of the tokens of one conversation',
  help: `himaya restore --key file:…|env:… --from ORIGINALS [--out FOLDER] [--config himaya.yaml] FILE…

There is no vault: the tokens are made again from the originals, a file or a folder, under the key that
himaya redact --tokens was given. Tokens of other originals or keys stay. A file comes back in the spellings of the
original of its name.

himaya restore --jsonl --key … < answers.jsonl
  {"id","turns":[original…],"text"} gives {"id","restored"}.`,
  async run(args, io) {
    const given = parse('restore', args, {
      ...DETECTION_OPTIONS,
      jsonl: { type: 'boolean' },
      key: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
    });
    const key = keyOf('restore', given);
    if (key === undefined) throw usage('restore', 'say --key: nobody has a random key any more');
    const detector = detectorOf(given);
    if (given.flag('jsonl')) {
      if (given.positionals.length > 0)
        throw usage('restore', 'say --jsonl or name files, not both');
      await eachLine(io, (line) => {
        const conversation = detector.converse(key);
        for (const turn of stringsOf(line, 'turns')) conversation.redact(turn);
        return { restored: conversation.restore(stringOf(line, 'text')) };
      });
      return 0;
    }
    return restoreFiles();

    function restoreFiles(): ExitCode {
      if (given.positionals.length === 0) throw usage('restore', 'say --jsonl, or name files');
      const conversation = detector.converse(key);
      const originals = originalsOf(given);
      for (const { path } of originals) readOriginal(path, conversation);
      return eachFile('restore', given, io, ({ name }) => {
        const own =
          originals.find((each) => each.name === name) ??
          (originals.length === 1 ? originals[0] : undefined);
        const spelled = own === undefined ? undefined : readOriginal(own.path, conversation);
        return (text) => spelled?.get(text)?.shift() ?? conversation.restore(text);
      });
    }
  },
};

function originalsOf({ text }: Arguments): readonly Source[] {
  const from = text('from');
  if (from === undefined) throw usage('restore', 'say --from: the originals');
  return listFiles([from]);
}

/**
 * Reads an original, whose spellings are the ones that come back from then on, and returns its texts by what they
 * were redacted to: one value may be spelled in several ways even in one file.
 */
function readOriginal(path: string, conversation: Conversation): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const content = readContent(path);
  if ('skipped' in content) {
    if (content.skipped === 'binary') return texts;
    throw new HimayaError('FILE_UNREADABLE', `${path} is ${content.skipped}`, { file: path });
  }
  mapDocument(content.text, formatOf(path), (value, hint) => {
    const redacted = conversation.redact(value, hint);
    const known = texts.get(redacted);
    if (known === undefined) texts.set(redacted, [value]);
    else known.push(value);
    return redacted;
  });
  return texts;
}
