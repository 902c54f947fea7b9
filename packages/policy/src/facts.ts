/**
 * The edge: facts from outside, checked once against the published schema.
 *
 * @module
 */
import type { Facts } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import { describe } from './yaml-file.ts';
import { validatorOf } from './schemas.ts';

/**
 * Checks facts that come from outside, such as a line of `himaya policy decide --jsonl`.
 *
 * @param value - Parsed JSON.
 * @throws {HimayaError} `FACTS_INVALID`; its issues name places and keys, never values.
 */
export function parseFacts(value: unknown): Facts {
  const validate = validatorOf('facts');
  if (validate(value)) return value;
  const issues = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'anyOf')
    .map((error) => ({ path: error.instancePath, problem: describe(error) }));
  throw new HimayaError('FACTS_INVALID', `${issues.length} fact(s) cannot be used`, { issues });
}
