/**
 * Looks up places of one to five words in {@link TOWNS} and the other lists.
 *
 * @module
 */
import { hashCode, hashWord } from './lexicon.ts';
import * as places from './places.ts';
import { readUnit, type Unit, withoutClitic } from './unit.ts';
import { peek, type View } from './view.ts';

/** Words of one place. */
const WORDS_MAX = 5;

const LATIN_LISTS = [places.TOWNS, places.REGIONS, places.DISTRICTS, places.WORLD];
const LISTS = [...LATIN_LISTS, places.ARABIC_TOWNS, places.TIFINAGH_TOWNS, places.ARABIC_WORLD];

/** Places that are also common words: they count in capitals, or where somebody lives. */
export const COMMON_PLACES: ReadonlySet<number> = new Set(
  `safi sale nice rich stat mali sla fas targa charf polo racine oasis ocean massa lille rome chili cuba tissa malta grenade valence bale oran togo benin
  niger turkey china genes sousse cologne florence phoenix perth ghana oman porto denver mobile sofia lima alger grece rif souss massira
  casa rba6 ifni jordan chad naima hamria ليل ليون مالي العيون البيضاء التقدم الهند الرياض الداخله الريش الحاجب النرجس الحوز عمان قطر مصر`
    .split(/\s+/u)
    .map(hashWord),
);

/** Hashes of all places, with one space between words. */
const table = new Set<number>();
/** Hashes of all beginnings of places: whether one more word is worth reading. */
const beginnings = new Set<number>();

for (const list of LISTS) {
  for (const place of list.split(/\s+/u)) {
    const words = place.split('_').filter((word) => word !== '');
    if (words.length === 0) continue;
    table.add(hashWord(words.join(' ')));
    for (let n = 1; n < words.length; n += 1) beginnings.add(hashWord(words.slice(0, n).join(' ')));
  }
}

/** A place in the text. */
export interface PlaceRun {
  readonly start: number;
  readonly end: number;
  /** Its one word is also a common one. */
  readonly common: boolean;
}

/** The longest place whose first word is `first`, also behind a letter written onto it. */
export function readPlace(view: View, first: Unit): PlaceRun | undefined {
  if (first.digits) return undefined;
  const run = longest(view, first, first.start, first.hash);
  if (run !== undefined || !first.arabic) return run;
  const bare = withoutClitic(view, first);
  return bare === undefined ? undefined : longest(view, first, bare.start, bare.hash);
}

function longest(view: View, first: Unit, start: number, firstHash: number): PlaceRun | undefined {
  let hash = firstHash;
  let unit = first;
  let end = table.has(hash) ? first.end : 0;
  const common = COMMON_PLACES.has(hash);
  let words = 1;
  let taken = 1;
  while (words < WORDS_MAX && beginnings.has(hash)) {
    const gap = peek(view, unit.end);
    if (gap !== 0x20 && gap !== 0x2d && gap !== 0x27) break;
    const next = readUnit(view, unit.end + 1);
    if (next === undefined) break;
    hash = hashCode(hash, 0x20);
    for (let i = next.start; i < next.end; i += 1) hash = hashCode(hash, view.codes[i] ?? 0);
    unit = next;
    words += 1;
    if (table.has(hash)) {
      end = next.end;
      taken = words;
    }
  }
  return end === 0 ? undefined : { start, end, common: common && taken === 1 };
}

/** Whether the unit is a place, or begins one, by itself. */
export function isPlaceWord(hash: number): boolean {
  return table.has(hash) || beginnings.has(hash);
}
