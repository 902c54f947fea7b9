/**
 * Moroccan identity card numbers (CIN, CNIE): the letters of the issuing office and 4 to 7 digits. There
 * is no check digit: the office, the shape and the words before it decide.
 *
 * Offices: public tables of prefixes (Rabat A, Casablanca B, Fès C, Meknès D, Marrakech E, Oujda F, …).
 *
 * @module
 */
import { ARABIC, classOf, isAsciiLetter, isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore, isCueWord } from './cue.ts';
import { hashWord } from './lexicon.ts';
import { isGlued } from './number.ts';
import { eachLeft } from './unit.ts';
import { before, isCapital, type Cue, type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

const OFFICES: ReadonlySet<string> = new Set(
  `a aa ab ac ad ae ag aj as ay b ba bb be bf bh bj bk bl bm bv bw bx c cb cc cd cn d da db dc df dj dn do e ea eb ec ed ee es
  f fa fb fc fd fe fg fh fj fk fl g ga gb gi gj gk gm gn gu gy gz h ha hb hh i ia ib ic id ie j ja jb jc jd je jf jh jk jm jt
  jy jz k ka kb l la lb lc ld le lf lg m ma mb mc md mj n o od p pa pb pk pp ps py ph q qa qb r rb rc rx s sa sb sh sj sk sl sm
  sn sx sz t ta tk u ua ub uc ud v va vm w wa wb x xa y z za zg zh zt`.split(/\s+/u),
);
/** Folded characters of one number that are read, separators included. */
const READ_MAX = 24;

/** A reading of letters and digits. */
interface Reading {
  readonly letters: string;
  readonly digits: number;
  readonly end: number;
  /** Nothing between letters, or between digits. */
  readonly compact: boolean;
  /** Nothing between letters and digits. */
  readonly joined: boolean;
}

/** Finds an identity card number, or a passport number, whose letters start at `start`. */
export function findNationalId(view: View, start: number): Match | undefined {
  const reading = read(view, start);
  if (reading === undefined) return undefined;
  const spaced = !reading.joined && reading.letters.length > 1;
  if (spaced && isCueWord(view, start, start + reading.letters.length)) return undefined;
  const cue = cueBefore(view, start);
  if (cue.id === CUE.passport && reading.letters.length <= 2 && reading.digits >= 6) {
    return {
      category: 'passport',
      start,
      end: reading.end,
      confidence: 0.9,
      rule: 'national-id/passport',
      evidence: ['context', 'shape'],
    };
  }
  const confidence = confidenceOf(view, start, reading, cue);
  if (confidence === 0) return undefined;
  const cued = isCard(cue);
  return {
    category: 'national-id',
    start,
    end: reading.end,
    confidence,
    rule: cued ? 'national-id/after-cue' : 'national-id/office',
    evidence: cued ? ['context', 'shape'] : ['list', 'shape'],
  };
}

/** An `id card` is no bank card: its number begins with letters. */
function isCard({ id }: Cue): boolean {
  return id === CUE.nationalId || id === CUE.card;
}

function confidenceOf(view: View, start: number, reading: Reading, cue: Cue): number {
  const { letters, digits, compact, joined } = reading;
  const known = OFFICES.has(letters);
  if (isCard(cue)) {
    // `carte RTX3060`
    if (!known && letters.length > 2) return 0;
    if (compact && joined) return known ? 0.95 : 0.75;
    // Spaced small letters are also a word and a number: the cue must stand close before them.
    return cue.words <= (digits >= 5 ? 3 : 1) ? 0.85 : 0;
  }
  if (!known || !compact || letters.length > 2 || digits < 5 || digits > 6) return 0;
  if (isPart(view, start)) return 0.3;
  const capital = isCapital(view, start);
  if (isGlued(view, start) || cue.id === CUE.thing) return joined ? 0.3 : 0;
  if (!joined) return capital && letters.length === 2 && digits === 6 ? 0.5 : 0;
  if (!capital) return letters.length === 2 ? 0.5 : 0.4;
  return letters.length === 2 ? 0.65 : 0.55;
}

/** Words for a part of a machine, whose number looks like that of a card: "Part AB104522", "رقم القطعة". */
const PARTS: ReadonlySet<number> = new Set(
  'part parts partnumber oem spare gearbox filtre filter filtres plaquettes courroie bougies bougie amortisseur alternateur embrayage rotule injecteur القطعه قطعه القطع قطع غيار الغيار فلتر فيلتر lpiece lpyasa pyasa'
    .split(' ')
    .map(hashWord),
);
/** Words left of a number that are looked at for one. */
const PART_WORDS = 4;

function isPart(view: View, start: number): boolean {
  let part = false;
  let seen = 0;
  eachLeft(view, start, (unit, sign) => {
    seen += 1;
    part = sign === 'none' && PARTS.has(unit.hash);
    return !part && sign === 'none' && seen < PART_WORDS;
  });
  return part;
}

/** What may stand between the letters and digits of a number. */
function isGap(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x5f ||
    code === 0x2a ||
    code === 0x3a
  );
}

/**
 * Finds a number whose letters are Arabic, `ب ك 456123` for BK456123, behind a word for the card. One letter is at
 * `start`, or two of them up to `end`.
 */
export function findArabicNationalId(view: View, start: number, end: number): Match | undefined {
  if (end - start > 2) return undefined;
  let i = end;
  let letters = end - start;
  for (; i - end < 8 && !isDigit(peek(view, i)); i += 1) {
    const code = view.codes[i] ?? 0;
    if (classOf(code) === ARABIC) letters += 1;
    else if (!isGap(code)) return undefined;
  }
  if (letters > 2) return undefined;
  const digits = i;
  while (i - digits < 8 && isDigit(peek(view, i))) i += 1;
  if (i - digits < 4 || i - digits > 7 || isLatinOrDigit(peek(view, i))) return undefined;
  if (cueBefore(view, start).id !== CUE.nationalId) return undefined;
  return {
    category: 'national-id',
    start,
    end: i,
    confidence: 0.8,
    rule: 'national-id/arabic-letters',
    evidence: ['context', 'shape'],
  };
}

/** The digit that a letter beside digits is misread from, where a cue tells of a number: `5O22l9`. */
function misread(view: View, i: number, start: number): boolean {
  const code = view.codes[i] ?? 0;
  if (code !== 0x6f && code !== 0x6c && code !== 0x69) return false;
  return isDigit(before(view, i)) && isCard(cueBefore(view, start));
}

/** Whether the digits at `start` begin a word: `3afak`, `7it`. */
function startsWord(view: View, start: number): boolean {
  return isDigit(peek(view, start)) && isAsciiLetter(peek(view, start + 1));
}

/** Reads one to three letters and four to seven digits, with single separators. */
function read(view: View, start: number): Reading | undefined {
  let letters = '';
  let digits = 0;
  let compact = true;
  let joined = true;
  let gap = 0;
  let group = 0;
  let i = start;
  for (; i - start < READ_MAX; i += 1) {
    const code = peek(view, i);
    if (isAsciiLetter(code) && digits === 0 && letters.length < 3) {
      // `N BK123456`: the first letter belongs to the words before.
      if (letters !== '' && gap === 0 && !compact) return undefined;
      if (gap > 0 && letters !== '') {
        if (isAsciiLetter(before(view, i - gap - 1))) return undefined;
        compact = false;
      }
      letters += String.fromCharCode(code);
      gap = 0;
    } else if (isDigit(code) || (digits > 0 && misread(view, i, start))) {
      if (gap > 0 && digits > 0) compact = false;
      if (gap > 0 && digits === 0) joined = false;
      digits += 1;
      group = gap > 0 ? 1 : group + 1;
      gap = 0;
    } else if (isGap(code) && gap < 3) {
      if (group >= 5 || (digits >= 4 && !isDigit(peek(view, i + 1)))) break;
      // `CD45 67 89 3afak`: a word of arabizi may begin with a digit.
      if (digits >= 4 && startsWord(view, i + 1)) break;
      gap += 1;
    } else break;
  }
  const end = i - gap;
  if (digits < 4 || digits > 7 || isLatinOrDigit(peek(view, end))) return undefined;
  return { letters, digits, end, compact, joined };
}
