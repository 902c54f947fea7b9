/**
 * Texts with the spans of names in them, for training: newspapers and news from public corpora, and
 * generated sentences.
 *
 * @module
 */
import { readFileSync } from 'node:fs';

import { FAMILY_ROWS } from '../src/names-family.ts';
import { COMMON_GIVEN } from '../src/names.ts';
import { GIVEN_ROWS } from '../src/names-given.ts';
import * as arabic from './name-sentences-arabic.ts';
import * as latin from './name-sentences.ts';
import { MONTHS, ORGANISATIONS, PLACES, THINGS } from './other-words.ts';

/** A text and the UTF-16 ranges of the names in it. */
export interface Annotated {
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number])[];
}

/** Numbers in [0, 1) from one seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Joins the tokens of sentences of a column file; `isName` reads the tags. */
export function readCorpus(path: string, isName: (tags: string) => boolean): Annotated[] {
  const out: Annotated[] = [];
  let text = '';
  let names: [number, number][] = [];
  let count = 0;
  let inside = false;
  const flush = (): void => {
    if (count > 3) out.push({ text, names });
    [text, names, count, inside] = ['', [], 0, false];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [token = '', ...tags] = line.trim().split(' ');
    if (token === '') {
      flush();
      continue;
    }
    if (token.startsWith('$#')) continue;
    const glued = text === '' || /^[.,;:!?)\]»،؛]/u.test(token) || /['’(«[-]$/u.test(text);
    if (!glued) text += ' ';
    const start = text.length;
    text += token;
    const named = isName(tags.join(' '));
    const last = names.at(-1);
    if (named && inside && last !== undefined) last[1] = text.length;
    else if (named) names.push([start, text.length]);
    inside = named;
    count += 1;
    if ((token === '.' && count > 12) || count > 60) flush();
  }
  flush();
  return out;
}

/** Names to fill sentences with; words of `held` are for measuring only. */
interface NameLists {
  readonly latin: readonly (readonly [given: readonly string[], family: readonly string[]])[];
  readonly arabic: readonly (readonly [given: readonly string[], family: readonly string[]])[];
}

function capitalised(word: string): string {
  return word.replace(/^./u, (letter) => letter.toUpperCase());
}

/** Splits words by a hash into the share that is held out and the rest. */
function part(words: readonly string[], held: boolean): string[] {
  return words.filter((word) => {
    let sum = 7;
    for (const letter of word) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
    return ((sum >>> 3) % 8 === 0) === held;
  });
}

/** Reads all lists; `world` is the text of `data/names-world.txt`. */
export function nameLists(world: string, held: boolean): NameLists {
  const sections = new Map<string, string[]>();
  for (const section of world.split('# ').slice(1)) {
    const [title = '', ...lines] = section.split('\n');
    sections.set(
      title.trim(),
      part(lines.join(' ').replaceAll('~', '').split(/\s+/u).filter(Boolean), held),
    );
  }
  const rows = (text: string, pattern: RegExp): string[] =>
    part(
      text
        .split(/[\s;]+/u)
        .map((word) => word.replace('~', ''))
        .filter((word) => pattern.test(word)),
      held,
    );
  const maghreb = [rows(GIVEN_ROWS, /^[a-z0-9]+$/u), rows(FAMILY_ROWS, /^[a-z0-9]+$/u)] as const;
  const own = [
    rows(GIVEN_ROWS, /^[\u0600-\u06ff]+$/u),
    rows(FAMILY_ROWS, /^[\u0600-\u06ff]+$/u),
  ] as const;
  const of = (name: string): readonly [string[], string[]] => [
    sections.get(`${name} given`) ?? [],
    sections.get(`${name} family`) ?? [],
  ];
  const [fr, en, es, de, it, east, africa, asia] = [
    'fr',
    'en',
    'es',
    'de',
    'it',
    'east',
    'africa',
    'asia',
  ].map(of);
  const some = [maghreb, fr, en, maghreb, es, fr, de, en, it, fr, east, africa, asia].filter(
    (list) => list !== undefined,
  );
  return { latin: some, arabic: [own, of('arabic'), own] };
}

/** Words whose spaces are written as `_`. */
function joinedWords(text: string): readonly string[] {
  return text.split(/\s+/u).map((word) => word.replaceAll('_', ' '));
}

/** Listed spellings that are also common words. */
function commonSpellings(pattern: RegExp): readonly string[] {
  const all = COMMON_GIVEN.split(/[\s;]+/u).filter((word) => pattern.test(word));
  return all;
}

/** Fills the templates of one kind of text. */
export class SentenceMaker {
  readonly #random: () => number;
  readonly #lists: NameLists;
  /** Whether most names are of the Maghreb. */
  #local = false;

  constructor(lists: NameLists, seed: number) {
    this.#lists = lists;
    this.#random = randomFrom(seed);
  }

  #one<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error('bug: an empty list');
    return item;
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  /** Makes `count` sentences from templates, some of them of two templates or all in one case. */
  make(templates: string, count: number, local = templates === latin.ARABIZI): Annotated[] {
    this.#local = local;
    const lines = templates.trim().split('\n');
    return Array.from({ length: count }, () => {
      const first = this.fill(this.#one(lines));
      if (!this.#chance(0.25)) return first;
      const second = this.fill(this.#one(lines));
      const gap = this.#chance(0.3) ? '\n' : ' ';
      const offset = first.text.length + gap.length;
      return {
        text: first.text + gap + second.text,
        names: [
          ...first.names,
          ...second.names.map(([start, end]) => [start + offset, end + offset] as const),
        ],
      };
    });
  }

  /** Fills one template. */
  fill(template: string): Annotated {
    const isArabic = /[\u0600-\u06ff]/u.test(template);
    const names: [number, number][] = [];
    let text = '';
    for (const piece of template.split(/(\{\w+\})/u)) {
      const value = piece.startsWith('{') ? this.#slot(piece.slice(1, -1), isArabic) : piece;
      if (/^\{[PGFICpgf]\}$/u.test(piece)) names.push([text.length, text.length + value.length]);
      text += value;
    }
    return { text, names };
  }

  #slot(slot: string, isArabic: boolean): string {
    const things = isArabic ? this.#arabicThing(slot) : this.#latinThing(slot);
    if (things !== undefined) return this.#one(things);
    if (slot === 'N')
      return String(Math.floor(this.#random() * (this.#chance(0.5) ? 90 : 2030)) + 1);
    if (isArabic) return this.#arabicName(slot[0] ?? 'P');
    const kind = slot.replace('0', '');
    const local = this.#local && this.#chance(0.7);
    const name = this.#latinName(kind.toUpperCase(), local);
    return kind === kind.toLowerCase() ? name.toLowerCase() : name;
  }

  #latinThing(slot: string): readonly string[] | undefined {
    if (slot === 'w') return commonSpellings(/^[a-z0-9]+$/u);
    if (slot === 'PLACE') return PLACES;
    if (slot === 'ORG') return ORGANISATIONS;
    if (slot === 'THING') return THINGS;
    return slot === 'MONTH' ? MONTHS : undefined;
  }

  #arabicThing(slot: string): readonly string[] | undefined {
    if (slot === 'W') return commonSpellings(/^[\u0600-\u06ff]+$/u);
    if (slot === 'PLACE') return joinedWords(arabic.ARABIC_PLACES);
    if (slot === 'ORG') return joinedWords(arabic.ARABIC_ORGS);
    if (slot === 'THING') return joinedWords(arabic.ARABIC_THINGS);
    return slot === 'NISBA' ? joinedWords(arabic.ARABIC_ORIGINS) : undefined;
  }

  #latinName(kind: string, local: boolean): string {
    const [given, family] = local
      ? (this.#lists.latin[0] ?? [[], []])
      : this.#one(this.#lists.latin);
    const common = local && this.#chance(0.15);
    let first = capitalised(this.#one(common ? commonSpellings(/^[a-z0-9]+$/u) : given));
    if (this.#chance(0.1))
      first += `${this.#chance(0.6) ? '-' : ' '}${capitalised(this.#one(given))}`;
    let last = this.#familyName(family);
    if (this.#chance(0.06))
      last += `${this.#chance(0.5) ? '-' : ' '}${capitalised(this.#one(family))}`;
    if (kind === 'G') return first;
    if (kind === 'F') return last;
    if (kind === 'I') return this.#initials(first, last);
    if (kind === 'C')
      return this.#chance(0.7)
        ? `${last.toUpperCase()} ${first}`
        : `${last} ${first}`.toUpperCase();
    if (this.#chance(0.05)) return this.#initials(first, last);
    if (this.#chance(0.06)) return `${first} ${last.toUpperCase()}`;
    if (this.#chance(0.05)) return `${first} ${this.#one('ABCDEFGHJKLMPRSTW'.split(''))}. ${last}`;
    return this.#chance(0.06) ? first : `${first} ${last}`;
  }

  #initials(first: string, last: string): string {
    const initial = this.#chance(0.15)
      ? `${first[0] ?? 'A'}${(first[1] ?? '').toLowerCase()}`
      : first[0];
    return this.#chance(0.2)
      ? `${initial}. ${this.#one('ABDFHJKMRS'.split(''))}. ${last}`
      : `${initial}. ${last}`;
  }

  #familyName(family: readonly string[]): string {
    const last = capitalised(this.#one(family));
    const maghreb = family === this.#lists.latin[0]?.[1];
    if (maghreb)
      return this.#chance(0.3)
        ? `${this.#one(['El', 'Al', 'Ben', 'Aït', 'Bel', 'el'])} ${last}`
        : last;
    return this.#chance(0.06)
      ? `${this.#one(['de', 'de La', 'von', 'van', 'van der', 'Du', 'Le', 'di', "d'", 'da'])} ${last}`.replace(
          "' ",
          "'",
        )
      : last;
  }

  #arabicName(kind: string): string {
    const [given, family] = this.#one(this.#lists.arabic);
    const first = this.#one(given);
    const last = this.#one(family);
    if (kind === 'G') return first;
    if (kind === 'F') return last;
    if (this.#chance(0.15)) return `${first} بن ${this.#one(given)}`;
    if (this.#chance(0.1)) return `${first} ${this.#one(given)} ${last}`;
    if (this.#chance(0.07)) return `أبو ${first}`;
    if (this.#chance(0.07))
      return `عبد ${this.#one(['الله', 'الرحمن', 'العزيز', 'الكريم', 'السلام'])} ${last}`;
    return this.#chance(0.1) ? first : `${first} ${last}`;
  }
}

/** The kinds of generated text and how many sentences of each there are. */
export const KINDS: readonly (readonly [name: string, templates: string, count: number])[] = [
  ['french', latin.FRENCH, 7000],
  ['english', latin.ENGLISH, 1800],
  ['nameless', latin.NAMELESS, 6000],
  ['arabizi', latin.ARABIZI, 4000],
  ['standard arabic', arabic.STANDARD, 4500],
  ['nameless standard arabic', arabic.STANDARD_NAMELESS, 3600],
  ['darija', arabic.DARIJA, 3200],
  ['nameless darija', arabic.DARIJA_NAMELESS, 1900],
];
