import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { Sensitive } from '@himaya/core';
import { encodeNoteKey } from '@himaya/ledger';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestGuard, scriptedModel } from '../src/testing.ts';

const root = mkdtempSync(join(tmpdir(), 'himaya-evidence-'));
const exported = join(root, 'export');
const other = join(root, 'other.zip');
let key = '';

beforeAll(async () => {
  await using guard = await openTestGuard({ clients: { local: scriptedModel('Bonjour') } });
  const ref = await guard.identify('shop', new Sensitive('person-evidence'));
  const context = { ...guard.home, subject: { ref }, purpose: 'support', locale: 'fr-MA' };
  await guard.noticeShown(context, '1');
  const messages = [{ role: 'user', content: 'Je suis Khadija El Idrissi, CIN BK123456' }];
  const body = new TextEncoder().encode(JSON.stringify({ model: 'scripted', messages }));
  for (let call = 0; call < 3; call++) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await guard.for(context).exchange({
      operation: 'model.call',
      route: 'chat',
      destination: 'local',
      body: new Sensitive(body),
    });
  }
  key = encodeNoteKey(guard.audit.key('shop'));
  await guard.audit.export('shop', join(root, 'export.zip'));
  await guard.audit.export('shop', other);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(root, 'export.zip'))))) {
    mkdirSync(dirname(join(exported, name)), { recursive: true });
    writeFileSync(join(exported, name), bytes);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

/** The machine's own Node where it is another one, as an inspector would have: 20 or later. */
function plainNode(): string {
  const found = spawnSync('which', ['-a', 'node'], { encoding: 'utf8' }).stdout.split('\n');
  const own = found.find((path) => path !== '' && !path.includes('node_modules'));
  return own ?? process.execPath;
}

function verifier(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(plainNode(), ['verify.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {},
  });
  return { status, stdout, stderr };
}

/** A copy of the export that may be altered. */
function copy(): string {
  const folder = mkdtempSync(join(root, 'copy-'));
  cpSync(exported, folder, { recursive: true });
  return folder;
}

function bundleOf(folder: string): string {
  const [name] = readdirSync(join(folder, 'tile/entries/000.p'));
  return join(folder, 'tile/entries/000.p', name ?? '');
}

describe('an export', () => {
  test('is one zip that its own verifier finds unaltered, on plain Node', () => {
    const { status, stdout, stderr } = verifier(exported, '--key', key);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^ok: \d+ records, unaltered and complete up to their checkpoint; \d+ proofs hold/,
    );
    expect(stdout).toContain('intent: 3');
    expect(stdout).toContain('outcome: 3');
  });

  test('shows a record, and warns when the key is its own', () => {
    expect(JSON.parse(verifier(exported, '--key', key, 'show', '0').stdout)).toMatchObject({
      v: 1,
    });
    expect(verifier(exported).stdout).toContain("The key is the export's own");
    expect(verifier(exported, 'nonsense').status).toBe(2);
  });

  test.each<[string, (folder: string) => void, RegExp]>([
    [
      'a flipped bit in a record',
      (folder) => {
        const bytes = readFileSync(bundleOf(folder));
        bytes[40] = (bytes[40] ?? 0) ^ 1;
        writeFileSync(bundleOf(folder), bytes);
      },
      /modified: record 0/,
    ],
    ['a missing bundle', (folder) => rmSync(bundleOf(folder)), /missing: records 0 to/],
    [
      'a truncated bundle',
      (folder) => writeFileSync(bundleOf(folder), readFileSync(bundleOf(folder)).subarray(0, -700)),
      /unreadable: tile\/entries/,
    ],
    [
      'a changed size',
      (folder) => {
        const note = readFileSync(join(folder, 'checkpoint'), 'utf8');
        writeFileSync(join(folder, 'checkpoint'), note.replace(/\n\d+\n/, '\n1\n'));
      },
      /not signed by this key/,
    ],
    [
      'a readable copy that says something else',
      (folder) => {
        const path = join(folder, 'records/000000.jsonl');
        writeFileSync(path, readFileSync(path, 'utf8').replace('"permit"', '"deny"'));
      },
      /records\/000000\.jsonl does not say what record \d+ says/,
    ],
    [
      'missing proofs',
      (folder) => rmSync(join(folder, 'proofs'), { recursive: true }),
      /missing: proofs/,
    ],
    [
      'a proof under another number',
      (folder) => cpSync(join(folder, 'proofs/1.tlog-proof'), join(folder, 'proofs/2.tlog-proof')),
      /proof does not hold: proofs\/2/,
    ],
    [
      'a byte behind a tile',
      (folder) =>
        writeFileSync(
          bundleOf(folder),
          Buffer.concat([readFileSync(bundleOf(folder)), Buffer.of(0)]),
        ),
      /unreadable: tile\/entries/,
    ],
    [
      'a readable copy that is cut',
      (folder) => {
        const path = join(folder, 'records/000000.jsonl');
        const lines = readFileSync(path, 'utf8').split('\n');
        writeFileSync(path, `${lines.slice(0, 2).join('\n')}\n`);
      },
      /records\/ has 2 records/,
    ],
    [
      'a proof with another hash',
      (folder) => {
        const path = join(folder, 'proofs/1.tlog-proof');
        const [header, index, , ...rest] = readFileSync(path, 'utf8').split('\n');
        const hash = Buffer.alloc(32).toString('base64');
        writeFileSync(path, [header, index, hash, ...rest].join('\n'));
      },
      /proof does not hold: proofs\/1\.tlog-proof/,
    ],
  ])('is refused for %s', (_name, alter, expected) => {
    const folder = copy();
    alter(folder);
    const { status, stdout } = verifier(folder, '--key', key);
    expect(status).toBe(1);
    expect(stdout).toMatch(expected);
  });

  test('is refused under another key', () => {
    const stranger = `${key.split('+')[0]}+00000000+${key.split('+')[2]}`;
    expect(verifier(exported, '--key', stranger).status).not.toBe(0);
  });

  test('holds no value of the person and no reference to her', () => {
    const all = Object.values(unzipSync(readFileSync(other)));
    for (const bytes of all) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(text).not.toMatch(/Khadija|Idrissi|BK123456|person-evidence/);
      expect(text).not.toMatch(/~[A-Za-z0-9_-]{22}/);
    }
  });

  test('is not written over what is there', async () => {
    await using guard = await openTestGuard();
    await expect(guard.audit.export('shop', other)).rejects.toThrow();
  });
});

const go = spawnSync('go', ['version'], { encoding: 'utf8' }).status === 0;
if (!go) console.log('evidence: Go is not here, the check with golang.org/x/mod is left out');

const GO = `package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func main() {
	dir, key := os.Args[1], os.Args[2]
	verifier, err := note.NewVerifier(key)
	check(err)
	open := func(msg []byte) tlog.Tree {
		opened, err := note.Open(msg, note.VerifierList(verifier))
		check(err)
		lines := strings.Split(opened.Text, "\\n")
		size, err := strconv.ParseInt(lines[1], 10, 64)
		check(err)
		root, err := tlog.ParseHash(lines[2])
		check(err)
		return tlog.Tree{N: size, Hash: root}
	}
	raw, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	check(err)
	tree := open(raw)
	bundle, err := os.ReadFile(filepath.Join(dir, "tile/entries/000.p", strconv.FormatInt(tree.N, 10)))
	check(err)
	for index := int64(0); len(bundle) > 0; index++ {
		length := int(bundle[0])<<8 | int(bundle[1])
		entry := bundle[2 : 2+length]
		bundle = bundle[2+length:]
		text, err := os.ReadFile(filepath.Join(dir, "proofs", fmt.Sprintf("%d.tlog-proof", index)))
		check(err)
		cut := bytes.Index(text, []byte("\\n\\n"))
		var proof tlog.RecordProof
		for _, line := range strings.Split(string(text[:cut]), "\\n")[2:] {
			hash, err := base64.StdEncoding.DecodeString(line)
			check(err)
			var h tlog.Hash
			copy(h[:], hash)
			proof = append(proof, h)
		}
		of := open(text[cut+2:])
		check(tlog.CheckRecord(proof, of.N, of.Hash, index, tlog.RecordHash(entry)))
		fmt.Println("record", index, "holds")
	}
}
`;

describe.runIf(go)("golang.org/x/mod's sumdb/note and tlog", () => {
  test('open the checkpoint and check every proof', { timeout: 120_000 }, ({ skip }) => {
    const program = join(root, 'go');
    mkdirSync(program);
    writeFileSync(join(program, 'main.go'), GO);
    writeFileSync(
      join(program, 'go.mod'),
      'module check\n\ngo 1.22\n\nrequire golang.org/x/mod v0.30.0\n',
    );
    const run = (...args: readonly string[]) =>
      spawnSync('go', args, { cwd: program, encoding: 'utf8' });
    if (run('mod', 'tidy').status !== 0) skip('the Go module proxy cannot be reached');
    const size = readdirSync(join(exported, 'proofs')).length;
    expect(run('run', '.', exported, key).stdout.match(/holds/g)).toHaveLength(size);
  });
});
