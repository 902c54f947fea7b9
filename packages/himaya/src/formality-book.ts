/**
 * The formality registry: what `himaya.yaml` declares and what the office has put on file since, as one
 * list. Each change names a member of staff and is recorded in every tenant's log. A number's last word
 * in the store comes before `himaya.yaml`: what was revoked stays revoked whatever the file says.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import { HimayaError } from '@himaya/core';
import { didYouMean } from '@himaya/policy';
import type { Driver } from '@himaya/store';
import { migrate } from '@himaya/store';

import type { Recorder } from './compose.ts';
import type { Config, Formality, TransferRecord } from './config.ts';
import { checkFilings } from './config.ts';
import type { Filing, FilingFile } from './filing.ts';
import { filingsOf } from './filing.ts';
import type { FormalityEvent } from './formality.sql.ts';
import {
  corrupt,
  FORMALITY_MIGRATIONS,
  insertEvent,
  markRecorded,
  readEvents,
} from './formality.sql.ts';
import { isSameCase } from './formality-number.ts';
import { at } from './json.ts';

/** What is on file, and how it changes. */
export interface FormalityRegistry {
  /** All that is on file, in force or not. */
  filings(): readonly Filing[];
  /**
   * Puts entries on file, all or none; they count from the next call.
   *
   * @param by - An id under `staff`.
   * @returns Their numbers.
   * @throws {HimayaError} `CONFIG_INVALID`, `CONTEXT_INVALID`, `USAGE` for a number that is on file
   */
  add(by: string, entries: FilingFile): Promise<readonly string[]>;
  /**
   * Puts a number out of force from the next call, also one of `himaya.yaml`.
   *
   * @throws {HimayaError} `CONTEXT_INVALID`, `USAGE` for a number that is not on file
   */
  revoke(by: string, number: string): Promise<void>;
}

/** What {@link openFormalities} stands on. */
export interface FormalityOptions {
  readonly driver: Driver;
  readonly config: Config;
  readonly record: Recorder;
  readonly clock: () => number;
}

/** Opens the registry, and records what a crash kept from the logs. */
export async function openFormalities(options: FormalityOptions): Promise<FormalityRegistry> {
  const { driver, config, record, clock } = options;
  await migrate(driver, FORMALITY_MIGRATIONS);
  const noted = async (event: FormalityEvent): Promise<void> => {
    const { by, number, sha256 } = event;
    for (const { id: tenant } of config.tenants) {
      const body = { type: 'formality', by, event: event.event, number, sha256 } as const;
      // oxlint-disable-next-line no-await-in-loop -- one log after another
      await record(body, { tenant, payload: {} });
    }
    await driver.write([markRecorded(event)]);
  };
  const events = [...(await readEvents(driver))];
  // oxlint-disable-next-line no-await-in-loop -- in the order in which they happened
  for (const event of events) if (!event.recorded) await noted(event);
  let filings = merge(config, events);
  let last: Promise<unknown> = Promise.resolve();
  /** One change at a time: each is checked against what those before it left. */
  const alone = async <T>(change: () => Promise<T>): Promise<T> => {
    const turn = last.then(change);
    last = turn.catch(() => undefined);
    return await turn;
  };
  const take = (changes: readonly FormalityEvent[]): void => {
    events.push(...changes);
    filings = merge(config, events);
  };

  return {
    filings: () => filings,
    add: async (by, entries) =>
      await alone(async () => {
        checkStaff(config, by);
        checkFilings(entries, { config });
        const added = eventsOf(entries, { event: 'added', by, at: clock() });
        checkNew(added, filings);
        await driver.write(added.map(insertEvent));
        // oxlint-disable-next-line no-await-in-loop -- in their order
        for (const event of added) await noted(event);
        take(added);
        return added.map(({ number }) => number);
      }),
    revoke: async (by, number) =>
      await alone(async () => {
        checkStaff(config, by);
        const revoked = revocation(number, { config, events, filings, by, at: clock() });
        await driver.write([insertEvent(revoked)]);
        // Out of force before the log has it: a crash here is made good when the registry is opened.
        take([revoked]);
        await noted(revoked);
      }),
  };
}

/** Answers a command of another process; nothing where it asks for something else. */
export async function answerFormality(
  registry: FormalityRegistry,
  request: unknown,
): Promise<readonly string[] | undefined> {
  const [asked, by, argument] = ['do', 'by', 'argument'].map((key) => at(request, key));
  if (typeof by !== 'string' || typeof argument !== 'string') return undefined;
  if (asked === 'formality.add') return await registry.add(by, checkFilings(JSON.parse(argument)));
  if (asked !== 'formality.revoke') return undefined;
  await registry.revoke(by, argument);
  return [argument];
}

/** What is on file, read beside whoever writes. */
export async function readFilings(driver: Driver, config: Config): Promise<readonly Filing[]> {
  return merge(config, await readEvents(driver));
}

/** The last event of a number holds. */
function merge(config: Config, events: readonly FormalityEvent[]): readonly Filing[] {
  const latest = new Map(events.map((event) => [event.number, event]));
  const declared = filingsOf(config).filter(({ number }) => !latest.has(number));
  return [
    ...declared,
    ...[...latest.values()].flatMap(({ event, body, at: when }) =>
      filingsOf(parseBody(body), 'store').map((filing) =>
        event === 'revoked' ? { ...filing, revokedAt: when } : filing,
      ),
    ),
  ];
}

function parseBody(body: string): FilingFile {
  try {
    return checkFilings(JSON.parse(body));
  } catch {
    throw corrupt('body');
  }
}

function eventsOf(
  { formalities = [], transfers = [] }: FilingFile,
  about: Pick<FormalityEvent, 'event' | 'by' | 'at'>,
): readonly FormalityEvent[] {
  return [
    ...formalities.map((each) => eventOf({ formalities: [each] }, each, about)),
    ...transfers.map((each) => eventOf({ transfers: [each] }, each, about)),
  ];
}

function eventOf(
  entry: FilingFile,
  { number }: Formality | TransferRecord,
  about: Pick<FormalityEvent, 'event' | 'by' | 'at'>,
): FormalityEvent {
  const body = JSON.stringify(entry);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { ...about, number, body, sha256, recorded: false };
}

function checkNew(added: readonly FormalityEvent[], filings: readonly Filing[]): void {
  const seen = new Set<string>();
  for (const { number } of added) {
    const problem = [...seen].some((each) => isSameCase(each, number))
      ? `${number} stands twice in the file`
      : problemOnFile(number, filings);
    if (problem !== undefined)
      throw new HimayaError('USAGE', problem, { command: 'formality add' });
    seen.add(number);
  }
}

/** One case on file under two spellings would outlive the revocation of one. */
function problemOnFile(number: string, filings: readonly Filing[]): string | undefined {
  const filed = filings.find(
    (each) => isSameCase(each.number, number) && each.revokedAt === undefined,
  );
  if (filed === undefined) return undefined;
  const as = filed.number === number ? '' : ` as ${filed.number}`;
  const where = filed.source === 'store' ? 'the store' : filed.source;
  return `${number} is on file already${as}, in ${where}; change it there, or revoke it first`;
}

interface RevocationOptions {
  readonly config: Config;
  readonly events: readonly FormalityEvent[];
  readonly filings: readonly Filing[];
  readonly by: string;
  readonly at: number;
}

function revocation(number: string, options: RevocationOptions): FormalityEvent {
  const { config, events, filings, by, at: when } = options;
  const about = { event: 'revoked', by, at: when } as const;
  const standing = filings.filter((each) => each.revokedAt === undefined);
  if (!standing.some((each) => each.number === number)) {
    const known = standing.map((each) => each.number);
    const problem = filings.some((each) => each.number === number)
      ? `${number} was revoked before`
      : `no such number is on file${hint(number, known)}; himaya formality list shows them`;
    throw new HimayaError('USAGE', problem, { command: 'formality revoke' });
  }
  const stored = events.findLast((event) => event.number === number);
  if (stored !== undefined) return { ...stored, ...about, recorded: false };
  const { formalities = [], transfers = [] } = config;
  const declared = {
    formalities: formalities.filter((each) => each.number === number),
    transfers: transfers.filter((each) => each.number === number),
  };
  const body = JSON.stringify(declared);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { ...about, number, body, sha256, recorded: false };
}

/** The same case, written otherwise, is nearer than any other number. */
function hint(number: string, known: readonly string[]): string {
  const same = known.filter((each) => isSameCase(each, number));
  return same.length > 0 ? `; it is there as ${same.join(', ')}` : didYouMean(number, known);
}

function checkStaff({ staff = [] }: Config, by: string): void {
  if (staff.some(({ id }) => id === by)) return;
  throw new HimayaError(
    'CONTEXT_INVALID',
    'who changes what is on file must be named: list an id under staff in himaya.yaml and give it with --by',
    { field: 'by' },
  );
}
