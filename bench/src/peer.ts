/**
 * The peers: what is installed for each, what each says it looks for, and a process that asks it.
 *
 * @module
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { Category } from '@himaya/core';

/** A range that an engine found, in UTF-16 units, under its own label. */
export interface PeerFinding {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** What an engine says to one text. */
export interface Answer {
  readonly findings: readonly PeerFinding[];
  readonly ms: number;
  /** Set where it threw, or where its output no longer fits the text. */
  readonly failed?: string;
}

/** One engine under measure. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly python: boolean;
  /** Findings below are not acted upon: what a user gets without setting anything. */
  readonly threshold: number;
  /** Categories it says it looks for; undefined for all. */
  readonly covers?: ReadonlySet<Category>;
}

/**
 * The versions that are installed. What each looks for is said in bench/README.md, from its own
 * documentation and labels; the numbers of other countries are not held against anyone.
 */
export const VERSIONS = {
  openredaction: '1.1.5',
  '@arcjet/redact': '1.12.0',
  'presidio-analyzer': '2.2.366',
  'presidio-mena': '0.1.0',
  'glpi-anonymizer': '0.1.0',
  '@cedar-policy/cedar-wasm': '4.13.0',
  '@bufbuild/cel': '0.6.1',
} as const;

const COMMON: readonly Category[] = ['email', 'phone', 'payment-card', 'ip-address'];
const MOROCCAN: readonly Category[] = ['national-id', 'bank-account', 'iban', 'company-id', 'url'];
const PRESIDIO: ReadonlySet<Category> = new Set<Category>([
  ...COMMON,
  ...MOROCCAN,
  'mac-address',
  'date',
  'date-of-birth',
]);
const presidio = {
  version: `${VERSIONS['presidio-analyzer']} + ${VERSIONS['presidio-mena']}`,
  python: true,
  covers: PRESIDIO,
};

/** All engines, ours first. */
export const PEERS: readonly Peer[] = [
  { name: 'himaya', version: 'this tree', python: false, threshold: 0.5 },
  { name: 'presidio-mena', threshold: 0, ...presidio },
  { name: 'presidio-mena ≥ 0.4', threshold: 0.4, ...presidio },
  {
    name: 'glpi-anonymizer',
    version: VERSIONS['glpi-anonymizer'],
    python: true,
    threshold: 0,
    covers: new Set([...COMMON, ...MOROCCAN]),
  },
  {
    name: 'openredaction',
    version: VERSIONS.openredaction,
    python: false,
    threshold: 0,
    covers: new Set<Category>([
      ...COMMON,
      ...(['person-name', 'postal-address', 'date-of-birth', 'national-id'] as const),
      ...(['iban', 'passport', 'vehicle-plate', 'mac-address', 'username', 'secret'] as const),
    ]),
  },
  {
    name: '@arcjet/redact',
    version: VERSIONS['@arcjet/redact'],
    python: false,
    threshold: 0,
    covers: new Set(COMMON),
  },
];

/** Where the peers are installed; git does not see it. */
export const FOLDER: string = fileURLToPath(new URL('../peers/', import.meta.url));

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** A process that runs one engine. A text it takes too long for costs it its life. */
export class PeerProcess {
  readonly #peer: Peer;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: ((line: string | undefined) => void) | undefined;

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /** The engine's answer, or undefined where it took longer than `limitMs` or died. */
  async ask(text: string, limitMs = 60_000): Promise<Answer | undefined> {
    const child = (this.#child ??= this.#start());
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    this.#waiting = resolve;
    child.stdin.write(`${JSON.stringify({ text })}\n`);
    const timer = setTimeout(() => this.close(), limitMs);
    const line = await promise;
    clearTimeout(timer);
    return line === undefined ? undefined : (JSON.parse(line) as Answer);
  }

  /** Ends the process. The next text starts another. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#waiting?.(undefined);
  }

  #start(): ChildProcessWithoutNullStreams {
    const name = this.#peer.name.split(' ')[0] ?? '';
    const child = this.#peer.python
      ? spawn(`${FOLDER}python/bin/python`, [pathOf('../peers/presidio.py'), name])
      : spawn(process.execPath, [...process.execArgv, pathOf('peer-child.ts'), name, FOLDER]);
    child.stderr.resume();
    child.stdin.on('error', () => undefined);
    createInterface({ input: child.stdout }).on('line', (line) => this.#waiting?.(line));
    child.once('exit', () => {
      if (this.#child === child) this.close();
    });
    return child;
  }
}
