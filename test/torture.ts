/**
 * `npm run torture -- [minutes]`: the property tests again and again, each round with a new seed and
 * many more runs, and before them one stream of up to 1 GB through the detector and a thousand streams
 * at once through a gateway, whose memory must stay flat. Stops after that time (10 minutes) and the round that runs, at the first failure with its
 * seed; a round that takes many times what it should is one.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { redactStream } from '@himaya/redact';

import { tortureStreams } from './torture-streams.ts';

const root = new URL('..', import.meta.url).pathname;
const MINUTES = Number(process.argv[2] ?? 10);
/** UTF-16 units of the stream, and what its memory may grow by once it is warm. */
const UNITS = 1_000_000_000;
const GROWTH_MAX = 64 * 1024 * 1024;
/** Units in a row that the stream is given; one placeholder must come out of each long key. */
const PIECES = [
  'Bonjour, je suis Karim Bennani, mon tel 06 12 34 56 78, CIN AB123456. Le tapis est très beau. ',
  'السلام عليكم، بغيت نعرف فين وصلات الكوموند ديالي، الهاتف ٠٦١٢٣٤٥٦٧٨، شكرا بزاف. ',
  'https://shop.example/a/b?c=d&mail=amina@example.com et 1250,50 DH pour la commande 12345. ',
  `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\n'.repeat(60)}-----END PRIVATE KEY----- `,
  `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxMjM0NTY3ODkwIn0'.repeat(150)} `,
];
/** Runs of each property in the first round, which doubles, and at most. */
const RUNS_FIRST = 400;
const RUNS_MAX = 20_000;
/** A first round takes under a minute on two cores; later ones are compared with the one before. */
const FIRST_LIMIT_MS = 10 * 60_000;
const LATE = 5;
const LEAKS = /Bennani|34 56 78|AB123456|٣٤٥٦٧٨|amina|MIIEvQ|eyJhb|eyJzdW/u;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The text of the stream from `at` on, in chunks of changing length. */
function* chunks(source: string, until: number): Generator<string> {
  let at = 0;
  for (let count = 0; performance.now() < until; count += 1) {
    const size = 1 + ((count * 7919) % 4000);
    const end = Math.min(at + size, source.length);
    yield source.slice(at, end);
    at = end === source.length ? 0 : end;
  }
}

function streamOnce(until: number): boolean {
  const source = PIECES.join('').repeat(40);
  const stream = redactStream();
  const started = performance.now();
  let units = 0;
  let pushes = 0;
  let written = 0;
  let warm = 0;
  let most = 0;
  let tail = '';
  for (const chunk of chunks(source, until)) {
    const out = stream.push(chunk);
    const seen = tail + out;
    tail = seen.slice(-16);
    if (LEAKS.test(seen)) {
      say(`FAIL stream: a value came through after ${units} units`);
      return false;
    }
    units += chunk.length;
    pushes += 1;
    written += out.length;
    if (pushes % 256 === 0) most = Math.max(most, process.memoryUsage.rss());
    if (warm === 0 && units > 50_000_000) warm = most;
    if (units > UNITS) break;
  }
  written += stream.end().length;
  const seconds = (performance.now() - started) / 1000;
  const growth = most - warm;
  const flat = warm > 0 && growth <= GROWTH_MAX;
  const mega = (value: number): string => (value / 1e6).toFixed(0);
  say(
    `${flat ? 'ok  ' : 'FAIL'} stream: ${mega(units)} M units in, ${mega(written)} M out, ` +
      `${(units / seconds / 1e6).toFixed(1)} M/s, ${mega(warm)} MB when warm, ${mega(most)} MB at most`,
  );
  return flat;
}

/** Test files that draw from fast-check. */
function propertyTests(): readonly string[] {
  return readdirSync(join(root, 'packages'))
    .flatMap((name) => {
      const folder = join('packages', name, 'test');
      return readdirSync(join(root, folder)).map((file) => join(folder, file));
    })
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => /fast-check|texts\.ts/u.test(readFileSync(join(root, file), 'utf8')));
}

/** Runs the files to their end; what takes longer than the limit hangs, and has failed. */
function round(files: readonly string[], runs: number, limit: number): boolean {
  const args = ['run', '--reporter=dot', '--bail=1', `--testTimeout=${limit}`, ...files];
  const { status, error, stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    args,
    {
      cwd: root,
      encoding: 'utf8',
      timeout: limit,
      killSignal: 'SIGKILL',
      env: { ...process.env, HIMAYA_SEED: 'random', HIMAYA_RUNS: String(runs) },
    },
  );
  if (status !== 0) say(`${stdout}\n${stderr}`);
  if (error !== undefined) say(`FAIL properties: no end after ${(limit / 1000).toFixed(0)} s`);
  return status === 0 && error === undefined;
}

const until = performance.now() + MINUTES * 60_000;
const files = propertyTests();
let passed = streamOnce(performance.now() + (MINUTES * 60_000) / 4);
passed = (await tortureStreams(MINUTES / 4)) && passed;
let rounds = 0;
let runs = RUNS_FIRST;
let limit = FIRST_LIMIT_MS;
// One round always runs; a further one where it should end in time.
for (let next = 0; passed && (rounds === 0 || performance.now() + next < until); rounds += 1) {
  const started = performance.now();
  passed = round(files, runs, limit);
  const took = performance.now() - started;
  say(
    `${passed ? 'ok  ' : 'FAIL'} properties: ${files.length} files, ${runs} runs each, ${(took / 1000).toFixed(0)} s`,
  );
  const more = Math.min(RUNS_MAX, runs * 2);
  next = (took * more) / runs;
  limit = Math.max(FIRST_LIMIT_MS, next * LATE);
  runs = more;
}
say(`${rounds} rounds, ${passed ? '0 failed' : '1 failed'}`);
process.exit(passed ? 0 : 1);
