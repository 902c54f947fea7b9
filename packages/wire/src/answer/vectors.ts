/**
 * Answers of our own vector routes.
 *
 * @module
 */
import type { AnswerField, TextStream } from '@himaya/core';

import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import type { Tally } from './tally.ts';
import { countOf, objectsOf, unreadable } from './tally.ts';

type Open = (field: AnswerField) => TextStream;

const KNOWN_MATCH: ReadonlySet<string> = new Set(['id', 'score', 'text', 'metadata']);

/** `{written}`. */
export function writeAnswer(answer: JsonObject, tally: Tally): object {
  tally.dropUnknown(answer, new Set(['written']));
  const written = countOf(answer['written']);
  if (written === undefined) throw unreadable('the answer has no count');
  return { written };
}

/** `{matches: [{id, score, text, metadata?}]}`; texts and metadata, keys too, go through streams. */
export function searchAnswer(answer: JsonObject, open: Open, tally: Tally): object {
  tally.dropUnknown(answer, new Set(['matches']));
  const matches = objectsOf(answer['matches'], 'matches').map((match, index) => {
    tally.dropUnknown(match, KNOWN_MATCH);
    const { id, score, text, metadata } = match;
    if (typeof id !== 'string' || typeof score !== 'number' || typeof text !== 'string') {
      throw unreadable('a match is not complete');
    }
    const through = (key: string, value: string): string => {
      const stream = open({ kind: 'text', key: `matches/${index}/${key}` });
      return stream.push(value) + stream.end();
    };
    return {
      id: through('id', id),
      score,
      text: through('text', text),
      ...(isObject(metadata) ? { metadata: metadataOf(metadata, through, tally) } : {}),
    };
  });
  return { matches };
}

/** Keys are named by their position, so that no field's key holds what a caller wrote. */
function metadataOf(
  metadata: JsonObject,
  through: (key: string, value: string) => string,
  tally: Tally,
): object {
  const scalars = Object.entries(metadata).flatMap(([key, value], at): [string, Json][] => {
    const name = through(`metadata/${at}/key`, key);
    if (typeof value === 'string') return [[name, through(`metadata/${at}`, value)]];
    if (typeof value === 'number' || typeof value === 'boolean') return [[name, value]];
    tally.drop(value);
    return [];
  });
  return Object.fromEntries(scalars);
}
