/**
 * Characters a second, beside a bare walk over the same text (the limit) and seventeen separate
 * regular expressions, which is how most products search; hostile texts of three lengths; the first use
 * in a fresh process; the heap over a long stream. Names are looked for but where it says "identifiers only".
 *
 * @module
 */
import { execFileSync } from 'node:child_process';

import { createDetector, find, redactStream } from '@himaya/redact';

import { perSecond, quantile } from './measure.ts';
import { chatPrompts, hostilePieces, records, repeated, worstTexts } from './texts.ts';

const PROSE = [
  'Bonjour, la livraison du tapis est prévue mardi à Rabat, le prix est de 1250 MAD et le stock de 12 pièces. ',
  'السلام عليكم، بغيت نعرف واش الزربية مازال كاينة وشحال الثمن ديالها مع التوصيل لمراكش. ',
  'salam, bghit n3ref wach zerbiya mazal kayna o bch7al twsil l casa, chokran bzaf. ',
  'The rug is woven by hand in Azilal; order 4711 ships in version 1.2.3 of the box on 2026-03-14. ',
];
const identifiers = createDetector({ scope: 'identifiers' });
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

/** Measures {@link find} and the stream. */
export async function scan(): Promise<readonly string[]> {
  return [
    ...(await speeds()),
    ...(await beside()),
    ...hostile(),
    firstUse(),
    ...heapGrowth(chatPrompts().join('\n')),
  ];
}

async function speeds(): Promise<readonly string[]> {
  const corpora: readonly (readonly [string, readonly string[]])[] = [
    ['mixed prose, an identifier every 4 kB', [mixedText()]],
    ['records: numbers, codes, dates', records()],
    ['chat prompts', chatPrompts()],
    ['worst: names and numbers only', worstTexts()],
  ];
  const lines: string[] = [];
  for (const [name, texts] of corpora) {
    // oxlint-disable-next-line no-await-in-loop -- One after the other: they share the processor.
    const all = await best(texts, find);
    // oxlint-disable-next-line no-await-in-loop
    const structured = await best(texts, (text) => identifiers.find(text));
    lines.push(`${million(all)}, ${million(structured)} for identifiers only, ${name}`);
  }
  return lines;
}

/** Characters a second over the texts, the best of five: what others do to the machine only slows. */
async function best(
  texts: readonly string[],
  detect: (text: string) => readonly unknown[],
): Promise<number> {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let most = 0;
  for (let round = 0; round < 5; round++) {
    // oxlint-disable-next-line no-await-in-loop
    const runs = await perSecond(400, () =>
      texts.reduce((sum, text) => sum + detect(text).length, 0),
    );
    most = Math.max(most, runs * length);
  }
  return most;
}

function million(characters: number): string {
  return `${(characters / 1e6).toFixed(1)} M characters/s`;
}

async function beside(): Promise<readonly string[]> {
  const text = mixedText();
  let sum = 0;
  const ours = await perSecond(1000, () => find(text).length);
  const limit = await perSecond(1000, () => {
    for (let at = 0; at < text.length; at++) sum ^= text.charCodeAt(at);
  });
  const regexes = await perSecond(1000, () =>
    PATTERNS.map((each) => text.match(each)?.length ?? 0),
  );
  return [
    `${(ours / regexes).toFixed(2)} × 17 separate regular expressions without names (${million(regexes * text.length)})`,
    `${(ours / limit).toFixed(2)} × a bare walk over the text (${million(limit * text.length)})${sum === 1 ? '.' : ''}`,
  ];
}

/** The slowest hostile texts, and how time grows with length: 1 is linear. */
function hostile(): readonly string[] {
  const rows = hostilePieces()
    .map((piece) => ({
      piece,
      ms: [20_000, 100_000, 1_000_000].map((n) => timeOf(repeated(piece, n))),
    }))
    .toSorted((a, b) => (b.ms[0] ?? 0) - (a.ms[0] ?? 0));
  const growth = rows.map(({ ms: [short = 0, , long = 0] }) => long / short / 50);
  return [
    `${rows.length} hostile texts: 20 kB in ${(rows[0]?.ms[0] ?? 0).toFixed(1)} ms at most, median ${quantile(
      rows.map(({ ms }) => ms[0] ?? 0),
      0.5,
    ).toFixed(1)}; 1 MB over 50 × 20 kB: ${Math.max(...growth).toFixed(2)} at most`,
    ...rows.slice(0, 10).map(({ piece, ms }) => {
      const times = ms.map((each) => each.toFixed(1)).join(' / ');
      return `  ${JSON.stringify(piece)}: ${times} ms for 20 kB / 100 kB / 1 MB`;
    }),
  ];
}

/** The best of some runs, at least three, in milliseconds. */
function timeOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < Math.max(3, 100_000 / text.length); run++) {
    const started = performance.now();
    find(text);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Loading and one text, in a fresh process; the process itself is not counted. */
function firstUse(): string {
  const module = new URL('../../packages/redact/dist/index.js', import.meta.url).href;
  const program = `const started = performance.now();
    const { find } = await import(${JSON.stringify(module)});
    find('smiti Khadija El Alaoui, 06 12 34 56 78');
    process.stdout.write(String(performance.now() - started));`;
  const runs = Array.from({ length: 5 }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
    ),
  );
  return `${quantile(runs, 0.5).toFixed(0)} ms to import the build and find in one text, fresh process`;
}

/** What the heap holds more after many megabytes went through one stream. */
function heapGrowth(text: string): readonly string[] {
  const { gc } = globalThis;
  if (gc === undefined) return ['heap not measured: node runs without --expose-gc'];
  const stream = redactStream();
  const push = (megabytes: number): void => {
    for (let sent = 0; sent < megabytes * 1e6; sent += text.length) {
      for (let at = 0; at < text.length; at += 1000) stream.push(text.slice(at, at + 1000));
    }
  };
  push(2);
  gc();
  const before = process.memoryUsage().heapUsed;
  push(20);
  gc();
  const grown = (process.memoryUsage().heapUsed - before) / 1024;
  return [`${grown.toFixed(0)} KiB more heap after 20 MB through one stream`];
}
