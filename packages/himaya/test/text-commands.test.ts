import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { main } from '../src/cli.ts';
import { INIT_TEMPLATE } from '../src/commands/init-template.ts';

interface Ran {
  readonly code: number;
  readonly out: string[];
  readonly err: string[];
  /** As written, without line ends added. */
  readonly written: string[];
  readonly progress: string[];
}

async function himaya(args: readonly string[], input: readonly unknown[] = []): Promise<Ran> {
  const ran = {
    out: [] as string[],
    err: [] as string[],
    written: [] as string[],
    progress: [] as string[],
  };
  async function* lines(): AsyncGenerator<string> {
    for (const line of input) yield JSON.stringify(line);
  }
  const code = await main(args, {
    out: (line) => void ran.out.push(line),
    err: (line) => void ran.err.push(line),
    write: (text) => void ran.written.push(text),
    progress: (line) => void ran.progress.push(line),
    lines: lines(),
    stopped: Promise.resolve(),
  });
  return { code, ...ran };
}

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'himaya-text-'));
  const made = root;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** One of everything; BK456123 and the numbers are invented. */
function folder(): string {
  file('in/a.json', '{"phone": 612345678, "note": "ok"}\n');
  file('in/b/c.csv', 'nom;cin\nAmina;X 9876\n');
  file('in/d.jsonl', '{"email":"amina@x.example"}\n{"n":1}\n');
  file('in/e.md', '# CIN\n\nma CIN BK456123.\n');
  file('in/picture.png', Uint8Array.of(0x89, 0x50, 0, 0, 1));
  file('in/latin1.txt', Uint8Array.of(0x63, 0xe9, 0x20, 0x41));
  file('in/.git/config', 'CIN BK456123');
  file('in/node_modules/x/readme.md', 'CIN BK456123');
  symlinkSync('/etc', join(root, 'in/link'));
  return join(root, 'in');
}

const VALUES = /612345678|9876|amina@|BK456123/iu;

describe('scan of files', () => {
  test('counts by file and category, and shows no value', async () => {
    const { code, out, err, progress } = await himaya(['scan', folder()]);
    // `latin1.txt` is text that nobody could look at.
    expect(code).toBe(3);
    expect(out.at(-1)).toBe(`not read: ${join(root, 'in/latin1.txt')} (not UTF-8)`);
    const table = out.map((line) => line.replaceAll(/\s+/gu, ' ').replace(`${root}/in/`, ''));
    expect(table).toContain('a.json phone 1');
    expect(table).toContain('b/c.csv national-id 1');
    expect(table).toContain('d.jsonl email 1');
    expect(table).toContain('e.md national-id 1');
    expect(table).toContain('total national-id 2');
    expect(table).toContain('4 files read, 2 not');
    expect(progress).toContain('6 of 6 files');
    expect([...out, ...err, ...progress].join('\n')).not.toMatch(VALUES);
  });

  test('answers in JSON', async () => {
    const { out } = await himaya(['scan', '--json', '--explain', folder()]);
    const report: unknown = JSON.parse(out.join(''));
    expect(report).toMatchObject({ total: { 'national-id': 2, phone: 1, email: 1 }, scanned: 4 });
    expect(out.join('')).not.toMatch(VALUES);
  });

  test('explains with line, rule and evidence; values only when asked', async () => {
    const path = file('x.md', 'bonjour\n\nma CIN BK456123.\n');
    const quiet = await himaya(['scan', '--explain', path]);
    expect(quiet.out[0]).toMatch(/:3 national-id 0\.95 national-id\/[a-z-]+ \(.*context.*\)$/u);
    expect(quiet.out.join('\n')).not.toMatch(VALUES);
    const loud = await himaya(['scan', '--explain', '--reveal', path]);
    expect(loud.out[0]).toMatch(/\(.*context "CIN".*\) "BK456123"$/u);
  });

  test.each([
    ['text in another encoding', Uint8Array.of(0x43, 0x49, 0x4e, 0x20, 0xe9), 3],
    ['UTF-16 without a mark', Uint8Array.from(Buffer.from('CIN BK456123', 'utf16le')), 3],
    [
      'UTF-16, big-endian',
      Uint8Array.from(Buffer.from('\u{feff}CIN BK456123', 'utf16le').swap16()),
      1,
    ],
  ])('never passes over a named file of %s', async (_, content, code) => {
    const path = file('x.txt', content);
    expect((await himaya(['scan', '--fail-on', 'any', path])).code).toBe(code);
  });

  test.each([
    ['any', 1],
    ['iban, national-id', 1],
    ['iban', 0],
  ])('with --fail-on %s exits with %i', async (categories, code) => {
    const path = file('x.md', 'ma CIN BK456123.');
    expect((await himaya(['scan', '--fail-on', categories, path])).code).toBe(code);
  });

  test('refuses what it cannot do', async () => {
    expect((await himaya(['scan', '--fail-on', 'canary', root])).code).toBe(2);
    expect((await himaya(['scan'])).code).toBe(2);
    expect((await himaya(['scan', '--jsonl', root])).code).toBe(2);
    expect((await himaya(['scan', join(root, 'missing')])).code).toBe(2);
    expect((await himaya(['scan', '--reveal', root])).code).toBe(2);
    symlinkSync('/etc/hostname', join(root, 'link'));
    expect((await himaya(['scan', join(root, 'link')])).code).toBe(2);
  });

  test('takes recognisers and lists from a configuration', async () => {
    const config = file(
      'himaya.yaml',
      `${INIT_TEMPLATE}
detection:
  recognisers: [{ id: badge, category: unique-id, pattern: 'EMP-\\d{5}' }]
  allow: [{ value: BK456123, reason: printed on our door, by: N. Officer }]`,
    );
    const path = file('x.md', 'CIN BK456123, badge EMP-12345');
    const { out } = await himaya(['scan', '--explain', '--config', config, path]);
    expect(out.join('\n')).toContain('custom/badge');
    expect(out.join('\n')).toContain('allowed by N. Officer: printed on our door');
    const { out: json } = await himaya(['scan', '--json', '--config', config, path]);
    expect(JSON.parse(json.join(''))).toMatchObject({ total: { 'unique-id': 1 } });
    const flags = ['redact', '--jsonl', '--turns', '--config', config];
    const turns = ['CIN BK456123, badge EMP-12345'];
    const { out: lines } = await himaya(flags, [{ id: 1, turns }]);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      redacted: [expect.stringMatching(/^CIN BK456123, badge \[UNIQUE_ID_\w{8}\]$/u)],
      restored: turns,
    });
  });
});

describe('scan of lines', () => {
  test('explains where asked, and is as it was where not', async () => {
    const line = { id: 1, text: 'CIN BK456123' };
    const { out: plain } = await himaya(['scan', '--jsonl'], [line]);
    const finding = { category: 'national-id', start: 4, end: 12, confidence: 0.95 };
    expect(plain.map((each): unknown => JSON.parse(each))).toEqual([
      { id: 1, findings: [finding], redacted: 'CIN [NATIONAL_ID]' },
    ]);
    const { out } = await himaya(['scan', '--jsonl', '--explain'], [line]);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      findings: [{ ...finding, lost: [] }],
    });
    expect(out.join('')).not.toMatch(VALUES);
    expect((await himaya(['scan', '--jsonl', '--fail-on', 'national-id'], [line])).code).toBe(1);
    expect((await himaya(['scan', '--jsonl', '--fail-on', 'iban'], [line])).code).toBe(0);
  });
});

describe('redact of files', () => {
  test('writes one file to standard output, to the byte', async () => {
    const path = file('x.json', '{ "phone": 612345678,\r\n "a": 1.0 }');
    const { code, written } = await himaya(['redact', path]);
    expect(code).toBe(0);
    expect(written).toEqual(['{ "phone": "[PHONE]",\r\n "a": 1.0 }']);
  });

  test('writes a folder below another', async () => {
    const out = join(root, 'out');
    const { code, err } = await himaya(['redact', '--out', out, folder()]);
    expect(code).toBe(3);
    expect(readFileSync(join(out, 'a.json'), 'utf8')).toBe('{"phone": "[PHONE]", "note": "ok"}\n');
    expect(readFileSync(join(out, 'b/c.csv'), 'utf8')).toContain(';[NATIONAL_ID]\n');
    expect(readFileSync(join(out, 'd.jsonl'), 'utf8')).toBe('{"email":"[EMAIL]"}\n{"n":1}\n');
    expect(statSync(join(out, 'a.json')).mode & 0o077).toBe(0);
    expect(err).toHaveLength(2);
    expect(err.join('\n')).not.toMatch(VALUES);
  });

  test('never replaces a source, and asks where to write several', async () => {
    const path = folder();
    expect((await himaya(['redact', path])).code).toBe(2);
    expect((await himaya(['redact', '--out', path, path])).code).toBe(2);
    expect(readFileSync(join(path, 'e.md'), 'utf8')).toContain('BK456123');
  });
});

describe('restore', () => {
  const KEY = 'ab'.repeat(32);

  test('puts back what redact took out, in files', async () => {
    const key = join(root, 'token.key');
    writeFileSync(key, KEY, { mode: 0o600 });
    const original = file('x.md', 'ma CIN BK456123, tel 06 12 34 56 78.\n');
    const { written } = await himaya(['redact', '--tokens', '--key', `file:${key}`, original]);
    expect(written[0]).toMatch(/^ma CIN \[NATIONAL_ID_\w{8}\], tel \[PHONE_\w{8}\]\.\n$/u);
    const answer = file('answer.md', `Reçu : ${written[0]} [PHONE_aaaaaaaa]`);
    const args = ['restore', '--key', `file:${key}`, '--from', original];
    const { written: back } = await himaya([...args, answer]);
    expect(back).toEqual(['Reçu : ma CIN BK456123, tel 06 12 34 56 78.\n [PHONE_aaaaaaaa]']);
  });

  test('puts back each file of a folder as it was spelled', async () => {
    const key = join(root, 'folder.key');
    writeFileSync(key, KEY, { mode: 0o600 });
    const spelled = {
      'a.txt': 'tel 0612345678, encore 06 12 34 56 78\n',
      'b.txt': 'tel 06-12-34-56-78\n',
      'c.csv': 'nom;gsm\nA;+212612345678\nB;06.12.34.56.78\n',
    };
    for (const [name, text] of Object.entries(spelled)) file(`from/${name}`, text);
    const [from, to, back] = ['from', 'to', 'back'].map((name) => join(root, name));
    const flags = ['--key', `file:${key}`];
    await himaya(['redact', '--tokens', ...flags, '--out', to ?? '', from ?? '']);
    expect(readFileSync(join(to ?? '', 'b.txt'), 'utf8')).toMatch(/^tel \[PHONE_\w{8}\]\n$/u);
    await himaya(['restore', ...flags, '--from', from ?? '', '--out', back ?? '', to ?? '']);
    for (const [name, text] of Object.entries(spelled)) {
      expect(readFileSync(join(back ?? '', name), 'utf8')).toBe(text);
    }
  });

  test('puts back what redact took out, in lines', async () => {
    const key = join(root, 'line.key');
    writeFileSync(key, Buffer.from(KEY, 'hex').toString('base64'), { mode: 0o600 });
    const turns = ['ma CIN BK456123', 'tel +212612345678'];
    const flags = ['--jsonl', '--key', `file:${key}`];
    const { out } = await himaya(['redact', '--turns', ...flags], [{ id: 1, turns }]);
    const { redacted } = JSON.parse(out[0] ?? '') as { redacted: string[] };
    const text = redacted.join(' / ');
    const { out: back } = await himaya(['restore', ...flags], [{ id: 1, turns, text }]);
    expect(JSON.parse(back[0] ?? '')).toEqual({ id: 1, restored: turns.join(' / ') });
    const foreign = await himaya(['restore', ...flags], [{ id: 1, turns: [], text }]);
    expect(JSON.parse(foreign.out[0] ?? '')).toEqual({ id: 1, restored: text });
  });

  test.each([
    ['no key', []],
    ['a key on the command line', ['--key', 'canary']],
    ['a short key', ['--key', 'env:PATH']],
  ])('refuses %s, without quoting it', async (_, flags) => {
    const { code, err } = await himaya(['restore', '--jsonl', ...flags]);
    expect(code).toBe(2);
    expect(err.join()).not.toContain('canary');
  });
});

test('the executable scans, and shows progress only on a terminal', async () => {
  const entry = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const path = file('x.md', 'ma CIN BK456123.');
  const args = ['--conditions=@himaya/source', entry, 'scan', '--fail-on', 'any', path];
  const run = promisify(execFile)(process.execPath, args);
  await expect(run).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('national-id') as string,
    stderr: '',
  });
});
