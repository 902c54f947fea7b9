/**
 * Random alterations of a log in memory, by someone who has the database and not the signing key, and
 * the verdict that each must get.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';

import { commitment, Sensitive } from '@himaya/core';

import { signCheckpoint } from '../src/checkpoint.ts';
import { Frontier } from '../src/frontier.ts';
import { leafHash } from '../src/merkle.ts';
import { NoteSigner } from '../src/note.ts';
import type { LogReader, StoredEntry, StoredPayload } from '../src/reader.ts';
import { encodeRecord } from '../src/record.ts';
import type { Verdict } from '../src/verify.ts';
import { verify } from '../src/verify.ts';

const SIZE = 300;
const signer = new NoteSigner('example.org/shop', new Sensitive(new Uint8Array(32).fill(7)));
const stranger = new NoteSigner('example.org/shop', new Sensitive(new Uint8Array(32).fill(8)));

/** What an insider can change. */
interface Stored {
  entries: StoredEntry[];
  checkpoint: string;
  /** Kept elsewhere, out of reach. */
  outside?: string;
  /** Looked at only where it is there: opening 300 payloads costs more than all the rest. */
  payloads?: StoredPayload[];
}

/** A number in `[0, below)`. */
type Random = (below: number) => number;

/** One kind of alteration: changes what is stored and says what must be found. */
interface Alteration {
  readonly name: string;
  alter(log: Stored, random: Random): readonly Verdict[];
}

interface Original {
  readonly entries: readonly StoredEntry[];
  readonly payloads: readonly StoredPayload[];
  /** The genuine checkpoint of each size. */
  readonly checkpoints: readonly string[];
}

const original = build();

function build(): Original {
  const tree = new Frontier();
  const entries: StoredEntry[] = [];
  const payloads: StoredPayload[] = [];
  const checkpoints = [signCheckpoint(signer, 0, tree.root())];
  for (let index = 0; index < SIZE; index++) {
    const sealed = randomBytes(100);
    const bytes = newEntry(commitment('key', sealed.subarray(0, 32), sealed.subarray(32)));
    const leaf = leafHash(bytes);
    tree.append(leaf);
    entries.push({ index, bytes, leaf });
    payloads.push({ index, sealed, keyId: 'k1' });
    checkpoints.push(signCheckpoint(signer, index + 1, tree.root()));
  }
  return { entries, payloads, checkpoints };
}

function newEntry(commit: Uint8Array): Uint8Array {
  const id = randomBytes(16).toString('base64url');
  const head = { id, at: 1_790_000_000_000, controller: 'acme', tenant: 'shop' };
  const fields = { event: 'created', use: 'tenant', key: 'k1', publicKey: null } as const;
  return encodeRecord({ record: { type: 'key', ...head, ...fields }, commit });
}

const forked: readonly Verdict[] = [{ verdict: 'forked' }];

/** All kinds. Where a kind has variants, a draw chooses. */
export const ALTERATIONS: readonly Alteration[] = [
  {
    name: 'a flipped bit of an entry',
    alter({ entries }, random) {
      const index = random(SIZE);
      const entry = entries[index]!;
      const column = random(2) === 0 ? 'bytes' : 'leaf';
      entries[index] = { ...entry, [column]: flipped(entry[column], random) };
      return [{ verdict: 'modified', index }];
    },
  },
  {
    name: 'a flipped bit of the checkpoint',
    alter(log, random) {
      log.checkpoint = Buffer.from(flipped(Buffer.from(log.checkpoint), random)).toString();
      return forked;
    },
  },
  {
    name: 'a flipped bit of a payload',
    alter(log, random) {
      // The first sixty entries alone, which are a log of their own.
      log.entries.length = 60;
      log.checkpoint = original.checkpoints[60]!;
      log.payloads = original.payloads.slice(0, 60);
      const index = random(60);
      const payload = log.payloads[index]!;
      log.payloads[index] = { ...payload, sealed: flipped(payload.sealed, random) };
      return [{ verdict: 'payload altered', index }];
    },
  },
  {
    name: 'deletion',
    alter({ entries }, random) {
      const from = random(SIZE - 1);
      const to = from + 1 + random(SIZE - 1 - from);
      entries.splice(from, to - from);
      return [{ verdict: 'missing', from, to }];
    },
  },
  {
    name: 'swap',
    alter({ entries }, random) {
      const [one, other] = [random(SIZE), random(SIZE - 1)];
      const two = other < one ? other : other + 1;
      const [first, second] = [entries[one]!, entries[two]!];
      const whole = random(2) === 0;
      entries[one] = { ...(whole ? second : first), bytes: second.bytes, index: one };
      entries[two] = { ...(whole ? first : second), bytes: first.bytes, index: two };
      if (whole) return forked;
      return [one, two]
        .toSorted((a, b) => a - b)
        .map((index) => ({ verdict: 'modified', index }) as const);
    },
  },
  {
    name: 'insertion',
    alter(log, random) {
      const at = random(SIZE + 1);
      const bytes = newEntry(randomBytes(32));
      log.entries.splice(at, 0, { index: at, bytes, leaf: leafHash(bytes) });
      log.entries = log.entries.map((entry, index) => ({ ...entry, index }));
      return forked;
    },
  },
  {
    name: 'fork: entries and their hashes rewritten, the checkpoint left or signed by a stranger',
    alter(log, random) {
      for (let more = random(4); more >= 0; more--) {
        const index = random(SIZE);
        const bytes = newEntry(randomBytes(32));
        log.entries[index] = { index, bytes, leaf: leafHash(bytes) };
      }
      if (random(8) === 0) log.checkpoint = signedAgain(log.entries, stranger);
      return forked;
    },
  },
  {
    name: 'fork by the holder of the key, below the checkpoint kept outside',
    alter(log, random) {
      const kept = 1 + random(SIZE);
      const index = random(kept);
      const bytes = newEntry(randomBytes(32));
      log.entries[index] = { index, bytes, leaf: leafHash(bytes) };
      log.checkpoint = signedAgain(log.entries, signer);
      log.outside = original.checkpoints[kept]!;
      return forked;
    },
  },
  {
    name: 'truncation',
    alter({ entries }, random) {
      const size = random(SIZE);
      entries.length = size;
      return [{ verdict: 'truncated', size, expected: SIZE }];
    },
  },
  {
    name: 'rollback below the checkpoint kept outside',
    alter(log, random) {
      const expected = 1 + random(SIZE);
      const size = random(expected);
      log.entries.length = size;
      log.checkpoint = original.checkpoints[size]!;
      log.outside = original.checkpoints[expected]!;
      return [{ verdict: 'rolled back', size, expected }];
    },
  },
];

/**
 * Alters the log `rounds` times in one way.
 *
 * @returns Alterations that were not found or got another verdict.
 */
export async function misjudged(
  name: string,
  rounds: number,
  seed: number,
): Promise<readonly string[]> {
  const alteration = ALTERATIONS.find((each) => each.name === name);
  if (alteration === undefined) throw new RangeError(`there is no alteration ${name}`);
  const random = randomFrom(seed);
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const log: Stored = {
      entries: [...original.entries],
      checkpoint: original.checkpoints[SIZE]!,
    };
    const expected = alteration.alter(log, random);
    // oxlint-disable-next-line no-await-in-loop -- one log at a time
    const found = await judge(log);
    if (JSON.stringify(found) === JSON.stringify(expected)) continue;
    wrong.push(
      `${name}, seed ${seed}, round ${round}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`,
    );
  }
  return wrong;
}

/** The verdicts on the log as it was written. */
export async function judgeOriginal(): Promise<readonly Verdict[]> {
  return await judge({
    entries: [...original.entries],
    checkpoint: original.checkpoints[SIZE]!,
    outside: original.checkpoints[SIZE / 2]!,
    payloads: [...original.payloads],
  });
}

async function judge({
  entries,
  checkpoint,
  outside,
  payloads,
}: Stored): Promise<readonly Verdict[]> {
  const within = <T extends { readonly index: number }>(
    all: readonly T[],
    from: number,
    to: number,
  ) => all.filter(({ index }) => index >= from && index < to);
  const reader: LogReader = {
    checkpoint: async () => checkpoint,
    extent: async () => (entries.at(-1)?.index ?? -1) + 1,
    entries: async (from, to) => within(entries, from, to),
    rotations: async () => [],
    cosigned: async () => [],
    ...(payloads !== undefined && {
      payloads: {
        indexes: async (from, to) => within(payloads, from, to).map(({ index }) => index),
        read: async (from, to) => within(payloads, from, to),
      },
    }),
  };
  return await verify(reader, {
    key: signer.key,
    ...(payloads !== undefined && { openPayload: ({ sealed }) => sealed }),
    ...(outside !== undefined && { outside }),
  });
}

function signedAgain(entries: readonly StoredEntry[], by: NoteSigner): string {
  const tree = new Frontier();
  for (const { leaf } of entries) tree.append(leaf);
  return signCheckpoint(by, entries.length, tree.root());
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const bit = random(changed.length * 8);
  changed[bit >> 3]! ^= 1 << (bit & 7);
  return changed;
}

/** mulberry32: small, seeded, and good enough to choose places. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
