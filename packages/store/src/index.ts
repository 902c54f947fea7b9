/**
 * One asynchronous driver interface; SQLite in one worker thread; migrations; the few files that
 * stand beside a database.
 *
 * @module
 */
export type { Driver, Row, SqlValue, Statement } from './driver.ts';
export { acquireLock } from './lock.ts';
export { migrate } from './migrate.ts';
export type { Migration } from './migrate.ts';
export { SqliteDriver } from './sqlite.ts';
export type { SqliteOptions } from './sqlite.ts';
export { swapFile } from './swap-file.ts';
export type { SwapFile } from './swap-file.ts';
