/**
 * Names behind a word that tells of a person, in spellings that no list has: arabizi, Darija, Tamazight.
 * See `name-lead.ts` for the words.
 *
 * @module
 */
import { ARABIC, classOf, DIGIT } from './character.ts';
import { hashRange } from './cue.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { heardBits, skeletonBits } from './name-ear.ts';
import { isBetween, isGreeting, isKin, isTitleWord, Lead, leadOf } from './name-lead.ts';
import { isDoing, isVerbForm, isWish } from './name-doing.ts';
import { ARABIC_VERB, filledEnd, isCellEdge, isPredicate, tailEnd } from './name-tail.ts';
import { type NameWords, newNameWords, openWords } from './name-words.ts';
import { isDoubtful, isHardlyName } from './thing-name.ts';
import { findSplitName, findTitledName } from './titled-name.ts';
import { before, isCapital, type Match, peek, slice, type View } from './view.ts';

const LETTERS_MAX = 24;
const words: NameWords = newNameWords();
const KNOWN = Word.given | Word.family;
const BARRED =
  Word.stop |
  Word.introduction |
  Word.weakIntroduction |
  Word.label |
  Word.filler |
  Word.honorific |
  Word.particle |
  Word.street |
  Word.addressPart |
  Word.tells |
  Word.figure |
  Word.organisation |
  Word.ordinary |
  Word.place;

const NAME = hashWord('اسم');
const IN: ReadonlySet<number> = new Set(['في', 'ف', 'علي', 'تحت'].map(hashWord));

/** What stands before a word: how much it tells, and where it starts if it goes with the name. */
export interface Led {
  readonly lead: number;
  /** The word that leads, 0 for none. */
  readonly hash: number;
  readonly start: number;
}

/** The lead before `at`, over one word between. */
export function leadBefore(view: View, at: number): Led {
  const near = wordBefore(view, at);
  if (near === undefined) return { ...closingBefore(view, at), start: at };
  const hash = hashRange(view, near.start, near.end);
  const lead = hash === NAME && isInName(view, near.start) ? Lead.name : leadOf(hash);
  if (isBetween(hash)) {
    const far = wordBefore(view, near.start);
    const told = far === undefined ? Lead.none : leadOf(hashRange(view, far.start, far.end));
    if (told > Lead.weak) return { lead: told, start: at, hash: 0 };
  }
  return { lead, start: isTitleWord(hash) ? near.start : at, hash };
}

/** `في اسم`, `على اسم`: in the name of. */
function isInName(view: View, at: number): boolean {
  const far = wordBefore(view, at);
  return far !== undefined && IN.has(hashRange(view, far.start, far.end));
}

/** A greeting or closing before a comma or a line end: `cordialement,` and the name below. */
function closingBefore(view: View, at: number): { lead: number; hash: number } {
  let end = at;
  while (at - end < 4 && isClosingSign(before(view, end))) end -= 1;
  let start = end;
  while (end - start < LETTERS_MAX && classOf(before(view, start)) >= DIGIT) start -= 1;
  const hash = end === at || start === end ? 0 : hashRange(view, start, end);
  return isGreeting(hash) ? { lead: Lead.weak, hash } : { lead: Lead.none, hash: 0 };
}

function isClosingSign(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x60c || code === 0x0a || code === 0x0d;
}

/** The word before `at`, over a space, a hyphen or a colon. */
function wordBefore(view: View, at: number): { start: number; end: number } | undefined {
  let end = at;
  while (at - end < 3 && isLink(before(view, end))) end -= 1;
  if (end === at) return undefined;
  let start = end;
  while (end - start < LETTERS_MAX && classOf(before(view, start)) >= DIGIT) start -= 1;
  return start === end ? undefined : { start, end };
}

function isLink(code: number): boolean {
  return code === 0x20 || code === 0x3a || code === 0x2d || code === 0x27;
}

/** Where a name that was read from `at` to `end` really ends. */
export function ledEnd(view: View, at: number, end: number, lead: number): number {
  return lead < Lead.person && isCellEdge(before(view, at))
    ? filledEnd(view, at, end)
    : tailEnd(view, at, end, lead);
}

/** Finds a name in the word `[at, end)`, whose bits are `bits`, by what stands before it. */
export function findLedName(view: View, at: number, end: number, bits: number): Match | undefined {
  if (end - at === 1) return findSplitName(view, at);
  const titled = (bits & Word.title) === 0 ? undefined : findTitledName(view, at, end);
  if (titled !== undefined) return titled;
  if (end - at < 3 || ((bits & KNOWN) !== 0 && (bits & Word.common) === 0)) return undefined;
  if ((bits & Word.stop) !== 0 || ((bits & BARRED) !== 0 && (bits & KNOWN) === 0)) return undefined;
  if (leadOf(hashRange(view, at, end)) > Lead.weak) return undefined;
  if (cueOf(bits) !== 0) return undefined;
  if ((bits & KNOWN) !== 0 && isWished(view, at, end)) return undefined;
  const { lead, hash } = leadBefore(view, at);
  if (lead === Lead.none && !isCellEdge(before(view, at))) return undefined;
  const confidence = ledConfidence(view, at, end, { bits, lead, hash });
  if (confidence === 0) return undefined;
  const last = ledEnd(view, at, end, lead);
  const rule = 'led-name/word';
  return { category: 'person-name', start: at, end: last, confidence, rule, evidence: ['context'] };
}

function ledConfidence(
  view: View,
  at: number,
  end: number,
  { bits, lead, hash }: { bits: number; lead: number; hash: number },
): number {
  const heard = (bits & KNOWN) === 0 ? heardBits(view, at, end) : bits & (KNOWN | Word.common);
  // `sa7bi mamadou`: of the wider world, in small letters.
  if (lead > Lead.weak && (bits & (Word.worldGiven | Word.worldCommon | KNOWN)) === Word.worldGiven)
    return (bits & Word.ordinary) === 0 ? 0.7 : 0;
  // `بنتي ريتاج عندها`: an unlisted word, but kin before and what a person does behind.
  if (isKin(hash) && bits === 0 && isArabicName(view, at, end)) return 0.6;
  const given = (heard & Word.given) !== 0;
  const further = ledEnd(view, at, end, lead) > end;
  if (given && lead < Lead.person && isHardlyName(hashRange(view, at, end))) return 0;
  if (given && (heard & Word.common) === 0) {
    if (lead === Lead.none) return further ? 0.75 : 0;
    return lead > Lead.weak ? 0.85 : further ? 0.75 : 0.6;
  }
  const sole = given && !isDoubtful(hashRange(view, at, end)) && (bits & Word.ordinary) === 0;
  if (sole && isGreeting(hash) && isClauseEnd(view, end)) return 0.7;
  if (given && lead < Lead.person && !isFilled(view, at, end)) return 0;
  if (given && (further || lead === Lead.name)) return 0.7;
  if (sole && isKin(hash)) return 0.65;
  if ((bits & KNOWN) !== 0) return 0;
  if (lead === Lead.name) return isForeign(view, at) ? 0.75 : 0;
  const bones = (skeletonBits(view, at, end) & Word.given) !== 0;
  if (lead < Lead.person)
    return bones && isForeign(view, at) && tailEnd(view, at, end, Lead.none) > end ? 0.65 : 0;
  if (bones && (further || isForeign(view, at))) return 0.7;
  const shaped = isForeign(view, at) && !ARABIC_VERB.test(slice(view, at, end));
  return shaped && tailEnd(view, at, end, Lead.weak) > end ? 0.6 : 0;
}

/** `جمعة مباركة`: a wish. */
function isWished(view: View, at: number, end: number): boolean {
  if (peek(view, end) !== 0x20) return false;
  let last = end + 1;
  while (last - end < LETTERS_MAX && classOf(peek(view, last)) >= DIGIT) last += 1;
  return isWish(hashRange(view, at, end), hashRange(view, end + 1, last));
}

/** Whether an unlisted Arabic word can be a name, and something that persons do follows. */
function isArabicName(view: View, at: number, end: number): boolean {
  if (classOf(view.codes[at] ?? 0) !== ARABIC || (view.codes[at] ?? 0) >= 0x2d30) return false;
  const word = slice(view, at, end);
  if (ARABIC_VERB.test(word) || isVerbForm(word) || isPredicate(hashRange(view, at, end)))
    return false;
  openWords(view, words, at);
  return isDoing(view, words);
}

/** Whether a clause ends at `end`: a stop, a comma, a line end. */
function isClauseEnd(view: View, end: number): boolean {
  const code = peek(view, end);
  return (
    isCellEdge(code) ||
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x60c ||
    code === 0x61f
  );
}

/** Whether the name with its tail fills a cell, a line or a tag. */
function isFilled(view: View, at: number, end: number): boolean {
  const last = filledEnd(view, at, end);
  return last > end && isCellEdge(before(view, at)) && isCellEdge(peek(view, last));
}

/** Whether a word is written as chat and Darija write names: with digits, or in no Latin letters. */
function isForeign(view: View, at: number): boolean {
  const code = view.codes[at] ?? 0;
  if (classOf(code) === ARABIC) return true;
  for (let i = at; i < at + LETTERS_MAX; i += 1) {
    const kind = classOf(peek(view, i));
    if (kind === DIGIT) return true;
    if (kind < DIGIT) return false;
  }
  return isCapital(view, at);
}
