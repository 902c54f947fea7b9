/**
 * Writes each tenant's log with a proof for every record: `node src/export.ts [CONFIG] [DIRECTORY]`.
 * One process writes a log, so stop the application first.
 *
 * @module
 */
import { join } from 'node:path';

import { openHimaya } from 'himaya';

const [config = 'himaya.yaml', directory = 'evidence'] = process.argv.slice(2);
await using guard = await openHimaya(config);
for (const { id } of guard.config.tenants) {
  const files = await guard.audit.export(id, join(directory, id));
  console.log(`${id}: ${files} files in ${join(directory, id)}`);
}
