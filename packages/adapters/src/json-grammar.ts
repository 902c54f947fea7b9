/**
 * The grammar of an answer that must be JSON of the caller's own schema, in which a text can hold `[`
 * only as the beginning of a token of the prompt.
 *
 * node-llama-cpp writes the grammar of the schema (`LlamaJsonSchemaGrammar`); the rule of a character
 * in a text is ours. `\u` escapes are left out of it: `\u005b` is a bracket too.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { Llama, LlamaGrammar, LlamaText } from 'node-llama-cpp';

import { UnservedField } from './chat-request.ts';
import { tokenRule } from './gbnf.ts';

/** A schema that was checked, as the library takes it. */
type Schema = Readonly<{ type: 'object' }>;

type Fields = Readonly<Record<string, unknown>>;

/** What makes the grammar. */
export interface JsonGrammarTools {
  readonly llama: Llama;
  readonly LlamaText: typeof LlamaText;
}

/** What node-llama-cpp writes before it allows a text's characters; another version may write another. */
const CHARACTER = String.raw`string-char-rule ::= [^"\\\x7F\x00-\x1F] | "\\" ["\\/bfnrt] | "\\u" [0-9a-fA-F]{4}`;

/**
 * Makes the grammar.
 *
 * @param schema - As {@link checkSchema} returned it.
 * @throws {HimayaError} `PLATFORM_UNSUPPORTED` where the library writes its grammar in another way.
 */
export async function jsonGrammar(
  { llama, LlamaText: text }: JsonGrammarTools,
  schema: Schema,
  tokens: readonly string[],
): Promise<LlamaGrammar> {
  const { grammar } = await llama.createGrammarForJsonSchema(schema);
  return await llama.createGrammar({
    grammar: withTokens(grammar, tokens),
    // The library's own end of a JSON answer.
    stopGenerationTriggers: [text(['\n'.repeat(4)])],
    trimWhitespaceSuffix: true,
  });
}

/** Replaces the rule of a character. A grammar without texts has none. */
export function withTokens(grammar: string, tokens: readonly string[]): string {
  const [before, after, ...more] = grammar.split(`${CHARACTER}\n`);
  if (after === undefined && !/string-char|\\\\u/.test(grammar)) return grammar;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new HimayaError('PLATFORM_UNSUPPORTED', 'this node-llama-cpp writes other grammars', {
      platform: `${process.platform}-${process.arch}`,
    });
  }
  const token = tokens.length === 0 ? '' : ' | himaya-token';
  const character = String.raw`string-char-rule ::= [^"\\\[\x7F\x00-\x1F] | "\\" ["\\/bfnrt]${token}`;
  const rules = tokens.length === 0 ? [] : [`himaya-token ::= ${tokenRule(tokens)}`];
  return [`${before}${character}`, ...rules, after].join('\n');
}

/** Keywords that the grammar carries out, and those that only say something. */
const CARRIED: ReadonlySet<string> = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'prefixItems',
  'enum',
  'const',
  'oneOf',
  'anyOf',
  '$ref',
  '$defs',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'format',
]);
const SAID: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'default',
  'examples',
]);
const FORMATS: ReadonlySet<unknown> = new Set(['date-time', 'time', 'date']);

/**
 * Checks that a grammar can hold an answer to the whole schema, and returns it as the library reads it.
 *
 * @throws {UnservedField}
 */
export function checkSchema(schema: unknown): Schema {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every keyword has been looked at
  return checked(schema, new Set(), 0) as unknown as Schema;
}

function checked(schema: unknown, outer: ReadonlySet<string>, depth: number): Fields {
  if (!isFields(schema) || depth > 32) throw unserved('schema');
  const defs = isFields(schema['$defs']) ? schema['$defs'] : {};
  const known = new Set([...outer, ...Object.keys(defs)]);
  const inner = (value: unknown): Fields => checked(value, known, depth + 1);
  const out: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (SAID.has(keyword)) continue;
    if (!CARRIED.has(keyword)) throw unserved(keyword);
    if (keyword === 'format' && !FORMATS.has(value)) throw unserved(keyword);
    if (keyword === '$ref' && !known.has(String(value).replace('#/$defs/', ''))) {
      throw unserved(keyword);
    }
    // One of two is either of them, for who writes.
    out[keyword === 'anyOf' ? 'oneOf' : keyword] = childrenOf(keyword, value, inner);
  }
  return out;
}

function childrenOf(keyword: string, value: unknown, inner: (value: unknown) => Fields): unknown {
  switch (keyword) {
    case 'properties':
    case '$defs':
      if (!isFields(value)) throw unserved(keyword);
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(each)]));
    case 'oneOf':
    case 'anyOf':
    case 'prefixItems':
      if (!Array.isArray(value)) throw unserved(keyword);
      return value.map(inner);
    case 'items':
      return inner(value);
    case 'additionalProperties':
      return typeof value === 'boolean' ? value : inner(value);
    default:
      return value;
  }
}

function unserved(keyword: string): UnservedField {
  const name = CARRIED.has(keyword) || keyword === 'schema' ? keyword : 'a keyword';
  return new UnservedField(`response_format: ${name} of its schema`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
