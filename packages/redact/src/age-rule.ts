/**
 * Numbers of years that are nobody's age: rules ("at least 18"), comparisons, ranges ("de 8 à 12 ans").
 *
 * @module
 */
import { isDigit } from './character.ts';
import { hashWord } from './lexicon.ts';
import { eachLeft, readUnit, skipGap, type Unit } from './unit.ts';
import { before, peek, type View } from './view.ts';

const set = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map(hashWord));

/** "Must be at least 18", "interdit aux moins de 18 ans", `const age = 30`: a rule, nobody's age. */
const RULE = set(
  `faut faudra doit doivent devez devoir minimum maximum minimal maximal least under over above below than moins plus
  partir retraite legal legale majorite must should required require requires applicants participants interdit reserve
  const let var int max min number if where children enfants enfant kids visitors members electeurs
  اقل اكثر فوق تحت القانوني القانونيه التقاعد الادنى الاقصى ممنوع يشترط للاطفال الاطفال اطفال ktr kter 9el`,
);
/** In spite of a word such as "children" or "plus". */
const MINE = set(
  'mes nos mon ma notre my our ses leurs his her their ولادي اولادي ابنائي wladi plus',
);
const TO = set('a to الى ل l ila 7tal hta au ou or حتى');
const PLUS = hashWord('plus');

/** "8 to 12", "de 8 à 12 ans": whom something is for. */
export function isRange(view: View, start: number, end: number): boolean {
  const i = skipGap(view, end, ' -', 2);
  const joint = readUnit(view, i);
  if (joint?.digits === true && before(view, joint.start) === 0x2d) return true;
  if (joint !== undefined && TO.has(joint.hash)) {
    if (isDigit(peek(view, skipGap(view, joint.end, ' ', 1)))) return true;
  }
  let n = 0;
  let range = false;
  eachLeft(view, start, (unit, sign) => {
    n += 1;
    if (n === 1) return sign === 'none' && TO.has(unit.hash);
    range = unit.digits;
    return false;
  });
  return range;
}

/** Whether a rule or a comparison stands before: "at least 18", `age > 18`. */
export function isRule(view: View, start: number): boolean {
  let i = start - 1;
  while (i > 0 && start - i < 3 && (view.codes[i] === 0x20 || view.codes[i] === 0x3d)) i -= 1;
  if (view.codes[i] === 0x3e || view.codes[i] === 0x3c) return true;
  let rule = false;
  let seen = 0;
  eachLeft(view, start, (unit, sign) => {
    if (sign === 'sentence' || sign === 'line') return false;
    if (MINE.has(unit.hash) && !(unit.hash === PLUS && seen < 2)) {
      rule = false;
      return false;
    }
    rule ||= RULE.has(unit.hash) && !isAccented(view, unit);
    seen += 1;
    return seen < 5;
  });
  return rule;
}

/** Whether the last letter is not what it was folded to: `à`, `retraité`. */
export function isAccented(view: View, { end }: Unit): boolean {
  return (
    view.folded.text.charCodeAt(view.folded.starts[end - 1] ?? 0) > 0xbf &&
    (view.codes[end - 1] ?? 0) < 0x80
  );
}
