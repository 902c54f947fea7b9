/**
 * `himaya doctor --egress`.
 *
 * @module
 */
import { checkEgress, holds, NEVER_SEEN } from '../egress-check.ts';
import type { EgressRow, Tried } from '../egress-check.ts';
import { textTable } from '../text-table.ts';
import type { ExitCode, Io } from './command.ts';

/** Tries every transport and says which layer stopped which. 1 where one got out that should not. */
export async function doctorEgress(config: string, json: boolean, io: Io): Promise<ExitCode> {
  const rows = await checkEgress(config);
  const held = holds(rows);
  if (json) {
    io.out(JSON.stringify({ egress: rows, holds: held, outOfReach: NEVER_SEEN }));
    return held ? 0 : 1;
  }
  io.out('A listener on loopback stands for a place without passport.\n');
  const head = ['transport', 'without preload', 'with --require himaya/preload', 'stopped by'];
  for (const line of textTable([head, ...rows.map(cells)])) io.out(line);
  io.out('\nOut of reach, by any hook in JavaScript:');
  for (const each of NEVER_SEEN) io.out(`  - ${each}`);
  io.out('Use a firewall or a network without a way out: docs/operator.md, Network.');
  io.out(held ? '\nThe preload holds what it can.' : '\nFAIL: a transport got past the preload.');
  return held ? 0 : 1;
}

function cells({ transport, without, withPreload, outOfReach }: EgressRow): readonly string[] {
  const by = outOfReach ? 'out of reach' : (withPreload.layer ?? '-');
  return [transport, words(without), words(withPreload), by];
}

const words = ({ outcome, says }: Tried): string =>
  says === undefined ? outcome : `${outcome} (${says})`;
