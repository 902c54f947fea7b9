/**
 * What a controller adds to detection: recognisers of its own, values that are not personal, values that always are.
 *
 * @module
 */
import {
  type Category,
  HimayaError,
  isCategory,
  type Issue,
  SENSITIVE_CATEGORIES,
} from '@himaya/core';

import { foldToString } from './fold.ts';
import { hashWord } from './lexicon.ts';
import { compilePattern } from './pattern-source.ts';
import { type Pattern, PatternProblem } from './pattern.ts';
import { normalise } from './normalise.ts';
import { WordList } from './word-list.ts';

/** A check of a whole value: a method by name, or a function of the value as it is written. */
export type ValueCheck = 'luhn' | 'mod97' | ((value: string) => boolean);

/** A recogniser of one's own: a pattern or a list of words. */
export interface CustomRecogniser {
  /** Names the rule in explanations. */
  readonly id: string;
  readonly category: Category;
  /** In the safe part of regular expressions, see `docs/add-a-detector.md`. */
  readonly pattern?: string;
  readonly words?: readonly string[];
  /** `luhn`; `mod97`: the digits are 0 modulo 97, as in a RIB or an ICE. What fails it is no match. */
  readonly check?: ValueCheck;
  /** Words on the left, of any language, or of the JSON key or column. */
  readonly context?: { readonly words: readonly string[]; readonly required?: boolean };
  /** In (0, 1], without context. Default 0.6 for a bare pattern, 0.85 with a check or from a list. */
  readonly confidence?: number;
}

/** Values that are not personal here. Never those of {@link DenyEntry}. */
export interface AllowEntry {
  /** One value, in any spelling. */
  readonly value?: string;
  /** Or a pattern of whole values. Not for identity cards, secrets and sensitive data. */
  readonly pattern?: string;
  /** Only where found as this. Default: any. */
  readonly category?: Category;
  readonly reason: string;
  /** Who decided. */
  readonly by: string;
}

/** A value that always counts, in any spelling. */
export interface DenyEntry {
  readonly value: string;
  readonly category: Category;
  readonly reason: string;
}

/**
 * What is looked for. `identifiers`: numbers, codes, addresses on networks, secrets, user names and dates, by their
 * check keys, shapes and the telling words beside them; no names, postal addresses, places, organisations, ages and
 * sensitive data. About twice as fast, for logs and exports that hold no prose.
 */
export type DetectionScope = 'all' | 'identifiers';

/** What is added to detection, and what it looks for. */
export interface DetectorOptions {
  /** Default `all`. Whatever is chosen, one's own recognisers and lists count. */
  readonly scope?: DetectionScope;
  readonly recognisers?: readonly CustomRecogniser[];
  readonly allow?: readonly AllowEntry[];
  readonly deny?: readonly DenyEntry[];
}

/** A recogniser, ready. */
export interface Compiled {
  readonly recogniser: CustomRecogniser;
  readonly pattern: Pattern | undefined;
  /** Hashes of the context words. */
  readonly context: ReadonlySet<number>;
}

/** All options, ready. */
export interface Detection {
  readonly patterns: readonly Compiled[];
  readonly denied: WordList<DenyEntry>;
  readonly words: WordList<Compiled>;
  readonly allowed: readonly {
    readonly entry: AllowEntry;
    readonly pattern: Pattern | undefined;
  }[];
}

/** Categories that only an exact value can be allowed for. */
export const EXACT_ONLY: ReadonlySet<Category> = new Set<Category>([
  ...SENSITIVE_CATEGORIES,
  'biometric',
  'offence',
  'national-id',
  'secret',
]);
/** An entry is no more than that. */
const VALUE_MAX = 200;

/**
 * Compiles options.
 *
 * @throws {HimayaError} `CONFIG_INVALID`; its issues name places, never values.
 */
export function compileDetection(options: DetectorOptions): Detection {
  const issues = findDetectionIssues(options);
  if (issues.length > 0) {
    const places = issues.map(({ path, problem }) => `${path} ${problem}`);
    throw new HimayaError('CONFIG_INVALID', `detection cannot be used:\n  ${places.join('\n  ')}`, {
      issues,
    });
  }
  const { recognisers = [], allow = [], deny = [] } = options;
  const compiled = recognisers.map(compileRecogniser);
  const words = new WordList<Compiled>();
  for (const each of compiled)
    for (const word of each.recogniser.words ?? []) words.add(word, each);
  const denied = new WordList<DenyEntry>();
  for (const entry of deny) for (const value of spellings(entry)) denied.add(value, entry);
  return {
    patterns: compiled.filter(({ pattern }) => pattern !== undefined),
    words,
    denied,
    allowed: allow.map((entry) => ({
      entry,
      pattern: entry.pattern === undefined ? undefined : compilePattern(entry.pattern),
    })),
  };
}

/** Hashes of the words of a key or of a context. */
export function hashesOf(text: string): readonly number[] {
  return foldToString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(hashWord);
}

function compileRecogniser(recogniser: CustomRecogniser): Compiled {
  const { pattern, context } = recogniser;
  return {
    recogniser,
    pattern: pattern === undefined ? undefined : compilePattern(pattern),
    context: new Set((context?.words ?? []).flatMap(hashesOf)),
  };
}

/** A number of Morocco is written with and without its country code. */
function spellings({ value, category }: DenyEntry): readonly string[] {
  if (category !== 'phone') return [value];
  const digits = normalise('phone', value);
  if (!digits.startsWith('212')) return [value, digits, `00${digits}`];
  const national = digits.slice(3);
  return [value, `0${national}`, digits, `00${digits}`, `2120${national}`, `002120${national}`];
}

/**
 * Lists what of the options cannot be used.
 *
 * @param base - JSON Pointer of the options.
 */
export function findDetectionIssues(options: DetectorOptions, base = ''): readonly Issue[] {
  const { recognisers = [], allow = [], deny = [], scope = 'all' } = options;
  const known = scope === 'all' || scope === 'identifiers';
  return [
    ...(known ? [] : [{ path: `${base}/scope`, problem: 'is neither all nor identifiers' }]),
    ...recognisers.flatMap((each, at) => recogniserIssues(each, `${base}/recognisers/${at}`)),
    ...duplicateIds(recognisers, base),
    ...allow.flatMap((each, at) => allowIssues(each, `${base}/allow/${at}`)),
    ...deny.flatMap((each, at) => [
      ...categoryIssues(each.category, `${base}/deny/${at}`),
      ...valueIssues(each.value, `${base}/deny/${at}/value`),
    ]),
    ...conflicts(options, base),
  ];
}

function recogniserIssues(each: CustomRecogniser, path: string): readonly Issue[] {
  const { pattern, words, context, confidence } = each;
  const issues: Issue[] = [...categoryIssues(each.category, path)];
  if ((pattern === undefined) === (words === undefined))
    issues.push({ path, problem: 'needs either pattern or words' });
  if (pattern !== undefined) issues.push(...patternIssues(pattern, `${path}/pattern`));
  for (const [at, word] of (words ?? []).entries())
    issues.push(...valueIssues(word, `${path}/words/${at}`));
  if (context?.words.length === 0)
    issues.push({ path: `${path}/context/words`, problem: 'names no word' });
  if (confidence !== undefined && !(confidence > 0 && confidence <= 1))
    issues.push({ path: `${path}/confidence`, problem: 'must be above 0 and at most 1' });
  return issues;
}

function allowIssues(each: AllowEntry, path: string): readonly Issue[] {
  const { value, pattern, category } = each;
  const issues: Issue[] = category === undefined ? [] : [...categoryIssues(category, path)];
  if ((value === undefined) === (pattern === undefined))
    issues.push({ path, problem: 'needs either value or pattern' });
  if (value !== undefined) issues.push(...valueIssues(value, `${path}/value`));
  if (pattern !== undefined) issues.push(...patternIssues(pattern, `${path}/pattern`));
  if (pattern !== undefined && category !== undefined && EXACT_ONLY.has(category)) {
    const problem = `cannot allow ${category}: name each value`;
    issues.push({ path: `${path}/pattern`, problem });
  }
  for (const key of ['reason', 'by'] as const)
    if (each[key].trim() === '') issues.push({ path: `${path}/${key}`, problem: 'is empty' });
  return issues;
}

function categoryIssues(category: unknown, path: string): readonly Issue[] {
  return isCategory(category) ? [] : [{ path: `${path}/category`, problem: 'is not a category' }];
}

function valueIssues(value: string, path: string): readonly Issue[] {
  if (value.length > VALUE_MAX)
    return [{ path, problem: `is longer than ${VALUE_MAX} characters` }];
  return /[\p{L}\p{N}]{2}/u.test(value.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    ? []
    : [{ path, problem: 'needs two letters or digits' }];
}

function patternIssues(pattern: string, path: string): readonly Issue[] {
  try {
    compilePattern(pattern);
    return [];
  } catch (cause) {
    if (!(cause instanceof PatternProblem)) throw cause;
    return [{ path, problem: `at character ${cause.at}: ${cause.message}` }];
  }
}

function duplicateIds(recognisers: readonly CustomRecogniser[], base: string): readonly Issue[] {
  const ids = recognisers.map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ path: `${base}/recognisers/${at}/id`, problem: 'is declared twice' }],
  );
}

/** A value that is on both lists says two things; nobody should have to guess which holds. */
function conflicts({ allow = [], deny = [] }: DetectorOptions, base: string): readonly Issue[] {
  const denied = new Set(
    deny.filter((e) => isCategory(e.category)).map((e) => normalise(e.category, e.value)),
  );
  return allow.flatMap(({ value }, at) =>
    value !== undefined &&
    deny.some((e) => isCategory(e.category) && denied.has(normalise(e.category, value)))
      ? [{ path: `${base}/allow/${at}/value`, problem: 'is denied as well' }]
      : [],
  );
}
