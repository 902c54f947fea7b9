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

const ZEROS = new WordSet('zero oh صفر sifr sefr siffr sfer sfr zéro ziro زيرو plus');
/** Further spellings of Darija, and of French numbers in Arabic letters. */
const SPOKEN: readonly string[] =
  `wahd wahed wahad wa7d juj jouj jooj zuj zouj tnin tlata tlatta tlatha rb3a reb3a rab3a arb3a khmsa khamsa khemsa 5amsa 5msa sta stta setta sitta seta sb3a seb3a sab3a
  tmnya tmenya tmanya tmania tmaniya ts3ud ts3oud tes3oud tes3ud tas3oud ts3a 3chra 3echra 3achra 7dach hdach tnach tlettach rba3tach khmestach settach sba3tach tmentach ts3atach
  3chrin 3echrin 3ichrin 3achrin 3chrine tlatin tlatine rb3in reb3in rab3in arb3in rb3ine khmsin khemsin khamsin khmsine settin stin sittin settine sb3in seb3in sab3in sb3ine
  tmanin tmanine ts3in tes3in tas3in ts3ine ثمنيه ثمنيا تمانيه تمنيه تمانيا ثمانية ربعين تسعود ثنين تنين جوج زوج ست سته ستة ثلث تلت ثلاتين تلاثين ثمنين تمنين
  سيس سيت ويت نوف دوز تروا كاتر سانك دو اون`.split(/\s+/u);
const NUMBERS: ReadonlySet<number> = new Set(
  `zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante quatre-vingt
  cent one two three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
  seventy eighty ninety double triple oh صفر زيرو واحد وحده جوج اثنان اثنين تلاته ثلاثه تلاتا ثلاث اربعه ربعه اربع خمسه خمس سته ستا ست سبعه سبع تمنيه ثمانيه تمنيا ثمان
  تسعه تسعود تسع عشره عشر حداش طناش تلطاش ربعطاش خمسطاش ستاش سبعطاش تمنطاش تسعطاش عشرين عشرون تلاتين ثلاثين ثلاثون ربعين اربعين اربعون خمسين خمسون ستين
  ستون سبعين سبعون تمانين ثمانين ثمانون تسعين تسعون وعشرين وعشرون وتلاتين وثلاثين وثلاثون وربعين واربعين واربعون وخمسين وخمسون وستين وستون وسبعين وسبعون
  وتمانين وثمانين وثمانون وتسعين وتسعون sifr sefr ziro wa7ed wahed jouj juj tlata reb3a rb3a khamsa setta stta seb3a sb3a tmnya tmenya tes3ud ts3oud 3achra
  3echrin tlatin reb3in khamsin settin seb3in tmanin tes3in`
    .split(/\s+/u)
    .concat(SPOKEN.flatMap((word) => [word, `و${word}`]))
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
  let figures = 0;
  let end = start;
  let i = start;
  for (let n = 0; n < WORDS_MAX && i - start < READ_MAX; n += 1) {
    const word = readWord(view, i);
    if (word.end === i) break;
    if (word.digits || NUMBERS.has(word.hash) || ZEROS.has(word.hash)) {
      count += 1;
      digits += word.digits ? word.end - i : 1;
      figures += word.digits ? word.end - i : 0;
      end = word.end;
    } else if (!JOINING.has(word.hash)) break;
    i = skipSigns(view, word.end);
    if (i === word.end) break;
  }
  if (count < LEAST || digits < 6) return undefined;
  // A zero in words and nine digits are no other number.
  const whole = figures === 9;
  if (!whole && cueBefore(view, start).id !== CUE.phone) return undefined;
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
