#!/usr/bin/env node
/**
 * The executable.
 *
 * @module
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { main } from './cli.ts';

// Whoever reads only the first lines, as `head` does, has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
process.exitCode = await main(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  write: (text) => void process.stdout.write(text),
  ...(process.stderr.isTTY && {
    progress: (line) => void process.stderr.write(`\r\u001b[K${line}`),
  }),
  lines: {
    // Opened only by a command that reads: an open input keeps the process alive.
    [Symbol.asyncIterator]: () =>
      createInterface({ input: process.stdin, crlfDelay: Infinity })[Symbol.asyncIterator](),
  },
  onReload: (reload) => void process.on('SIGHUP', reload),
  stopped: stopped.then(() => undefined),
});
