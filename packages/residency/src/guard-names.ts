/**
 * Hooks under Node's resolver functions: asking for a name already tells it to a stranger.
 *
 * @module
 */
/* oxlint-disable typescript/no-unsafe-type-assertion -- hooks take the place of Node's own functions, whose types say less than they take */
import type * as DnsModule from 'node:dns';
import { createRequire } from 'node:module';

import { HimayaError } from '@himaya/core';

import type { GuardRules } from './guard-rules.ts';

const require = createRequire(import.meta.url);
const dns: typeof DnsModule = require('node:dns');

type Ask = (this: unknown, ...args: unknown[]) => unknown;

/** Refuses names that no passport has. What the system's resolver is asked by native code is out of reach. */
export function guardNames(rules: GuardRules): void {
  const later = [dns, dns.Resolver.prototype];
  const promised = [dns.promises, dns.promises.Resolver.prototype];
  for (const place of [...later, ...promised]) {
    for (const name of namesOf(place)) {
      const ask: unknown = Reflect.get(place, name);
      if (typeof ask !== 'function') continue;
      const answer = later.includes(place as never) ? byCallback : byPromise;
      Object.defineProperty(place, name, {
        value: guarded(rules, ask as Ask, answer),
        configurable: true,
        writable: true,
      });
    }
  }
}

function namesOf(place: object): readonly string[] {
  const all = [...Object.keys(place), ...Object.getOwnPropertyNames(place)];
  return [...new Set(all)].filter((name) => /^(?:lookup$|resolve)/.test(name));
}

function guarded(rules: GuardRules, ask: Ask, answer: (error: Error, args: unknown[]) => unknown) {
  return function guardedQuestion(this: unknown, ...args: unknown[]): unknown {
    const [name] = args;
    if (typeof name !== 'string' || rules.isName(name)) return ask.apply(this, args);
    const why = 'no passport has this name, and asking for it would tell it';
    const error = new HimayaError('DESTINATION_REFUSED', `the name is not looked up: ${why}`, {
      destination: 'dns',
      why,
      layer: 'name',
    });
    return answer(error, args);
  };
}

function byCallback(error: Error, args: unknown[]): undefined {
  const callback = args.at(-1);
  if (typeof callback !== 'function') throw error;
  process.nextTick(() => void Reflect.apply(callback, undefined, [error]));
}

async function byPromise(error: Error): Promise<never> {
  throw error;
}
