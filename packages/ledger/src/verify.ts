/**
 * Verification of a whole log against its signed checkpoint, from its exact bytes.
 *
 * @module
 */
import { hasCode } from '@himaya/core';

import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { Frontier } from './frontier.ts';
import { isSame, leafHash } from './merkle.ts';
import type { NoteKey } from './note.ts';
import { isAltered } from './payload.ts';
import type { OpenPayload } from './payload.ts';
import type { LogReader, StoredEntry } from './reader.ts';
import { followKeys } from './rotation.ts';
import type { KeyChain } from './rotation.ts';
import { isErasure, parseRecord } from './record.ts';
import type { CommittedRecord } from './record.ts';

/** What can be said of a log. `ok` stands alone; everything else is listed. */
export type Verdict =
  /** Every entry up to the checkpoint is there, unaltered, and the checkpoint is signed. */
  | { readonly verdict: 'ok'; readonly size: number }
  /** The entries from `size` on are gone; the checkpoint says `expected`. */
  | { readonly verdict: 'truncated'; readonly size: number; readonly expected: number }
  /** Entry `index` is not what was appended. */
  | { readonly verdict: 'modified'; readonly index: number }
  /** Entries `[from, to)` are gone. */
  | { readonly verdict: 'missing'; readonly from: number; readonly to: number }
  /** The entries are not those of a checkpoint: something was rewritten or added without the key. */
  | { readonly verdict: 'forked' }
  /** The whole log is older than the checkpoint kept outside of it. */
  | { readonly verdict: 'rolled back'; readonly size: number; readonly expected: number }
  /** The payload of entry `index` is not what the entry commits to. */
  | { readonly verdict: 'payload altered'; readonly index: number }
  /** This many more payloads are absent than erasures account for. */
  | { readonly verdict: 'payloads missing'; readonly count: number }
  /** Something cannot be read at all. `index` where it is one entry. */
  | { readonly verdict: 'unreadable'; readonly what: string; readonly index?: number };

/** What a verification knows and is told on the way. */
export interface VerifyOptions {
  /** A public key of the log, from a source other than the log: from it on every change of the key is followed. */
  readonly key: NoteKey;
  /** The signed checkpoint kept outside the log. */
  readonly outside?: string;
  /** Opens sealed payloads; without it only their presence is counted. */
  readonly openPayload?: OpenPayload;
  /** Told after every batch how many entries are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Entries read at once. */
const BATCH = 2048;

/** How often a walk is taken up again because persons were erased in front of it. */
const ATTEMPTS = 3;

/** Verifies the log as it is when the call begins; what is appended or erased meanwhile does not disturb it. */
export async function verify(
  reader: LogReader,
  options: VerifyOptions,
): Promise<readonly Verdict[]> {
  try {
    for (let attempt = 1; ; attempt++) {
      // oxlint-disable-next-line no-await-in-loop
      const note = await reader.checkpoint();
      // oxlint-disable-next-line no-await-in-loop
      const head = readHead(note, options.outside, await followKeys(reader, options.key));
      if ('verdict' in head) return [head];
      // oxlint-disable-next-line no-await-in-loop
      const verdicts = await new Verification(reader, head, options).run();
      const lacks = verdicts.some(({ verdict }) => verdict === 'payloads missing');
      // oxlint-disable-next-line no-await-in-loop
      if (!lacks || attempt === ATTEMPTS || note === (await reader.checkpoint())) return verdicts;
    }
  } catch (error) {
    if (hasCode(error, 'STORE_CORRUPT') || hasCode(error, 'STORE_UNAVAILABLE')) {
      return [{ verdict: 'unreadable', what: error.details.why }];
    }
    throw error;
  }
}

/** The signed checkpoint, and the outside one if there is one; or why there can be no more said. */
function readHead(
  note: string | undefined,
  outside: string | undefined,
  { keys, pins }: KeyChain,
): Head | Verdict {
  let kept: Checkpoint | undefined;
  try {
    kept = outside === undefined ? undefined : openCheckpoint(outside, ...keys);
  } catch {
    return { verdict: 'unreadable', what: 'the checkpoint kept outside the log' };
  }
  if (note === undefined) {
    if (kept === undefined || kept.size === 0) {
      return { verdict: 'unreadable', what: 'the log has no checkpoint' };
    }
    return { verdict: 'rolled back', size: 0, expected: kept.size };
  }
  try {
    return { checkpoint: openCheckpoint(note, keys.at(-1) ?? keys[0]), kept, pins };
  } catch {
    return { verdict: 'forked' }; // a checkpoint that the key did not sign
  }
}

interface Head {
  readonly checkpoint: Checkpoint;
  readonly kept: Checkpoint | undefined;
  /** Checkpoints at which the signing key changed. */
  readonly pins: readonly Checkpoint[];
}

/** A batch of entries `[…, to)`, and which of them have a payload, if that can be read. */
interface Loaded {
  readonly entries: readonly StoredEntry[];
  readonly present: readonly number[] | undefined;
  readonly to: number;
}

/** One walk over all entries. A record is parsed only where something in it is needed: its bytes are what counts. */
class Verification {
  readonly #reader: LogReader;
  readonly #head: Head;
  readonly #options: VerifyOptions;
  readonly #verdicts: Verdict[] = [];
  readonly #tree = new Frontier();
  /** Roots that older checkpoints say the tree had, by its size then, and whether it had them. */
  readonly #pinned: Map<number, readonly Uint8Array[]>;
  #contained = true;
  /** The index that the next entry has if none is missing. */
  #next = 0;
  /** Payloads that are not there, and how many erasures say they deleted. */
  #absent = 0;
  #erased = 0;

  constructor(reader: LogReader, head: Head, options: VerifyOptions) {
    this.#reader = reader;
    this.#head = head;
    this.#options = options;
    const { checkpoint, kept, pins } = head;
    const older = [...pins, ...(kept === undefined ? [] : [kept])];
    const within = older.filter(({ size }) => size <= checkpoint.size);
    this.#pinned = new Map(
      [...Map.groupBy(within, ({ size }) => size)].map(([size, all]) => [
        size,
        all.map(({ root }) => root),
      ]),
    );
  }

  async run(): Promise<readonly Verdict[]> {
    const { checkpoint, kept } = this.#head;
    const { size } = checkpoint;
    if (kept !== undefined && kept.size > size) {
      this.#verdicts.push({ verdict: 'rolled back', size, expected: kept.size });
    }
    this.#pin();
    let loading = this.#load(0);
    for (let from = 0; from < size; from += BATCH) {
      // oxlint-disable-next-line no-await-in-loop -- two batches in memory: one is hashed while the next is read
      const loaded = await loading;
      if (loaded.to < size) loading = this.#load(loaded.to);
      const entries = this.#batch(loaded);
      // oxlint-disable-next-line no-await-in-loop
      await this.#payloads(entries, from, loaded.to);
      this.#options.onProgress?.(loaded.to, size);
    }
    this.#skipTo(size);
    await this.#conclude();
    return this.#verdicts.length === 0 ? [{ verdict: 'ok', size }] : this.#verdicts;
  }

  /** Walks over a batch and returns the entries that are what was appended. */
  #batch({ entries, present }: Loaded): readonly StoredEntry[] {
    const there = new Set(present);
    return entries.filter((entry) => {
      this.#skipTo(entry.index);
      if (!this.#isAppended(entry)) return false;
      if (present !== undefined) this.#account(entry, there.has(entry.index));
      return true;
    });
  }

  async #load(from: number): Promise<Loaded> {
    const to = Math.min(from + BATCH, this.#head.checkpoint.size);
    const [entries, present] = await Promise.all([
      this.#reader.entries(from, to),
      this.#reader.payloads?.indexes(from, to),
    ]);
    return { entries, present, to };
  }

  /** Hashes one entry into the tree and reports whether it is what was appended. */
  #isAppended({ index, bytes, leaf }: StoredEntry): boolean {
    this.#next = index + 1;
    const hash = leafHash(bytes);
    this.#tree.append(hash);
    this.#pin();
    if (isSame(hash, leaf)) return true;
    this.#verdicts.push({ verdict: 'modified', index });
    return false;
  }

  /** Compares the root with those that older checkpoints have for this size. */
  #pin(): void {
    const roots = this.#pinned.get(this.#tree.size);
    if (roots === undefined) return;
    const root = this.#tree.root();
    this.#contained &&= roots.every((each) => isSame(each, root));
  }

  /** Counts the payloads that are absent, and those that erasures account for. */
  #account({ index, bytes }: StoredEntry, isThere: boolean): void {
    if (!isErasure(bytes)) {
      if (!isThere) this.#absent += 1;
      return;
    }
    if (isThere) this.#verdicts.push({ verdict: 'payload altered', index });
    const record = this.#parse(index, bytes)?.record;
    if (record?.type === 'erased') this.#erased += record.payloads;
  }

  async #payloads(entries: readonly StoredEntry[], from: number, to: number): Promise<void> {
    const { openPayload } = this.#options;
    if (openPayload === undefined) return;
    const payloads = (await this.#reader.payloads?.read(from, to)) ?? [];
    const bytes = new Map(entries.map((entry) => [entry.index, entry.bytes]));
    for (const payload of payloads) {
      const record = this.#parse(payload.index, bytes.get(payload.index));
      // oxlint-disable-next-line no-await-in-loop
      if (record === undefined || !(await isAltered(payload, record, openPayload))) continue;
      this.#verdicts.push({ verdict: 'payload altered', index: payload.index });
    }
  }

  #parse(index: number, bytes: Uint8Array | undefined): CommittedRecord | undefined {
    if (bytes === undefined) return undefined;
    try {
      return parseRecord(bytes);
    } catch {
      this.#verdicts.push({ verdict: 'unreadable', what: 'a record', index });
      return undefined;
    }
  }

  /** Notes the entries from where the walk is up to `index` as missing. */
  #skipTo(index: number): void {
    if (index === this.#next) return;
    const { size } = this.#head.checkpoint;
    if (index === size) {
      this.#verdicts.push({ verdict: 'truncated', size: this.#next, expected: size });
    } else {
      this.#verdicts.push({ verdict: 'missing', from: this.#next, to: index });
    }
    this.#next = index;
  }

  /** Compares the roots, where no single entry already explains the difference, and the counts. */
  async #conclude(): Promise<void> {
    const { checkpoint } = this.#head;
    const explained = this.#verdicts.some(({ verdict }) => EXPLAINS.has(verdict));
    const same = isSame(this.#tree.root(), checkpoint.root) && this.#contained;
    if (!explained && (!same || (await this.#hasMore())))
      this.#verdicts.push({ verdict: 'forked' });
    const count = this.#absent - this.#erased;
    if (count > 0) this.#verdicts.push({ verdict: 'payloads missing', count });
  }

  /** Whether there are entries that no checkpoint covers. Reads the extent first: an append may come in between. */
  async #hasMore(): Promise<boolean> {
    const extent = await this.#reader.extent();
    const note = await this.#reader.checkpoint();
    if (note === undefined) return true;
    const { keys } = await followKeys(this.#reader, this.#options.key);
    return extent > openCheckpoint(note, ...keys).size;
  }
}

/** Verdicts that alone change the root. */
const EXPLAINS: ReadonlySet<Verdict['verdict']> = new Set(['modified', 'missing', 'truncated']);
