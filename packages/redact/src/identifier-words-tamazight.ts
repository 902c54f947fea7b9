/**
 * Cue words of identifiers in Tamazight, written once in Latin letters and read in Tifinagh too, and in the letters
 * of a phone (`gh`, `3`). Written for this project.
 *
 * @module
 */
import { foldToString } from './fold.ts';
import { inTifinagh } from './tifinagh.ts';

const WORDS: readonly (readonly [cue: string, words: string])[] = [
  [
    'nationalId',
    `takarḍa tkarḍa takarda tkarda takarṭ takaṛḍa tkaṛḍa tikarḍiwin takarḍat tkarṭ takarṭa tkarṭa karḍa karda lakarṭ lkarṭ lkart lakart lkarḍa lakarḍa lkarṭa likarṭ akarḍ
    tamagit tmagit tanamurt tnamurt timagit tamaɣnast lakarṭinu tanagit lasin lsin`,
  ],
  ['student', 'masar massar mesar lmasar tmasar lmassar lmesar'],
  [
    'socialSecurity',
    'sinss sinsis lasinsis snss sinis sinisis lasinisis siynss kinubs lkinubs amu lamu lamo',
  ],
  [
    'passport',
    'apaspur paspur lpaspur upaspur abasbur basbur lbasbur ubasbur apasbur pasbur lpasbur upasbur apaspor upaspor asikel usikel lpaspurt pasaport apasaport asikl usikl pasbort',
  ],
  [
    'licence',
    'lpirmi lbirmi pirmi birmi lpermi lbermi turagt tturagt tragt turagin lpirmis lbirmis apirmi upirmi',
  ],
  [
    'residence',
    'tamezduɣt tmezduɣt tamzduɣt tmzduɣt tazdduɣt uzdduɣ azdduɣ uzedduɣ azedduɣ uzduɣ azduɣ ssijur sijur lsijur lisijur tanezduɣt',
  ],
  ['bankAccount', 'rrib urib lkunṭ lkunt akunṭ amiḍan umiḍan lkumt lḥsab leḥsab lbanka tabankt'],
  ['plate', 'lmatrikil matrikil lblaka lplaka tblakt tplakt'],
];

type Cues = Readonly<Record<string, number>>;

/** Each word in its spellings, and the number of its cue; `known` are words that are listed elsewhere. */
export function tamazightCues(
  cues: Cues,
  known: ReadonlySet<string>,
): readonly (readonly [number, string])[] {
  const taken = new Set(known);
  return WORDS.map(([cue, list]) => {
    const words = list.trim().split(/\s+/u).flatMap(spelled).map(foldToString);
    const fresh = words.filter((word) => word.length > 2 && !taken.has(word));
    for (const word of fresh) taken.add(word);
    return [cues[cue] ?? 0, [...new Set(fresh)].join(' ')] as const;
  });
}

function spelled(word: string): readonly string[] {
  const typed = word.replaceAll('ɣ', 'gh').replaceAll('ɛ', '3').replaceAll('ḥ', '7');
  const tifinagh = inTifinagh(word);
  // Dots below letters are left out as often as not.
  const bare = tifinagh.replaceAll('ⴹ', 'ⴷ').replaceAll('ⵕ', 'ⵔ').replaceAll('ⵟ', 'ⵜ');
  const dotted = tifinagh.replaceAll('ⵔ', 'ⵕ');
  return [word, typed, tifinagh, bare, dotted].filter((each) => each !== '');
}
