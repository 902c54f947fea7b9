/**
 * Form labels of sensitive data with their values: "Religion : musulmane", "Antécédents : HTA, diabète",
 * "فصيلة الدم : O+".
 *
 * @module
 */
import { classOf, DIGIT, isBlank } from './character.ts';
import { hashRange } from './cue.ts';
import { Word } from './lexicon.ts';
import { isSmallNumber, type Phrase, readPhrase } from './sensitive-phrase.ts';
import { groupOf, Role, TELLING } from './sensitive-role.ts';
import { type Match, peek, type View } from './view.ts';
import { lexicon } from './words.ts';

/** Folded characters of a value. */
const VALUE_MAX = 64;
/** Words of a value that no list knows. */
const UNKNOWN_MAX = 4;
const NAME = Word.given | Word.family | Word.honorific;

/** Finds the value behind a label and its colon. */
export function findLabelled(view: View, label: Phrase): Match | undefined {
  const category = groupOf(label.bits);
  const start = valueStart(view, label.end);
  if (category === undefined || start === 0) return undefined;
  const value = readValue(view, start);
  if (value === undefined) return undefined;
  const told = (value.seen & TELLING) !== 0;
  // "Diagnostic : batterie faible", "Traitement : en cours" are nobody's; a belief or origin is a person's.
  const loose =
    category === 'health' || category === 'biometric' || category === 'union-membership';
  if (!told && loose) return undefined;
  return {
    category,
    start,
    end: value.end,
    confidence: told ? 0.85 : 0.6,
    rule: 'sensitive/labelled',
    evidence: told ? ['context', 'list'] : ['context'],
  };
}

/** Index behind the colon or equals sign of a label, or 0. */
function valueStart(view: View, end: number): number {
  let told = false;
  for (let i = end; i < end + 8; i += 1) {
    const code = peek(view, i);
    if (code === 0x3a || code === 0x3d) told = true;
    else if (code !== 0x20 && code !== 0x22 && code !== 0x2a) {
      return told && classOf(code) > DIGIT ? i : 0;
    }
  }
  return 0;
}

/** Reads a value up to the end of its line or sentence, a name, a long number or the next label. */
function readValue(view: View, start: number): { end: number; seen: number } | undefined {
  let i = start;
  let end = start;
  let seen = 0;
  let unknown = 0;
  while (i - start < VALUE_MAX) {
    const word = readPhrase(view, i);
    if (word === undefined || isForeign(view, word) || isLabelled(view, word.end)) break;
    if ((word.bits & (Role.thing | Role.aim)) !== 0) return undefined;
    seen |= word.bits;
    if (word.bits === 0) unknown += 1;
    if (unknown > UNKNOWN_MAX) break;
    end = withSign(view, word.end);
    i = nextInValue(view, end);
    if (i === 0) break;
  }
  return end === start ? undefined : { end, seen };
}

/** Whether a word is a name or a number: another recogniser's. */
function isForeign(view: View, word: Phrase): boolean {
  if (classOf(view.codes[word.start] ?? 0) === DIGIT && !isSmallNumber(view, word)) return true;
  const bits = lexicon().bits(hashRange(view, word.start, word.end));
  return word.bits === 0 && (bits & NAME) !== 0;
}

/** Whether a colon follows: the word is the next label. */
function isLabelled(view: View, end: number): boolean {
  const code = peek(view, end);
  return code === 0x3a || (code === 0x20 && peek(view, end + 1) === 0x3a);
}

/** Takes the sign of a blood group or a percentage along. */
function withSign(view: View, end: number): number {
  const code = peek(view, end);
  const sign = code === 0x2b || code === 0x25 || (code === 0x2d && isBlank(peek(view, end + 1)));
  return sign ? end + 1 : end;
}

/** Index of the next word of a value, or 0 at its end. */
function nextInValue(view: View, end: number): number {
  for (let i = end; i < end + 4; i += 1) {
    const code = peek(view, i);
    if (classOf(code) >= DIGIT) return i;
    const within =
      code === 0x20 || code === 0x2c || code === 0x27 || code === 0x2d || code === 0x2f;
    if (!within && code !== 0x28 && code !== 0x29 && code !== 0x2b && code !== 0x60c) return 0;
  }
  return 0;
}
