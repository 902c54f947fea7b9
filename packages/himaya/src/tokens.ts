/**
 * Keys of the gateway that the staff makes and takes back: shown once, kept as a SHA-256, each change
 * on record. What a key opens is held in memory, so that a request waits for no database and a
 * revocation holds from the next request on.
 *
 * @module
 */
import { createHash, randomBytes } from 'node:crypto';

import type { RecordHead, TokenRecord, TokenRight } from '@himaya/core';
import { HimayaError, Sensitive, TOKEN_RIGHTS } from '@himaya/core';
import type { KeyGrant } from '@himaya/gateway';
import type { Driver, Migration, Row } from '@himaya/store';
import { migrate } from '@himaya/store';

import type { Config } from './config.ts';

const MIGRATIONS: readonly Migration[] = [
  {
    id: 'token/0001-token',
    sql: `
CREATE TABLE token (
  id TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, tenant TEXT NOT NULL,
  caller TEXT NOT NULL, purposes TEXT NOT NULL, rights TEXT NOT NULL,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER
) STRICT, WITHOUT ROWID`,
  },
];

const DAY_MS = 86_400_000;
/** Longest life of a key. */
export const TOKEN_DAYS_MAX = 366;

/** What a new key opens. */
export interface TokenRequest {
  readonly tenant: string;
  /** An id of `staff`. */
  readonly by: string;
  /** An id of `callers`. */
  readonly caller: string;
  /** At least one; the first is that of a request that names none. */
  readonly purposes: readonly string[];
  /** `anonymous` and `assert-subject` exclude each other. Default is none: persons come by signed token. */
  readonly rights: readonly TokenRight[];
  /** 1 to {@link TOKEN_DAYS_MAX}. */
  readonly days: number;
}

/** A key as it is listed: not the key. */
export interface TokenEntry {
  readonly id: string;
  readonly tenant: string;
  readonly caller: string;
  readonly purposes: readonly string[];
  readonly rights: readonly TokenRight[];
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

/** Keys of the gateway. */
export interface Tokens {
  /**
   * Makes a key. Its record is durable before the key opens anything.
   *
   * @returns The key, for the only time, and its id.
   * @throws {HimayaError} `CONTEXT_INVALID`
   */
  create(
    request: TokenRequest,
  ): Promise<{ readonly id: string; readonly token: Sensitive<string> }>;
  /**
   * Takes a key back, at once for every request that comes.
   *
   * @throws {HimayaError} `CONTEXT_INVALID` where no such key is valid.
   */
  revoke(about: { readonly id: string; readonly by: string }): Promise<void>;
  /** What a key opens, by its SHA-256. */
  find(sha256: Uint8Array): KeyGrant | undefined;
}

/** What {@link openTokens} stands on. */
export interface TokensOptions {
  readonly config: Config;
  readonly driver: Driver;
  readonly record: (
    body: Omit<TokenRecord, keyof RecordHead>,
    about: { readonly tenant: string; readonly payload: unknown },
  ) => Promise<unknown>;
  readonly clock: () => number;
}

/** Opens the keys of a database. */
export async function openTokens({
  config,
  driver,
  record,
  clock,
}: TokensOptions): Promise<Tokens> {
  await migrate(driver, MIGRATIONS);
  const entries = new Map((await valid(driver)).map((each) => [each.sha256, each]));
  return {
    async create(request) {
      checkRequest(config, request);
      const { tenant, by, caller, purposes, rights, days } = request;
      const id = randomBytes(16).toString('base64url');
      const token = `himaya_${randomBytes(32).toString('base64url')}`;
      const sha256 = createHash('sha256').update(token).digest('hex');
      const createdAt = clock();
      const expiresAt = createdAt + days * DAY_MS;
      const about = { token: id, caller, purposes, rights, expiresAt };
      await record({ type: 'token', event: 'created', by, ...about }, { tenant, payload: {} });
      const entry = { id, tenant, caller, purposes, rights, createdAt, expiresAt, revokedAt: null };
      await driver.write([insertOf(entry, sha256)]);
      entries.set(sha256, { ...entry, sha256 });
      return { id, token: new Sensitive(token) };
    },
    async revoke({ id, by }) {
      checkStaff(config, by);
      const entry = [...entries.values()].find((each) => each.id === id);
      if (entry === undefined) {
        throw new HimayaError(
          'CONTEXT_INVALID',
          'no valid key has this id; token list shows them',
          {
            field: 'id',
          },
        );
      }
      entries.delete(entry.sha256);
      await driver.write([{ sql: REVOKE, args: [clock(), id] }]);
      const { tenant, caller, purposes, rights, expiresAt } = entry;
      const about = { token: id, caller, purposes, rights, expiresAt };
      await record({ type: 'token', event: 'revoked', by, ...about }, { tenant, payload: {} });
    },
    find(sha256) {
      const entry = entries.get(Buffer.from(sha256).toString('hex'));
      if (entry === undefined || entry.expiresAt <= clock()) return undefined;
      return grantOf(config, entry);
    },
  };
}

/** All keys there ever were, the newest first. The database may be open for reading only. */
export async function listTokens(driver: Driver): Promise<readonly TokenEntry[]> {
  const [table] = await driver.all(`SELECT 1 FROM sqlite_schema WHERE name = 'token'`);
  if (table === undefined) return [];
  const rows = await driver.all('SELECT * FROM token ORDER BY created_at DESC, id');
  return rows.map((row) => entryOf(row));
}

const REVOKE = 'UPDATE token SET revoked_at = ? WHERE id = ?';
const VALID = 'SELECT * FROM token WHERE revoked_at IS NULL';

async function valid(
  driver: Driver,
): Promise<readonly (TokenEntry & { readonly sha256: string })[]> {
  const rows = await driver.all(VALID);
  return rows.map((row) => ({ ...entryOf(row), sha256: String(row['sha256']) }));
}

function insertOf(entry: TokenEntry, sha256: string): Parameters<Driver['write']>[0][number] {
  const { id, tenant, caller, purposes, rights, createdAt, expiresAt } = entry;
  const lists = [purposes.join(' '), rights.join(' ')];
  return {
    sql: 'INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)',
    args: [id, sha256, tenant, caller, ...lists, createdAt, expiresAt],
  };
}

function entryOf(row: Row): TokenEntry {
  const revoked = row['revoked_at'];
  return {
    id: String(row['id']),
    tenant: String(row['tenant']),
    caller: String(row['caller']),
    purposes: String(row['purposes']).split(' '),
    rights: TOKEN_RIGHTS.filter((right) => String(row['rights']).split(' ').includes(right)),
    createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']),
    revokedAt: revoked === null || revoked === undefined ? null : Number(revoked),
  };
}

function grantOf(config: Config, { tenant, caller, purposes, rights }: TokenEntry): KeyGrant {
  return {
    controller: config.controller.id,
    tenant,
    caller,
    purposes,
    anonymous: rights.includes('anonymous'),
    assertSubject: rights.includes('assert-subject'),
  };
}

function checkRequest(config: Config, request: TokenRequest): void {
  const { tenant, by, caller, purposes, rights, days } = request;
  checkStaff(config, by);
  if (!has(config.tenants, tenant)) throw refused('tenant', 'is not configured');
  if (!has(config.callers, caller)) throw refused('caller', 'is not listed under callers');
  if (purposes.length === 0 || new Set(purposes).size < purposes.length) {
    throw refused('purposes', 'must name at least one, each once');
  }
  const unknown = purposes.find((each) => !has(config.purposes, each));
  if (unknown !== undefined) throw refused('purposes', 'names one that is not configured');
  if (rights.length > 1) throw refused('rights', 'are anonymous or assert-subject, not both');
  if (!Number.isInteger(days) || days < 1 || days > TOKEN_DAYS_MAX) {
    throw refused('days', `must be 1 to ${TOKEN_DAYS_MAX}`);
  }
}

function has(of: readonly { readonly id: string }[], wanted: string): boolean {
  return of.some(({ id }) => id === wanted);
}

function checkStaff({ staff = [] }: Config, by: string): void {
  if (has(staff, by)) return;
  throw refused('by', 'must be an id under staff in himaya.yaml');
}

function refused(field: string, problem: string): HimayaError<'CONTEXT_INVALID'> {
  return new HimayaError('CONTEXT_INVALID', `${field} ${problem}`, { field });
}
