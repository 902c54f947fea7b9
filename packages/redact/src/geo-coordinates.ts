/**
 * Coordinates of the globe: pairs of decimal degrees with four decimals or more, degrees with minutes and
 * seconds (ISO 6709 annex D), `geo:` URIs (RFC 5870), and single degrees behind `lat` and `lng`.
 *
 * @module
 */
import { classOf, isDigit, isLatinOrDigit, LATIN } from './character.ts';
import { hashWord } from './lexicon.ts';
import { eachLeft, readUnit } from './unit.ts';
import { type Match, peek, type View } from './view.ts';

const DECIMALS_MIN = 4;
const CUES: ReadonlySet<number> = new Set(
  'gps coordonnees coordinates coords position localisation location lat latitude lng lon long longitude geo احداثيات الاحداثيات موقعي لوكاليزاسيون localisation'
    .split(' ')
    .map(hashWord),
);
const LABELS: ReadonlySet<number> = new Set(
  'lat latitude lng lon long longitude العرض الطول'.split(' ').map(hashWord),
);

interface Degrees {
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  /** Written with `°`. */
  readonly sign: boolean;
}

/** Finds coordinates at `start`: a digit or a sign. */
export function findCoordinates(view: View, start: number): Match | undefined {
  const first = readDegrees(view, start, 90);
  if (first === undefined) return undefined;
  const second = secondOf(view, first.end);
  if (second !== undefined) {
    const precise = first.decimals >= DECIMALS_MIN && second.decimals >= DECIMALS_MIN;
    const signs = first.sign && second.sign;
    if (
      signs ||
      precise ||
      (first.decimals >= 2 && second.decimals >= 2 && isTold(view, start, CUES))
    )
      return coordinates(start, second.end, signs ? 'degrees' : 'pair');
  }
  if (first.decimals < 2 && !first.sign) return undefined;
  return isTold(view, start, LABELS) ? coordinates(start, first.end, 'labelled') : undefined;
}

/** Finds a `geo:` URI at `start`. */
export function findGeoUri(view: View, start: number): Match | undefined {
  if (
    view.codes[start] !== 0x67 ||
    peek(view, start + 1) !== 0x65 ||
    peek(view, start + 2) !== 0x6f
  )
    return undefined;
  if (peek(view, start + 3) !== 0x3a) return undefined;
  const first = readDegrees(view, start + 4, 90);
  if (first === undefined || peek(view, first.end) !== 0x2c) return undefined;
  const second = readDegrees(view, first.end + 1, 180);
  if (second === undefined) return undefined;
  let end = second.end;
  while (end - second.end < 60 && isUriCode(peek(view, end))) end += 1;
  return coordinates(start, end, 'uri');
}

function isUriCode(code: number): boolean {
  return isLatinOrDigit(code) || code === 0x3b || code === 0x3d || code === 0x3f || code === 0x26;
}

function coordinates(start: number, end: number, variant: string): Match {
  const rule = `geo-coordinates/${variant}`;
  return { category: 'geo-coordinates', start, end, confidence: 0.85, rule, evidence: ['shape'] };
}

/** The longitude behind a latitude: behind a comma, a semicolon, a slash or spaces. */
function secondOf(view: View, end: number): Degrees | undefined {
  let i = end;
  while (i - end < 4 && isBetween(peek(view, i))) i += 1;
  if (i === end) return undefined;
  return readDegrees(view, i, 180);
}

function isBetween(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x3b || code === 0x2f || code === 0x60c;
}

/** Degrees at `i`: decimal, or with minutes and seconds; a point of the compass may follow or stand before. */
function readDegrees(view: View, start: number, most: number): Degrees | undefined {
  let i = start;
  if (isCompass(view, i) && peek(view, i + 1) === 0x20) i += 2;
  if (peek(view, i) === 0x2d || peek(view, i) === 0x2b || peek(view, i) === 0x2212) i += 1;
  const from = i;
  let value = 0;
  while (i - from < 4 && isDigit(peek(view, i))) value = value * 10 + (view.codes[i++] ?? 0) - 0x30;
  if (i === from || i - from > 3 || value > most) return undefined;
  let decimals = 0;
  if ((peek(view, i) === 0x2e || peek(view, i) === 0x2c) && isDigit(peek(view, i + 1))) {
    i += 1;
    while (decimals < 20 && isDigit(peek(view, i))) {
      decimals += 1;
      i += 1;
    }
  }
  const sign = peek(view, i) === 0xb0 || peek(view, i) === 0xba;
  if (sign) i = afterMinutes(view, i + 1);
  if (isLatinOrDigit(peek(view, i)) || (peek(view, i) === 0x2e && isDigit(peek(view, i + 1))))
    return undefined;
  return { end: i, value, decimals, sign: sign && isPrecise(view, from, i, decimals) };
}

/** A temperature has a degree sign, too: minutes, decimals or a point of the compass must follow. */
function isPrecise(view: View, from: number, end: number, decimals: number): boolean {
  if (decimals >= 2) return true;
  for (let i = from; i < end; i += 1)
    if (view.codes[i] === 0x27 || view.codes[i] === 0x2032) return true;
  return classOf(view.codes[end - 1] ?? 0) === LATIN && view.codes[end - 1] !== 0x63;
}

/** Index behind minutes, seconds and the point of the compass. */
function afterMinutes(view: View, start: number): number {
  let end = start;
  let i = start;
  for (let n = 0; n < 3; n += 1) {
    while (i - end < 2 && peek(view, i) === 0x20) i += 1;
    const from = i;
    while (
      i - from < 10 &&
      (isDigit(peek(view, i)) || (peek(view, i) === 0x2e && isDigit(peek(view, i + 1))))
    )
      i += 1;
    if (i === from || !isPrime(peek(view, i))) {
      i = from;
      break;
    }
    while (isPrime(peek(view, i)) && i - from < 12) i += 1;
    end = i;
  }
  let j = end;
  while (j - end < 2 && peek(view, j) === 0x20) j += 1;
  return isCompass(view, j) ? j + 1 : end;
}

function isPrime(code: number): boolean {
  return (
    code === 0x27 ||
    code === 0x22 ||
    code === 0x2032 ||
    code === 0x2033 ||
    code === 0x201d ||
    code === 0x201c
  );
}

/** N, S, E, W, O (ouest) by itself. */
function isCompass(view: View, i: number): boolean {
  const code = peek(view, i);
  if (code !== 0x6e && code !== 0x73 && code !== 0x65 && code !== 0x77 && code !== 0x6f)
    return false;
  return readUnit(view, i)?.end === i + 1;
}

/** Whether one of the words stands right before, or two words before. */
function isTold(view: View, start: number, words: ReadonlySet<number>): boolean {
  let told = false;
  let seen = 0;
  eachLeft(view, start, (unit, sign) => {
    if (sign === 'sentence' || sign === 'line') return false;
    told = words.has(unit.hash);
    seen += 1;
    return !told && seen < 3;
  });
  return told;
}
