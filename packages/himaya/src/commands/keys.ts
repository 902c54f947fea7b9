/**
 * `himaya keys rotate-log`.
 *
 * @module
 */
import { rotateLogKey } from '../rotate.ts';
import type { Command } from './command.ts';
import { CONFIG_OPTION, parse } from './command.ts';

/** `keys rotate-log`. */
export const keysRotateLog: Command = {
  name: 'keys rotate-log',
  summary: 'gives the logs a new signing key, on record and signed by both',
  help: `himaya keys rotate-log [--config himaya.yaml]

Nothing may be writing. Whoever trusts the old public key can follow to the new one: audit verify does.
The new private key takes the place of the old one in its file; a run that is cut is taken up by the next.`,
  async run(args, io) {
    const given = parse('keys rotate-log', args, CONFIG_OPTION);
    const changed = await rotateLogKey(given.text('config') ?? '');
    for (const [tenant, index] of Object.entries(changed)) io.out(`${tenant}: record #${index}`);
    return 0;
  },
};
