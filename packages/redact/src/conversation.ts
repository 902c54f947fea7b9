/**
 * A conversation as a command sees it: texts go out with tokens, tokens come back as the words they stand for.
 *
 * @module
 */
import { CATEGORIES, type Category, CONFIDENCE_THRESHOLD, type Operator } from '@himaya/core';

import type { CustomRules } from './custom.ts';
import { ExchangeRedaction } from './exchange.ts';
import { findWith } from './find.ts';

/** One set of tokens. Equal keys give equal tokens, also in another process. */
export interface Conversation {
  /** Puts tokens in the place of everything that counts, and remembers what they stand for. */
  redact(text: string, hint?: string): string;
  /** Puts back what the tokens of this conversation stand for; others stay. */
  restore(text: string): string;
}

const PSEUDONYMISE: ReadonlyMap<Category, Operator> = new Map(
  CATEGORIES.map((category) => [category, 'pseudonymise']),
);

/** Opens a conversation. */
export function openConversation(key: Uint8Array, rules: CustomRules | undefined): Conversation {
  const redaction = new ExchangeRedaction(key, rules);
  return {
    redact: (text, hint) => {
      const counting = findWith(rules, text, hint).filter(
        ({ confidence }) => confidence >= CONFIDENCE_THRESHOLD,
      );
      return redaction.transform(text, counting, PSEUDONYMISE, true);
    },
    restore: (text) => redaction.restore(text),
  };
}
