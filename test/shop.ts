/**
 * A guard on disk, as `himaya init` leaves one, in a directory of its own.
 *
 * @module
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Config, Context, Himaya } from 'himaya';
import { openHimaya, Sensitive } from 'himaya';
import { testConfig } from 'himaya/testing';

import { passportOf } from './upstream.ts';

/** An open guard and its directory, which goes with it. */
export interface Shop extends AsyncDisposable {
  readonly guard: Himaya;
  readonly directory: string;
  /** Path of the database of log and consents. */
  readonly database: string;
  /** The context of a person who was shown the notice. Default is for support. */
  context(identifier?: string, purpose?: string): Promise<Context>;
  /** Sends one message of a person. */
  chat(context: Context, content: string): ReturnType<ReturnType<Himaya['for']>['exchange']>;
}

/** How {@link openShop} is set up. */
export interface ShopOptions {
  /** Default is the ledger's. */
  readonly commitTimeoutMs?: number;
}

/** Opens a guard in front of the upstream at `origin`. */
export async function openShop(origin: string, options: ShopOptions = {}): Promise<Shop> {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-shop-'));
  for (const name of ['kek.key', 'log.key']) {
    writeFileSync(join(directory, name), randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  const config: Config = {
    ...testConfig,
    destinations: [passportOf(origin)],
    store: { path: 'himaya.db' },
    keys: { path: 'keys/keys.db', keyFile: 'file:kek.key' },
    log: {
      origin: 'test.example.org',
      signingKey: 'file:log.key',
      outside: 'outside/checkpoint',
      ...options,
    },
  };
  const guard = await openHimaya(config, { directory });
  return {
    guard,
    directory,
    database: join(directory, 'himaya.db'),
    async context(identifier = 'person-1', purpose = 'support') {
      const subject = { ref: await guard.identify('shop', new Sensitive(identifier)) };
      const context = { ...guard.home, subject, purpose, locale: 'fr-MA' };
      await guard.noticeShown(context, '1');
      return context;
    },
    async chat(context, content) {
      const body = JSON.stringify({ model: 'llama', messages: [{ role: 'user', content }] });
      return await guard.for(context).exchange({
        operation: 'model.call',
        route: 'chat',
        destination: 'own',
        body: new Sensitive(new TextEncoder().encode(body)),
      });
    },
    async [Symbol.asyncDispose]() {
      await guard[Symbol.asyncDispose]();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
