/**
 * The detector as the engine wants it.
 *
 * @module
 */
import type { Finding, Redaction, TextStream } from '@himaya/core';

import { type Conversation, openConversation } from './conversation.ts';
import { CustomRules } from './custom.ts';
import type { DetectorOptions } from './detection.ts';
import { ExchangeRedaction } from './exchange.ts';
import { explain, explainWith, type Explanation } from './explain.ts';
import { find, findIdentifiers, findWith } from './find.ts';
import { maskStream, redactStream } from './mask.ts';
import { identifierStep } from './scan.ts';
import { type RedactedTurns, redactTurns, redactTurnsWith } from './turns.ts';

/** Finds personal data and opens transformations. Satisfies the engine's `Detector`. */
export interface Detector {
  /** @param hint - The JSON key or CSV column of the text. */
  find(text: string, hint?: string): readonly Finding[];
  /** Finds the same, and says why. */
  explain(text: string, hint?: string): readonly Explanation[];
  /** Opens a stream that masks what {@link Detector.find} finds in the whole text. */
  redactStream(): TextStream;
  /**
   * Opens the transformation of one exchange.
   *
   * @param key - 32 bytes.
   * @throws {RangeError} if the key is not 32 bytes.
   */
  open(key: Uint8Array): Redaction;
  /**
   * Opens a conversation: tokens for everything that counts, and back.
   *
   * @param key - 32 bytes. Default is random.
   * @throws {RangeError} if the key is not 32 bytes.
   */
  converse(key?: Uint8Array): Conversation;
  /**
   * Pseudonymises everything that counts in every turn of one conversation, and restores each turn again.
   *
   * @param key - 32 bytes. Default is random.
   * @throws {RangeError} if the key is not 32 bytes.
   */
  redactTurns(turns: readonly string[], key?: Uint8Array): RedactedTurns;
}

/**
 * Makes the detector.
 *
 * @throws {HimayaError} `CONFIG_INVALID` if an option cannot be used, such as a pattern without bounds
 */
export function createDetector(options: DetectorOptions = {}): Detector {
  const { recognisers = [], allow = [], deny = [], scope = 'all' } = options;
  const own = recognisers.length + allow.length + deny.length > 0;
  if (!own && scope === 'all') {
    return {
      find,
      explain,
      redactStream,
      open: (key) => new ExchangeRedaction(key),
      converse: (key = randomKey()) => openConversation(key, undefined),
      redactTurns,
    };
  }
  const rules = new CustomRules(options);
  return {
    find: own ? (text, hint) => findWith(rules, text, hint) : findIdentifiers,
    explain: (text, hint) => explainWith(rules, text, hint),
    redactStream: () => maskStream(own ? rules.stepFor() : identifierStep),
    open: (key) => new ExchangeRedaction(key, rules),
    converse: (key = randomKey()) => openConversation(key, rules),
    redactTurns: (turns, key) => redactTurnsWith(rules, turns, key),
  };
}

function randomKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}
