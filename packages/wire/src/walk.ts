/**
 * Applies a rule to a JSON value: collects the parts, refuses what it does not know, builds the tree.
 *
 * @module
 */
import type { Modality, Origin, Part } from '@himaya/core';
import { HimayaError, Sensitive } from '@himaya/core';

import type { Json } from './json.ts';
import { isList, isObject, parseStrictJson, unescape, unescapeJson } from './json.ts';
import type { ObjectRule, Rule } from './rule.ts';
import { checkFlat, isExact, refused, scalar, unknown, unreadable } from './scalar.ts';
import { SCHEMA_WORDS } from './tables/schema-words.ts';
import type { Node } from './tree.ts';
import { Members, Slot, Source, Unread } from './tree.ts';

/** Bounds of one request. */
export interface Limits {
  readonly limitBytes: number;
  readonly maxParts: number;
  readonly maxDepth: number;
}

/** Where the walk stands. */
interface Place {
  readonly pointer: string;
  readonly origin: Origin;
  readonly hint?: string;
  readonly tool?: string;
}

type CompositeRule = Extract<Rule, { is: 'list' | 'map' | 'object' | 'tagged' | 'either' }>;

/** A UUID is random: nothing to find in it, and every store is keyed by it. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * One walk over one body.
 *
 * Pointers of parts descend into JSON source as if it were parsed
 * (`/messages/2/tool_calls/0/function/arguments/city`). A key that is a part has the pointer of its member
 * followed by `~key`, which no JSON Pointer can end with. They can hold keys the caller wrote:
 * pointers in errors hold only keys of our tables, else `*`.
 */
export class Walk {
  readonly parts: Part[] = [];
  /** Pointers of the fields that were left out and whose caller is told. */
  readonly removed: string[] = [];
  readonly #limits: Limits;
  readonly #calls = new Map<string, string>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /**
   * Walks a whole body.
   *
   * @throws {HimayaError} `REQUEST_FIELD_UNKNOWN`, `REQUEST_UNREADABLE`, `REQUEST_TOO_LARGE`
   */
  root(rule: ObjectRule, body: Json, origin: Origin): Members {
    return this.#object(rule, body, { pointer: '', origin });
  }

  /** `undefined`: not forwarded. */
  #walk(rule: Rule, value: Json, place: Place): Node | undefined {
    switch (rule.is) {
      case 'number':
      case 'boolean':
      case 'enum':
      case 'word':
      case 'vector':
        return scalar(rule, value, place.pointer);
      case 'text':
        return this.#text(rule, value, place);
      case 'json':
        if (rule.flat === true) checkFlat(value, place.pointer);
        return this.#json(value, place);
      case 'json-text':
        return this.#source(value, place);
      case 'media':
        return this.#media(rule.modality, place);
      case 'removed':
        if (rule.told === true) this.removed.push(place.pointer);
        return undefined;
      case 'off':
        if (value !== false) throw refused(place.pointer, rule.why);
        return undefined;
      case 'denied':
        throw refused(place.pointer, rule.why);
      case 'nullable':
        return value === null ? null : this.#walk(rule.of, value, place);
      case 'list':
      case 'map':
      case 'object':
      case 'tagged':
      case 'either':
        return this.#composite(rule, value, place);
    }
  }

  #composite(rule: CompositeRule, value: Json, place: Place): Node | undefined {
    switch (rule.is) {
      case 'list':
        if (!isList(value) || value.length > rule.max) throw unreadable(place.pointer);
        return value.flatMap((item, index): readonly Node[] => {
          const node = this.#walk(rule.of, item, below(place, String(index)));
          return node === undefined ? [] : [node];
        });
      case 'map':
        return this.#map(rule, value, place);
      case 'object':
        return this.#object(rule, value, place);
      case 'tagged':
        return this.#tagged(rule, value, place);
      case 'either': {
        const type = typeof value === 'string' ? 'string' : isList(value) ? 'list' : 'object';
        const chosen = rule[type];
        if (chosen === undefined) throw unreadable(place.pointer);
        return this.#walk(chosen, value, place);
      }
    }
  }

  #object(rule: ObjectRule, value: Json, place: Place): Members {
    if (!isObject(value)) throw unreadable(place.pointer);
    const tool = rule.tool?.(value, this.#calls) ?? place.tool;
    const scope: Place = {
      pointer: place.pointer,
      origin: rule.origin ?? place.origin,
      ...(tool === undefined ? {} : { tool }),
    };
    const entries: (readonly [string, Node])[] = [];
    for (const [key, member = null] of Object.entries(value)) {
      const field = Object.hasOwn(rule.fields, key) ? rule.fields[key] : undefined;
      if (field === undefined) throw unknown(`${place.pointer}/*`);
      if (member === null && field.is !== 'nullable') continue;
      const node = this.#walk(field, member, below(scope, key));
      if (node !== undefined) entries.push([key, node]);
    }
    for (const key of rule.required) {
      if ((value[key] ?? null) === null) throw unreadable(`${place.pointer}/${key}`);
    }
    return new Members(entries);
  }

  #tagged(rule: Extract<Rule, { is: 'tagged' }>, value: Json, place: Place): Node | undefined {
    if (!isObject(value)) throw unreadable(place.pointer);
    const tag = value[rule.by] ?? rule.fallback;
    if (typeof tag !== 'string') throw unreadable(`${place.pointer}/${rule.by}`);
    const variant = Object.hasOwn(rule.variants, tag) ? rule.variants[tag] : undefined;
    if (variant === undefined) throw unknown(`${place.pointer}/${rule.by}`);
    if (variant.is === 'object' && variant.empty?.(value) === true) return undefined;
    return this.#walk(variant, value, place);
  }

  #map(rule: Extract<Rule, { is: 'map' }>, value: Json, place: Place): Members {
    if (!isObject(value)) throw unreadable(place.pointer);
    const entries: (readonly [string | Slot, Node])[] = [];
    for (const [key, member = null] of Object.entries(value)) {
      const pointer = keyPointer(place, key);
      const name = rule.key.test(key)
        ? key
        : this.#slot(key, { ...place, pointer: `${pointer}~key` }, 'text');
      const node = this.#walk(rule.of, member, { ...place, pointer: `${place.pointer}/*` });
      if (node !== undefined) entries.push([name, node]);
    }
    return new Members(entries);
  }

  #text(rule: Extract<Rule, { is: 'text' }>, value: Json, place: Place): Node {
    if (typeof value !== 'string') throw unreadable(place.pointer);
    const { hint, origin = place.origin } = rule;
    const hinted = hint === undefined ? { ...place, origin } : { ...place, origin, hint };
    if (rule.fixed !== true) return this.#slot(value, hinted, 'text');
    return UUID.test(value) ? value : this.#slot(value, hinted, 'fixed');
  }

  /** JSON source. What does not parse strictly is one text, with its escapes resolved. */
  #source(value: Json, place: Place): Node {
    if (typeof value !== 'string') throw unreadable(place.pointer);
    let parsed: Json;
    try {
      parsed = parseStrictJson(value, this.#limits.maxDepth);
    } catch {
      return this.#slot(unescape(value), place, 'text');
    }
    // A number that a double cannot hold, such as a 24-digit account number, is kept as text.
    return isExact(parsed)
      ? new Source(this.#json(parsed, place))
      : this.#slot(unescape(value), place, 'text');
  }

  #json(value: Json, place: Place): Node {
    if (typeof value === 'string') {
      return SCHEMA_WORDS.has(value) ? value : this.#slot(value, place, 'text');
    }
    if (typeof value === 'number') return this.#slot(JSON.stringify(value), place, 'number');
    if (value === null || typeof value === 'boolean') return value;
    if (isList(value))
      return value.map((item, index) => this.#json(item, below(place, String(index))));
    return new Members(
      Object.entries(value).map(([key, member = null]): readonly [string | Slot, Node] => {
        const pointer = keyPointer(place, key);
        const name = SCHEMA_WORDS.has(key)
          ? key
          : this.#slot(key, { ...place, pointer: `${pointer}~key` }, 'text');
        return [name, this.#json(member, { ...place, pointer, hint: key })];
      }),
    );
  }

  #slot(text: string, place: Place, kind: Slot['kind']): string | Slot {
    if (text === '') return text;
    const plain = kind === 'text' ? unescapeJson(text, this.#limits.maxDepth) : text;
    this.#add({ ...place, modality: 'text', text: new Sensitive(plain), subject: 'context' });
    return new Slot(place.pointer, plain, kind);
  }

  #media(modality: Modality, { pointer, origin }: Place): Unread {
    this.#add({ pointer, modality, origin, subject: 'context' });
    return new Unread(pointer, modality);
  }

  #add(part: Part): void {
    const { maxParts, limitBytes } = this.#limits;
    if (this.parts.length >= maxParts) {
      throw new HimayaError('REQUEST_TOO_LARGE', `more than ${maxParts} texts`, { limitBytes });
    }
    this.parts.push(part);
  }
}

/** The pointer of a member whose key the caller wrote. */
function keyPointer({ pointer }: Place, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function below(place: Place, key: string): Place {
  return { ...place, pointer: `${place.pointer}/${key}` };
}
