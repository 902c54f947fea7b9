/**
 * Telephone numbers of which digits are written as words, behind a word for telephone: `zéro six soixante et un, 23 45 67`,
 * `صفر ستة 61 23 45 67`.
 *
 * @module
 */
import { classOf, DIGIT } from './character.ts';
import { cueBefore } from './cue.ts';
import { HASH_START, hashCode, hashWord, WordSet } from './lexicon.ts';
import { type Match, peek, type View } from './view.ts';
import { CUE } from './words.ts';

const ZEROS = new WordSet('zero صفر sifr sefr siffr ziro زيرو plus');
const NUMBERS: ReadonlySet<number> = new Set(
  `zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante quatre-vingt
  cent one two three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
  seventy eighty ninety double triple oh صفر زيرو واحد وحده جوج اثنان اثنين تلاته ثلاثه تلاتا ثلاث اربعه ربعه اربع خمسه خمس سته ستا ست سبعه سبع تمنيه ثمانيه تمنيا ثمان
  تسعه تسعود تسع عشره عشر حداش طناش تلطاش ربعطاش خمسطاش ستاش سبعطاش تمنطاش تسعطاش عشرين عشرون تلاتين ثلاثين ثلاثون ربعين اربعين اربعون خمسين خمسون ستين
  ستون سبعين سبعون تمانين ثمانين ثمانون تسعين تسعون وعشرين وعشرون وتلاتين وثلاثين وثلاثون وربعين واربعين واربعون وخمسين وخمسون وستين وستون وسبعين وسبعون
  وتمانين وثمانين وثمانون وتسعين وتسعون sifr sefr ziro wa7ed wahed jouj juj tlata reb3a rb3a khamsa setta stta seb3a sb3a tmnya tmenya tes3ud ts3oud 3achra
  3echrin tlatin reb3in khamsin settin seb3in tmanin tes3in`
    .split(/\s+/u)
    .map(hashWord),
);
const JOINING: ReadonlySet<number> = new Set('et and w o u و'.split(' ').map(hashWord));
const WORDS_MAX = 24;
const WORD_MAX = 16;
const READ_MAX = 160;
/** Words and groups of one number. */
const LEAST = 4;

/** Finds a number whose first word, a zero, is the one with this hash at `start`. */
export function findSpelledPhone(view: View, start: number, hash: number): Match | undefined {
  if (!ZEROS.has(hash)) return undefined;
  let count = 0;
  let digits = 0;
  let end = start;
  let i = start;
  for (let n = 0; n < WORDS_MAX && i - start < READ_MAX; n += 1) {
    const word = readWord(view, i);
    if (word.end === i) break;
    if (word.digits || NUMBERS.has(word.hash) || ZEROS.has(word.hash)) {
      count += 1;
      digits += word.digits ? word.end - i : 1;
      end = word.end;
    } else if (!JOINING.has(word.hash)) break;
    i = skipSigns(view, word.end);
    if (i === word.end) break;
  }
  if (count < LEAST || digits < 6 || cueBefore(view, start).id !== CUE.phone) return undefined;
  return {
    category: 'phone',
    start,
    end,
    confidence: 0.75,
    rule: 'phone/spelled',
    evidence: ['context'],
  };
}

interface Token {
  readonly end: number;
  readonly hash: number;
  readonly digits: boolean;
}

function readWord(view: View, start: number): Token {
  let hash = HASH_START;
  let digits = true;
  let i = start;
  while (i - start < WORD_MAX && classOf(peek(view, i)) >= DIGIT) {
    digits &&= classOf(view.codes[i] ?? 0) === DIGIT;
    hash = hashCode(hash, view.codes[i] ?? 0);
    i += 1;
  }
  return { end: i, hash, digits: digits && i > start };
}

/** Index after at most three spaces, commas, hyphens and dots. */
function skipSigns(view: View, start: number): number {
  let i = start;
  while (i - start < 3) {
    const code = peek(view, i);
    if (code !== 0x20 && code !== 0x2c && code !== 0x2d && code !== 0x2e && code !== 0x60c) break;
    i += 1;
  }
  return i;
}
