/**
 * Values that are forwarded as they are, hence checked closely; and the two ways of refusing one.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';

import type { Json } from './json.ts';
import { isList, isObject } from './json.ts';
import type { Rule } from './rule.ts';
import type { Node } from './tree.ts';

type ScalarRule = Extract<Rule, { is: 'number' | 'boolean' | 'enum' | 'word' | 'vector' }>;

/** A configured word: model names contain slashes, colons and, with some providers, `@`. */
const WORD = /^[\w.:/@+-]{1,256}$/;

/** Checks a value that is forwarded unread. */
export function scalar(rule: ScalarRule, value: Json, pointer: string): Node {
  switch (rule.is) {
    case 'number':
      if (typeof value === 'number' && inRange(rule, value)) return value;
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      break;
    case 'enum':
      if (typeof value === 'string' && rule.of.includes(value)) return value;
      break;
    case 'word':
      if (typeof value === 'string' && WORD.test(value)) return value;
      break;
    case 'vector': {
      const numbers = isList(value) ? value.filter((x) => typeof x === 'number') : [];
      if (isList(value) && numbers.length === value.length && numbers.length > 0) return numbers;
      break;
    }
  }
  throw unreadable(pointer);
}

function inRange({ integer, min, max }: Extract<Rule, { is: 'number' }>, value: number): boolean {
  return (!integer || Number.isSafeInteger(value)) && value >= min && value <= max;
}

/** Checks an object of strings, numbers and booleans. */
export function checkFlat(value: Json, pointer: string): void {
  if (!isObject(value)) throw unreadable(pointer);
  if (Object.values(value).some((member = null) => member === null || typeof member === 'object')) {
    throw unreadable(`${pointer}/*`);
  }
}

/** Reports whether every integer in `value` was read without rounding. */
export function isExact(value: Json): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((member: Json | undefined) => isExact(member ?? null));
}

/** Refuses a field. The pointer names keys of our tables only. */
export function unknown(pointer: string): HimayaError {
  return new HimayaError(
    'REQUEST_FIELD_UNKNOWN',
    `the field ${pointer} is not known, hence not guarded`,
    {
      pointer,
    },
  );
}

/** Refuses a field that is known and cannot be guarded. */
export function refused(pointer: string, why: string): HimayaError {
  return new HimayaError('REQUEST_FIELD_UNKNOWN', `the field ${pointer} is refused: ${why}`, {
    pointer,
  });
}

/** Refuses a value; it is not shown. */
export function unreadable(pointer: string): HimayaError {
  return new HimayaError(
    'REQUEST_UNREADABLE',
    `the field ${pointer === '' ? '/' : pointer} is missing, or has a wrong type or value`,
    {
      pointer,
    },
  );
}
