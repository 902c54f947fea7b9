/**
 * Microseconds of a decision, through the whole pack.
 *
 * @module
 */
import { openTestGuard } from 'himaya/testing';

import { cpuMicroseconds } from './measure.ts';
import { FACTS } from './facts.ts';

/** Measures the policy set that a guard has. */
export async function decision(): Promise<readonly string[]> {
  await using guard = await openTestGuard();
  const { policy } = guard;
  const facts = [
    FACTS,
    { ...FACTS, categories: ['national-id', 'phone'] as const },
    { ...FACTS, opposition: true },
    { ...FACTS, purpose: { ...FACTS.purpose, basis: 'consent' as const } },
  ];
  const us =
    cpuMicroseconds(3000, () => {
      for (const each of facts) policy.decide(each);
    }) / facts.length;
  const json =
    cpuMicroseconds(1000, () => {
      for (const each of facts) JSON.stringify(each);
    }) / facts.length;
  return [
    `${us.toFixed(2)} µs of processor time, mean over ${facts.length} sets of facts, ${policy.rules.length} rules: ${((us * 20) / policy.rules.length).toFixed(2)} µs per 20 rules`,
    `${(us / json).toFixed(2)} × the time to write the same facts as JSON`,
  ];
}
