/**
 * Words that follow an amount: `123456789 DH`, `1320 jours`, `3500000 affiliés`. What they follow is no identifier.
 *
 * @module
 */
import { classOf, DIGIT, LATIN } from './character.ts';
import { HASH_START, hashCode, hashWord } from './lexicon.ts';
import { peek, type View } from './view.ts';

const WORD_MAX = 14;
const UNITS: ReadonlySet<number> = new Set(
  `dh dhs mad dirham dirhams درهم دراهم euro euros eur usd dollar dollars centime centimes million millions milliard milliards mille ans an annee annees mois
  jours jour jrs heures heure h semaines semaine minutes minute min secondes caracteres caractere lettres chiffres characters digits letters years year months
  month days day hours hour weeks fois times km kg g m m2 cm mm l ml go gb mo mb ko kb tb kwh mhz ghz points pts affilies affilie adherents assures
  retraites salaries personnes people users utilisateurs members membres clients dossiers files pages places articles pieces unites units items tokens
  followers abonnes vues views likes سنه سنوات عام شهر اشهر يوم ايام ساعه ساعات مليون مليار الف شخص منخرط مستفيد ريال سنتيم اورو يورو دولار كلم كيلو غرام متر 3am
  chhar nhar ryal rial flouss`
    .split(/\s+/u)
    .map(hashWord),
);

/** Whether a unit of measure or of money stands behind the number that ends at `end`. */
export function isMeasured(view: View, end: number): boolean {
  let i = end;
  while (i - end < 2 && peek(view, i) === 0x20) i += 1;
  const code = peek(view, i);
  if (code === 0x25 || code === 0x24 || code === 0x20ac) return true;
  // `123 456,50 DH`
  if (i === end && code === 0x2c) {
    i += 1;
    while (i - end < 4 && classOf(peek(view, i)) === DIGIT) i += 1;
    if (i - end < 2) return false;
    if (peek(view, i) === 0x20) i += 1;
  }
  let hash = HASH_START;
  const start = i;
  while (i - start < WORD_MAX && classOf(peek(view, i)) >= DIGIT) {
    hash = hashCode(hash, view.codes[i] ?? 0);
    i += 1;
  }
  return i > start && classOf(view.codes[start] ?? 0) >= LATIN && UNITS.has(hash);
}
