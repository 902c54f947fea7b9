/**
 * A process that takes the lock at argv[2], says so, and keeps it until it is killed.
 *
 * @module
 */
import { acquireLock } from '../src/lock.ts';

const lock = await acquireLock(process.argv[2] ?? '');
process.once('exit', () => void lock);
process.stdout.write('held');
setInterval(() => undefined, 1000);
