import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { checkProof, parseProof } from '@himaya/ledger';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { Himaya } from '../src/compose.ts';
import { socketPath } from '../src/local-socket.ts';
import { openHimaya } from '../src/open.ts';
import { scriptedModel } from '../src/testing.ts';
import { localDay } from '../src/zone.ts';
import { himaya } from './run-himaya.ts';

const CANARY = 'canary-person-4711';
const WHO = ['--by', 'officer-1', '--reason', 'complaint'];

/** What `himaya init` makes, with one member of staff and a model in this process. */
async function initialised(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya(['init', directory]);
  const path = join(directory, 'himaya.yaml');
  const text = readFileSync(path, 'utf8')
    .replace('    origin: http://127.0.0.1:8000\n', '')
    .replace('kind: own', 'kind: in-process')
    .replace('models: [llama]', 'models: [scripted]')
    .replace(
      /formalities: \[\].*/,
      'formalities: [{ number: D-GC-908/2025, status: receipt, purposes: [support], categories: [person-name, phone, email] }]',
    );
  writeFileSync(path, `${text}staff:\n  - id: officer-1\n    name: Officer One\n`);
  return path;
}

async function open(config: string): Promise<Himaya> {
  return await openHimaya(config, { clients: { 'local-llm': scriptedModel('Bonjour') } });
}

/** Two calls of one person; returns her reference. */
async function used(guard: Himaya): Promise<string> {
  const ref = await guard.persons.identify('main', new Sensitive(CANARY));
  const context = { ...guard.home, subject: { ref }, purpose: 'support', locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  const messages = [{ role: 'user', content: 'Mon numéro est le 06 12 34 56 78' }];
  const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
  for (let call = 0; call < 2; call++) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await guard.for(context).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'local-llm',
      body: new Sensitive(body),
    });
  }
  return ref;
}

interface SubjectAnswer {
  readonly known: boolean;
  readonly records: readonly {
    readonly index: number;
    readonly record: { readonly type: string };
    readonly proof: string;
  }[];
  readonly lookup: number;
}

async function lookUp(config: string): Promise<SubjectAnswer> {
  const args = ['audit', 'subject', '--config', config, '--json', ...WHO];
  const { out, err } = await himaya(args, [CANARY]);
  expect([...out, ...err].join('\n')).not.toContain(CANARY);
  return JSON.parse(out[0] ?? 'null');
}

describe('audit subject', () => {
  test('lists her records with proofs, through the process that writes, and records the look-up', async () => {
    const config = await initialised();
    await using guard = await open(config);
    await used(guard);
    const { known, records, lookup } = await lookUp(config);
    expect(known).toBe(true);
    const types = records.map(({ record }) => record.type);
    expect(types.filter((type) => type === 'intent')).toHaveLength(2);
    expect(types.filter((type) => type === 'outcome')).toHaveLength(2);
    const key = guard.audit.key('main');
    for (const { index, proof } of records) {
      // oxlint-disable-next-line no-await-in-loop
      const prove = await himaya(['audit', 'prove', String(index), '--config', config, '--json']);
      const { bytes } = JSON.parse(prove.out[0] ?? '') as { readonly bytes: string };
      checkProof(parseProof(proof), new Uint8Array(Buffer.from(bytes, 'base64')), key);
    }
    const { record } = await guard.audit.show('main', lookup);
    expect(record).toMatchObject({
      type: 'lookup',
      by: 'officer-1',
      of: 'subject',
      reason: 'complaint',
      records: records.length,
    });
    // The next look-up shows that there was one.
    expect((await lookUp(config)).records.map(({ record: each }) => each.type)).toContain('lookup');
  });

  test('does the same where no process runs', async () => {
    const config = await initialised();
    {
      await using guard = await open(config);
      await used(guard);
    }
    // The model of this file lives in this process only: a plain command has no client for it.
    expect((await lookUp(config)).records.length).toBeGreaterThan(3);
    expect((await himaya(['audit', 'verify', '--config', config])).out.join()).toContain('ok');
  });

  test('finds nobody once she is erased; her certificate leads to the erasure', async () => {
    const config = await initialised();
    await using guard = await open(config);
    const ref = await used(guard);
    const receipt = await guard.persons.erase('main', ref);
    expect(await lookUp(config)).toMatchObject({ known: false, records: [] });
    const certificate = ['--certificate', String(receipt.record)];
    const shown = await himaya(['audit', 'subject', '--config', config, ...certificate]);
    expect(shown.out[0]).toMatch(new RegExp(`^erased by #${receipt.record}: `));
    expect(
      (await himaya(['audit', 'subject', '--config', config, '--certificate', '0'])).code,
    ).toBe(1);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['nobody asks', ['--reason', 'complaint'], /--by/],
    ['there is no reason', ['--by', 'officer-1'], /--reason/],
    ['the reason is free text', ['--by', 'officer-1', '--reason', 'curious'], /--reason/],
    ['who asks is not on the staff', ['--by', 'stranger', '--reason', 'complaint'], /staff/],
  ])('is refused where %s, and shows nothing', async (_case, args, message) => {
    const config = await initialised();
    await using guard = await open(config);
    const before = guard.audit.size('main');
    const { code, out, err } = await himaya(
      ['audit', 'subject', '--config', config, ...args],
      [CANARY],
    );
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err.join()).toMatch(message);
    expect(guard.audit.size('main')).toBe(before);
  });
});

describe('audit search and prove', () => {
  test('answer what went where on a day', async () => {
    const config = await initialised();
    await using guard = await open(config);
    await used(guard);
    const day = localDay(Date.now());
    const search = async (...args: readonly string[]) =>
      (await himaya(['audit', 'search', '--config', config, '--json', ...args])).out.length;
    expect(await search('--on', day, '--country', 'ma', '--enforced', 'permit')).toBe(2);
    expect(await search('--on', day, '--category', 'phone', '--purpose', 'support')).toBe(2);
    expect(await search('--country', 'FR')).toBe(0);
    expect(await search('--on', '2020-01-01')).toBe(0);
    expect(await search('--type', 'outcome')).toBe(2);
    const wrong = await himaya(['audit', 'search', '--config', config, '--category', 'phon']);
    expect(wrong.code).toBe(2);
    expect(wrong.err[0]).toContain('phone');
  });

  test('refuse a record that is not there', async () => {
    const config = await initialised();
    await using guard = await open(config);
    expect(guard.audit.size('main')).toBe(2);
    expect((await himaya(['audit', 'prove', '999', '--config', config])).err[0]).toContain(
      'has 2 records',
    );
  });
});

describe('audit export', () => {
  test('is written by the process that has the log, once, and recorded', async () => {
    const config = await initialised();
    await using guard = await open(config);
    await used(guard);
    const zip = join(config, '..', 'evidence.zip');
    const args = ['audit', 'export', zip, '--config', config, ...WHO];
    expect((await himaya(args)).code).toBe(0);
    expect(statSync(zip).mode & 0o777).toBe(0o600);
    const last = await guard.audit.show('main', guard.audit.size('main') - 1);
    expect(last.record).toMatchObject({ type: 'lookup', of: 'export' });
    expect((await himaya(args)).code).not.toBe(0);
  });
});

describe('the local socket', () => {
  test('is its owner’s alone, and gone with the process', async () => {
    const config = await initialised();
    const path = socketPath(join(config, '..', '.himaya', 'himaya.db'));
    {
      await using guard = await open(config);
      expect(guard.audit.size('main')).toBe(2);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    '{',
    'null',
    '{"do":"erase","tenant":"main","by":"officer-1","reason":"complaint","argument":"x"}',
  ])('answers %s with an error and goes on', async (line) => {
    const config = await initialised();
    await using guard = await open(config);
    const socket = connect(socketPath(join(config, '..', '.himaya', 'himaya.db')));
    socket.write(`${line}\n`);
    const chunks: string[] = [];
    for await (const chunk of socket) chunks.push(String(chunk));
    expect(chunks.join('')).toMatch(/^\{"error":\{"code":"(USAGE|GUARD_UNAVAILABLE)"/);
    await used(guard);
  });
});

describe('himaya policy explain --record', () => {
  test('explains a record from its sealed facts, in this process and in the one that writes', async () => {
    const config = await initialised();
    let index = -1;
    const ask = async (...more: readonly string[]): ReturnType<typeof himaya> =>
      await himaya(['policy', 'explain', '--record', String(index), '--config', config, ...more]);
    {
      await using guard = await open(config);
      await used(guard);
      const records = await Promise.all(
        Array.from({ length: guard.audit.size('main') }, (_, at) => guard.audit.show('main', at)),
      );
      index = records.findIndex(({ record }) => record.type === 'intent');
      const { code, out, err } = await ask(...WHO);
      expect(code).toBe(0);
      expect(out[0]).toMatch(/^#\d+ .* intent model\.call for support/);
      expect(out[1]).toMatch(/^permit: R02/);
      expect(err.join('\n')).toMatch(/this look-up is record #\d+/);
    }
    const answered = await ask(...WHO, '--json');
    expect(JSON.parse(answered.out[0]!)).toMatchObject({
      record: { type: 'intent' },
      explanation: { decision: { effect: 'permit' }, duties: expect.any(Array) as unknown },
    });
    expect((await ask()).code).toBe(2);
    index = 0; // an activation has no facts
    const bare = await ask(...WHO);
    expect(bare.code).toBe(1);
    expect(bare.err.join('\n')).toMatch(/no facts are kept/);
    index = 999;
    expect((await ask(...WHO)).code).not.toBe(0);
  });
});
