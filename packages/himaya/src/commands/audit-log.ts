/**
 * What the commands of `himaya audit` share: the log opened for reading, its options, its words.
 *
 * @module
 */
import { resolve } from 'node:path';

import type { AuditRecord } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { HashReader, LogReader, NoteKey } from '@himaya/ledger';
import { logReader, NoteSigner } from '@himaya/ledger';
import type { Driver } from '@himaya/store';
import { swapFile } from '@himaya/store';

import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { readText } from '../policy-files.ts';
import { directoryOf, openReader, originOf, signingSeed } from '../resources.ts';
import { DEFAULT_ZONE, localTime } from '../zone.ts';
import type { Arguments, Io } from './command.ts';

/** A log that is open for reading. */
export interface OpenLog {
  readonly config: Config;
  readonly tenant: string;
  readonly reader: LogReader & HashReader;
  /** The database it is in, for reading. */
  readonly driver: Driver;
  /** The time zone of its days. */
  readonly zone: string;
  readonly key: NoteKey;
  readonly outside: string | undefined;
}

/** Opens the log for reading, beside whoever writes it. */
export async function withLog<T>(given: Arguments, read: (log: OpenLog) => Promise<T>): Promise<T> {
  const file = given.text('config') ?? '';
  const config = parseConfig(readText(file), file);
  const directory = directoryOf(file);
  const { id: tenant, timeZone: zone = DEFAULT_ZONE } = tenantOf(config, given.text('tenant'));
  await using driver = await openReader(config, directory);
  const signer = new NoteSigner(originOf(config, tenant), signingSeed(config, directory));
  const outside = await swapFile(`${resolve(directory, config.log.outside)}.${tenant}`).read();
  return await read({
    config,
    tenant,
    zone,
    driver,
    reader: logReader(driver, tenant),
    key: signer.key,
    outside,
  });
}

/** Options of every command that reads a log. */
export const LOG_OPTIONS = {
  config: { type: 'string', default: 'himaya.yaml' },
  tenant: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** The tenant that is asked for, else the first. @throws {HimayaError} `CONTEXT_INVALID` */
export function tenantOf(
  { tenants }: Config,
  asked: string | undefined,
): Config['tenants'][number] {
  const tenant = asked === undefined ? tenants[0] : tenants.find(({ id }) => id === asked);
  if (tenant !== undefined) return tenant;
  throw new HimayaError('CONTEXT_INVALID', 'the tenant is not configured', { field: 'tenant' });
}

/** Says how far a long run is, on a terminal and for logs of some size only. */
export function progress(given: Arguments, io: Io): (done: number, of: number) => void {
  return (done, of) => {
    if (!given.flag('json') && of > 100_000) io.err(`${done} of ${of} records`);
  };
}

/** A record in one line, with the time in a zone. */
export function describeRecord(index: number, record: AuditRecord, zone: string): string {
  const about =
    'operation' in record
      ? `${record.operation} for ${record.purpose} to ${record.destination} (${record.countries.join(' ')}) ${record.rules.join(' ')}`
      : Object.entries(record)
          .filter(([key]) => !['type', 'id', 'at', 'controller', 'tenant'].includes(key))
          .map(
            ([key, value]) =>
              `${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
          )
          .join(' ');
  return `#${index} ${localTime(record.at, zone)} ${record.type} ${about}`;
}
