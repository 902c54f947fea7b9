/**
 * The transformation of one exchange: originals go in, tokens come out, and back. There is no vault:
 * the map from token to original lives here and is made anew from the payload at every call.
 *
 * @module
 */
import { createSecretKey } from 'node:crypto';

import {
  type AnswerField,
  type Category,
  CONFIDENCE_THRESHOLD,
  type Finding,
  type Operator,
  placeholderName,
  type Redaction,
  type TextStream,
} from '@himaya/core';

import {
  AnswerWalker,
  ESCAPES_MAX,
  type Originals,
  readLookalike,
  RestoringWalker,
} from './answer-walker.ts';
import type { CustomRules } from './custom.ts';
import { findWith } from './find.ts';
import { fold } from './fold.ts';
import { generalise } from './generalise.ts';
import { hintOf } from './hint.ts';
import { jsonAnswer } from './json-answer.ts';
import { isAddress } from './link-state.ts';
import { normalise } from './normalise.ts';
import { Persons } from './persons.ts';
import { checkKey, keyedHash, pseudonym, TOKEN_LENGTH, type TokenKey } from './pseudonym.ts';
import { categoryUnder } from './sensitive-key.ts';
import { WalkedStream } from './stream.ts';
import { TokenIndex } from './token-index.ts';
import { tokenKey } from './token.ts';
import { openView } from './view.ts';
import { CUE } from './words.ts';

/** A finding and what was written in its place. */
export interface Written extends Finding {
  readonly text: string;
}

/** Satisfies the engine's `Redaction`. */
export class ExchangeRedaction implements Redaction {
  readonly #key: TokenKey;
  readonly #rules: CustomRules | undefined;
  /** Token by category and normalised value. */
  readonly #tokens = new Map<string, string>();
  /** Category and normalised value by token. */
  readonly #values = new Map<string, string>();
  /** Originals that may be put back, by what all spellings of their token share. */
  readonly #originals = new Map<string, string>();
  /** Values that the model was shown as they are. */
  readonly #known = new Set<string>();
  readonly #inventions = new Map<Category, number>();
  readonly #index = new TokenIndex();
  readonly #persons = new Persons();
  readonly #view: Originals = {
    tokens: this.#index,
    originalOf: (key) => this.#originals.get(key),
    isKnown: (category, text) => this.#known.has(valueKey(category, text)),
    invented: (category) => {
      this.#inventions.set(category, (this.#inventions.get(category) ?? 0) + 1);
    },
    restored: () => {
      this.#restorations += 1;
    },
  };
  #restorations = 0;

  /** @param key - 32 bytes; the same key gives the same tokens on every node. */
  constructor(key: Uint8Array, rules?: CustomRules) {
    checkKey(key);
    this.#key = createSecretKey(key);
    this.#rules = rules;
  }

  transform(
    text: string,
    findings: readonly Finding[],
    operators: ReadonlyMap<Category, Operator>,
    restorable: boolean,
  ): string {
    return this.render(text, this.write(text, findings, operators, restorable), operators);
  }

  /** The text with what was decided in place of its findings, and lookalikes escaped around it. */
  render(
    text: string,
    written: readonly Written[],
    operators: ReadonlyMap<Category, Operator>,
  ): string {
    let out = '';
    // What stays, up to the next thing that is written: a lookalike may reach over what is kept or dropped.
    let plain = '';
    let last = 0;
    for (const each of written) {
      const operator = operators.get(each.category) ?? 'keep';
      if (operator === 'keep') continue;
      plain += text.slice(last, each.start);
      last = each.end;
      if (operator === 'drop') {
        // One of the two spaces around it goes too.
        if (/\s$/u.test(plain || out || ' ') && /^\s/u.test(text.slice(last, last + 1))) last += 1;
      } else {
        out += escapeLookalikes(plain) + each.text;
        plain = '';
      }
    }
    return out + escapeLookalikes(plain + text.slice(last));
  }

  /** Decides once what stands in the place of each finding. Findings are sorted and disjoint. */
  write(
    text: string,
    findings: readonly Finding[],
    operators: ReadonlyMap<Category, Operator>,
    restorable: boolean,
  ): readonly Written[] {
    return findings.map((finding) => {
      const { category, start, end } = finding;
      const value = text.slice(start, end);
      const operator = operators.get(category) ?? 'keep';
      return { ...finding, text: this.#apply(operator, category, value, restorable) };
    });
  }

  answer({ kind }: AnswerField, restore: boolean): TextStream {
    if (kind === 'text') return new WalkedStream(this.#walker(restore));
    return jsonAnswer((text, key) => {
      const hint = key === undefined ? 0 : hintOf(key);
      const stream = new WalkedStream(this.#walker(restore && !isAddress(text, key), key), hint);
      const written = stream.push(text) + stream.end();
      const whole = hint === CUE.name || categoryUnder(hint) !== undefined;
      return whole && written === text ? this.#wholeField(text, key) : written;
    });
  }

  /**
   * Puts originals back, also inside links, and changes nothing else: the inverse of {@link transform}.
   *
   * @param spellings - Originals of the tokens of `text` in their order, where they are known. Without
   *   them a value comes back as it was last written, and a person in the last full spelling.
   */
  restore(text: string, spellings: readonly string[] = []): string {
    let next = 0;
    const originalOf = (key: string): string | undefined => {
      const original = this.#originals.get(key);
      if (original === undefined) return undefined;
      next += 1;
      return spellings[next - 1] ?? original;
    };
    const stream = new WalkedStream(new RestoringWalker({ ...this.#view, originalOf }));
    return stream.push(text) + stream.end();
  }

  get tokens(): readonly string[] {
    return [...this.#tokens.values()];
  }

  get invented(): ReadonlyMap<Category, number> {
    return this.#inventions;
  }

  get restored(): number {
    return this.#restorations;
  }

  #apply(operator: Operator, category: Category, value: string, restorable: boolean): string {
    switch (operator) {
      case 'drop':
        return '';
      case 'mask':
        return `[${placeholderName(category)}]`;
      case 'hash':
        return keyedHash(this.#key, category, normalise(category, value));
      case 'generalise':
        return generalise(category, value);
      case 'pseudonymise': {
        const { key, part } = this.#identify(category, value);
        const token = this.#tokenOf(category, key);
        const short = tokenKey(token.slice(1, -1));
        this.#index.add(short);
        // Of several spellings the last one comes back, but no part of a name for the whole.
        if (restorable && !(part && this.#originals.has(short))) this.#originals.set(short, value);
        return token;
      }
      case 'keep':
        this.#known.add(valueKey(category, value));
        return value;
    }
  }

  #walker(restore: boolean, hint?: string): AnswerWalker {
    return new AnswerWalker(this.#view, restore, this.#rules?.stepFor(hint));
  }

  /** The value of a field for names or sensitive data: found whatever its words are, masked unless the prompt showed it. */
  #wholeField(text: string, key: string | undefined): string {
    return findWith(this.#rules, text, key).reduceRight(
      (out, { category, start, end, confidence }) => {
        const value = text.slice(start, end);
        if (confidence < CONFIDENCE_THRESHOLD || this.#view.isKnown(category, value)) return out;
        this.#view.invented(category);
        return `${out.slice(0, start)}[${placeholderName(category)}]${out.slice(end)}`;
      },
      text,
    );
  }

  /** What all spellings of the value have in common here. */
  #identify(category: Category, value: string): { readonly key: string; readonly part: boolean } {
    if (category === 'person-name') return this.#persons.keyOf(value);
    return { key: normalise(category, value), part: false };
  }

  #tokenOf(category: Category, normalised: string): string {
    const key = `${category}\0${normalised}`;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    for (let length = TOKEN_LENGTH; ; length += 1) {
      const token = pseudonym(this.#key, category, normalised, length);
      if (this.#values.has(token)) continue;
      this.#values.set(token, key);
      this.#tokens.set(key, token);
      return token;
    }
  }
}

function valueKey(category: Category, value: string): string {
  return `${category}\0${normalise(category, value)}`;
}

/** Text of the shape of a token or placeholder gets one `=` more behind its bracket. */
export function escapeLookalikes(text: string): string {
  if (!text.includes('[') && !text.includes('［')) return text;
  const folded = fold(text);
  const view = openView(folded);
  let out = '';
  let last = 0;
  for (let at = 0; at < view.length; at += 1) {
    if (readLookalike(view, at, ESCAPES_MAX - 1) === undefined) continue;
    const start = folded.starts[at] ?? 0;
    out += `${text.slice(last, start + 1)}=`;
    last = start + 1;
  }
  return out + text.slice(last);
}
