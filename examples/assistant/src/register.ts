/**
 * Registers: the five ways in which shoppers write, and how a text is told to be one of them.
 *
 * @module
 */

/** French, English, Modern Standard Arabic, Darija in Arabic script, Darija in Latin script with digits. */
export const REGISTERS = ['fr', 'en', 'ar', 'ary', 'arabizi'] as const;

/** One way of writing. */
export type Register = (typeof REGISTERS)[number];

/** A text in each register. */
export type InRegisters = Readonly<Record<Register, string>>;

const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Words that Darija has and Standard Arabic has not, folded as in {@link wordsOf}. */
const DARIJA = new Set(
  (
    'بغيت بغينا واش بشحال شحال ديالي ديالك ديال كاين كاينه سميتي لاكارط لاكارت تيليفوني تيليفون نمرتي فوقاش ' +
    'عافاك هاد منين شنو اشنو علاش كيفاش دابا بزاف ماشي عندكم كيدير نكوموندي يوصلني عطيني خويا ختي واخا غادي'
  ).split(' '),
);

/** Words of Darija as it is typed in Latin script. */
const ARABIZI = new Set(
  (
    'salam slm slam smiti bghit bghina wach wash bch7al bchhal ch7al chhal dyali dyal dyalek kayn kayna 3afak afak chno ' +
    'chnou fo9ach fouqach mnin zerbiya zarbiya tilifoun tilifouni nemrti lacarte hada hadi bzaf labas ana dial daba ' +
    'khoya m3ak ywselni twsil taman kifach wakha'
  ).split(' '),
);

const ENGLISH = new Set(
  (
    'the is are am how much what which do you your have want need looking for please hello hi my name delivery of ' +
    'price and with rug when where made long'
  ).split(' '),
);

const FRENCH = new Set(
  (
    'le la les un une des du de est je suis cherche combien quel quelle vous avez bonjour bonsoir salut pour mon ma ' +
    'livraison prix en quoi et avec appelle voudrais veux il elle tapis'
  ).split(' '),
);

/** A digit between letters stands for an Arabic sound: `7`, `3`, `9`, `5`. */
const DIGIT_LETTER =
  /(?<![\d\p{L}_[])(?=[\p{L}\d]*\p{Script=Latin})(?=[\p{L}\d]*[3579])\p{L}*[3579]\p{L}[\p{L}\d]*(?![\]_])/u;

/** What stands for a person's data; it says nothing about the register. */
const TOKEN = /\[[A-Z_]+_[a-z2-7]+\]/g;

/** The words of a text in lower case, without marks, with alef and ta marbuta unified. */
function wordsOf(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ة', 'ه');
  return folded.match(/[\p{L}\d]+/gu) ?? [];
}

/**
 * Tells the register of a text by its script, then by its commonest words. A text with nothing to
 * go by is French, the language most Moroccan shops are written in.
 */
export function registerOf(text: string): Register {
  const plain = text.replace(TOKEN, ' ');
  const words = wordsOf(plain);
  const count = (known: ReadonlySet<string>): number => words.filter((w) => known.has(w)).length;
  const arabic = plain.match(ARABIC)?.length ?? 0;
  if (arabic > (plain.match(LATIN)?.length ?? 0)) return count(DARIJA) > 0 ? 'ary' : 'ar';
  const arabizi = count(ARABIZI) + (DIGIT_LETTER.test(plain) ? 2 : 0);
  const english = count(ENGLISH);
  const french = count(FRENCH);
  if (arabizi > Math.max(english, french)) return 'arabizi';
  return english > french ? 'en' : 'fr';
}
