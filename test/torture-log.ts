/**
 * `node --conditions=@himaya/source test/torture-log.ts [seconds] [kills]`: the long runs on the log.
 *
 * @module
 */
import { tortureLog } from '../packages/ledger/test/torture.ts';

export { tortureLog };

if (process.argv[1] === import.meta.filename) {
  await tortureLog(Number(process.argv[2] ?? 600), Number(process.argv[3] ?? 1000));
}
