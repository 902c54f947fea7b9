/**
 * Keys such as `nom` and `file_name`: persons have them, and so have products and files.
 *
 * @module
 */
import { foldToString } from './fold.ts';

/** What has a name and is no person; folded. */
const THINGS: ReadonlySet<string> = new Set(
  `file fichier folder dossier host server serveur domain domaine event evenement company societe entreprise brand marque
  city ville country pays region street rue road app application service project projet category categorie tag class
  table column colonne field champ model store shop magasin boutique school ecole hotel restaurant team equipe bucket
  package module function method variable dataset index queue topic font color couleur job task process plan
  المدينه الشركه المنتج الملف البلد الفندق`.split(/\s+/u),
);
/** Single keys that a person has, and a product too. */
export const SHARED: ReadonlySet<string> = new Set([
  'name',
  'nom',
  'اسم',
  'الاسم',
  'label',
  'titre',
]);

/** Whether a word of a key names a thing. */
export function isThing(word: string): boolean {
  return THINGS.has(foldToString(word));
}

/** Whether a key is one that persons and products share, such as `nom`. */
export function isSharedName(key: string): boolean {
  return SHARED.has(foldToString(key).replaceAll(/[^\p{L}]/gu, ''));
}
