/**
 * A `lookup` that answers with one address that was checked before, and asks nobody.
 *
 * @module
 */
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

/** Shared by all copies of this package in a process. Who forges it gains nothing: the address is checked again. */
const MARK = Symbol.for('himaya.residency.pinned');

/** Leads every name to this address. */
export function pinned(address: string): LookupFunction {
  const family = isIP(address);
  const lookup: LookupFunction = (_hostname, { all }, callback) => {
    process.nextTick(() =>
      all === true ? callback(null, [{ address, family }]) : callback(null, address, family),
    );
  };
  return Object.defineProperty(lookup, MARK, { value: address });
}

/** The address that {@link pinned} was given; `undefined` for every other function. */
export function pinnedAddress(lookup: unknown): string | undefined {
  if (typeof lookup !== 'function') return undefined;
  const address: unknown = Object.getOwnPropertyDescriptor(lookup, MARK)?.value;
  return typeof address === 'string' ? address : undefined;
}
