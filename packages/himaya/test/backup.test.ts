import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { describe, expect, onTestFinished, test } from 'vitest';

import { openHimaya } from '../src/open.ts';
import { himaya as run } from './run-himaya.ts';

/** Runs a command; each stream is one text. */
async function himaya(...args: readonly string[]) {
  const { code, out, err } = await run(args);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A guard's directory with a few records, and the arguments that name its configuration. */
async function used() {
  const directory = mkdtempSync(join(tmpdir(), 'hy-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await himaya('init', directory);
  const config = join(directory, 'himaya.yaml');
  await consents(config, 'person-1');
  return { directory, config, backup: join(directory, 'backup'), with: ['--config', config] };
}

/** Records a person's consent; two records more with the activations. */
async function consents(config: string, person: string): Promise<string> {
  await using guard = await openHimaya(config);
  const ref = await guard.persons.identify('main', new Sensitive(person));
  await guard.persons.give('main', ref, { purpose: 'support', by: 'subject' });
  return ref;
}

async function sizeOf(config: string): Promise<number> {
  await using guard = await openHimaya(config);
  return guard.audit.size('main');
}

describe('a backup', () => {
  test('is made beside a running process and readable by its owner alone', async () => {
    const { config, backup, with: options } = await used();
    await using guard = await openHimaya(config);
    const { code, out } = await himaya('backup', 'create', backup, ...options);
    expect({ code, out }).toEqual({ code: 0, out: `main: ${guard.audit.size('main')} records` });
    for (const name of readdirSync(backup))
      expect(statSync(join(backup, name)).mode & 0o77).toBe(0);
    expect(readdirSync(backup).toSorted()).toEqual([
      'checkpoint.main',
      'keys.db',
      'manifest.json',
      'store.db',
    ]);
    expect((await himaya('backup', 'create', backup, ...options)).code).toBe(3);
  });

  test('comes back on an empty disk, with its outside checkpoint, and says so in the log', async () => {
    const { directory, config, backup, with: options } = await used();
    await himaya('backup', 'create', backup, ...options);
    for (const name of ['himaya.db', 'himaya.db-wal', 'himaya.db-shm', 'outside', 'keys/keys.db']) {
      rmSync(join(directory, '.himaya', name), { recursive: true, force: true });
    }
    const { code, out } = await himaya('backup', 'restore', backup, ...options);
    expect(code).toBe(0);
    expect(out).toMatch(/^main: \d+ records of \d+; on record as #\d+$/);
    const shown = await himaya('audit', 'search', '--type', 'recovery', '--json', ...options);
    expect(JSON.parse(shown.out)).toMatchObject({ record: { type: 'recovery' } });
    expect((await himaya('audit', 'verify', ...options)).out).toContain('ok: ');
    await using guard = await openHimaya(config);
    // Her keys came back too.
    const ref = await guard.persons.identify('main', new Sensitive('person-1'));
    expect((await guard.persons.state('main', ref)).stored['records']).toBeGreaterThan(0);
  });

  test('that is older than the outside checkpoint is refused, and loses nothing', async () => {
    const { config, backup, with: options } = await used();
    await himaya('backup', 'create', backup, ...options);
    await consents(config, 'person-2');
    const before = await sizeOf(config);
    const { code, err } = await himaya('backup', 'restore', backup, ...options);
    expect(code).toBe(3);
    expect(err).toMatch(/LOG_ROLLED_BACK: .*--accept-loss/);
    expect(await sizeOf(config)).toBeGreaterThan(before);
  });

  test('that is older is put back when the loss is accepted, with the numbers on record', async () => {
    const { config, backup, directory, with: options } = await used();
    await himaya('backup', 'create', backup, ...options);
    await consents(config, 'person-2');
    expect((await himaya('backup', 'restore', backup, '--accept-loss', ...options)).code).toBe(0);
    const shown = await himaya('audit', 'search', '--type', 'recovery', '--json', ...options);
    const { record } = JSON.parse(shown.out) as { record: { restored: number; expected: number } };
    expect(record.expected).toBeGreaterThan(record.restored);
    expect((await himaya('audit', 'verify', ...options)).code).toBe(0);
    expect(existsSync(join(directory, '.himaya', 'himaya.db.before-restore'))).toBe(true);
  });

  test.each(['store.db', 'keys.db', 'checkpoint.main'])(
    'with a changed %s is refused',
    async (name) => {
      const { backup, with: options } = await used();
      await himaya('backup', 'create', backup, ...options);
      const bytes = readFileSync(join(backup, name));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(join(backup, name), bytes);
      const { code, err } = await himaya('backup', 'restore', backup, ...options);
      expect(code).toBe(3);
      expect(err).toContain(`STORE_CORRUPT: the backup is damaged: ${name}`);
    },
  );

  test('is not put back while a process writes', async () => {
    const { config, backup, with: options } = await used();
    await himaya('backup', 'create', backup, ...options);
    await using guard = await openHimaya(config);
    const { err } = await himaya('backup', 'restore', backup, '--accept-loss', ...options);
    expect(err).toContain('LOG_LOCKED');
    expect(guard.audit.size('main')).toBeGreaterThan(0);
  });

  test('made after an erasure holds nothing of the person', async () => {
    const { config, backup, with: options } = await used();
    const ref = await consents(config, 'canary-person-2');
    {
      await using guard = await openHimaya(config);
      await guard.persons.erase('main', ref);
    }
    await himaya('backup', 'create', backup, ...options);
    for (const name of readdirSync(backup)) {
      const bytes = readFileSync(join(backup, name)).toString('latin1');
      expect(bytes).not.toContain(ref);
      expect(bytes).not.toContain('canary-person-2');
    }
  });

  test('whose manifest leaves the checkpoint out is refused, and so is a manifest that is no JSON', async () => {
    const { backup, with: options } = await used();
    await himaya('backup', 'create', backup, ...options);
    const manifest = join(backup, 'manifest.json');
    const { files, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    delete files['checkpoint.main'];
    rmSync(join(backup, 'checkpoint.main'));
    writeFileSync(manifest, JSON.stringify({ ...rest, files }));
    const { err } = await himaya('backup', 'restore', backup, '--accept-loss', ...options);
    expect(err).toContain('the checkpoint of main is missing');
    writeFileSync(manifest, '{"canary');
    const broken = await himaya('backup', 'restore', backup, ...options);
    expect(broken.err).toContain('its manifest is not JSON');
    expect(broken.err).not.toContain('canary');
  });

  test('keeps every copy that it sets aside', async () => {
    const { backup, directory, with: options } = await used();
    await himaya('backup', 'create', backup, ...options);
    await himaya('backup', 'restore', backup, ...options);
    await himaya('backup', 'restore', backup, '--accept-loss', ...options);
    const aside = readdirSync(join(directory, '.himaya')).filter((name) =>
      /before-restore(-2)?$/.test(name),
    );
    expect(aside).toEqual(['himaya.db.before-restore', 'himaya.db.before-restore-2']);
  });

  test('without a manifest is none', async () => {
    const { directory, with: options } = await used();
    expect((await himaya('backup', 'restore', directory, ...options)).err).toContain(
      'FILE_UNREADABLE',
    );
  });
});
