/**
 * Legal situations and what Law 09-08 says of each (`situations.jsonl`), written from the statements on
 * its articles, rule by rule, before the pack was read.
 *
 * The first line has the facts of an ordinary situation: a support chat in Morocco, on a contract, under
 * a declaration. Every other says what it changes in them. Where the pack answered otherwise, either the
 * pack was mended, or what was expected was wrong; then {@link Situation.corrected} says why.
 *
 * @module
 */
import { readFileSync } from 'node:fs';

type Value = string | number | boolean | null | readonly string[];

/** Facts by dotted name. */
export type Changes = Readonly<Record<string, Value>>;

/** One situation: its name, what it changes, and the effect and base rule ids expected. */
export interface Situation {
  readonly name: string;
  readonly changes: Changes;
  readonly effect: 'permit' | 'deny';
  readonly rules: readonly string[];
  /** Why something else is expected than was at first. */
  readonly corrected?: string;
}

const [first = '', ...rest] = readFileSync(new URL('situations.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** The situation that all others change. */
export const ORDINARY: Changes = (JSON.parse(first) as { readonly facts: Changes }).facts;

/** Every situation. */
export const SITUATIONS: readonly Situation[] = rest.map((line) => JSON.parse(line) as Situation);

/** The facts of a situation, nested as in the facts' schema. */
export function factsOf(changes: Changes): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries({ ...ORDINARY, ...changes })) {
    const path = name.split('.');
    let into = facts;
    for (const key of path.slice(0, -1)) into = (into[key] ??= {}) as Record<string, unknown>;
    into[path.at(-1)!] = value;
  }
  return facts;
}
