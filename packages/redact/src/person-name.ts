/**
 * Names of persons: behind an introduction, an honorific or a form label, and common Moroccan names by
 * themselves, in Latin and Arabic script. See `names.ts` and `words.ts` for the words.
 *
 * @module
 */
import { ARABIC, classOf, isLatinOrDigit, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { HASH_START, hashCode, hashWord, Word } from './lexicon.ts';
import { isTaggable, nameScore } from './name-tagger.ts';
import { isTitleWord, Lead, leadOf } from './name-lead.ts';
import { tailEnd } from './name-tail.ts';
import { ALI, LEFT, type NameWords, newNameWords, openWords, readTo } from './name-words.ts';
import { isThingHash } from './thing-name.ts';
import { before, isCapital, type Match, peek, type View } from './view.ts';
import { lexicon } from './words.ts';

/** Words of one name, particles included. */
const WORDS_MAX = 7;
/** Letters of one word. */
const LETTERS_MAX = 32;
const KNOWN = Word.given | Word.family;
const WORLD = Word.worldGiven | Word.worldFamily;
/** Words beside a name that are no part of it: the next label of a form, the number of a king. */
const NEVER_UNKNOWN = Word.label | Word.regnal;
const OF: ReadonlySet<number> = new Set(['ديال', 'dyal', 'dial', 'تاع', 'ta3'].map(hashWord));
/** Logit below which an unlisted word is no part of an introduced name. */
const UNLIKELY = -1.5;
/** Logit above which a word is part of a name that does not look like one. */
const LIKELY = 1;

interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly bits: number;
  readonly arabic: boolean;
  readonly capital: boolean;
}

/** What a run of words looks like as a name. */
interface NameRun {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** How many of the words are in the lists. */
  readonly known: number;
  readonly given: boolean;
  readonly capitals: number;
}

/** Finds a name that the word `[start, end)` introduces, with its title and all of its family name. */
export function findIntroducedName(
  view: View,
  start: number,
  end: number,
  bits: number,
): Match | undefined {
  const match = introduced(view, start, end, bits);
  if (match === undefined || match.confidence < 0.4) return match;
  const hash = hashRange(view, start, end);
  const last = tailEnd(view, match.start, match.end, Math.max(leadOf(hash), Lead.person));
  const titled = isTitleWord(hash) && match.start - end < 3;
  const confidence = last > match.end ? Math.max(match.confidence, 0.6) : match.confidence;
  return { ...match, start: titled ? start : match.start, end: last, confidence };
}

function introduced(view: View, start: number, end: number, bits: number): Match | undefined {
  const arabic = classOf(view.codes[start] ?? 0) === ARABIC;
  if ((bits & Word.introduction) !== 0 && isIntroduction(view, start, end)) {
    const run = nameAfter(view, end, true);
    if (run === undefined) return undefined;
    return name(run, run.known > 0 ? 0.95 : 0.8);
  }
  if ((bits & Word.label) !== 0) return labelled(view, start, end);
  if ((bits & Word.weakIntroduction) !== 0 || isContractedAm(view, start, end)) {
    return weaklyIntroduced(view, start, end);
  }
  if ((bits & Word.honorific) === 0) return undefined;
  if (!arabic && !isTitle(view, start, end)) return undefined;
  const run = nameAfter(view, end, arabic && end - start > 3);
  if (run === undefined || run.end - run.start < 2) return undefined;
  if (run.known === 0 && needsKnown(view, start, end)) return undefined;
  const previous = wordBefore(view, start);
  if (previous !== undefined && isStreet(view, previous)) return name(run, 0.3);
  // One word behind `Sidi` is most often a place: Sidi Kacem, Sidi Ifni.
  if (run.words === 1 && isSidi(view, start, end)) return name(run, 0.4);
  if (isRegnal(view, run) || isBeforeStreet(view, run)) return name(run, 0.2);
  return name(run, run.known > 0 ? 0.9 : 0.7);
}

function isStreet(view: View, { start, end }: { start: number; end: number }): boolean {
  const hash = hashRange(view, start, end);
  return (lexicon().bits(hash) & Word.street) !== 0 || isThingHash(hash);
}

function isSidi(view: View, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  return (
    view.codes[start] === 0x633 || (view.codes[start] === 0x73 && view.codes[start + 2] === 0x64)
  );
}

/** Whether the number of a king, or a blessing on the prophet, follows. */
function isRegnal(view: View, run: NameRun): boolean {
  const next = readWord(view, skipSpaces(view, run.end));
  return next !== undefined && (next.bits & Word.regnal) !== 0;
}

/** `Moulay Ismail Boulevard`. */
function isBeforeStreet(view: View, run: NameRun): boolean {
  const next = readWord(view, skipSpaces(view, run.end));
  return next !== undefined && next.capital && (next.bits & Word.street) !== 0;
}

/** `appelle` introduces only as `m'appelle` or `s'appelle`. */
function isIntroduction(view: View, start: number, end: number): boolean {
  if (view.codes[start] !== 0x61 || end - start < 5) return true;
  const pronoun = before(view, start - 1);
  return before(view, start) === 0x27 && (pronoun === 0x6d || pronoun === 0x73);
}

/** The `m` of `I'm`. */
function isContractedAm(view: View, start: number, end: number): boolean {
  if (end - start !== 1 || view.codes[start] !== 0x6d || before(view, start) !== 0x27) return false;
  return before(view, start - 1) === 0x69 && !isLatinOrDigit(before(view, start - 2));
}

/** Titles of one or two letters count in capitals only: `M`, `Me`, `Pr`; `si` is also "if". */
function isTitle(view: View, start: number, end: number): boolean {
  return end - start > 2 || isCapital(view, start);
}

/** `Si`, `Me`, `M` are too short to make a name of any word. */
function needsKnown(view: View, start: number, end: number): boolean {
  if (end - start > 2) return false;
  return view.codes[start] !== 0x6d && view.codes[start] !== 0x64 && view.codes[start] !== 0x70
    ? true
    : view.codes[start] === 0x6d && end - start === 2 && view.codes[start + 1] === 0x65;
}

function weaklyIntroduced(view: View, start: number, end: number): Match | undefined {
  if (view.codes[start] === 0x61 && view.codes[start + 1] === 0x6d) {
    const pronoun = before(view, start - 1);
    if (before(view, start) !== 0x20 || pronoun !== 0x69) return undefined;
  }
  const run = nameAfter(view, end, false);
  if (run === undefined) return undefined;
  if (run.words === 1 && isCommon(view, run) && tagged(view, run.start) < 0.5)
    return name(run, run.given && isBeforeOf(view, run) ? 0.7 : 0.4);
  if (run.given) return name(run, 0.85);
  if (run.known > 0) return name(run, 0.7);
  return name(run, run.capitals > 1 ? 0.6 : 0.4);
}

/** `انا سعيد ديال المحل`: of where one is; happy people are not "of". */
function isBeforeOf(view: View, run: NameRun): boolean {
  const next = readWord(view, skipSpaces(view, run.end));
  return next !== undefined && OF.has(hashRange(view, next.start, next.end));
}

/** `Nom : …`, `name is …`: a colon or a verb must stand between. */
function labelled(view: View, start: number, end: number): Match | undefined {
  const from = afterLabel(view, end);
  if (from === 0) return undefined;
  const run = readRun(view, from, true);
  if (run === undefined) return undefined;
  if (run.known > 0) return name(run, 0.9);
  // `name="phone"`, `name: frontend`, `"الاسم":null`: attributes and keys of programs.
  if (run.capitals === 0 && isCodeLabel(view, end)) return name(run, 0.3);
  const bare = end - start === 4 && view.codes[start] === 0x6e && view.codes[start + 1] === 0x61;
  return name(run, bare && !isQualified(view, start) ? 0.45 : 0.65);
}

/** Whether the label is written as programs do: `name=`, `"name":`, or its line begins with it. */
function isCodeLabel(view: View, end: number): boolean {
  const next = peek(view, end);
  return next === 0x3d || next === 0x22;
}

/** Whether `my`, `full`, `first` or the like stands before a bare `name`. */
function isQualified(view: View, start: number): boolean {
  const previous = wordBefore(view, start);
  if (previous === undefined) return false;
  const bits = lexicon().bits(hashRange(view, previous.start, previous.end));
  return (bits & (Word.filler | Word.stop)) !== 0;
}

/** Index of the name behind a label, over fillers, or 0 without a colon or verb. */
function afterLabel(view: View, end: number): number {
  let i = end;
  let told = false;
  for (let words = 0; words < 4; words += 1) {
    for (let signs = 0; signs < 6; signs += 1) {
      const code = peek(view, i);
      if (code === 0x3a || code === 0x3d) told = true;
      else if (!isPadding(code)) break;
      i += 1;
    }
    const word = readWord(view, i);
    if (word === undefined) return 0;
    if ((word.bits & Word.filler) === 0 && (word.bits & Word.label) === 0) return told ? i : 0;
    const code = view.codes[i];
    if (word.end - i === 2 && (code === 0x69 || code === 0x647)) told = true;
    if (word.end - i === 3 && code === 0x65) told = true;
    i = word.end;
  }
  return 0;
}

/** Space, quotes, dots, colons, asterisks, commas: what may stand before a name. */
function isPadding(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x2a ||
    code === 0x2e ||
    code === 0xab
  );
}

/** The name behind an introduction, over fillers and signs. */
function nameAfter(view: View, end: number, strong: boolean): NameRun | undefined {
  let i = end;
  for (let words = 0; words < 4; words += 1) {
    for (let signs = 0; signs < 5; signs += 1) {
      const code = peek(view, i);
      if (!isPadding(code) && code !== 0x3a) break;
      i += 1;
    }
    const word = readWord(view, i);
    if (word === undefined) return undefined;
    if ((word.bits & Word.filler) === 0) return readRun(view, i, strong);
    i = word.end;
  }
  return undefined;
}

/** The word before `at`, one or two signs away. */
function wordBefore(view: View, at: number): { start: number; end: number } | undefined {
  let end = at;
  while (end > 0 && at - end < 2 && classOf(before(view, end)) < LATIN) end -= 1;
  let start = end;
  while (start > 0 && end - start < LETTERS_MAX && classOf(before(view, start)) >= LATIN)
    start -= 1;
  return start === end ? undefined : { start, end };
}

function name(run: NameRun, confidence: number): Match {
  return { category: 'person-name', start: run.start, end: run.end, confidence };
}

/**
 * Reads the words of a name from `start`. `strong`: the first word is a name whatever it is, unless it is
 * a word that never is.
 */
function readRun(view: View, start: number, strong: boolean): NameRun | undefined {
  let i = start;
  let end = 0;
  let words = 0;
  let known = 0;
  let capitals = 0;
  let given = false;
  let bound = false;
  for (let n = 0; n < WORDS_MAX; n += 1) {
    const word = readWord(view, i);
    if (word === undefined || (!bound && (word.bits & Word.stop) !== 0 && !isDotted(view, word)))
      break;
    const isKnown = (word.bits & KNOWN) !== 0;
    if (!bound && !isKnown && (word.bits & NEVER_UNKNOWN) !== 0) break;
    const particle = !isKnown && (word.bits & Word.particle) !== 0;
    if (!particle && !isKnown && !bound && !isPart(view, word, strong, words)) break;
    if (!particle) {
      end = word.end;
      words += 1;
      known += isKnown || bound || isWorld(word) ? 1 : 0;
      given ||= (word.bits & Word.given) !== 0;
      capitals += word.capital ? 1 : 0;
    }
    const sign = peek(view, word.end);
    const joined = (sign === 0x2d || sign === 0x27) && classOf(peek(view, word.end + 1)) >= LATIN;
    bound = joined || particle;
    const initial = sign === 0x2e && word.capital && word.end - word.start <= 2;
    i = joined ? word.end + 1 : skipSpaces(view, word.end + (initial ? 1 : 0));
    if (i === word.end || (initial && !isCapital(view, i))) break;
  }
  return words === 0 ? undefined : { start, end, words, known, given, capitals };
}

/** Whether a word is listed for the wider world, and no common word. */
function isWorld(word: NameWord): boolean {
  return (
    (word.bits & WORLD) !== 0 &&
    (word.bits & Word.worldCommon) === 0 &&
    (word.capital || word.arabic)
  );
}

/** Whether an unlisted word can be part of a name. */
function isNameLike(view: View, word: NameWord, anything: boolean): boolean {
  const length = word.end - word.start;
  if (anything) return length > 1;
  if (!word.arabic) return word.capital && length > 1;
  const article = view.codes[word.start] === 0x627 && view.codes[word.start + 1] === 0x644;
  const nisba = view.codes[word.end - 1] === 0x64a;
  const filial = view.codes[word.start] === 0x628 && view.codes[word.start + 1] === 0x646;
  return (article && nisba && length > 4) || (filial && length > 4);
}

/** Reads the word at `start`: letters of one script, digits among Latin ones (`3li`). */
function readWord(view: View, start: number): NameWord | undefined {
  let hash = HASH_START;
  let i = start;
  const first = peek(view, i);
  const arabic = classOf(first) === ARABIC;
  while (i - start <= LETTERS_MAX) {
    const code = peek(view, i);
    if (arabic ? classOf(code) !== ARABIC : !isLatinOrDigit(code)) break;
    hash = hashCode(hash, code);
    i += 1;
  }
  if (i === start || i - start > LETTERS_MAX || isAllDigits(view, start, i)) return undefined;
  let bits = lexicon().bits(hash);
  // Folding makes one of علي (a name) and على ("on"): the original letter tells.
  if (hash === ALI && !endsInAlefMaqsura(view, i)) bits &= ~Word.stop;
  return { start, end: i, bits, arabic, capital: !arabic && isCapital(view, start) };
}

function isAllDigits(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (classOf(view.codes[i] ?? 0) >= LATIN) return false;
  return true;
}

function endsInAlefMaqsura(view: View, end: number): boolean {
  return view.folded.text.charCodeAt(view.folded.starts[end - 1] ?? 0) === 0x649;
}

const window: NameWords = newNameWords();

function isCommon(view: View, { start, end }: NameRun): boolean {
  return (lexicon().bits(hashRange(view, start, end)) & Word.common) !== 0;
}

/** What the tagger says of the word at `start`, as a logit. */
function tagged(view: View, start: number): number {
  openWords(view, window, start);
  readTo(view, window, LEFT + 2);
  return nameScore(window, LEFT);
}

/** Whether a word is an initial: most single letters are also stop words. */
function isDotted(view: View, word: NameWord): boolean {
  return word.capital && word.end - word.start === 1 && peek(view, word.end) === 0x2e;
}

/** Whether an unlisted word is part of an introduced name: by its looks, or for the tagger. */
function isPart(view: View, word: NameWord, strong: boolean, words: number): boolean {
  if (isDotted(view, word)) return true;
  const likely = isNameLike(view, word, strong && words === 0);
  if (words === 0 && likely) return true;
  const score = tagged(view, word.start);
  if (!isTaggable(window, LEFT) || ((window.bits[LEFT] ?? 0) & Word.ordinary) !== 0) return false;
  // و is "and", written onto the next word.
  if (word.arabic && !likely && view.codes[word.start] === 0x648) return false;
  return score > (likely ? UNLIKELY : LIKELY);
}

function skipSpaces(view: View, i: number): number {
  let j = i;
  while (j < i + 2 && peek(view, j) === 0x20) j += 1;
  return j;
}
