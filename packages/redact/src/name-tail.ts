/**
 * The end of a name: family names behind a given name that are in no list, told by how they are made
 * (`ben…`, `aït…`, `l…i`, ال…ي, بو…, ⵓ…) or by their sound. What stands before the name says how much is
 * taken on its looks alone.
 *
 * @module
 */
import { ARABIC, classOf, LATIN } from './character.ts';
import { hashRange } from './cue.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { isVerbForm } from './name-doing.ts';
import { heardBits, skeletonBits } from './name-ear.ts';
import { isLooseParticle, isNameParticle, Lead } from './name-lead.ts';
import {
  CLITIC,
  LEFT,
  type NameWords,
  newNameWords,
  openWords,
  readTo,
  Shape,
  Gap,
} from './name-words.ts';
import { isCapital, peek, slice, type View } from './view.ts';
import { lexicon } from './words.ts';

/** Words that a tail may have, particles not counted. */
const TAIL_MAX = 3;
const KNOWN = Word.given | Word.family;
/** Words with a meaning of their own for a recogniser. */
const MEANT =
  Word.stop |
  Word.introduction |
  Word.weakIntroduction |
  Word.label |
  Word.filler |
  Word.regnal |
  Word.addressPart |
  Word.tells |
  Word.figure |
  Word.organisation |
  Word.sensitive;

/** Latin, at least five letters: ben, bou, aït and the like written onto a name. */
const LATIN_PREFIX = /^(?:b[eu]?n|bel|bou|ou|ait|ayt|oulad|abou|3?abd|[3a]yt)[a-z0-9]{3}/u;
/** What somebody is or does in Darija, behind the name: no part of it, though some are listed. */
const PREDICATES: ReadonlySet<number> = new Set(
  `فرحان فرحانه عيان عيانه مريض مريضه مقلق مقلقه زعفان زعفانه مشغول مشغوله جالس جالسه ناعس ناعسه غادي غاديه جاي جايه خدام خدامه ساكن ساكنه معروض معروضه مسافر مسافره عارف عارفه
  باغي باغيه محتاج محتاجه متفق متفقه واقف واقفه غايب غايبه حاضر حاضره ناجح ناجحه خارج خارجه داخل داخله واعر واعره زوين زوينه مزيان مزيانه موجود موجوده مزوج مزوجه مطلق مطلقه
  صايم صايمه سالي ساليه دايز دايزه راجع راجعه نازل نازله طالع طالعه صاحبنا جارنا ديالنا بخير لاباس
  far7an far7ana 3yan 3yana 3iyan 3iyana mrid mrida merid merida za3fan za3fana mcha mchat ja jat jay jaya ghadi ghadya khdam khddam khdama khddama saken sakna msafer msafra mzyan mzyana zwin zwina
  7ader 7adra ghayb ghayba mzewej mzewja mzwej mzwja mtalle9 mtal9a m3rod m3roda mabghach bagha baghi baghya gales galsa gals na3es na3sa kayn kayna sayem sayma bikhir labas 9al galt gal 9alt 9alat galat sifet siftat 3eyet 3eytat jab jabat khda khdat dar darat`
    .split(/\s+/u)
    .map(hashWord),
);
/** Names of two words, the second of which is God or the faith. */
const DEVOUT: ReadonlySet<number> = new Set(
  `فتح عطا عطاء نصر جار خير هبه حسب سعد ضيف جاد عون فضل لطف رزق سيف نور صلاح علاء شمس بدر عز محيي تقي شرف زين جلال ضياء fath nasr kheir khair saad jad seif nour salah alaa chams badr charaf zine jalal`
    .split(/\s+/u)
    .map(hashWord),
);
const HOLY: ReadonlySet<number> = new Set(
  ['الله', 'الدين', 'allah', 'eddine', 'ddine', 'eddin'].map(hashWord),
);
/** `zekraoui`, `7afidi`, `l9adiri`. */
const LATIN_NISBA = /[^aeiouy\s][iy]$|ou?[iy]$|w[iy]$/u;
/** `l7addad`, `lkhayat`, `l9ebbaj`: trades. */
const LATIN_TRADE = /^(?:el|l)?(?:[^aeiou]|ch|kh|gh|sh)[ae](?:([^aeiou])\1|y)a[^aeiou]{1,2}$/u;
/** Verbs and what is written behind them. */
const LATIN_VERB = /^(?:ka[nty]|gha[nty]|ma[nty].*ch$|[nty][^aeiou][^aeiou])|(?:hom|kom|na|ch)$/u;
/** Endings of verbs that family names have as well: `bghiti`, `Sebti`. */
const LATIN_VERB_END = /(?:[tlh]li|[^aeiou]ti|iti|tni|liya|lia)$/u;
const ARABIC_PREFIX = /^(?:بن|بل|بو|ايت|اولاد|او|اب)[ء-ي]{3}/u;
/** Verbs of the present, Darija ones, and words with a letter written onto them. */
export const ARABIC_VERB: RegExp = /^(?:[يتن]|كا?[يتن]|غي|غت|غن|سي|ست|سن|ما|و|ف[^ا]|ب[ال]|ال)/u;

const CELL_EDGES = '\n\r\t,;|<>"\':[]{}()';

const words: NameWords = newNameWords();

/** Whether the word with this hash tells what somebody is or does. */
export function isPredicate(hash: number): boolean {
  return PREDICATES.has(hash);
}

/** Where a name that was read up to `end` really ends, with a lead of `level` before it. */
export function tailEnd(view: View, start: number, end: number, level: number): number {
  let last = end;
  for (let n = 0; n < TAIL_MAX; n += 1) {
    const next = nextWord(view, last);
    if (next === 0) return last;
    // What stands before tells of one family name only.
    const told = n > 0 || spaced(view, start, end) ? Math.min(level, Lead.weak) : level;
    const behind = wordEnd(view, start, next, told);
    if (behind > 0 && (n > 0 || spaced(view, start, end)) && isAnotherGiven()) return last;
    if (behind === 0) return last;
    last = behind;
  }
  return last;
}

/** Whether the word that was read last is a given name and no family name: another word, most often. */
function isAnotherGiven(): boolean {
  return ((words.bits[LEFT] ?? 0) & KNOWN) === Word.given;
}

/** Whether a name of more than one word was read. */
function spaced(view: View, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (view.codes[i] === 0x20) return true;
  return false;
}

/** The same where the name may fill a cell: then its second word may be any. */
export function filledEnd(view: View, start: number, end: number): number {
  const last = tailEnd(view, start, end, Lead.person);
  return isCellEdge(peek(view, last)) ? last : tailEnd(view, start, end, Lead.weak);
}

/** Line end, separator, quote, bracket, colon, or the end of the text. */
export function isCellEdge(code: number): boolean {
  return code === 0 || (code < 0x80 && CELL_EDGES.includes(String.fromCharCode(code)));
}

/** The start of the word that follows, one space or hyphen away; 0 for none. */
function nextWord(view: View, end: number): number {
  const sign = peek(view, end);
  if (sign !== 0x20 && sign !== 0x2d) return 0;
  if (view.folded.text.charCodeAt(view.folded.starts[end] ?? 0) === 0x0a) return 0;
  const i = end + 1;
  const kind = classOf(peek(view, i));
  return kind === LATIN || kind === ARABIC || isArabizi(view, i) ? i : 0;
}

/** Whether a word begins with a digit that stands for a letter. */
function isArabizi(view: View, i: number): boolean {
  const code = peek(view, i);
  const digit = code === 0x33 || code === 0x35 || code === 0x37 || code === 0x39;
  return digit && classOf(peek(view, i + 1)) === LATIN;
}

/** The end of the word at `at` where it goes on with the name, over particles; 0 where it does not. */
function wordEnd(view: View, start: number, at: number, level: number): number {
  openWords(view, words, at);
  readTo(view, words, LEFT + 2);
  if (isArabicAt(view, start) !== isArabicAt(view, at)) return 0;
  const hash = words.hash[LEFT] ?? 0;
  // `سميتي نجاة فرحان`: behind "my name is" nobody says what one is.
  if (PREDICATES.has(hash) && !(level >= Lead.name && isFamily())) return 0;
  // `فتح الله`, `نصر الدين`
  if (DEVOUT.has(hash) && HOLY.has(words.hash[LEFT + 1] ?? 0) && words.gap[LEFT + 1] === Gap.space)
    return words.end[LEFT + 1] ?? 0;
  if (isNameParticle(hash)) {
    const behind = particleEnd(view, hash);
    if (behind !== 0) return behind;
  }
  if (words.gap[LEFT + 1] === Gap.dot && (words.end[LEFT] ?? 0) - at === 1) return at + 1;
  return isTailWord(view, start, LEFT, level) ? (words.end[LEFT] ?? 0) : 0;
}

function isFamily(): boolean {
  return ((words.bits[LEFT] ?? 0) & Word.family) !== 0;
}

function isArabicAt(view: View, at: number): boolean {
  return classOf(view.codes[at] ?? 0) === ARABIC;
}

function particleEnd(view: View, hash: number): number {
  let n = LEFT;
  while (n < LEFT + 2 && isNameParticle(words.hash[n] ?? 0)) n += 1;
  readTo(view, words, n + 1);
  for (let i = LEFT + 1; i <= n; i += 1)
    if (words.gap[i] !== Gap.space && words.gap[i] !== Gap.hyphen) return 0;
  const all = lexicon().bits(words.hash[n] ?? 0);
  const at = words.start[n] ?? 0;
  const length = (words.end[n] ?? 0) - at;
  const known = (words.bits[n] ?? 0) & KNOWN;
  if (length < 3 || ((all & MEANT) !== 0 && known === 0)) return 0;
  if (n === LEFT + 1 && isLooseParticle(hash)) {
    const named = known !== 0 || heard(view, n) !== 0;
    return named || isCapital(view, at) ? (words.end[n] ?? 0) : 0;
  }
  return known === 0 && (all & Word.ordinary) !== 0 ? 0 : (words.end[n] ?? 0);
}

function heard(view: View, n: number): number {
  const [start, end] = [words.start[n] ?? 0, words.end[n] ?? 0];
  return heardBits(view, start, end) || (end - start > 3 ? skeletonBits(view, start, end) : 0);
}

function isTailWord(view: View, start: number, n: number, level: number): boolean {
  const bits = words.bits[n] ?? 0;
  const at = words.start[n] ?? 0;
  const capital = words.shape[n] === Shape.capital || words.shape[n] === Shape.capitals;
  const all = lexicon().bits(words.hash[n] ?? 0) & (capital ? ~Word.sensitive : -1);
  const known = (bits & KNOWN) !== 0;
  // و is "and", ب is "with"; but لمريني is a name.
  if ((bits & CLITIC) !== 0 && view.codes[at] !== 0x644) return false;
  const sure = known && (bits & Word.common) === 0;
  // `صباح الوالي`: an office, but a family name behind a given one.
  if (
    known &&
    level >= Lead.person &&
    (all & MEANT) === Word.stop &&
    words.shape[n] === Shape.article
  )
    return true;
  if ((all & MEANT) !== 0 || cueOf(all) !== 0) return sure && (all & Word.stop) === 0;
  if (sure) return true;
  if (known) return level >= Lead.person;
  const shape = words.shape[n] ?? 0;
  const nisba = shape === Shape.article && view.codes[(words.end[n] ?? 1) - 1] === 0x64a;
  if ((all & (Word.ordinary | Word.place | Word.honorific)) !== 0) {
    // `Isem: Yamna Agellid`
    if (level >= Lead.name && (shape === Shape.tifinagh || (capital && isCapital(view, start))))
      return true;
    return nisba && level >= Lead.person;
  }
  if (shape === Shape.tifinagh) return isTifinaghTail(view, n, level);
  if (shape === Shape.arabic || shape === Shape.article)
    return !isClitic(view, n) && isArabicTail(slice(view, at, words.end[n] ?? at), level);
  if (shape === Shape.lower || shape === Shape.digits || shape === Shape.camel)
    return isSmallTail(view, start, n, level);
  return shape === Shape.capital && isCapital(view, start) && isCapitalTail(view, n);
}

function isCapitalTail(view: View, n: number): boolean {
  const word = slice(view, words.start[n] ?? 0, words.end[n] ?? 0);
  return word.length > 4 && (LATIN_PREFIX.test(word) || LATIN_NISBA.test(word));
}

/** A family name in small letters, as in chat. */
function isSmallTail(view: View, start: number, n: number, level: number): boolean {
  const word = slice(view, words.start[n] ?? 0, words.end[n] ?? 0);
  if (word.length < 4) return false;
  if ((heardBits(view, words.start[n] ?? 0, words.end[n] ?? 0) & Word.family) !== 0) return true;
  if (LATIN_VERB.test(word)) return false;
  if (level < Lead.person && LATIN_VERB_END.test(word)) return false;
  const capital = isCapital(view, start);
  if (capital && words.shape[n] === Shape.lower) return false;
  if (word.length > 4 && (LATIN_PREFIX.test(word) || LATIN_NISBA.test(word))) return true;
  if (LATIN_TRADE.test(word) && (word.startsWith('l') || level >= Lead.person)) return true;
  if (level >= Lead.person && /^l[^aeiou]/u.test(word) && word.length > 5) return true;
  return level >= Lead.name;
}

/** Whether a letter is written onto a common word: بنادي is not "son of". */
function isClitic(view: View, n: number): boolean {
  const at = words.start[n] ?? 0;
  if (!'وفبلك'.includes(String.fromCharCode(view.codes[at] ?? 0))) return false;
  const rest = lexicon().bits(hashRange(view, at + 1, words.end[n] ?? at));
  return (rest & KNOWN) === 0 && (rest & (Word.ordinary | Word.place | Word.stop)) !== 0;
}

function isArabicTail(word: string, level: number): boolean {
  const { length } = word;
  if (length < 3) return false;
  if (word.startsWith('ال')) return length > 4 && (word.endsWith('ي') || level >= Lead.person);
  if (length > 4 && ARABIC_PREFIX.test(word)) return true;
  if (isVerbForm(word) || ARABIC_VERB.test(word) || word.endsWith('وا') || word.endsWith('ين'))
    return false;
  if (length > 4 && (word.endsWith('وي') || word.endsWith('ون') || word.endsWith('ي'))) return true;
  return level >= Lead.person;
}

/** A verb, which begins with ya, or a feminine one with t and a consonant. */
function isTifinaghVerb(view: View, at: number): boolean {
  const first = view.codes[at];
  const next = view.codes[at + 1] ?? 0;
  const vowel = next === 0x2d30 || next === 0x2d49 || next === 0x2d53;
  return first === 0x2d62 || (first === 0x2d5c && !vowel);
}

function isTifinaghTail(view: View, n: number, level: number): boolean {
  const length = (words.end[n] ?? 0) - (words.start[n] ?? 0);
  if (length < 3 || isTifinaghVerb(view, words.start[n] ?? 0)) return false;
  const [from, to] = [words.start[n] ?? 0, words.end[n] ?? 0];
  if (level >= Lead.person || (length > 3 && heardBits(view, from, to) !== 0)) return true;
  const first = view.codes[words.start[n] ?? 0];
  return (first === 0x2d53 || first === 0x2d30) && length > 3;
}
