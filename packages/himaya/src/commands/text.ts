/**
 * `himaya scan` and `himaya redact`: detection on standard input, without configuration or database.
 *
 * @module
 */
import { CONFIDENCE_THRESHOLD, HimayaError } from '@himaya/core';
import { createDetector, maskFindings, redactStream, redactTurns } from '@himaya/redact';

import type { Command, Io } from './command.ts';
import { parse, usage } from './command.ts';

/** `scan --jsonl`. */
export const scan: Command = {
  name: 'scan',
  summary: 'finds personal data in lines of JSON on standard input',
  help: `himaya scan --jsonl < texts.jsonl

Each line {"id","text"} gives a line {"id","findings":[{"category","start","end","confidence"}],"redacted"}.
Offsets are UTF-16 units, half-open. "findings" lists everything found; "redacted" replaces what has a
confidence of 0.5 or more. A line that cannot be read gives {"id","error":{"code","message"}}.`,
  async run(args, io) {
    const { flag } = parse('scan', args, { jsonl: { type: 'boolean' } });
    if (!flag('jsonl')) throw usage('scan', 'say --jsonl');
    const detector = createDetector();
    await eachLine(io, (line) => {
      const text = stringOf(line, 'text');
      const findings = detector.find(text);
      const acted = findings.filter(({ confidence }) => confidence >= CONFIDENCE_THRESHOLD);
      return {
        findings: findings.map(({ category, start, end, confidence }) => ({
          category,
          start,
          end,
          confidence,
        })),
        redacted: maskFindings(text, acted),
      };
    });
    return 0;
  },
};

/** `redact --jsonl --chunks | --turns`. */
export const redact: Command = {
  name: 'redact',
  summary: 'redacts streams or conversations in lines of JSON on standard input',
  help: `himaya redact --jsonl --chunks < chunks.jsonl
  {"id","chunks":[string…]} gives {"id","redacted"}: the whole output of the stream, however it was cut.

himaya redact --jsonl --turns < conversations.jsonl
  {"id","turns":[string…]} gives {"id","redacted":[…],"restored":[…],"entities":[[{"start","end","token"}…]…]}:
  one conversation with one set of tokens, restored again.`,
  async run(args, io) {
    const options = {
      jsonl: { type: 'boolean' },
      chunks: { type: 'boolean' },
      turns: { type: 'boolean' },
    } as const;
    const { flag } = parse('redact', args, options);
    if (!flag('jsonl') || flag('chunks') === flag('turns')) {
      throw usage('redact', 'say --jsonl and one of --chunks and --turns');
    }
    await eachLine(io, (line) => {
      if (flag('turns')) return { ...redactTurns(stringsOf(line, 'turns')) };
      const stream = redactStream();
      const pieces = stringsOf(line, 'chunks').map((chunk) => stream.push(chunk));
      return { redacted: pieces.join('') + stream.end() };
    });
    return 0;
  },
};

type Line = Readonly<Record<string, unknown>>;

/** Answers every line in order; what is wrong with one line stays with it, and never quotes it. */
export async function eachLine(io: Io, answer: (line: Line) => object): Promise<void> {
  for await (const text of io.lines) {
    if (text.trim() === '') continue;
    let id: unknown = null;
    try {
      const line = parseLine(text);
      id = line['id'] ?? null;
      io.out(JSON.stringify({ id, ...answer(line) }));
    } catch (cause) {
      const error =
        cause instanceof HimayaError
          ? { code: cause.code, message: cause.message }
          : { code: 'GUARD_UNAVAILABLE', message: 'the detector failed on this line' };
      io.out(JSON.stringify({ id, error }));
    }
  }
}

function parseLine(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable('', 'the line is not JSON');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw unreadable('', 'the line is not a JSON object');
}

function stringOf(line: Line, key: string): string {
  const value = line[key];
  if (typeof value === 'string') return value;
  throw unreadable(`/${key}`, `"${key}" is not a string`);
}

function stringsOf(line: Line, key: string): readonly string[] {
  const value = line[key];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw unreadable(`/${key}`, `"${key}" is not a list of strings`);
}

function unreadable(pointer: string, message: string): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', message, { pointer });
}
