/**
 * Words that tell of a birth only in company: `b.` before a date, `a vu le jour`, `زايد ف`, `تاريخ الزيادة`.
 *
 * @module
 */
import { endOf } from './fold.ts';
import { hashWord } from './lexicon.ts';
import type { Unit } from './unit.ts';
import type { View } from './view.ts';

const set = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map(hashWord));

const NE = hashWord('ne');
const AFTER_NE = set('le a en au e un vers');
/** Also given names: "Zayd", "زايد". */
const ZAYD = set('zayd zayda zayed zaida zeyda zaydin زايد زايده زايدين زيد');
const AFTER_ZAYD = set('f fi ف في عام 3am sana سنه نهار nhar فعام فسنه ليله f3am');
/** Also "rise, increase": the date of one, or mine. */
const INCREASE = set('الزياده زياده زيادتي زيادتو ziyada zyada lziyada izdiyad');
const ITS_DATE = set('تاريخ tarikh tari5 نهار nhar ديالي ديالو ديالها dyali dyalo dyalha يوم');
/** What is seen by who is born. */
const LIGHT = set('jour monde النور نور الدنيا world light day ddunit ⴷⴷⵓⵏⵉⵜ');
const SAW = set(
  'vu vit voit vue verra venu venue ابصر ابصرت راى رات راي رايت جا جات جيت came come saw entered ja jat jit iga-d iga tga ⵉⴳⴰ ⵜⴳⴰ',
);
const DOTTED_END = set('n b');

/** What was read on the way to the left. */
export interface BirthState {
  /** The unit right of this one. */
  readonly right: Unit | undefined;
  /** Units read before. */
  readonly seen: number;
  /** Whether a word of {@link LIGHT} was read. */
  readonly light: boolean;
}

/** Whether `hash` is the word for birth that also means a rise. */
export function isRise(hash: number): boolean {
  return INCREASE.has(hash);
}

/** Whether `hash` is what one sees at birth: the light, the world. */
export function isLight(hash: number): boolean {
  return LIGHT.has(hash);
}

/** Whether the unit tells of a birth in this company. */
export function isBirthWord(view: View, unit: Unit, { right, seen, light }: BirthState): boolean {
  const { hash } = unit;
  if (hash === NE) return isBorn(view, unit, right);
  if (light && SAW.has(hash)) return true;
  if (ZAYD.has(hash)) return right !== undefined && AFTER_ZAYD.has(right.hash);
  if (ITS_DATE.has(hash)) return right !== undefined && INCREASE.has(right.hash);
  if (INCREASE.has(hash)) return right !== undefined && ITS_DATE.has(right.hash);
  if (unit.end - unit.start !== 1) return false;
  return isDotted(view, unit) || (seen === 0 && isB(view, unit));
}

/** Whether the word `ne` is `né`: by its accent, or by what follows (`ne le 12`). */
export function isBorn(view: View, unit: Unit, next: Unit | undefined): boolean {
  const accent = view.folded.starts[unit.start + 1] ?? 0;
  if (endOf(view.folded, unit.start + 1) - accent > 1) return true;
  if (view.folded.text.charCodeAt(accent) > 0x7f) return true;
  return next !== undefined && AFTER_NE.has(next.hash);
}

/** The last letter of `D.O.B.`, `D.N.`, `D.D.N.` */
function isDotted(view: View, { start, hash }: Unit): boolean {
  const { codes } = view;
  if (!DOTTED_END.has(hash) || start < 2 || codes[start - 1] !== 0x2e) return false;
  const last = codes[start - 2];
  if (codes[start] === 0x62) return last === 0x6f && start >= 4 && codes[start - 4] === 0x64;
  return last === 0x64;
}

/** `(b. 1961)`, `b. 12 June 1990` */
function isB(view: View, { start, end }: Unit): boolean {
  const { codes } = view;
  return codes[start] === 0x62 && codes[end] === 0x2e && (start === 0 || codes[start - 1] !== 0x2e);
}
