/**
 * Commands that answer lines of JSON on standard input, one by one.
 *
 * @module
 */
import { hasCode, HimayaError } from '@himaya/core';

import type { Io } from './command.ts';

/** A line as it was read. */
export type Line = Readonly<Record<string, unknown>>;

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
          ? {
              code: cause.code,
              message: cause.message,
              ...(hasCode(cause, 'FACTS_INVALID') && {
                issues: cause.details.issues.map(unquoted),
              }),
            }
          : { code: 'GUARD_UNAVAILABLE', message: 'the detector failed on this line' };
      io.out(JSON.stringify({ id, error }));
    }
  }
}

/** Keys of the schema are named; one that is not in it may be anything. */
export function unquoted({ path, problem }: Place): Place {
  return { path, problem: problem.replace(/^".*" is not a known key/su, 'a key is not known') };
}

/** What is wrong, and where. */
export interface Place {
  readonly path: string;
  readonly problem: string;
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

/** @throws {HimayaError} `REQUEST_UNREADABLE` */
export function stringOf(line: Line, key: string): string {
  const value = line[key];
  if (typeof value === 'string') return value;
  throw unreadable(`/${key}`, `"${key}" is not a string`);
}

/** @throws {HimayaError} `REQUEST_UNREADABLE` */
export function stringsOf(line: Line, key: string): readonly string[] {
  const value = line[key];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw unreadable(`/${key}`, `"${key}" is not a list of strings`);
}

function unreadable(pointer: string, message: string): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', message, { pointer });
}
