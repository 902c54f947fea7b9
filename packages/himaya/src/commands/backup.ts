/**
 * `himaya backup create | restore`.
 *
 * @module
 */
import { resolve } from 'node:path';

import { createBackup, restoreBackup } from '../backup.ts';
import { parseConfig } from '../config.ts';
import { openHimaya } from '../open.ts';
import { readText } from '../policy-files.ts';
import { directoryOf } from '../resources.ts';
import type { Command } from './command.ts';
import { CONFIG_OPTION, parse, usage } from './command.ts';

/** `backup create`. */
export const backupCreate: Command = {
  name: 'backup create',
  summary: 'copies databases and checkpoints into a new folder, beside a running process',
  help: `himaya backup create FOLDER [--config himaya.yaml]

The folder holds wrapped keys but not the key that opens them: keep that one elsewhere. Whoever has both
can undo an erasure made after the backup: destroy backups when their time is over.`,
  async run(args, io) {
    const given = parse('backup create', args, CONFIG_OPTION);
    const [folder] = given.positionals;
    if (folder === undefined) throw usage('backup create', 'say where to write');
    const file = given.text('config') ?? '';
    const config = parseConfig(readText(file), file);
    const logs = await createBackup(config, directoryOf(file), resolve(folder));
    for (const [tenant, size] of Object.entries(logs)) io.out(`${tenant}: ${size} records`);
    return 0;
  },
};

/** `backup restore`. */
export const backupRestore: Command = {
  name: 'backup restore',
  summary: 'checks a backup whole and puts it back; on record',
  help: `himaya backup restore FOLDER [--config himaya.yaml] [--accept-loss]

Nothing may be writing. What stands there now is kept beside, with .before-restore behind its name. Where
the outside checkpoint knows of later records the backup is refused, unless --accept-loss is given: the
record of the restore then says how many there were.`,
  async run(args, io) {
    const options = { ...CONFIG_OPTION, 'accept-loss': { type: 'boolean' } } as const;
    const given = parse('backup restore', args, options);
    const [folder] = given.positionals;
    if (folder === undefined) throw usage('backup restore', 'say which backup');
    const file = given.text('config') ?? '';
    const config = parseConfig(readText(file), file);
    const restored = await restoreBackup(config, directoryOf(file), resolve(folder), {
      acceptLoss: given.flag('accept-loss'),
    });
    await using guard = await openHimaya(file);
    for (const [tenant, { restored: has, expected }] of Object.entries(restored)) {
      // oxlint-disable-next-line no-await-in-loop -- one log after another
      const index = await guard.office.recovered(tenant, { restored: has, expected });
      io.out(`${tenant}: ${has} records of ${expected}; on record as #${index}`);
    }
    return 0;
  },
};
