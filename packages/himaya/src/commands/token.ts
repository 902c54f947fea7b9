/**
 * `himaya token create | list | revoke`: keys of the gateway.
 *
 * @module
 */
import { resolve } from 'node:path';

import { HimayaError } from '@himaya/core';

import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { at } from '../json.ts';
import { askLocal, socketPath } from '../local-socket.ts';
import { openHimaya } from '../open.ts';
import { readText } from '../policy-files.ts';
import { directoryOf, openReader } from '../resources.ts';
import type { TokenAsk } from '../token-desk.ts';
import { answerToken } from '../token-desk.ts';
import { listTokens, TOKEN_DAYS_MAX } from '../tokens.ts';
import type { TokenEntry } from '../tokens.ts';
import { DEFAULT_ZONE, localTime } from '../zone.ts';
import { LOG_OPTIONS, tenantOf } from './audit-log.ts';
import type { Arguments, Command } from './command.ts';
import { parse, usage } from './command.ts';

const DAYS = 90;

/** `token create`. */
export const tokenCreate: Command = {
  name: 'token create',
  summary: 'makes a key of the gateway; it is shown once, and its making is recorded',
  help: `himaya token create --by STAFF --caller ID --purposes ID[,ID…] [--rights RIGHT] [--days ${DAYS}] [--tenant ID] [--json]

STAFF is an id under staff in himaya.yaml, ID one under callers and purposes. The first purpose is that
of a request that names none. RIGHT is assert-subject (may name the person in Himaya-Subject) or anonymous
(calls for nobody); without one the person must come as a signed token. A key lives ${DAYS} days unless
--days says otherwise, ${TOKEN_DAYS_MAX} at most. Only the key stands on standard output.`,
  async run(args, io) {
    const given = parse('token create', args, {
      ...LOG_OPTIONS,
      by: { type: 'string' },
      caller: { type: 'string' },
      purposes: { type: 'string' },
      rights: { type: 'string' },
      days: { type: 'string', default: String(DAYS) },
    });
    const { config, file } = configOf(given);
    const answer = await inServer(file, config, {
      do: 'token.create',
      token: {
        tenant: tenantOf(config, given.text('tenant')).id,
        by: needed('token create', given, 'by'),
        caller: needed('token create', given, 'caller'),
        purposes: listOf(needed('token create', given, 'purposes')),
        // The other side knows the rights; a wrong one is told there.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        rights: listOf(given.text('rights') ?? '') as [],
        days: Number(given.text('days')),
      },
    });
    const [id, token] = [String(at(answer, 'id')), String(at(answer, 'token'))];
    io.out(given.flag('json') ? JSON.stringify({ id, token }) : token);
    io.err(`key ${id}; it is not shown again`);
    return 0;
  },
};

/** `token list`. */
export const tokenList: Command = {
  name: 'token list',
  summary:
    'lists the keys of the gateway that were made by token create, never the keys themselves',
  help: `himaya token list [--tenant ID] [--json]

The newest first: id, state (valid, expired, revoked), tenant, caller, purposes, rights and end.
Keys that stand in himaya.yaml (listeners.gateway.keys) are not among them.`,
  async run(args, io) {
    const given = parse('token list', args, LOG_OPTIONS);
    const { config, file } = configOf(given);
    const { id: tenant, timeZone = DEFAULT_ZONE } = tenantOf(config, given.text('tenant'));
    await using driver = await openReader(config, directoryOf(file));
    const entries = (await listTokens(driver)).filter((each) => each.tenant === tenant);
    for (const entry of entries) {
      const state = stateOf(entry, Date.now());
      io.out(
        given.flag('json')
          ? JSON.stringify({ ...entry, state })
          : `${entry.id}  ${state.padEnd(7)}  ${entry.caller}  ${entry.purposes.join(',')}  ${entry.rights.join(',') || 'signed-subject'}  until ${localTime(entry.expiresAt, timeZone)}`,
      );
    }
    if (!given.flag('json')) io.err(`${entries.length} keys of ${tenant}; times are ${timeZone}`);
    return 0;
  },
};

/** `token revoke`. */
export const tokenRevoke: Command = {
  name: 'token revoke',
  summary: 'takes a key of the gateway back, from the next request on; recorded',
  help: 'himaya token revoke ID --by STAFF\n\nID is the one that token list shows.',
  async run(args, io) {
    const given = parse('token revoke', args, { ...LOG_OPTIONS, by: { type: 'string' } });
    const [id] = given.positionals;
    if (id === undefined) throw usage('token revoke', 'say which: an id of token list');
    const { config, file } = configOf(given);
    const by = needed('token revoke', given, 'by');
    await inServer(file, config, { do: 'token.revoke', id, by });
    io.out(`${id} is revoked`);
    return 0;
  },
};

function configOf(given: Arguments): { readonly config: Config; readonly file: string } {
  const file = given.text('config') ?? '';
  return { config: parseConfig(readText(file), file), file };
}

function needed(command: string, given: Arguments, name: string): string {
  const value = given.text(name);
  if (value !== undefined && value !== '') return value;
  throw usage(command, `give --${name}`);
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function stateOf(
  { expiresAt, revokedAt }: TokenEntry,
  now: number,
): 'valid' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'valid';
}

/** Asks the process that serves, or does it here where none runs. */
async function inServer(file: string, config: Config, request: TokenAsk): Promise<unknown> {
  const socket = socketPath(resolve(directoryOf(file), config.store.path));
  const answered = await askLocal(socket, request);
  if (answered !== undefined) return answered.result;
  try {
    await using guard = await openHimaya(file);
    return await answerToken(guard.tokens, request);
  } catch (cause) {
    if (!(cause instanceof HimayaError) || cause.code !== 'LOG_LOCKED') throw cause;
    const why = 'a process writes this log and does not answer at its socket; ask where it runs';
    throw new HimayaError('LOG_LOCKED', why, {}, { cause });
  }
}
