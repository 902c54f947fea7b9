/**
 * Cues behind a number: `06 12 34 56 78 c'est mon numéro`, `AB123456 dyal lacarte`, `123456789 (CNSS)`. A word that
 * binds the two has to stand between them, and the cue must not begin a number of its own.
 *
 * @module
 */
import { classOf, DIGIT, isBlank, isDigit } from './character.ts';
import { cueOf, HASH_START, hashCode, hashWord } from './lexicon.ts';
import { type Cue, peek, type View } from './view.ts';
import { CUE, lexicon } from './words.ts';

/** Folded characters of a number and of the words behind it that are read. */
const NUMBER_MAX = 30;
const BEHIND_MAX = 48;
const WORDS_MAX = 4;
const BINDING_WORDS =
  `c cest est is are it its this that howa huwa howwa hiya hia hya hada hadi hadak hadik dyal dial dyali diali d ديال ديالي هو هي هذا هذه هاد هادا هادي هذي
  hia hadhi hadou dyalha dyalo dialo dialha dyalhom f fi fe ف في ديالو ديالها هادو هاذي راه rah raha
  d n inu nnek`.split(/\s+/u);
const BINDING: ReadonlySet<number> = new Set(BINDING_WORDS.map(hashWord));
/** Their first letters: a stream need not wait for the end of any other word. */
const FIRST: ReadonlySet<number> = new Set(BINDING_WORDS.map((word) => word.charCodeAt(0)));
const LIGHT: ReadonlySet<number> = new Set(
  `c cest est is are it its my our his her the mon ma son sa notre votre le la l numero num nombre number de du d dyal dial dyali diali
  howa huwa hiya hia hya hada hadi had n nmra nmrt nemra nimero ra9m ra9em r9m raqm kod code li dyalo dyalha dialo dialha dyalhom rah raha رقم الرقم نمره النمره نمرة كود
  الكود ديال ديالي ديالو ديالها هو هي لي هاد راه راها`
    .split(/\s+/u)
    .map(hashWord),
);
/** "This is my number", with no other word for it. */
const NUMBER: ReadonlySet<number> = new Set(
  'numero number num nmrti نمرتي رقمي'.split(' ').map(hashWord),
);
const OWN: ReadonlySet<number> = new Set('mon my notre our'.split(' ').map(hashWord));
/** What may be told of from behind. */
const TOLD: ReadonlySet<number> = new Set([
  CUE.nationalId,
  CUE.phone,
  CUE.companyId,
  CUE.passport,
  CUE.socialSecurity,
  CUE.taxId,
  CUE.tradeRegister,
  CUE.plate,
  CUE.student,
  CUE.licence,
  CUE.residence,
  CUE.pension,
  CUE.uniqueId,
  CUE.secret,
]);

/** The cue behind the number that starts at `start`; undefined where none is bound to it. */
export function cueBehind(view: View, start: number): Cue | undefined {
  let i = numberEnd(view, start);
  if (i === 0) return undefined;
  const from = i;
  let bound = false;
  let own = false;
  for (let n = 0; n < WORDS_MAX; n += 1) {
    const gap = gapEnd(view, i);
    if (gap === undefined) return undefined;
    bound ||= gap.binds;
    if (!bound && !FIRST.has(view.codes[gap.end] ?? 0)) return undefined;
    const word = readWord(view, gap.end);
    if (word.end === gap.end || word.end - from > BEHIND_MAX) return undefined;
    if (n === 0) bound ||= BINDING.has(word.hash);
    if (!bound) return undefined;
    const id = own && NUMBER.has(word.hash) ? CUE.phone : cueOf(lexicon().bits(word.hash));
    if (TOLD.has(id)) {
      return beginsOwn(view, word.end)
        ? undefined
        : { id, words: 1, start: gap.end, end: word.end };
    }
    if (id !== 0 || !LIGHT.has(word.hash)) {
      if (n > 0 || !BINDING.has(word.hash)) return undefined;
    }
    own ||= OWN.has(word.hash);
    i = word.end;
  }
  return undefined;
}

/** Index after the letters, digits and single signs of a number at `start`; 0 where it is none, or too long. */
function numberEnd(view: View, start: number): number {
  let digits = 0;
  let end = start;
  for (let i = start; i - start < NUMBER_MAX; i += 1) {
    const code = peek(view, i);
    if (isDigit(code)) digits += 1;
    else if (classOf(code) > DIGIT) {
      // A word that follows the digits is no part of the number.
      if (i > start && !isDigit(view.codes[i - 1] ?? 0) && digits > 0) break;
      if (digits === 0 && i - start > 2) return 0;
      if (digits > 0 && classOf(peek(view, i + 1)) > DIGIT) break;
      if (digits > 0 && i > end) break;
    } else if (!isSign(code) || !isDigit(peek(view, i + 1))) break;
    else continue;
    end = i + 1;
  }
  return digits > 3 ? end : 0;
}

function isSign(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f || code === 0x7c;
}

/** The index of the next word over one or two blanks, a comma or an opening bracket. */
function gapEnd(
  view: View,
  start: number,
): { readonly end: number; readonly binds: boolean } | undefined {
  let binds = false;
  for (let i = start; i - start < 4; i += 1) {
    const code = peek(view, i);
    if (classOf(code) > DIGIT) return i > start ? { end: i, binds } : undefined;
    if (code === 0x28) binds = true;
    else if (!isBlank(code) && code !== 0x2c && code !== 0x27 && code !== 0x60c) return undefined;
    else if (code === 0x0a) return undefined;
  }
  return undefined;
}

function readWord(view: View, start: number): { readonly end: number; readonly hash: number } {
  let hash = HASH_START;
  let i = start;
  while (i - start < 16 && classOf(peek(view, i)) >= DIGIT) {
    hash = hashCode(hash, view.codes[i] ?? 0);
    i += 1;
  }
  return { end: i, hash };
}

/** Whether the cue that ends at `end` is followed by a number of its own. */
function beginsOwn(view: View, end: number): boolean {
  for (let i = end; i - end < 10; i += 1) {
    const code = peek(view, i);
    if (isDigit(code) || code === 0x3a || code === 0x3d) return true;
    if (code === 0x2e || code === 0x2c || code === 0x29 || code === 0) return false;
  }
  return false;
}
