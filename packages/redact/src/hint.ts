/**
 * What a JSON key or a column name tells about its value.
 *
 * @module
 */
import { foldToString } from './fold.ts';
import { cueOf, hashWord, Word } from './lexicon.ts';
import { CUE, lexicon } from './words.ts';

/** Characters of a key that are read. */
const KEY_MAX = 64;
/** What has a name and is no person; folded. */
const THINGS: ReadonlySet<string> = new Set(
  `file fichier folder dossier host server serveur domain domaine event evenement company societe entreprise brand marque
  city ville country pays region street rue road app application service project projet category categorie tag class
  table column colonne field champ model store shop magasin boutique school ecole hotel restaurant team equipe bucket
  package module function method variable event dataset index queue topic font color couleur job task process plan
  المدينه الشركه المنتج الملف البلد الفندق`.split(/\s+/u),
);
/** Single keys that a person has, and a product too. */
const SHARED: ReadonlySet<string> = new Set(['name', 'nom', 'اسم', 'الاسم', 'label', 'titre']);

/** The cue of a key such as `phone_number`, `dateNaissance`, `CIN` or `الاسم`; 0 where it tells nothing. */
export function hintOf(key: string): number {
  const words = wordsOf(key);
  let label = false;
  let thing = false;
  for (const word of words) {
    const bits = bitsOf(word);
    if (cueOf(bits) !== 0) return cueOf(bits);
    label ||= (bits & Word.label) !== 0;
    thing ||= THINGS.has(foldToString(word));
  }
  // `name` alone is also what a product has.
  return label && !thing && (words.length > 1 || words[0]?.toLowerCase() !== 'name') ? CUE.name : 0;
}

/** The bits of a word, or of its singular. */
function bitsOf(word: string): number {
  const bits = lexicon().bits(hashWord(word));
  return bits === 0 && /\p{L}{2}s$/iu.test(word)
    ? lexicon().bits(hashWord(word.slice(0, -1)))
    : bits;
}

/** Whether a key is one that persons and products share, such as `nom`. */
export function isSharedName(key: string): boolean {
  const words = wordsOf(key);
  return words.length === 1 && SHARED.has(foldToString(words[0] ?? ''));
}

/**
 * The hint for a value whose key may be shared: beside other keys of a person it is her name, alone it says nothing.
 *
 * @param siblings - The keys beside it.
 */
export function hintAmong(key: string, siblings: readonly string[]): string | undefined {
  if (!isSharedName(key)) return key;
  return siblings.some(tellsPerson) ? 'full_name' : undefined;
}

function tellsPerson(key: string): boolean {
  const cue = hintOf(key);
  return cue !== 0 && cue !== CUE.thing && !isSharedName(key);
}

function wordsOf(key: string): readonly string[] {
  return key
    .slice(0, KEY_MAX)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
