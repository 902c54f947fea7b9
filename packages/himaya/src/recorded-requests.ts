/**
 * Recorded requests: lines of JSON of our own shape, and HAR 1.2 files (W3C Web Performance, HAR 1.2 of
 * 2012) as browsers and proxies write them.
 *
 * A line is `{"method", "path", "headers"?, "body"?, "subject"?, "purpose"?, "tenant"?, "conversation"?}`;
 * `body` is a JSON value, or the body as text.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { ErrorCode } from '@himaya/core';

import { at } from './json.ts';

/** A request as it was recorded. */
export interface RecordedRequest {
  readonly method: string;
  /** From `/v1/` on, with its query. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** `anonymous`, or whatever names the person; it is not kept. */
  readonly subject?: string;
  readonly purpose?: string;
  readonly tenant?: string;
  readonly conversation?: string;
}

/** One line or entry: a request, or why there is none. */
export type Recorded = { readonly place: string } & (
  | { readonly request: RecordedRequest }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } }
);

/**
 * Reads the requests of one file, one after another. What is wrong with a line stays with it.
 *
 * @param name - Stands before the number of the line or entry.
 * @param origin - Of a HAR file only requests to this origin are taken. Default: all.
 */
export function* readRecorded(
  text: string,
  { name, har, origin }: { readonly name: string; readonly har: boolean; readonly origin?: string },
): Generator<Recorded> {
  if (har) return yield* readHar(text, name, origin);
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield read(`${name}:${index + 1}`, () => requestOf(parse(line)));
  }
}

function* readHar(text: string, name: string, origin: string | undefined): Generator<Recorded> {
  let entries: unknown;
  try {
    entries = at(parse(text), 'log', 'entries');
    if (!Array.isArray(entries)) throw unreadable('/log/entries', 'this is no HAR file');
  } catch (cause) {
    return yield read(name, () => {
      throw cause;
    });
  }
  for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries()) {
    const url = at(entry, 'request', 'url');
    if (origin !== undefined && (typeof url !== 'string' || URL.parse(url)?.origin !== origin)) {
      continue;
    }
    yield read(`${name}#${index + 1}`, () => requestOfEntry(at(entry, 'request')));
  }
}

function read(place: string, request: () => RecordedRequest): Recorded {
  try {
    return { place, request: request() };
  } catch (cause) {
    if (!(cause instanceof HimayaError)) throw cause;
    return { place, error: { code: cause.code, message: cause.message } };
  }
}

const FIELDS: ReadonlySet<string> = new Set([
  'method',
  'path',
  'headers',
  'body',
  'subject',
  'purpose',
  'tenant',
  'conversation',
]);

function requestOf(line: unknown): RecordedRequest {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    throw unreadable('', 'the line is not a JSON object');
  }
  const unknown = Object.keys(line).some((key) => !FIELDS.has(key));
  if (unknown) {
    const message = `a field is not one of ${[...FIELDS].join(', ')}`;
    throw new HimayaError('REQUEST_FIELD_UNKNOWN', message, { pointer: '/*' });
  }
  const body: unknown = at(line, 'body');
  return {
    method: stringAt(line, 'method').toUpperCase(),
    path: stringAt(line, 'path'),
    headers: headersOf(Object.entries(Object(at(line, 'headers') ?? {}))),
    ...(body !== undefined && { body: bytes(body) }),
    ...optionalAt(line, 'subject'),
    ...optionalAt(line, 'purpose'),
    ...optionalAt(line, 'tenant'),
    ...optionalAt(line, 'conversation'),
  };
}

function requestOfEntry(request: unknown): RecordedRequest {
  const url = URL.parse(stringAt(request, 'url'));
  if (url === null) throw unreadable('/request/url', 'the URL cannot be read');
  const listed = at(request, 'headers');
  const headers = (Array.isArray(listed) ? listed : []).map((each): [string, unknown] => [
    String(at(each, 'name')),
    at(each, 'value'),
  ]);
  const text = at(request, 'postData', 'text');
  const size = at(request, 'bodySize');
  if (typeof text !== 'string' && typeof size === 'number' && size > 0) {
    throw unreadable('/request/postData/text', 'its body was not recorded');
  }
  return {
    method: stringAt(request, 'method').toUpperCase(),
    path: belowBase(`${url.pathname}${url.search}`),
    headers: headersOf(headers),
    ...(typeof text === 'string' && { body: bytes(text) }),
  };
}

/** A provider may serve the API below a path of its own: what counts begins with the last `/v1/`. */
function belowBase(path: string): string {
  const start = path.split('?', 1)[0]?.lastIndexOf('/v1/') ?? -1;
  return start === -1 ? path : path.slice(start);
}

function headersOf(entries: readonly (readonly [string, unknown])[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );
}

function bytes(body: unknown): Uint8Array {
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
}

function stringAt(value: unknown, key: string): string {
  const found = at(value, key);
  if (typeof found === 'string' && found !== '') return found;
  throw unreadable(`/${key}`, `"${key}" is not a string`);
}

function optionalAt(line: object, key: string): Readonly<Record<string, string>> {
  return at(line, key) === undefined ? {} : { [key]: stringAt(line, key) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes its input; it stays here.
    throw unreadable('', 'not JSON');
  }
}

function unreadable(pointer: string, message: string): HimayaError<'REQUEST_UNREADABLE'> {
  return new HimayaError('REQUEST_UNREADABLE', message, { pointer });
}
