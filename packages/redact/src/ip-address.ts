/**
 * Internet addresses: IPv4 in dotted decimal, IPv6 in the text forms of RFC 4291 §2.2.
 *
 * @module
 */
import { isDigit, isLatinOrDigit } from './character.ts';
import { cueBefore } from './cue.ts';
import { before, type Evidence, type Match, peek, slice, type View } from './view.ts';
import { CUE } from './words.ts';

/** Longest IPv6 text, with an embedded IPv4 address. */
const V6_MAX = 45;
const LONGER = 'ip-address/v4-longer';
/** Longest name of an interface. */
const ZONE_MAX = 16;

/** Finds a dotted decimal address that starts at `start`. Version numbers have the same shape. */
export function findIpv4(view: View, start: number): Match | undefined {
  const found = dotted(view, start);
  return found?.rule === LONGER ? undefined : found;
}

/** Finds an address that further groups follow, as in an object identifier; a telephone number goes first. */
export function findLongerIpv4(view: View, start: number): Match | undefined {
  return dotted(view, start);
}

function dotted(view: View, start: number): Match | undefined {
  if (before(view, start) === 0x2e) return undefined;
  let i = start;
  let largest = 0;
  let first = 0;
  for (let part = 0; part < 4; part += 1) {
    if (part > 0 && peek(view, i++) !== 0x2e) return undefined;
    const from = i;
    let value = 0;
    while (i - from < 4 && isDigit(peek(view, i)))
      value = value * 10 + (view.codes[i++] ?? 0) - 0x30;
    if (i === from || i - from > 3 || value > 255) return undefined;
    if (part === 0) first = value;
    largest = Math.max(largest, value);
  }
  if (isLatinOrDigit(peek(view, i))) return undefined;
  // More groups: a version or an object identifier rather than an address.
  const longer = peek(view, i) === 0x2e && isDigit(peek(view, i + 1));
  const cue = cueBefore(view, start);
  let confidence = largest >= 10 ? 0.8 : 0.4;
  if (longer) return address({ start, end: i, confidence: 0.3, rule: 'v4-longer' });
  if (cue.id === CUE.ip) confidence = 0.95;
  else if (cue.id === CUE.thing && cue.words < 2) confidence = 0.3;
  else if (first === 127 || first === 0) confidence = 0.3;
  return address({ start, end: prefixEnd(view, i, 32), confidence, rule: 'v4' });
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rule: string;
}

function address({ start, end, confidence, rule }: Found): Match {
  const evidence: readonly Evidence[] = ['shape'];
  return { category: 'ip-address', start, end, confidence, rule: `ip-address/${rule}`, evidence };
}

/** Index after a prefix length of at most `most` bits (RFC 4632 §3.1), or `i`. */
function prefixEnd(view: View, i: number, most: number): number {
  if (peek(view, i) !== 0x2f) return i;
  let bits = 0;
  let end = i + 1;
  while (end - i < 5 && isDigit(peek(view, end)))
    bits = bits * 10 + (view.codes[end++] ?? 0) - 0x30;
  return end === i + 1 || bits > most || isLatinOrDigit(peek(view, end)) ? i : end;
}

/** Index after a zone (RFC 4007 §11): `%eth0`. */
function zoneEnd(view: View, i: number): number {
  if (peek(view, i) !== 0x25) return i;
  let end = i + 1;
  while (end - i <= ZONE_MAX && isLatinOrDigit(peek(view, end))) end += 1;
  return end - i < 2 || end - i > ZONE_MAX ? i : end;
}

/** Finds an IPv6 address that starts at `start`, a hexadecimal digit or a colon. */
export function findIpv6(view: View, start: number): Match | undefined {
  if (before(view, start) === 0x3a) return undefined;
  let i = start;
  let colons = 0;
  let shortened = false;
  while (i - start <= V6_MAX && isAddressCode(peek(view, i))) {
    if (view.codes[i] === 0x3a) {
      colons += 1;
      shortened ||= i > start && view.codes[i - 1] === 0x3a;
    }
    i += 1;
  }
  // `10:23:00`
  if (!shortened && colons < 6) return undefined;
  if (colons < 2 || colons > 8 || i - start > V6_MAX || isLatinOrDigit(peek(view, i)))
    return undefined;
  while (
    i > start &&
    (before(view, i) === 0x2e || (before(view, i) === 0x3a && before(view, i - 1) !== 0x3a))
  ) {
    i -= 1;
  }
  const text = slice(view, start, i);
  if (!isIpv6(text)) return undefined;
  const groups = text.split(':').filter((group) => group !== '');
  const telling = groups.length > 2 && groups.some((group) => /\d/u.test(group));
  const cued = text.length > 3 && cueBefore(view, start).id === CUE.ip;
  const end = prefixEnd(view, zoneEnd(view, i), 128);
  return address({ start, end, confidence: telling || cued ? 0.9 : 0.3, rule: 'v6' });
}

function isAddressCode(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x66) || code === 0x3a || code === 0x2e;
}

function isIpv6(text: string): boolean {
  return ipv6Groups(text) !== undefined;
}

/** The eight groups of an IPv6 address, without leading zeros: one list for all its writings (RFC 5952). */
export function ipv6Groups(text: string): readonly string[] | undefined {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [left = [], right] = halves;
  if (halves.length > 2) return undefined;
  const tail = right ?? left;
  const last = tail.at(-1) ?? '';
  if (/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/u.test(last))
    tail.splice(-1, 1, ...embedded(last));
  const size = left.length + (right?.length ?? 0);
  if (right === undefined ? size !== 8 : size >= 8) return undefined;
  const groups = [...left, ...Array.from({ length: 8 - size }, () => '0'), ...(right ?? [])];
  if (!groups.every((group) => /^[\da-f]{1,4}$/u.test(group))) return undefined;
  return groups.map((group) => group.replace(/^0+(?=.)/u, ''));
}

/** The two groups that an IPv4 address at the end stands for. */
function embedded(address4: string): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address4.split('.').map(Number);
  return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
}
