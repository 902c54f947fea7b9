/**
 * The words in which a request's fields are described. A table of rules is data; `walk.ts` applies it.
 *
 * @module
 */
import type { Modality, Origin } from '@himaya/core';

import type { JsonObject } from './json.ts';

/** The fields of an object. A field that is not listed is refused. `null` in a listed field means absent. */
export type Fields = Readonly<Record<string, Rule>>;

/** Finds the tool that an object speaks of. `calls` maps a tool call's id to its tool's name. */
export type ToolOf = (value: JsonObject, calls: Map<string, string>) => string | undefined;

/** An object and its known fields. */
export interface ObjectRule {
  readonly is: 'object';
  readonly fields: Fields;
  readonly required: readonly string[];
  /** Origin of the texts below; else the surrounding one. */
  readonly origin?: Origin;
  readonly tool?: ToolOf;
  /** Whether an item of a list says nothing that can be forwarded, and is left out. */
  readonly empty?: (value: JsonObject) => boolean;
}

/** What a field may hold and what becomes of it. */
export type Rule =
  /** Forwarded as it is. */
  | { readonly is: 'number'; readonly integer: boolean; readonly min: number; readonly max: number }
  | { readonly is: 'boolean' }
  | { readonly is: 'enum'; readonly of: readonly string[] }
  /** A configured word, such as the model: forwarded, not scanned, hence short and of few characters. */
  | { readonly is: 'word' }
  /** An embedding: finite numbers. */
  | { readonly is: 'vector' }
  /** A part. `fixed`: seen by the detector, but never rewritten; a rewriting is refused. */
  | {
      readonly is: 'text';
      readonly hint?: string;
      readonly fixed?: boolean;
      readonly origin?: Origin;
    }
  /** Any JSON: each string, number and unusual key in it is a part. `flat`: an object of scalars. */
  | { readonly is: 'json'; readonly flat?: boolean }
  /** A string of JSON source: parsed, then as `json`; a part of its own where it does not parse. */
  | { readonly is: 'json-text' }
  /** A part that this version cannot read. */
  | { readonly is: 'media'; readonly modality: Modality }
  /** Never forwarded. `told`: the caller is told, who may miss what the field asks for. */
  | { readonly is: 'removed'; readonly told?: boolean }
  /** Known, and refused because it cannot be guarded: the reason, for people. `null` passes. */
  | { readonly is: 'denied'; readonly why: string }
  /** A switch that is refused unless it is off; never forwarded. */
  | { readonly is: 'off'; readonly why: string }
  /** `null` is forwarded, anything else as `of` says. */
  | { readonly is: 'nullable'; readonly of: Rule }
  | { readonly is: 'list'; readonly of: Rule; readonly max: number }
  /** Keys from an open set. One of another form than `key`, which cannot hold data, is a part. */
  | { readonly is: 'map'; readonly key: RegExp; readonly of: Rule }
  | ObjectRule
  /** An object whose field `by` says which rule holds. */
  | {
      readonly is: 'tagged';
      readonly by: string;
      readonly variants: Readonly<Record<string, Rule>>;
      readonly fallback?: string;
    }
  /** By JSON type. */
  | { readonly is: 'either'; readonly string?: Rule; readonly list?: Rule; readonly object?: Rule };

export const flag: Rule = { is: 'boolean' };
export const word: Rule = { is: 'word' };
export const removed: Rule = { is: 'removed' };
export const json: Rule = { is: 'json' };
export const jsonText: Rule = { is: 'json-text' };
export const vector: Rule = { is: 'vector' };

/** Known, and refused. `why` goes on from "the field … is refused: ". */
export function denied(why: string): Rule {
  return { is: 'denied', why };
}

/** Refused unless `false`. */
export function off(why: string): Rule {
  return { is: 'off', why };
}

/** A number in `[min, max]`: a setting is small, an identifier is not. */
export function number(min: number, max: number): Rule {
  return { is: 'number', integer: false, min, max };
}

/** An integer in `[min, max]`. */
export function integer(
  min: number = Number.MIN_SAFE_INTEGER,
  max: number = Number.MAX_SAFE_INTEGER,
): Rule {
  return { is: 'number', integer: true, min, max };
}

/** One of these words. */
export function oneOf(...of: readonly string[]): Rule {
  return { is: 'enum', of };
}

/** A text; `hint` is the key that the detector is told. */
export function text(hint?: string): Rule {
  return hint === undefined ? { is: 'text' } : { is: 'text', hint };
}

/** Content that is not text. */
export function media(modality: Modality): Rule {
  return { is: 'media', modality };
}

/** At most `max` items. */
export function list(of: Rule, max: number = Infinity): Rule {
  return { is: 'list', of, max };
}

/** `null` or this. */
export function nullable(of: Rule): Rule {
  return { is: 'nullable', of };
}

/** An object with these fields. */
export function object(
  fields: Fields,
  more: Partial<Pick<ObjectRule, 'required' | 'origin' | 'tool' | 'empty'>> = {},
): ObjectRule {
  return { is: 'object', fields, required: [], ...more };
}

/** An object told apart by its field `by`, which each variant then knows. */
export function tagged(
  by: string,
  variants: Readonly<Record<string, Rule>>,
  fallback?: string,
): Rule {
  const known = Object.entries(variants).map(([tag, rule]): [string, Rule] => [
    tag,
    rule.is === 'object' ? { ...rule, fields: { [by]: oneOf(tag), ...rule.fields } } : rule,
  ]);
  return {
    is: 'tagged',
    by,
    variants: Object.fromEntries(known),
    ...(fallback === undefined ? {} : { fallback }),
  };
}
