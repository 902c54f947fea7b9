/**
 * Faults of the operating system, put into a real process with `strace`, and what must hold after them.
 *
 * `strace` counts and injects only among the system calls that it traces and whose file it was told of;
 * a fault that never fires looks like one that was survived (as signals do under `--seccomp-bpf`). So every
 * fault is looked for: in the trace, or in how the process ended.
 *
 * @module
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { acquireLock, SqliteDriver, swapFile } from '@himaya/store';

import { Ledger } from '../src/ledger.ts';
import { NoteSigner } from '../src/note.ts';
import { verify } from '../src/verify.ts';

/** The calls by which a log reaches the disk. */
const CALLS = ['pwrite64', 'write', 'fsync', 'ftruncate', 'rename', 'unlink'] as const;

/** The files of a log, each group written by one thread at a time: `strace` counts by thread. */
const GROUPS = {
  database: ['himaya.db', 'himaya.db-wal', 'himaya.db-shm', 'himaya.db-journal'],
  directory: [''],
  outside: ['outside', 'outside/checkpoint', 'outside/checkpoint.new'],
  lock: ['lock', 'lock-journal'],
} as const;
type Group = keyof typeof GROUPS;

/**
 * What happens instead of a call. `short`: it writes nothing and says so, the shortest of short writes
 * (a longer one that is only claimed would be a disk that lies; {@link surviveLimit} has true ones).
 */
const KINDS = {
  EIO: 'error=EIO',
  ENOSPC: 'error=ENOSPC',
  short: 'retval=0',
  KILL: 'signal=KILL',
} as const;
type Kind = keyof typeof KINDS;

/** One fault: at the `at`-th call of a thread on these files, from 1. */
export interface Fault {
  readonly group: Group;
  readonly call: (typeof CALLS)[number];
  readonly kind: Kind;
  readonly at: number;
}

/** What a process said before it ended. */
interface Ended {
  readonly output: string;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

/** Whether `strace` is there and may trace. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
}

/** Every place where a fault can be put into the process, each with every kind that makes sense there. */
export async function faultPlaces(): Promise<readonly Fault[]> {
  const places: Fault[] = [];
  for (const group of Object.keys(GROUPS) as Group[]) {
    const directory = newDirectory();
    try {
      // oxlint-disable-next-line no-await-in-loop -- four runs
      const { trace } = await traced(directory, group, []);
      for (const call of CALLS) {
        const count = mostOfOneThread(trace, call);
        for (let at = 1; at <= count; at++) {
          for (const kind of kindsOf(call)) places.push({ group, call, kind, at });
        }
      }
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
  return places;
}

function kindsOf(call: Fault['call']): readonly Kind[] {
  const kinds = Object.keys(KINDS) as Kind[];
  return call.includes('write') ? kinds : kinds.filter((kind) => kind !== 'short');
}

function mostOfOneThread(trace: string, call: string): number {
  const lines = trace.split('\n').filter((line) => line.includes(` ${call}(`));
  const threads = Map.groupBy(lines, (line) => line.split(' ')[0]);
  return Math.max(0, ...[...threads.values()].map(({ length }) => length));
}

/** Of each kind of fault at each call on each group of files one, and of writes and syncs of the database two. */
export function someOf(places: readonly Fault[]): readonly Fault[] {
  const kinds = Map.groupBy(places, ({ group, call, kind }) => `${group} ${call} ${kind}`);
  return [...kinds.values()].flatMap((all) => {
    const [{ group, call }] = all as [Fault];
    const often = group === 'database' && (call === 'pwrite64' || call === 'fsync');
    return (often ? [1 / 3, 5 / 6] : [1 / 2]).map(
      (share) => all[Math.floor(share * (all.length - 1))]!,
    );
  });
}

/** Runs `check` on all, three at a time, and returns what went wrong with which. */
export async function failuresOf<T>(
  all: readonly T[],
  check: (each: T) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const failures: string[] = [];
  const left = [...all];
  const work = async (): Promise<void> => {
    for (let each = left.pop(); each !== undefined; each = left.pop()) {
      // oxlint-disable-next-line no-await-in-loop -- one process after another
      const wrong = await check(each);
      if (wrong !== undefined) failures.push(`${JSON.stringify(each)}: ${wrong}`);
    }
  };
  await Promise.all([work(), work(), work()]);
  return failures;
}

/**
 * Runs the process with one fault and opens what it left.
 *
 * @returns What is wrong, or `undefined`.
 */
export async function surviveFault({ group, call, kind, at }: Fault): Promise<string | undefined> {
  const directory = newDirectory();
  try {
    const { trace, ended } = await traced(directory, group, [
      '-e',
      `inject=${call}:${KINDS[kind]}:when=${at}`,
    ]);
    const fired = kind === 'KILL' ? ended.signal === 'SIGKILL' : trace.includes('(INJECTED)');
    if (!fired) return 'the fault did not fire';
    if (kind !== 'KILL' && ended.code !== 0) return `the process broke: ${ended.output}`;
    return await whatIsWrong(directory, ended.output);
  } catch (error) {
    return String(error);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/**
 * Runs the process with files that cannot grow beyond `limitBytes`: the kernel then cuts a write short at
 * exactly that byte and refuses the next.
 *
 * @returns What is wrong, or `undefined`.
 */
export async function surviveLimit(limitBytes: number): Promise<string | undefined> {
  const directory = newDirectory();
  try {
    // A shell that ignores SIGXFSZ hands that on: the write fails with EFBIG, as it would with ENOSPC.
    const script = `trap '' XFSZ; exec prlimit --fsize=${limitBytes} "$@"`;
    const ended = await run('sh', ['-c', script, 'sh', ...life(directory)]);
    if (ended.code !== 0) return `the process broke: ${ended.output}`;
    if (!ended.output.includes('error ')) return 'the limit was not met';
    return await whatIsWrong(directory, ended.output);
  } catch (error) {
    return String(error);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/**
 * Opens the log as the next process would and compares it with what was acknowledged. Nobody is told
 * to mend anything first: none of these faults may leave a log that does not open.
 */
async function whatIsWrong(directory: string, output: string): Promise<string | undefined> {
  const lines = output.split('\n').slice(0, -1);
  const codes = lines.filter((line) => line.startsWith('error '));
  const foreign = codes.find((line) => !/^error (LOG_READ_ONLY|STORE_UNAVAILABLE)$/.test(line));
  if (foreign !== undefined) return `an unexpected error: ${foreign}`;
  const acknowledged = lines.flatMap((line) => {
    const [, index, id] = /^(\d+) (\S+)$/.exec(line) ?? [];
    return id === undefined ? [] : [{ index: Number(index), id }];
  });
  await using driver = await SqliteDriver.open({ path: join(directory, 'himaya.db') });
  await using ledger = await openWith(directory, driver);
  for (const { index, id } of acknowledged) {
    if (index >= ledger.size) return `acknowledged record ${index} of ${ledger.size} is lost`;
    // oxlint-disable-next-line no-await-in-loop -- eight records
    const { record } = await ledger.record(index);
    if (record.id !== id) return `record ${index} is another`;
  }
  const verdicts = await verify(ledger.reader, {
    key: signerOf(7).key,
    openPayload: ({ sealed }) => sealed,
  });
  if (verdicts[0]?.verdict !== 'ok') return JSON.stringify(verdicts);
  return undefined;
}

/** Opens the log with the key that signs now: the second, if the rotation got through. */
async function openWith(directory: string, driver: SqliteDriver): Promise<Ledger> {
  const open = async (seed: number): Promise<Ledger> => {
    const lock = await acquireLock(join(directory, 'lock'));
    const signer = signerOf(seed);
    const outside = swapFile(join(directory, 'outside', 'checkpoint'));
    try {
      return await Ledger.open({
        driver,
        controller: 'acme',
        tenant: 'shop',
        signer,
        outside,
        lock,
      });
    } catch (error) {
      await lock[Symbol.asyncDispose]();
      throw error;
    }
  };
  try {
    return await open(7);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'LOG_KEY_WRONG')) throw error;
    return await open(9);
  }
}

function signerOf(seed: number): NoteSigner {
  return new NoteSigner('example.org/shop', new Sensitive(new Uint8Array(32).fill(seed)));
}

function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'himaya-fault-'));
}

function life(directory: string): readonly string[] {
  const script = join(import.meta.dirname, 'log-life.ts');
  return [process.execPath, '--conditions=@himaya/source', script, directory];
}

/** Runs the process under `strace`, which sees only the calls on the log's own files. */
async function traced(
  directory: string,
  group: Group,
  inject: readonly string[],
): Promise<{ readonly trace: string; readonly ended: Ended }> {
  const log = `${directory}/trace`;
  const ended = await run('strace', [
    '-f',
    '-o',
    log,
    '-e',
    `trace=${CALLS.join(',')}`,
    ...GROUPS[group].flatMap((name) => ['-P', join(directory, name)]),
    ...inject,
    ...life(directory),
  ]);
  return { trace: readFileSync(log, 'utf8'), ended };
}

async function run(command: string, args: readonly string[]): Promise<Ended> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // `strace` counts by thread: one thread for all file operations makes the count the same each time.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  child.on('error', reject);
  child.on('close', (code, signal) => resolve({ output, signal, code }));
  return await promise;
}
