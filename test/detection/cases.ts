/**
 * Reads the evaluation set: `cases.<language>.txt` beside this file.
 *
 * A line beginning with `@` says what follows: `@ fr Latn json x2` is French in Latin letters inside
 * JSON, every frame filled twice. Any other line is one frame. `⟦person-name|Khadija El Idrissi⟧` marks a
 * value, `⟦phone⟧` draws one (values.ts), `\n`, `\t`, `\\` and `\u{200f}` are escapes. A frame that marks
 * nothing personal is a hard negative: nothing in it may be changed. A place, an organisation, the date
 * of an event and a URL alone are reported and say nothing about a person.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';

import { type Category, isCategory } from '../../packages/core/src/index.ts';
import type { Writing } from './people.ts';
import { Random } from './random.ts';
import { fill } from './values.ts';

/** A value that must be found. */
export interface Gold {
  readonly category: Category;
  readonly start: number;
  readonly end: number;
}

/** What is reported and, alone, not acted upon. */
export const REPORTED: ReadonlySet<Category> = new Set(['place', 'organisation', 'date', 'url']);

/** Whether nothing in the text may be changed. */
export function isClean({ gold }: Case): boolean {
  return gold.every(({ category }) => REPORTED.has(category));
}

/**
 * A smaller set by an author who had not seen the detector. It was kept away from its authors until it had been
 * measured three times; since then they have read it, and it is one more set of known texts.
 */
export const SECOND: URL = new URL('./second/', import.meta.url);

/** One text and what is in it. */
export interface Case {
  readonly id: string;
  readonly language: string;
  readonly script: string;
  readonly format: string;
  readonly text: string;
  readonly gold: readonly Gold[];
}

interface Section {
  readonly language: string;
  readonly script: string;
  readonly format: string;
  readonly fills: number;
}

/** Reads every file of a folder, by default the one of this module. */
export function readCases(folder: URL = new URL('./', import.meta.url)): readonly Case[] {
  const names = readdirSync(folder).filter((name) => /^cases\.[a-z]+\.txt$/.test(name));
  return names
    .toSorted()
    .flatMap((name) =>
      parseCases(readFileSync(new URL(name, folder), 'utf8'), name.split('.')[1] ?? ''),
    );
}

/** Reads one file. */
export function parseCases(source: string, name: string): readonly Case[] {
  const cases: Case[] = [];
  let section: Section | undefined;
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#!')) continue;
    if (line.startsWith('@ ')) {
      section = parseSection(line);
      continue;
    }
    if (section === undefined) throw new SyntaxError(`${name}:${index + 1}: no section`);
    for (let copy = 0; copy < section.fills; copy++) {
      const id = `${name}:${index + 1}.${copy}`;
      cases.push({ id, ...fillFrame(line, section, `${line}#${copy}`) });
    }
  }
  return cases;
}

function parseSection(line: string): Section {
  const [, language = '', script = '', format = '', times = 'x1'] = line.split(/\s+/);
  return { language, script, format, fills: Number(times.slice(1)) };
}

const SLOT = /⟦([^⟦⟧|]+)(?:\|([^⟦⟧]*))?⟧/g;

function fillFrame(frame: string, section: Section, seed: string): Omit<Case, 'id'> {
  const { language, script, format } = section;
  const random = new Random(seed);
  const gold: Gold[] = [];
  let text = '';
  let at = 0;
  for (const mark of frame.matchAll(SLOT)) {
    text += unescapeText(frame.slice(at, mark.index));
    at = mark.index + mark[0].length;
    const [, slot = '', literal] = mark;
    const { category, value } =
      literal === undefined
        ? drawValue(slot, random, section)
        : { category: asCategory(slot), value: unescapeText(literal) };
    if (category !== undefined)
      gold.push({ category, start: text.length, end: text.length + value.length });
    text += value;
  }
  text += unescapeText(frame.slice(at));
  return { language, script, format, text, gold };
}

/** What copying, scanning and formats do to a value. */
const NOISE: Readonly<Record<string, (text: string) => string>> = {
  json: (text) => JSON.stringify(text).slice(1, -1),
  lower: (text) => text.toLowerCase(),
  wide: (text) =>
    text.replaceAll(/[\dA-Za-z]/g, (sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
    ),
  zw: (text) => text.replaceAll(/(\w{3})(?=\w)/g, '$1\u200B'),
  bidi: (text) => `\u202A${text}\u202C`,
  persian: (text) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit))),
};

function drawValue(slot: string, random: Random, section: Section): ReturnType<typeof fill> {
  const [name = '', style] = slot.split('.');
  const drawn = fill(name, random, writingOf(section));
  if (style === undefined) return drawn;
  if (style === 'upper') return { ...drawn, value: drawn.value.toUpperCase() };
  const noise = NOISE[style];
  if (noise !== undefined) return { ...drawn, value: noise(drawn.value) };
  // Any other style names the writing: `⟦name.arabic⟧` in a mixed text.
  return fill(name, random, style as Writing);
}

function writingOf({ language, script }: Section): Writing {
  if (script === 'Arab') return 'arabic';
  if (script === 'Tfng') return 'tifinagh';
  if (language === 'arabizi') return 'arabizi';
  return language === 'zgh' ? 'tamazight' : 'latin';
}

function asCategory(name: string): Category {
  if (!isCategory(name)) throw new SyntaxError(`no such category: ${name}`);
  return name;
}

function unescapeText(text: string): string {
  return text.replaceAll(/\\(n|t|\\|u\{([\da-f]+)\})/gi, (_, escape: string, code?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    return escape === 'n' ? '\n' : escape === 't' ? '\t' : '\\';
  });
}
