/**
 * The long form of what `npm test` tries briefly on the log: every system call fault, kills under load,
 * and ten thousand random alterations of each kind.
 *
 * @module
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';

import { Ledger } from '../src/ledger.ts';
import { NoteSigner } from '../src/note.ts';
import { verify } from '../src/verify.ts';
import { ALTERATIONS, misjudged } from './alterations.ts';
import { canTrace, failuresOf, faultPlaces, surviveFault } from './faults.ts';

const ROUNDS = 10_000;
const CALLERS = 64;
/** A log is killed this often before another begins. */
const KILLS_OF_ONE_LOG = 25;

const signer = new NoteSigner('example.org/shop', new Sensitive(new Uint8Array(32).fill(7)));

/**
 * Runs all of it and says on standard output what was done.
 *
 * @param seconds - For the kills; the faults and alterations take what they take.
 * @throws {Error} what went wrong, if anything did.
 */
export async function tortureLog(seconds: number, kills = 1000): Promise<void> {
  const failures = [
    ...(await faults()),
    ...(await alterations()),
    ...(await killing(seconds, kills)),
  ];
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function faults(): Promise<readonly string[]> {
  if (!canTrace()) {
    say('strace is not here or may not trace: system call faults are left out');
    return [];
  }
  const places = await faultPlaces();
  const failures = await failuresOf(places, surviveFault);
  say(`faults: ${places.length} places, ${failures.length} failures`);
  return failures;
}

async function alterations(): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { name } of ALTERATIONS) {
    // oxlint-disable-next-line no-await-in-loop -- one kind after another
    const found = await misjudged(name, ROUNDS, Date.now() >>> 0);
    say(`alterations, ${name}: ${ROUNDS}, ${found.length} misjudged`);
    failures.push(...found);
  }
  return failures;
}

async function killing(seconds: number, kills: number): Promise<readonly string[]> {
  const until = performance.now() + seconds * 1000;
  const failures: string[] = [];
  let done = 0;
  let records = 0;
  let openMs = 0; // per 100,000 records, at worst
  while (done < kills && performance.now() < until) {
    const directory = mkdtempSync(join(tmpdir(), 'himaya-kill-'));
    let size = 0;
    for (let kill = 0; kill < KILLS_OF_ONE_LOG && done < kills; kill++) {
      // oxlint-disable-next-line no-await-in-loop -- one kill after another
      const acknowledged = await killed(directory);
      // oxlint-disable-next-line no-await-in-loop
      const opened = await reopened(directory);
      if (opened.size > 20_000) openMs = Math.max(openMs, (opened.ms / opened.size) * 100_000);
      if (opened.verdict !== 'ok') failures.push(`${directory}: ${opened.verdict}`);
      const lost = acknowledged.filter((index) => index >= opened.size || index < size);
      if (lost.length > 0) failures.push(`${directory}: lost or given twice ${lost.join(', ')}`);
      size = opened.size;
      done += 1;
    }
    records += size;
    if (failures.length === 0) rmSync(directory, { recursive: true });
  }
  say(
    `kills: ${done} with ${CALLERS} callers, ${records} records, ${failures.length} failures; reopening took at most ${openMs.toFixed(0)} ms per 100,000 records (of logs with more than 20,000)`,
  );
  return failures;
}

/** Lets a process append and kills it at a random moment; returns what it had acknowledged. */
async function killed(directory: string): Promise<readonly number[]> {
  const script = join(import.meta.dirname, 'appender.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=@himaya/source', script, directory, String(CALLERS)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
  child.kill('SIGKILL');
  await closed;
  return output.split('\n').slice(0, -1).map(Number);
}

async function reopened(
  directory: string,
): Promise<{ readonly size: number; readonly ms: number; readonly verdict: string }> {
  await using driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
  const lock = await acquireLock(join(directory, 'lock'));
  const started = performance.now();
  await using ledger = await Ledger.open({
    driver,
    controller: 'acme',
    tenant: 'shop',
    signer,
    outside: swapFile(join(directory, 'outside', 'checkpoint')),
    lock,
  });
  const ms = performance.now() - started;
  const verdicts = await verify(ledger.reader, { key: signer.key });
  return { size: ledger.size, ms, verdict: verdicts.map(({ verdict }) => verdict).join() };
}
