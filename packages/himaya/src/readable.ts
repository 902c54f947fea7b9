/**
 * What can be read of a request that is passed on: its path and query, its JSON, text and form fields,
 * the names and contents of its files where they are text. Bytes that are no text are not read.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import { mapDocument } from '@himaya/redact';

/** One text, and the key that it stands under. */
export interface ReadableText {
  readonly text: string;
  readonly hint?: string;
}

/** What is read. */
export interface ReadableRequest {
  readonly target: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/**
 * Lists the texts of a request.
 *
 * @throws {HimayaError} `REQUEST_UNREADABLE` where it says what it is and is not: a compressed body,
 *   JSON that is none, a form without boundary, a path that cannot be decoded.
 */
export function readableTexts({ target, headers, body }: ReadableRequest): readonly ReadableText[] {
  const texts = targetTexts(target);
  if (body === undefined || body.length === 0) return texts;
  const type = (headers['content-type'] ?? '').toLowerCase();
  if (/^multipart\/form-data\b/.test(type)) {
    return [...texts, ...formTexts(body, boundaryOf(headers['content-type'] ?? ''))];
  }
  const text = decode(body);
  if (/^application\/(?:[\w.+-]+\+)?json\b/.test(type)) {
    if (text === undefined || !parses(text)) throw unreadable('the body is not JSON in UTF-8');
    return [...texts, ...jsonTexts(text)];
  }
  if (text === undefined) return texts;
  if (/^application\/x-www-form-urlencoded\b/.test(type)) return [...texts, ...queryTexts(text)];
  return [...texts, ...(isJson(text) ? jsonTexts(text) : [{ text }])];
}

function targetTexts(target: string): readonly ReadableText[] {
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const texts = path.split('/').map((segment) => ({ text: percentDecoded(segment) }));
  return mark === -1 ? texts : [...texts, ...queryTexts(target.slice(mark + 1))];
}

/** `a=1&b=2`, as HTML forms write it. */
function queryTexts(query: string): readonly ReadableText[] {
  return query.split('&').flatMap((pair) => {
    const [name = '', value = ''] = pair.replaceAll('+', ' ').split(/=(.*)/s);
    const hint = percentDecoded(name).replaceAll(/[[\]]/g, '');
    return [{ text: hint }, { text: percentDecoded(value), hint }];
  });
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unreadable('the address is not percent-encoded UTF-8');
  }
}

function jsonTexts(source: string): readonly ReadableText[] {
  const texts: ReadableText[] = [];
  mapDocument(source, 'json', (text, hint) => {
    texts.push({ text, ...(hint !== undefined && { hint }) });
    return text;
  });
  return texts;
}

/** RFC 7578: each part has a name, and perhaps the name of a file. */
function formTexts(body: Uint8Array, boundary: string): readonly ReadableText[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = Buffer.from(`--${boundary}`);
  const texts: ReadableText[] = [];
  let at = bytes.indexOf(mark);
  if (at === -1) throw unreadable('the form has no part');
  for (;;) {
    const start = at + mark.length;
    const next = bytes.indexOf(mark, start);
    if (next === -1) break;
    texts.push(...partTexts(bytes.subarray(start, next)));
    at = next;
  }
  // What stands outside of the parts is no form, and would be read by nobody here.
  const rest = bytes.subarray(at + mark.length).toString('latin1');
  if (!/^--\s*$/.test(rest)) throw unreadable('the form does not end');
  return texts;
}

function partTexts(part: Buffer): readonly ReadableText[] {
  const end = part.indexOf('\r\n\r\n');
  if (end === -1) throw unreadable('a part of the form has no head');
  const head = decode(part.subarray(0, end)) ?? '';
  const hint = /\bname="([^"]*)"/i.exec(head)?.[1];
  const file = /\bfilename="([^"]*)"/i.exec(head)?.[1];
  const text = decode(part.subarray(end + 4));
  return [
    { text: head },
    ...(hint === undefined ? [] : [{ text: hint }]),
    ...(file === undefined ? [] : [{ text: file }]),
    ...contentTexts(text, file === undefined ? hint : undefined),
  ];
}

function contentTexts(text: string | undefined, hint: string | undefined): readonly ReadableText[] {
  if (text === undefined) return [];
  const content = text.replace(/\r\n$/, '');
  // Files for a batch or a training are lines of JSON.
  if (isJson(content)) return jsonTexts(content);
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every(isJson)) return lines.flatMap(jsonTexts);
  return [{ text: content, ...(hint !== undefined && { hint }) }];
}

function boundaryOf(contentType: string): string {
  const boundary = /\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  const found = boundary?.[1] ?? boundary?.[2];
  if (found !== undefined) return found;
  throw unreadable('the form names no boundary');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a text is a JSON object or list: a number or a word by itself is as well no JSON at all. */
function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && parses(text);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function unreadable(why: string): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', why, { pointer: '' });
}
