/**
 * JSON source as a tree of places (RFC 8259), so that values can be replaced and everything else stays as it is
 * written: white space, key order, double keys, numbers of any size.
 *
 * @module
 */

/** A value, or a key, at `[start, end)` of the source. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'word';
  readonly start: number;
  readonly end: number;
  /** Of an array or an object. */
  readonly items: readonly JsonItem[];
}

/** What stands in an array or object. */
export interface JsonItem {
  /** Of an object. */
  readonly key?: JsonNode;
  readonly value: JsonNode;
}

/** Deeper documents are text. */
const DEPTH_MAX = 512;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const WORD = /true|false|null/uy;
const BLANK = /[ \t\n\r]*/uy;

/** Reads JSON source; undefined where it is none. */
export function readJson(source: string): JsonNode | undefined {
  const reader = new Reader(source);
  const root = reader.value(0);
  return root !== undefined && reader.atEnd() ? root : undefined;
}

/** The text of a string node. */
export function stringAt(source: string, { start, end }: JsonNode): string {
  const value: unknown = JSON.parse(source.slice(start, end));
  return typeof value === 'string' ? value : '';
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
    // A byte order mark is no part of the document.
    if (source.startsWith('\ufeff')) this.#at = 1;
  }

  atEnd(): boolean {
    this.#take(BLANK);
    return this.#at === this.#source.length;
  }

  value(depth: number): JsonNode | undefined {
    this.#take(BLANK);
    const start = this.#at;
    const first = this.#source[start];
    if (first === '"') return this.#string();
    if (first === '{' || first === '[') return depth < DEPTH_MAX ? this.#nested(depth) : undefined;
    return this.#leaf('number', NUMBER) ?? this.#leaf('word', WORD);
  }

  #leaf(kind: 'number' | 'word', form: RegExp): JsonNode | undefined {
    const start = this.#at;
    return this.#take(form) ? { kind, start, end: this.#at, items: [] } : undefined;
  }

  #string(): JsonNode | undefined {
    const start = this.#at;
    if (this.#source[start] !== '"') return undefined;
    this.#at += 1;
    for (let code = this.#code(); code !== 0x22; code = this.#code()) {
      if (Number.isNaN(code) || code < 0x20) return undefined;
      if (code !== 0x5c) this.#at += 1;
      else if (!this.#take(ESCAPE)) return undefined;
    }
    this.#at += 1;
    return { kind: 'string', start, end: this.#at, items: [] };
  }

  #code(): number {
    return this.#source.charCodeAt(this.#at);
  }

  #nested(depth: number): JsonNode | undefined {
    const start = this.#at;
    const isObject = this.#source[start] === '{';
    const close = isObject ? '}' : ']';
    const items: JsonItem[] = [];
    this.#at += 1;
    this.#take(BLANK);
    for (let more = this.#source[this.#at] !== close; more;) {
      const item = isObject ? this.#member(depth) : this.#element(depth);
      if (item === undefined) return undefined;
      items.push(item);
      this.#take(BLANK);
      more = this.#source[this.#at] === ',';
      if (more) this.#at += 1;
    }
    if (this.#source[this.#at] !== close) return undefined;
    this.#at += 1;
    return { kind: isObject ? 'object' : 'array', start, end: this.#at, items };
  }

  #element(depth: number): JsonItem | undefined {
    const value = this.value(depth + 1);
    return value && { value };
  }

  #member(depth: number): JsonItem | undefined {
    this.#take(BLANK);
    const key = this.#string();
    this.#take(BLANK);
    if (key === undefined || this.#source[this.#at] !== ':') return undefined;
    this.#at += 1;
    const value = this.value(depth + 1);
    return value && { key, value };
  }

  #take(form: RegExp): boolean {
    form.lastIndex = this.#at;
    if (!form.test(this.#source)) return false;
    this.#at = form.lastIndex;
    return true;
  }
}
