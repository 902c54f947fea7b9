/**
 * Keys such as `nom` and `file_name`: persons have them, and so have products and files.
 *
 * @module
 */
import { foldToString } from './fold.ts';
import { hashWord } from './lexicon.ts';

/** What has a name and is no person; folded. */
const THINGS: ReadonlySet<string> = new Set(
  `file fichier folder dossier host server serveur domain domaine event evenement company societe entreprise brand marque
  city ville country pays region street rue road app application service project projet category categorie tag class
  table column colonne field champ model store shop magasin boutique school ecole hotel restaurant team equipe bucket
  package module function method variable dataset index queue topic font color couleur job task process plan
  المدينه الشركه المنتج الملف البلد الفندق`.split(/\s+/u),
);
/** Single keys that a person has, and a product too. */
export const SHARED: ReadonlySet<string> = new Set(['name', 'nom', 'اسم', 'الاسم']);

/** Keys that only goods and programs have. */
const OF_THINGS: ReadonlySet<string> = new Set(
  `version price prix sku brand marque stock couleur color colour quantity quantite scripts dependencies image ports kind
  isbn ean barcode runtime namespace labels columns السعر الثمن اللون الماركه`.split(/\s+/u),
);
export const thingKeyHashes: ReadonlySet<number> = new Set([...OF_THINGS].map(hashWord));

/** Whether a key is one that no person has, such as `price`. */
export function isOfThing(key: string): boolean {
  return OF_THINGS.has(foldToString(key));
}

/** Whether a word of a key names a thing. */
export function isThing(word: string): boolean {
  return THINGS.has(foldToString(word));
}

/** Whether a key is one that persons and products share, such as `nom`. */
export function isSharedName(key: string): boolean {
  return SHARED.has(foldToString(key).replaceAll(/[^\p{L}]/gu, ''));
}
