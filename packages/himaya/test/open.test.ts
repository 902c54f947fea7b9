import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { Client, Himaya } from '../src/compose.ts';
import type { Config } from '../src/config.ts';
import { verifyExport } from '../src/audit.ts';
import { openHimaya } from '../src/open.ts';
import { expectDenied, expectPermitted, scriptedModel, testConfig } from '../src/testing.ts';

const CONFIG: Config = {
  ...testConfig,
  store: { path: 'data/store.db' },
  keys: { path: 'data/keys.db', keyFile: 'file:kek.key' },
  log: { origin: 'test.example.org', signingKey: 'file:log.key', outside: 'outside/checkpoint' },
};

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'himaya-open-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const name of ['kek.key', 'log.key']) writeKey(directory, name);
  return directory;
}

function writeKey(directory: string, name: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, name), randomBytes(32).toString('base64'), { mode: 0o600 });
}

async function open(directory: string, local: Client = scriptedModel('ok')): Promise<Himaya> {
  return await openHimaya(CONFIG, { directory, clients: { local } });
}

async function ask(guard: Himaya, purpose: string, person = 'person-1'): Promise<unknown> {
  const ref = await guard.identify('shop', new Sensitive(person));
  const context = { ...guard.home, subject: { ref }, purpose, locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  const messages = [{ role: 'user', content: 'Je m’appelle Khadija El Alaoui, 06 12 34 56 78' }];
  const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
  return await guard.for(context).exchange({
    operation: 'model.call',
    route: 'chat',
    destination: 'local',
    body: new Sensitive(body),
  });
}

const choice = { purpose: 'personalisation', by: 'subject' } as const;

describe('choices', () => {
  test('are obeyed on the very next request, and after a restart', async () => {
    const directory = newDirectory();
    {
      await using guard = await open(directory);
      const ref = await guard.identify('shop', new Sensitive('person-1'));
      await expectDenied(ask(guard, 'personalisation'), 'DENIED');
      await guard.persons.give('shop', ref, { ...choice, notice: '1' });
      await expectPermitted(ask(guard, 'personalisation'));
      await guard.persons.withdraw('shop', ref, choice);
      await expectDenied(ask(guard, 'personalisation'), 'DENIED');
    }
    await using guard = await open(directory);
    await expectDenied(ask(guard, 'personalisation'), 'DENIED');
    expect(await expectPermitted(ask(guard, 'support'))).toMatchObject({ effect: 'permit' });
  });

  test('that change nothing leave no record', async () => {
    await using guard = await open(newDirectory());
    const ref = await guard.identify('shop', new Sensitive('person-1'));
    await guard.persons.refuse('shop', ref, choice);
    const size = guard.audit.size('shop');
    const state = await guard.persons.refuse('shop', ref, choice);
    expect(state.status).toBe('refused');
    expect(guard.audit.size('shop')).toBe(size);
  });

  test('for an undeclared purpose, or under another notice, are refused', async () => {
    await using guard = await open(newDirectory());
    const ref = await guard.identify('shop', new Sensitive('person-1'));
    const { persons } = guard;
    const invalid = { code: 'CONTEXT_INVALID' };
    await expect(
      persons.give('shop', ref, { purpose: 'other', by: 'subject' }),
    ).rejects.toMatchObject(invalid);
    await expect(persons.give('shop', ref, { ...choice, notice: '0' })).rejects.toMatchObject(
      invalid,
    );
  });

  test('to object stop a purpose that needs no consent', async () => {
    await using guard = await open(newDirectory());
    const ref = await guard.identify('shop', new Sensitive('person-1'));
    await expectPermitted(ask(guard, 'support'));
    await guard.persons.object('shop', ref, { purpose: 'support', by: 'subject', opposed: true });
    const denied = await expectDenied(ask(guard, 'support'), 'DENIED');
    expect(denied.details).toMatchObject({ rules: ['R11'] });
  });
});

describe('an erasure', () => {
  test('unlinks the person, gives a new reference, and leaves a log that verifies', async () => {
    await using guard = await open(newDirectory());
    const ref = await guard.identify('shop', new Sensitive('person-1'));
    await expectPermitted(ask(guard, 'support'));
    await expectPermitted(ask(guard, 'support', 'person-2'));
    const before = await guard.audit.ofSubject('shop', ref);
    expect(before.length).toBeGreaterThan(0);
    const receipt = await guard.persons.erase('shop', ref);
    expect(receipt.payloads).toBe(before.length);
    expect(await guard.audit.ofSubject('shop', ref)).toEqual([]);
    expect(await guard.identify('shop', new Sensitive('person-1'))).not.toBe(ref);
    expect(await guard.audit.verify('shop')).toMatchObject([{ verdict: 'ok' }]);
    const shown = await guard.audit.show('shop', before[0] ?? 0);
    expect(shown.explanation).toBeUndefined();
  });

  test('resolves for a person of whom nothing is kept', async () => {
    await using guard = await open(newDirectory());
    const receipt = await guard.persons.erase('shop', 'AAAAAAAAAAAAAAAAAAAAAA');
    expect(receipt.payloads).toBe(0);
  });
});

describe('opening refuses', () => {
  test('a second writer', async () => {
    const directory = newDirectory();
    await using first = await open(directory);
    await expect(open(directory)).rejects.toMatchObject({ code: 'LOG_LOCKED' });
    expect(first.audit.size('shop')).toBe(2);
  });

  test('another key-encryption key, and keeps everything for the right one', async () => {
    const directory = newDirectory();
    await (await open(directory))[Symbol.asyncDispose]();
    cpSync(join(directory, 'kek.key'), join(directory, 'right.key'));
    writeKey(directory, 'kek.key');
    await expect(open(directory)).rejects.toMatchObject({ code: 'KEK_WRONG' });
    cpSync(join(directory, 'right.key'), join(directory, 'kek.key'));
    await using guard = await open(directory);
    expect(await guard.audit.verify('shop')).toMatchObject([{ verdict: 'ok' }]);
  });

  test('a database that was put back in time', async () => {
    const directory = newDirectory();
    await (await open(directory))[Symbol.asyncDispose]();
    cpSync(join(directory, 'data'), join(directory, 'kept'), { recursive: true });
    {
      await using guard = await open(directory);
      await ask(guard, 'support');
    }
    rmSync(join(directory, 'data'), { recursive: true });
    cpSync(join(directory, 'kept'), join(directory, 'data'), { recursive: true });
    await expect(open(directory)).rejects.toMatchObject({ code: 'LOG_ROLLED_BACK' });
  });

  test('a damaged database', async () => {
    const directory = newDirectory();
    mkdirSync(join(directory, 'data'));
    writeFileSync(join(directory, 'data/store.db'), randomBytes(8192));
    await expect(open(directory)).rejects.toMatchObject({
      code: expect.stringMatching(/^STORE_/) as string,
    });
  });

  test('a key file that others can read', async () => {
    const directory = newDirectory();
    writeFileSync(join(directory, 'open.key'), randomBytes(32).toString('base64'));
    const keys = { path: 'data/keys.db', keyFile: 'file:open.key' };
    const asked = openHimaya({ ...CONFIG, keys }, { directory });
    await expect(asked).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test('a client for a destination without a passport', async () => {
    const clients = { elsewhere: scriptedModel('ok') };
    const asked = openHimaya(CONFIG, { directory: newDirectory(), clients });
    await expect(asked).rejects.toMatchObject({ code: 'DESTINATION_UNKNOWN' });
  });
});

describe('the log', () => {
  test('explains a denial from its sealed facts, with rule, article and status', async () => {
    await using guard = await open(newDirectory());
    await expectDenied(ask(guard, 'personalisation'), 'DENIED');
    const { record, explanation } = await guard.audit.show('shop', guard.audit.size('shop') - 1);
    expect(record).toMatchObject({ type: 'denial', rules: ['R02'] });
    expect(explanation?.officer.en).toMatch(/R02.*art\. 4 \(source not yet verified/s);
    expect(explanation?.person.ar).toMatch(/\p{Script=Arabic}/u);
  });

  test('verifies from its export alone, and not with another key', async () => {
    const directory = newDirectory();
    await using guard = await open(directory);
    await ask(guard, 'support');
    await guard.audit.export('shop', join(directory, 'export'));
    const key = guard.audit.key('shop');
    expect(await verifyExport(join(directory, 'export'), key)).toMatchObject([{ verdict: 'ok' }]);
    const other = { ...key, publicKey: Uint8Array.from(key.publicKey, (byte) => byte ^ 1) };
    expect(await verifyExport(join(directory, 'export'), other)).not.toMatchObject([
      { verdict: 'ok' },
    ]);
  });
});
