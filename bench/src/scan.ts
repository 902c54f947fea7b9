/**
 * Characters a second, beside a bare walk over the same text (the limit) and seventeen separate
 * regular expressions, which is how most products search.
 *
 * @module
 */
import { find } from '@himaya/redact';

import { perSecond } from './measure.ts';

const PROSE = [
  'Bonjour, la livraison du tapis est prévue mardi à Rabat, le prix est de 1250 MAD et le stock de 12 pièces. ',
  'السلام عليكم، بغيت نعرف واش الزربية مازال كاينة وشحال الثمن ديالها مع التوصيل لمراكش. ',
  'salam, bghit n3ref wach zerbiya mazal kayna o bch7al twsil l casa, chokran bzaf. ',
  'The rug is woven by hand in Azilal; order 4711 ships in version 1.2.3 of the box on 2026-03-14. ',
];
const IDENTIFIERS = 'smiti Khadija El Alaoui, CIN BK456123, 06 12 34 56 78, k.alaoui@example.org ';

/** About 64 kB of mixed text with identifiers every 4 kB. */
export function mixedText(): string {
  let text = '';
  for (let block = 0; block < 16; block++) {
    while (text.length < (block + 1) * 4096) text += PROSE.join('');
    text += IDENTIFIERS;
  }
  return text;
}

const PATTERNS: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]){10,30}\b/g,
  /\b\d{24}\b/g,
  /\b\d{15}\b/g,
  /\b[A-Z]{1,2} ?\d{5,6}\b/gi,
  /(?:\+212|00212|0)[ .-]?[5-8](?:[ .-]?\d){8}/g,
  /\b(?:\d[ -]?){13,19}\b/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /\b\d{1,2}\/\d{1,2}\/\d{4}\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2} (?:janvier|mars|mai|juin) \d{4}\b/gi,
  /\b\d{1,5}[ -]?[أبدهوط][ -]?\d{1,2}\b/g,
  /https?:\/\/\S{1,200}/g,
  /\b(?:[\da-f]{2}:){5}[\da-f]{2}\b/gi,
  /\b[A-Z]\d{9}\b/g,
  /\bsk-[\w-]{20,80}/g,
  /\b(?:rue|avenue|derb|hay) [\p{L} ]{2,40}/giu,
];

/** Measures {@link find}. */
export async function scan(): Promise<readonly string[]> {
  const text = mixedText();
  let sum = 0;
  const ours = await perSecond(2000, () => find(text).length);
  const limit = await perSecond(1000, () => {
    for (let at = 0; at < text.length; at++) sum ^= text.charCodeAt(at);
  });
  const regexes = await perSecond(1000, () =>
    PATTERNS.map((each) => text.match(each)?.length ?? 0),
  );
  const million = (runs: number): string =>
    `${((runs * text.length) / 1e6).toFixed(1)} M characters/s`;
  return [
    `${million(ours)}, names included`,
    `${(ours / regexes).toFixed(2)} × 17 separate regular expressions without names (${million(regexes)})`,
    `${(ours / limit).toFixed(2)} × a bare walk over the text (${million(limit)})${sum === 1 ? '.' : ''}`,
  ];
}
