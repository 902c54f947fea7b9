/**
 * Hands the guard on to worker threads and to child processes that run Node. `--require` reaches all of them,
 * also workers made from a text; `--import` does not.
 *
 * @module
 */
/* oxlint-disable typescript/no-unsafe-type-assertion -- hooks take the place of Node's own functions, whose types say less than they take */
import type * as ChildProcessModule from 'node:child_process';
import { createRequire } from 'node:module';
import type * as ThreadsModule from 'node:worker_threads';

const require = createRequire(import.meta.url);
const processes: typeof ChildProcessModule = require('node:child_process');
const threads: typeof ThreadsModule = require('node:worker_threads');

/** What a child of this process must have in its environment. */
export interface Inheritance {
  /** For `NODE_OPTIONS`, as it must stand there. */
  readonly nodeOptions: string;
  readonly variables: Readonly<Record<string, string>>;
  /** That of this process, where a child gets none of its own. */
  readonly environment: Record<string, string | undefined>;
}

/** Puts the inheritance into the environment of this process, or back into it. */
export function renew(inheritance: Inheritance): void {
  Object.assign(inheritance.environment, inherit(inheritance.environment, inheritance));
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Adds the inheritance to an environment. */
export function inherit(env: Environment, { nodeOptions, variables }: Inheritance): Environment {
  const options = env['NODE_OPTIONS'] ?? '';
  return {
    ...env,
    ...variables,
    NODE_OPTIONS: options.includes(nodeOptions) ? options : `${nodeOptions} ${options}`.trim(),
  };
}

/** Guards everything that starts another thread or process, whatever environment it was to get. */
export function guardChildren(inheritance: Inheritance): void {
  guardSpawn(inheritance);
  guardSync(inheritance);
  const { Worker } = threads;
  class GuardedWorker extends Worker {
    constructor(file: string | URL, options: ThreadsModule.WorkerOptions = {}) {
      const { env } = options;
      renew(inheritance);
      super(
        file,
        typeof env === 'object' ? { ...options, env: inherit(env, inheritance) } : options,
      );
    }
  }
  Object.defineProperty(GuardedWorker, 'name', { value: 'Worker' });
  Object.defineProperty(threads, 'Worker', { value: GuardedWorker });
}

/** `spawn`, `exec`, `execFile` and `fork` all end here. */
function guardSpawn(inheritance: Inheritance): void {
  const prototype = processes.ChildProcess.prototype as unknown as {
    spawn: (this: object, options: { envPairs?: readonly string[] }) => unknown;
  };
  // oxlint-disable-next-line typescript/unbound-method -- called with the process it is called on
  const { spawn } = prototype;
  prototype.spawn = function guardedSpawn(options) {
    const env = Object.fromEntries(
      (options.envPairs ?? []).map((pair) => {
        const end = pair.indexOf('=', 1);
        return [pair.slice(0, end), pair.slice(end + 1)];
      }),
    );
    const pairs = Object.entries(inherit(env, inheritance));
    return spawn.call(this, {
      ...options,
      envPairs: pairs.map(([name, value]) => `${name}=${value ?? ''}`),
    });
  };
}

/** Those that wait call Node's inside directly. Without an environment of their own they get that of this process. */
function guardSync(inheritance: Inheritance): void {
  for (const name of ['spawnSync', 'execFileSync', 'execSync'] as const) {
    const run: (...args: unknown[]) => unknown = processes[name] as never;
    const guarded = (...args: unknown[]): unknown => {
      renew(inheritance);
      return run(
        ...args.map((each) =>
          typeof each === 'object' && each !== null && 'env' in each && isEnvironment(each.env)
            ? { ...each, env: inherit(each.env, inheritance) }
            : each,
        ),
      );
    };
    Object.defineProperty(processes, name, { value: guarded });
  }
}

function isEnvironment(env: unknown): env is Environment {
  return typeof env === 'object' && env !== null;
}
