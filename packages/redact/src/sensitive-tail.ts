/**
 * What follows a telling phrase: what belongs to it ("du sein", "de type 2", "et hypertendue"), what makes it
 * another thing ("Muslim art", "allergique aux frais de port"), and whose it is ("de M. Alaoui", "ديالي").
 *
 * @module
 */
import { ARABIC, classOf, isDigit, isLatinOrDigit } from './character.ts';
import { hashRange } from './cue.ts';
import { hashWord, Word } from './lexicon.ts';
import {
  isPassable,
  isPlainLatin,
  isSmallNumber,
  nextWord,
  type Phrase,
  readPhrase,
} from './sensitive-phrase.ts';
import { groupOf, Role, TELLING } from './sensitive-role.ts';
import { isCapital, peek, type View } from './view.ts';
import { lexicon } from './words.ts';

/** Words behind a telling phrase that may belong to it. */
const TAIL_MAX = 8;
const NAME = Word.given | Word.family | Word.honorific;

const OPEN: ReadonlySet<number> = new Set(
  'allergique allergic allergie allergy intolerant intolerante hospitalise hospitalisee hospitalised hospitalized حساسيه الحساسيه'
    .split(' ')
    .map(hashWord),
);
const BEARING: ReadonlySet<number> = new Set(
  'حامل حاملة الحامل الحاملة حاملا حاملات حاملين 7amla hamla l7amla lhamla 7amlat l7emla 7emla'
    .split(' ')
    .map(hashWord),
);
const CARRIED: ReadonlySet<number> = new Set(
  `رقم رقما الرقم بطاقة البطاقة شهادة الشهادة شهادات شواهد جواز لقب اللقب صفة مشروع راية الراية لواء علم العلم حقيبة حقائب اسم الاسم جنسية الجنسية دبلوم الدبلوم
  اجازة الاجازة ماستر الماستر دكتوراه الدكتوراه باكالوريا الباكالوريا سلاح السلاح سلاحا القران كتاب كتاب مشعل المشعل اسهم الاسهم هم هموم الهموم رسالة الرسالة رسائل معها معه شعار الشعار قيم فكر امال
  رخصة الرخصة صورة صور ورقة اوراق ملف الملف وثيقة وثائق ذكرى كيس اكياس قفة سلة تاج
  d dyal dial dyalhom intikhabiya lintikhabiya intikhabia lintikhabia ta7sisiya ltahsisiya tahsisiya ta7sissiya i3lamiya li3lamiya nadafa ltal9i7 tal9i7 tantakhabiya f_douar jdida`
    .split(/\s+/u)
    .map(hashWord),
);
/** The prosecution, or following something up; without the article it is who is prosecuted. */
const PROSECUTION: ReadonlySet<number> = new Set(
  'المتابعة المتابعه للمتابعة بالمتابعة والمتابعة l7amla lhamla'.split(' ').map(hashWord),
);
/** A figure of speech ends before them. */
const CONJUNCTIONS: ReadonlySet<number> = new Set('et ou and or w o و'.split(' ').map(hashWord));

/** What takes a complement along: it belongs to what is told. */
const PREPOSITIONS: ReadonlySet<number> = new Set(
  `de du des d a à au aux avec sous depuis en dans pour contre par chez suite of in at with for since from by to on into under after during
  من في ف ب ل على عند منذ مع بسبب ديال د ضد منذو mn men f fi b l dyal d 3la 3nd m3a g s n ɣef ghef seg deg di zeg si ɣer gher xef ⴳ ⵙ ⵏ ⵅⴼ ⵖⴼ ⵙⴳ ⴷⴳ ⴷⵉ`
    .split(/\s+/u)
    .map(hashWord),
);
const ARTICLES: ReadonlySet<number> = new Set(
  'le la les l un une the a an ce cette son sa ses mon ma his her my their'
    .split(' ')
    .map(hashWord),
);
const VERB = Role.be | Role.have | Role.suffer | Role.take | Role.affiliation;

/** How far a telling phrase goes. */
export interface Extent {
  readonly end: number;
  /** Behind it stands "mine", "hers". */
  readonly mine: boolean;
  /** End of the noun for a person that follows at once, "my Muslim friend", else 0. */
  readonly noun: number;
  /** It ends in a blood group. */
  readonly value: boolean;
}

/** Whether the words behind the phrase make it a thing or a figure of speech. */
export function isVetoed(view: View, phrase: Phrase): boolean {
  if (isNameBefore(view, phrase) || isBearer(view, phrase)) return true;
  let end = phrase.end;
  for (let words = 0; words < 6; words += 1) {
    if (peek(view, end) !== 0x20 && peek(view, end) !== 0x27) return false;
    const next = readPhrase(view, end + 1);
    if (next === undefined) return false;
    if ((next.bits & Role.complement) !== 0) return false;
    if ((next.bits & Role.figure) !== 0) return groupOf(phrase.bits) === 'health';
    // A thing counts right behind it: "Muslim art"; "je suis musulmane, un livre …" is hers.
    // "in the factory" written onto it is a place.
    if (words === 0 && (next.bits & Role.thing) !== 0) return !isWrittenOn(view, next);
    if ((next.bits & Role.link) === 0 || (next.bits & Role.person) !== 0) return false;
    if (CONJUNCTIONS.has(next.hash)) return false;
    end = next.end;
  }
  return false;
}

/**
 * Whether the Arabic word for pregnant means who carries something, "الحامل لبطاقة", "حاملة رقم", or that of arabizi a
 * campaign, "l7amla dyal nadafa".
 */
function isBearer(view: View, phrase: Phrase): boolean {
  const first = hashRange(view, phrase.start, phrase.end);
  if (PROSECUTION.has(first)) return true;
  if (!BEARING.has(first) || peek(view, phrase.end) !== 0x20) return false;
  if (peek(view, phrase.end + 1) === 0x644) return true;
  return CARRIED.has(readPhrase(view, phrase.end + 1)?.hash ?? 0);
}

/** Whether the phrase is the first of two capitalised words: "Christian Bennani". */
function isNameBefore(view: View, phrase: Phrase): boolean {
  if ((phrase.bits & Role.state) === 0 || groupOf(phrase.bits) === 'health') return false;
  if (!isCapital(view, phrase.start) || peek(view, phrase.end) !== 0x20) return false;
  const next = readPhrase(view, phrase.end + 1);
  return (
    next?.bits === 0 &&
    isPassable(view, { ...next, start: next.start + 1 }) &&
    isCapital(view, next.start)
  );
}

/** How far the phrase goes: over complements, numbers of grades, and more of the same category. */
export function extent(view: View, phrase: Phrase): Extent {
  let end = phrase.end;
  let mine = false;
  let last = phrase.bits;
  let from = end;
  const blood = bloodGroup(view, phrase);
  if (blood > 0) return { end: blood, mine, noun: 0, value: true };
  let unknown = 0;
  let joins = false;
  // Words that a preposition takes along.
  let taken = looseness(view, phrase);
  for (let words = 0; words < TAIL_MAX; words += 1) {
    const next = nextWord(view, from, phrase.start);
    const word = next < 0 ? undefined : readPhrase(view, next);
    if (word === undefined) break;
    const { bits } = word;
    if (words === 0 && (bits & Role.person) !== 0 && (bits & (Role.possessive | VERB)) === 0) {
      return { end, mine, noun: word.end - word.start > 2 ? word.end : 0, value: false };
    }
    const joined = CONJUNCTIONS.has(word.hash);
    const comma = next - from > 1 && isComma(view, from);
    joins ||= joined;
    const number = isSmallNumber(view, word) || isYear(view, word);
    const more =
      (bits & TELLING) !== 0 &&
      groupOf(bits) === groupOf(phrase.bits) &&
      (!word.aimed || (phrase.bits & (Role.fact | Role.treatment)) !== 0);
    if ((bits & Role.mine) !== 0 && words === 0) mine = true;
    if (comma || joined) taken = 0;
    if (more || ((bits & (Role.complement | Role.mine)) !== 0 && !(comma && number))) {
      end = word.end;
      taken = Math.max(taken, 1);
    } else if (number && ((last & Role.grade) !== 0 || taken > 0)) {
      end = word.end;
    } else if (PREPOSITIONS.has(word.hash) && !comma) {
      taken = words > 5 ? 0 : 2;
    } else if (taken > 0 && isArticle(word) && (bits & Role.possessive) !== 0) {
      // "Levothyrox pour ma thyroïde": on to what is hers.
      joins = true;
    } else if (taken > 0 && isNoun(view, word)) {
      end = word.end;
      taken = isArticle(word) ? taken : taken - 1;
    } else if (unknown === 0 && !comma && words < 2 && isWrittenOn(view, word)) {
      end = word.end;
      taken = 1;
      unknown += 1;
    } else if (isSign(view, word, end)) {
      end = word.end;
    } else if (comma && (bits & (TELLING | Role.complement | Role.link | Role.grade)) === 0) {
      break;
    } else if (
      !number &&
      ((bits & Role.link) === 0 || (bits & (Role.possessive | Role.person)) !== 0)
    ) {
      // "schizophrenia and takes clozapine".
      if ((bits & (Role.grade | Role.suffer)) === 0 && !(joins && (bits & VERB) !== 0)) break;
    }
    last = bits;
    from = word.end;
  }
  return { end, mine, noun: 0, value: false };
}

function isComma(view: View, i: number): boolean {
  const code = peek(view, i);
  return code === 0x2c || code === 0x60c;
}

/** Whether the word may be a complement behind a preposition: no verb, no person, no name, no identifier. */
function isNoun(view: View, word: Phrase): boolean {
  const { bits } = word;
  if ((bits & (Role.person | Role.possessive | Role.aim | VERB)) !== 0) return false;
  const known = lexicon().bits(word.hash);
  if ((known & (Word.given | Word.honorific)) !== 0 && (known & Word.common) === 0) return false;
  if (bits !== 0 || isArticle(word)) return true;
  return (
    word.end - word.start > 1 &&
    (classOf(view.codes[word.start] ?? 0) === ARABIC ||
      isPlainLatin(view, word) ||
      (word.end - word.start < 12 && !isDigit(view.codes[word.start] ?? 0)))
  );
}

function isArticle(word: Phrase): boolean {
  return ARTICLES.has(word.hash);
}

/** A year of the last and this century. */
function isYear(view: View, { start, end }: Phrase): boolean {
  if (end - start !== 4) return false;
  const century = (view.codes[start] ?? 0) * 100 + (view.codes[start + 1] ?? 0);
  return isDigit(view.codes[start + 2] ?? 0) && (century === 4957 || century === 5048);
}

/** An Arabic noun with its preposition written onto it: "بالرية", "بخيانة". */
function isWrittenOn(view: View, word: Phrase): boolean {
  const { codes } = view;
  const first = codes[word.start];
  if (first !== 0x628 && first !== 0x641) return false;
  return word.end - word.start > 3 && (word.bits & (Role.person | Role.aim | VERB)) === 0;
}

/** The letter or sign of a kind: "hépatite C", "gene BRCA1". */
function isSign(view: View, word: Phrase, end: number): boolean {
  return word.start === end + 1 && word.end - word.start === 1 && isCapital(view, word.start);
}

/** How many words of any kind behind the phrase name what is told: "condamné pour …", "نقابة …". */
function looseness(view: View, phrase: Phrase): number {
  const { bits } = phrase;
  if ((bits & Role.open) !== 0) return (bits & Role.body) !== 0 ? 1 : 2;
  const group = groupOf(bits);
  if ((bits & Role.fact) !== 0 && (group === 'offence' || group === 'ethnic-origin')) return 2;
  return OPEN.has(hashRange(view, phrase.start, phrase.end)) ? 2 : 0;
}

/** Whether "of" and a person follow: "empreinte digitale de M. Alaoui". */
export function isOfPerson(view: View, end: number): boolean {
  let from = end;
  for (let words = 0; words < 4; words += 1) {
    const next = nextWord(view, from, end);
    const word = next < 0 ? undefined : readPhrase(view, next);
    if (word === undefined) return false;
    const bits = lexicon().bits(word.hash);
    const joined = words > 0 || classOf(view.codes[word.start] ?? 0) === ARABIC;
    if (joined && ((word.bits & Role.person) !== 0 || (bits & NAME) !== 0)) return true;
    if (words > 0 && bits === 0 && word.bits === 0) return isCapital(view, word.start);
    if ((word.bits & Role.link) === 0) return false;
    from = word.end;
  }
  return false;
}

/** Whether a comma and a person follow: "Diabétique, je cherche". */
export function isApposed(view: View, end: number): boolean {
  const comma = peek(view, end);
  if (comma !== 0x2c && comma !== 0x60c) return false;
  const next = nextWord(view, end, end);
  const word = next < 0 ? undefined : readPhrase(view, next);
  return word !== undefined && (word.bits & Role.person) !== 0;
}

/** End of a blood group (ABO and rhesus) behind the phrase, or 0. */
function bloodGroup(view: View, phrase: Phrase): number {
  const both = Role.ailment | Role.trait;
  if ((phrase.bits & both) !== both) return 0;
  let i = phrase.end;
  for (let signs = 0; signs < 8; signs += 1) {
    const code = peek(view, i);
    if (isGroupLetter(code)) {
      const end = groupEnd(view, i);
      if (end > 0) return end;
    }
    if (isDigit(code) || code === 0x0a || code === 0x2e || code === 0) return 0;
    i += 1;
  }
  return 0;
}

function isGroupLetter(code: number): boolean {
  return code === 0x61 || code === 0x62 || code === 0x6f || code === 0x30;
}

/** End of `O+`, `AB -`, `A positif` at `start`, or 0. */
function groupEnd(view: View, start: number): number {
  let i = start + 1;
  if (view.codes[start] === 0x61 && peek(view, i) === 0x62) i += 1;
  if (classOf(view.codes[start - 1] ?? 0x20) >= 2 || isLatinOrDigit(peek(view, i))) return 0;
  if (peek(view, i) === 0x20) i += 1;
  const sign = peek(view, i);
  if (sign === 0x2b || sign === 0x2d) return i + 1;
  const word = readPhrase(view, i);
  return word !== undefined && (word.bits & Role.complement) !== 0 ? word.end : 0;
}
