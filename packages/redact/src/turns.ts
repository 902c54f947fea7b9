/**
 * One conversation, redacted with one set of tokens and restored again.
 *
 * @module
 */
import { CATEGORIES, type Category, CONFIDENCE_THRESHOLD, type Operator } from '@himaya/core';

import { ExchangeRedaction } from './exchange.ts';
import type { CustomRules } from './custom.ts';
import { findWith } from './find.ts';

/** Where a token stands for a part of the original turn, in UTF-16 units. */
export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly token: string;
}

/** A conversation, there and back. */
export interface RedactedTurns {
  readonly redacted: readonly string[];
  readonly restored: readonly string[];
  readonly entities: readonly (readonly Entity[])[];
}

const PSEUDONYMISE: ReadonlyMap<Category, Operator> = new Map(
  CATEGORIES.map((category) => [category, 'pseudonymise']),
);

/**
 * Pseudonymises everything that counts in every turn, and restores each turn again, to the unit: each
 * token as it was spelled where it stands.
 *
 * @param key - 32 bytes; equal keys give equal tokens. Default is random.
 */
export function redactTurns(turns: readonly string[], key?: Uint8Array): RedactedTurns {
  return redactTurnsWith(undefined, turns, key);
}

/** The same with the recognisers and lists of a configuration. */
export function redactTurnsWith(
  rules: CustomRules | undefined,
  turns: readonly string[],
  key: Uint8Array = crypto.getRandomValues(new Uint8Array(32)),
): RedactedTurns {
  const redaction = new ExchangeRedaction(key, rules);
  const redacted: string[] = [];
  const restored: string[] = [];
  const entities: (readonly Entity[])[] = [];
  for (const turn of turns) {
    const findings = findWith(rules, turn).filter(
      ({ confidence }) => confidence >= CONFIDENCE_THRESHOLD,
    );
    const written = redaction.write(turn, findings, PSEUDONYMISE, true);
    const text = redaction.render(turn, written, PSEUDONYMISE);
    redacted.push(text);
    restored.push(
      redaction.restore(
        text,
        written.map(({ start, end }) => turn.slice(start, end)),
      ),
    );
    entities.push(written.map(({ start, end, text: token }) => ({ start, end, token })));
  }
  return { redacted, restored, entities };
}
