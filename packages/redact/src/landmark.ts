/**
 * Landmarks that people give with or instead of a road: "près de la mosquée Badr", `7da jami3 lkbir`,
 * `حدا الجامع الكبير`. They belong to the address before them, or to the word for living.
 *
 * @module
 */
import { hashWord, Word } from './lexicon.ts';
import { readPlace } from './place-table.ts';
import { isLabel } from './street-name.ts';
import { readUnit, skipGap, type Unit } from './unit.ts';
import { peek, type View } from './view.ts';
import { Part, partLexicon } from './words-address.ts';
import { Org, orgLexicon } from './words-organisation.ts';
import { lexicon } from './words.ts';

/** Words of one landmark behind its first. */
const WORDS_MAX = 6;
const set = (words: string): ReadonlySet<number> => new Set(words.split(/\s+/u).map(hashWord));

const NEAR = set(
  `pres proche derriere devant face cote jouxtant dessus dessous voisin angle
  near behind opposite beside next above below across facing
  7da hda hdda 7dda 9oddam 9dam qoddam mora mor mour jnb janb 9rib qrib fo9 fou9 ta7t te7t mo9abil
  حدا قرب قريب قريبه بجانب جنب مقابل خلف وراء ورا امام قدام فوق بجوار جوار موراء مور بمحاذاه قباله بالقرب جانب عند
  tama ⵜⴰⵎⴰ`,
);
const SMALL = set(
  'de du des la le les l d a au aux en the to of from mn men من ل لل dyal d n ⵏ un une it its i s منها ال al el',
);
const NOUN = set(
  `mosquee marche ecole college lycee pharmacie hammam cafe station gare stade boulangerie banque poste hopital clinique dispensaire commissariat
  prefecture tribunal jardin parc cimetiere rond-point carrefour souk kissaria kissariat four epicerie boucherie marjane bim acima commune caidat arrondissement
  faculte universite theatre cinema pont moulin barrage fontaine zaouia mausolee moulay sidi terrain centre complexe supermarche superette restaurant hotel immeuble
  mosque market school pharmacy hospital station bakery bank park stadium cemetery square university clinic supermarket grocery
  jami3 jame3 jama3 msjid mesjid so9 sou9 souq soq l7emmam 7emmam 7mmam ferran farran fran madrasa lmadrasa lycée mdrasa lmdrasa sbitar sbitare farmasi lfarmasi farmacian l9ahwa 9ahwa tiran la9ayed hanout 7anout l7anout mahata lma7ata banka jarda lajarda koliya
  مسجد المسجد الجامع جامع سوق السوق مدرسه المدرسه ثانويه الثانويه اعداديه صيدليه الصيدليه فارماسي الفارماسي حمام الحمام فران الفران مقهى المقهي مقهي القهوه قهوه محطه المحطه مستشفى
  السبيطار سبيطار مستوصف المستوصف البنك الحديقه الجرده ملعب الملعب التيران مقبره المقبره ضريح الضريح زاويه الزاويه القياده المقاطعه الكوميساريه البريد البوسطه القنطره الحانوت حانوت الكليه المحكمه المارشي مارشي
  ssou9 ssouq ssuq ssu9 jjami3 jjama3 lmarchi marchi lmsjid lmesjid lmo9ata3a mo9ata3a lbanka lpharmacie lcafe lgare
  timzgida ⵜⵉⵎⵣⴳⵉⴷⴰ tinml ⵜⵉⵏⵎⵍ ssuq ⵙⵙⵓⵇ`,
);

/** End of the landmark that begins at `at` with a word for nearness, or 0. */
export function landmarkEnd(view: View, at: number): number {
  const first = readUnit(view, at);
  if (first === undefined || !NEAR.has(first.hash)) return 0;
  let unit: Unit | undefined = first;
  for (let n = 0; n < 4; n += 1) {
    const i = skipGap(view, unit.end, " '", 2);
    const next: Unit | undefined = i <= unit.end ? undefined : readUnit(view, i);
    if (next === undefined) return 0;
    unit = next;
    if (!SMALL.has(unit.hash) && !NEAR.has(unit.hash)) break;
  }
  return isNoun(unit) ? nameEnd(view, unit) : 0;
}

function isNoun({ hash }: Unit): boolean {
  return NOUN.has(hash) || (orgLexicon().bits(hash) & (Org.kind | Org.known)) !== 0;
}

/** End of the words behind the noun that name it. */
function nameEnd(view: View, noun: Unit): number {
  let { end } = noun;
  let i = end;
  for (let n = 0; n < WORDS_MAX; n += 1) {
    i = skipGap(view, i, " '-", 1);
    const unit = i < 0 ? undefined : readUnit(view, i);
    if (unit === undefined || unit.numeric || i === end) break;
    const bits = lexicon().bits(unit.hash);
    const part = partLexicon().bits(unit.hash);
    const joint = (part & (Part.connector | Part.binder)) !== 0;
    if (!joint && !isNameWord(view, unit, { n, bits, part })) break;
    if (!joint || unit.capital) ({ end } = unit);
    i = unit.end;
  }
  return end;
}

function isNameWord(
  view: View,
  unit: Unit,
  { n, bits, part }: { n: number; bits: number; part: number },
): boolean {
  if (isLabel(unit) || (part & (Part.stop | Part.number)) !== 0) return false;
  if (unit.capital || readPlace(view, unit) !== undefined) return true;
  if ((bits & Word.stop) !== 0) return false;
  if (!unit.arabic) return n === 0 || (part & Part.usual) !== 0;
  const article = peek(view, unit.start) === 0x627 && peek(view, unit.start + 1) === 0x644;
  return n === 0 || article || (bits & (Word.given | Word.family)) !== 0;
}
