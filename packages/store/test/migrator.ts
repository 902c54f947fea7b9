/**
 * A process that opens the database argv[2] and migrates it, at the moment argv[3] (milliseconds since 1970).
 *
 * @module
 */
import { migrate } from '../src/migrate.ts';
import { SqliteDriver } from '../src/sqlite.ts';

const moment = Number(process.argv[3]);
while (Date.now() < moment);
await using driver = await SqliteDriver.open({ path: process.argv[2] ?? '' });
await migrate(driver, [
  { id: 'shop/0001-first', sql: 'CREATE TABLE a (x TEXT);\nINSERT INTO a VALUES (1);\n' },
  { id: 'shop/0002-second', sql: 'ALTER TABLE a ADD COLUMN y TEXT' },
]);
process.stdout.write('migrated');
