/**
 * Reads the words and phrases of `words-sensitive.ts` in folded text, to the right and to the left.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { HASH_START, hashCode, type Lexicon, Word } from './lexicon.ts';
import { Role, TELLING } from './sensitive-role.ts';
import { before, distance, isCapital, peek, type View } from './view.ts';
import { lexicon } from './words.ts';
import { soundHash } from './sensitive-sound.ts';
import { newWordMemo, slotOf } from './word-memo.ts';
import { phrases, spellings } from './words-sensitive.ts';

/** Folded characters that a sentence about somebody may reach over, either side. */
export const REACH = 64;
/** UTF-16 units of the same, see `cue.ts`. */
const REACH_UNITS = 192;
/** Letters of one word. */
const LETTERS_MAX = 32;
/** Words of one phrase. */
const PHRASE_WORDS = 7;
const NAME = Word.given | Word.family | Word.honorific;
const JOINER = 0x5f;

const WAW = 0x648;
const FEH = 0x641;
const BEH = 0x628;
const KAF = 0x643;
const LAM = 0x644;
const ALEF = 0x627;
const MEEM = 0x645;
const TEH = 0x62a;
const HEH = 0x647;
const YEH = 0x64a;
/** Endings for "my", "his", "your"; "her", "our", "their", "your" of many. */
const POSSESSED: ReadonlySet<number> = new Set([
  YEH,
  HEH,
  KAF,
  WAW,
  HEH * 0x10000 + ALEF,
  0x646 * 0x10000 + ALEF,
  HEH * 0x10000 + MEEM,
  KAF * 0x10000 + MEEM,
]);
const VERBS = Role.be | Role.have | Role.suffer | Role.take | Role.affiliation;
const STARTING = VERBS | TELLING;

/** A phrase of the table, or one word that is not in it. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** Roles and category; 0 for an unlisted word. */
  readonly bits: number;
  /** Whether "for" or "to" is written onto it: "لمرضى". */
  readonly aimed: boolean;
  /** Whether "in" is written onto it: "فالحبس". */
  readonly within: boolean;
  /** Of the first word as it is written. */
  readonly hash: number;
}

interface Looked {
  bits: number;
  hash: number;
  aimed: boolean;
  within: boolean;
}

let table: Lexicon | undefined;
let heard: Map<number, Uint16Array> | undefined;
const looked: Looked = { bits: 0, hash: 0, aimed: false, within: false };

/** The last phrases and words that were read: positions and roles only, no text is kept. */
const MEMO_SIZE = 64;
const MEMO_MASK = MEMO_SIZE - 1;
/** Folded characters that a phrase and what is tried behind it may take. */
const MEMO_REACH = 280;
const readMemo: (Phrase | undefined)[] = Array.from({ length: MEMO_SIZE });
const readOwners: Float64Array = new Float64Array(MEMO_SIZE);
const leftMemo: (Phrase | undefined)[] = Array.from({ length: MEMO_SIZE });
const leftOwners: Float64Array = new Float64Array(MEMO_SIZE);

/** The longest phrase at `start`, or undefined where no word begins there. */
export function readPhrase(view: View, start: number): Phrase | undefined {
  if (start < 0) return undefined;
  const slot = start & MEMO_MASK;
  const known = readMemo[slot];
  if (known?.start === start && readOwners[slot] === view.serial) return known;
  const phrase = readAnew(view, start);
  // What may end otherwise once more text is there is read again.
  if (!view.reached && (!view.cut || start + MEMO_REACH < view.horizon)) {
    readMemo[slot] = phrase;
    readOwners[slot] = view.serial;
  }
  return phrase;
}

function readAnew(view: View, start: number): Phrase | undefined {
  let end = wordEnd(view, start);
  if (end === start) return undefined;
  const first = end;
  look(view, HASH_START, start, end);
  let { bits } = looked;
  const { aimed, within } = looked;
  let best = bits & ~(Role.prefix | Role.leads);
  let bestEnd = end;
  for (let words = 1; words < PHRASE_WORDS && (bits & Role.prefix) !== 0; words += 1) {
    const next = afterJoin(view, end);
    end = wordEnd(view, next);
    if (next < 0 || end === next) break;
    look(view, hashCode(looked.hash, JOINER), next, end);
    ({ bits } = looked);
    if ((bits & ~(Role.prefix | Role.leads)) === 0) continue;
    best = bits & ~(Role.prefix | Role.leads);
    bestEnd = end;
  }
  return {
    start,
    end: bestEnd,
    bits: best >>> 0,
    aimed,
    within,
    hash: hashRange(view, start, first),
  };
}

/** What unlisted words by themselves were last taken for, by their hash: most come again soon. */
const unlisted = newWordMemo();
/** Whether unlisted words are heard as listed ones, by their hash. */
const hearing = newWordMemo();
const AIMED = 1;
const WITHIN = 2;

/** Looks a word up behind what `prefix` is the hash of, without what is written onto it where Arabic. */
function look(view: View, prefix: number, start: number, end: number): void {
  looked.aimed = false;
  looked.within = false;
  if (lookExactly(view, prefix, start, end)) return;
  if (prefix !== HASH_START) {
    lookOtherwise(view, prefix, start, end);
    return;
  }
  const { hash } = looked;
  const slot = slotOf(hash);
  if (unlisted.lengths[slot] === end - start && unlisted.words[slot] === hash) {
    looked.hash = unlisted.hashes[slot] ?? 0;
    looked.bits = unlisted.bits[slot] ?? 0;
    looked.aimed = ((unlisted.flags[slot] ?? 0) & AIMED) !== 0;
    looked.within = ((unlisted.flags[slot] ?? 0) & WITHIN) !== 0;
    return;
  }
  lookOtherwise(view, prefix, start, end);
  unlisted.lengths[slot] = end - start;
  unlisted.words[slot] = hash;
  unlisted.hashes[slot] = looked.hash;
  unlisted.bits[slot] = looked.bits;
  unlisted.flags[slot] = (looked.aimed ? AIMED : 0) | (looked.within ? WITHIN : 0);
}

/** Looks up an unlisted word by its sound, or without what is written onto it. */
function lookOtherwise(view: View, prefix: number, start: number, end: number): void {
  if (classOf(view.codes[start] ?? 0) !== ARABIC) lookLatin(view, prefix, start, end);
  else lookArabic(view, prefix, start, end);
}

/** The article of arabizi, "l7asasiya", and the many spellings of one sound. */
function lookLatin(view: View, prefix: number, start: number, end: number): void {
  const article = view.codes[start] === 0x6c && end - start > 4;
  if (article && lookExactly(view, prefix, start + 1, end)) return;
  if (lookHeard(view, prefix, start, end)) return;
  if (article && lookHeard(view, prefix, start + 1, end)) return;
  lookExactly(view, prefix, start, end);
}

function lookHeard(view: View, prefix: number, start: number, end: number): boolean {
  heard ??= spellings();
  const sound = soundHash(view.codes, start, end);
  const spelled = sound === 0 ? undefined : heard.get(sound);
  return spelled !== undefined && isListed(spelled, prefix, 0, spelled.length);
}

/** Whether the word is another spelling of a word of arabizi that begins something. */
export function isHeard(view: View, start: number, end: number): boolean {
  const hash = hashRange(view, start, end);
  const slot = slotOf(hash);
  if (hearing.lengths[slot] !== end - start || hearing.words[slot] !== hash) {
    hearing.lengths[slot] = end - start;
    hearing.words[slot] = hash;
    hearing.flags[slot] = hears(view, start, end) ? 1 : 0;
  }
  return hearing.flags[slot] === 1;
}

function hears(view: View, start: number, end: number): boolean {
  if (!lookHeard(view, HASH_START, start, end)) {
    if (view.codes[start] !== 0x6c || !lookHeard(view, HASH_START, start + 1, end)) return false;
  }
  return (looked.bits & (STARTING | Role.leads)) !== 0;
}

function lookArabic(view: View, prefix: number, start: number, end: number): void {
  const { codes } = view;
  let i = start;
  if (end - i > 3 && (codes[i] === WAW || codes[i] === FEH)) {
    looked.within = codes[i] === FEH;
    i += 1;
    if (lookExactly(view, prefix, i, end)) return;
  }
  const first = codes[i];
  if (end - i > 3 && (first === BEH || first === LAM || first === KAF)) {
    i += 1;
    looked.aimed = first === LAM;
    if (lookExactly(view, prefix, i, end)) return;
    if (first === LAM && codes[i] === LAM && lookExactly(view, prefix, i + 1, end)) return;
  }
  if (end - i > 4 && codes[i] === ALEF && codes[i + 1] === LAM) {
    if (lookExactly(view, prefix, i + 2, end)) return;
  }
  // The accusative: "مريضا".
  if (end - i > 4 && codes[end - 1] === ALEF && lookExactly(view, prefix, i, end - 1)) return;
  if (prefix === HASH_START && lookPossessed(view, i, end)) return;
  looked.aimed = false;
  looked.within = false;
  lookExactly(view, prefix, start, end);
}

/** A relative or colleague with "my", "our", "her" written onto it: "زميلتنا". */
function lookPossessed(view: View, start: number, end: number): boolean {
  const { codes } = view;
  const last = codes[end - 1] ?? 0;
  const two = last === ALEF || last === MEEM;
  const stem = end - (two ? 2 : 1);
  if (stem - start < 3 || !POSSESSED.has(two ? (codes[end - 2] ?? 0) * 0x10000 + last : last)) {
    return false;
  }
  if (lookExactly(view, HASH_START, start, stem) && isPersonal()) return true;
  if (codes[stem - 1] !== TEH) return false;
  let hash = HASH_START;
  for (let i = start; i < stem - 1; i += 1) hash = hashCode(hash, codes[i] ?? 0);
  table ??= phrases();
  looked.bits = table.bits(hashCode(hash, HEH));
  return isPersonal();
}

function isPersonal(): boolean {
  const personal = (looked.bits & Role.person) !== 0 && (looked.bits & VERBS) === 0;
  looked.bits = personal ? Role.person : 0;
  return personal;
}

function lookExactly(view: View, prefix: number, start: number, end: number): boolean {
  return isListed(view.codes, prefix, start, end);
}

function isListed(codes: Uint16Array, prefix: number, start: number, end: number): boolean {
  let hash = prefix;
  for (let i = start; i < end; i += 1) hash = hashCode(hash, codes[i] ?? 0);
  looked.hash = hash;
  table ??= phrases();
  looked.bits = table.bits(hash);
  return looked.bits !== 0;
}

/** End of the word at `start`: Arabic letters, or Latin letters and digits. */
function wordEnd(view: View, start: number): number {
  if (start < 0) return start;
  const { codes, length } = view;
  const arabic = classOf(peek(view, start)) === ARABIC;
  const limit = Math.min(length, start + LETTERS_MAX);
  let i = start;
  while (i < limit) {
    const kind = classOf(codes[i] ?? 0);
    if (arabic ? kind !== ARABIC : kind !== LATIN && kind !== DIGIT) break;
    i += 1;
  }
  view.steps += i - start;
  // The end of the text is noted: more letters may come.
  if (i === length) peek(view, i);
  return i;
}

/** Index after one space, apostrophe or hyphen, or two of them; -1 where something else stands. */
function afterJoin(view: View, end: number): number {
  for (let i = end; i < end + 3; i += 1) {
    const code = peek(view, i);
    if (code !== 0x20 && code !== 0x27 && code !== 0x2d) return i > end ? i : -1;
  }
  return -1;
}

/** Index of the next word of the clause behind `end`, or -1 at its end or out of reach of `at`. */
export function nextWord(view: View, end: number, at: number): number {
  for (let i = end; i < end + 4; i += 1) {
    const code = peek(view, i);
    if (classOf(code) >= DIGIT) {
      return i > end && i - at <= REACH && distance(view, at, i) <= REACH_UNITS ? i : -1;
    }
    if (!isSoft(code)) return -1;
  }
  return -1;
}

/** Signs inside a clause: space, apostrophe, hyphen, comma, parentheses, quotes, asterisk. */
function isSoft(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x27 ||
    code === 0x2d ||
    code === 0x2c ||
    code === 0x60c ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x22 ||
    code === 0x2a ||
    code === 0xab ||
    code === 0xbb
  );
}

/** The word of the same clause that ends left of `from`, at most {@link REACH} left of `at`. */
export function wordBefore(view: View, from: number, at: number): Phrase | undefined {
  let end = from;
  while (end > 0 && classOf(before(view, end)) < DIGIT) {
    if (!isSoft(before(view, end)) || from - end >= 4) return undefined;
    end -= 1;
  }
  const slot = end & MEMO_MASK;
  const known = leftMemo[slot];
  if (known?.end === end && leftOwners[slot] === view.serial) {
    return isNear(view, known.start, at) ? known : undefined;
  }
  let start = end;
  const arabic = classOf(before(view, end)) === ARABIC;
  while (start > 0) {
    const code = before(view, start);
    if (arabic ? classOf(code) !== ARABIC : !isLatinOrDigit(code)) break;
    start -= 1;
    if (!isNear(view, start, at)) return undefined;
  }
  if (start === end) return undefined;
  look(view, HASH_START, start, end);
  const { aimed, within } = looked;
  const bits = (looked.bits & ~(Role.prefix | Role.leads)) >>> 0;
  const word = { start, end, bits, aimed, within, hash: hashRange(view, start, end) };
  leftMemo[slot] = word;
  leftOwners[slot] = view.serial;
  return word;
}

function isNear(view: View, start: number, at: number): boolean {
  return (
    (start === 0 || start > view.floor) &&
    at - start <= REACH &&
    distance(view, start, at) <= REACH_UNITS
  );
}

/** Whether the word is a number of at most three digits. */
export function isSmallNumber(view: View, { start, end }: Phrase): boolean {
  if (end - start > 3) return false;
  for (let i = start; i < end; i += 1) if (!isDigit(view.codes[i] ?? 0)) return false;
  return true;
}

/** Whether an unlisted word may stand among the others: no name, no number, no identifier. */
export function isPassable(view: View, word: Phrase): boolean {
  if (word.end - word.start < 3) return false;
  const arabic = classOf(view.codes[word.start] ?? 0) === ARABIC;
  if (!arabic && (!isPlainLatin(view, word) || isCapital(view, word.start))) return false;
  return (lexicon().bits(hashRange(view, word.start, word.end)) & NAME) === 0;
}

/** Whether the word has Latin letters and no digit. */
export function isPlainLatin(view: View, { start, end }: Pick<Phrase, 'start' | 'end'>): boolean {
  for (let i = start; i < end; i += 1) if (classOf(view.codes[i] ?? 0) !== LATIN) return false;
  return true;
}

/** Whether the word ends as adverbs do: "malheureusement", "officially". */
export function isAdverb(view: View, { start, end }: Phrase): boolean {
  const { codes } = view;
  if (end - start < 5 || !isPlainLatin(view, { start, end })) return false;
  if (codes[end - 1] === 0x79) return codes[end - 2] === 0x6c;
  return codes[end - 1] === 0x74 && codes[end - 2] === 0x6e && codes[end - 3] === 0x65;
}

/** What is known of the words behind a place: none from `from` to `to` leads a telling phrase. */
const scanned = { serial: 0, from: 0, to: 0 };

/**
 * Whether a telling phrase may begin among the words behind `end`, so that a walk is worth while. Each word
 * is looked at once, however many walks begin before it.
 */
export function mayTell(view: View, end: number, words: number): boolean {
  let i = end;
  for (let n = 0; n < words; n += 1) {
    const next = nextWord(view, i, end);
    if (next < 0) return false;
    const stop = wordEnd(view, next);
    const known = scanned.serial === view.serial && next >= scanned.from && next < scanned.to;
    if (!known) {
      look(view, HASH_START, next, stop);
      if ((looked.bits & TELLING) !== 0) return true;
      if ((looked.bits & Role.leads) !== 0 && isTelling(view, next)) return true;
      if (scanned.serial !== view.serial || next > scanned.to + 4 || next < scanned.from) {
        scanned.serial = view.serial;
        scanned.from = next;
      }
      scanned.to = stop;
    }
    i = stop;
  }
  return false;
}

function isTelling(view: View, start: number): boolean {
  const phrase = readPhrase(view, start);
  return phrase !== undefined && (phrase.bits & TELLING) !== 0;
}
