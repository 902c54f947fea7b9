/**
 * The verifier that travels with an export as `verify.mjs`: one file, nothing but Node 20 or later, no
 * network. It shares no code with the rest of Himaya, so that it can be read alone.
 *
 * ```text
 * node verify.mjs --key 'LINE'          checks everything in the folder it stands in
 * node verify.mjs --key 'LINE' show 12  prints record 12
 * ```
 *
 * Checked are: the checkpoint's signature (c2sp.org/signed-note, Ed25519), the change of keys, every
 * entry against its tile (c2sp.org/tlog-tiles), all tiles and the root (RFC 9162 §2.1), the copies in
 * `records/` that are there to be read, and every proof
 * (c2sp.org/tlog-proof). Exits with 0 if all is well, 1 if not, 2 if it is called wrongly.
 *
 * @module
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const WIDTH = 256;
const HASH = 32;
/** Up to so many records an export has a proof for each. */
const PROOFS_MAX = 20_000;

interface Key {
  readonly name: string;
  readonly id: string;
  readonly raw: Buffer;
}

interface Checkpoint {
  readonly size: number;
  readonly root: Buffer;
}

const folder = dirname(fileURLToPath(import.meta.url));
const problems: string[] = [];

function problem(text: string): void {
  problems.push(text);
}

function read(name: string): Buffer | undefined {
  const path = join(folder, ...name.split('/'));
  return existsSync(path) ? readFileSync(path) : undefined;
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

const leafHash = (entry: Uint8Array): Buffer => sha256(Uint8Array.of(0), entry);
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Uint8Array.of(1), left, right);

/** `<name>+<id>+<base64(type ‖ public key)>` */
function parseKey(line: string): Key {
  const [name = '', id = '', ...rest] = line.trim().split('+');
  const typed = Buffer.from(rest.join('+'), 'base64');
  const expected = sha256(Buffer.from(`${name}\n`), typed)
    .subarray(0, 4)
    .toString('hex');
  if (typed.length !== 1 + HASH || typed[0] !== 1 || id !== expected) {
    throw new Error('the public key is malformed');
  }
  return { name, id, raw: typed.subarray(1) };
}

function keyOf(name: string, raw: Buffer): Key {
  const id = sha256(Buffer.from(`${name}\n`), Uint8Array.of(1), raw).subarray(0, 4);
  return { name, id: id.toString('hex'), raw };
}

/** The checkpoint in a note that this key has signed; `undefined` if it has not. */
function openNote(note: string, key: Key): Checkpoint | undefined {
  const cut = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, cut);
  const signed = note
    .slice(cut + 1)
    .split('\n')
    .some((line) => isSignature(line, text, key));
  const [origin, size = '', root = ''] = text.split('\n');
  if (!signed || origin !== key.name || !/^(0|[1-9]\d{0,15})$/.test(size)) return undefined;
  return { size: Number(size), root: Buffer.from(root, 'base64') };
}

function isSignature(line: string, text: string, key: Key): boolean {
  const [dash, name, encoded = ''] = line.split(' ');
  const bytes = Buffer.from(encoded, 'base64');
  if (dash !== '—' || name !== key.name || bytes.length !== 4 + 64) return false;
  if (bytes.subarray(0, 4).toString('hex') !== key.id) return false;
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.raw]);
  const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), publicKey, bytes.subarray(4));
}

/** `tile/<level>/x001/234`, with `.p/<width>` where it is not full. */
function tilePath(level: number | 'entries', index: number, width: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const number = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group));
  return `tile/${level}/${number.join('/')}${width < WIDTH ? `.p/${width}` : ''}`;
}

function entriesOf(index: number, size: number): readonly Buffer[] {
  const width = Math.min(WIDTH, size - index * WIDTH);
  const path = tilePath('entries', index, width);
  const bytes = read(path);
  if (bytes === undefined) {
    problem(`missing: records ${index * WIDTH} to ${index * WIDTH + width - 1} (${path})`);
    return [];
  }
  const entries: Buffer[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const end = at + 2 + bytes.readUInt16BE(at);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  const used = entries.reduce((sum, { length }) => sum + 2 + length, 0);
  if (entries.length !== width || used !== bytes.length) {
    problem(`unreadable: ${path} is cut or has more than its ${width} records`);
  }
  return entries;
}

/** Roots of complete subtrees, one for each bit of the size: all that a growing tree needs. */
class Tree {
  size = 0;
  readonly #roots: (Buffer | undefined)[] = [];
  /** Hashes of the levels that have tiles: level 0 are the leaves. */
  readonly levels: Buffer[][] = [[]];

  add(leaf: Buffer): void {
    this.size += 1;
    this.levels[0]?.push(leaf);
    let hash = leaf;
    let bit = 0;
    for (let left = this.#roots[bit]; left !== undefined; left = this.#roots[bit]) {
      hash = nodeHash(left, hash);
      this.#roots[bit] = undefined;
      bit += 1;
      if (bit % 8 === 0) (this.levels[bit / 8] ??= []).push(hash);
    }
    this.#roots[bit] = hash;
  }

  root(): Buffer {
    let root: Buffer | undefined;
    for (const left of this.#roots) {
      if (left !== undefined) root = root === undefined ? left : nodeHash(left, root);
    }
    return root ?? sha256();
  }
}

/** The key that signs now, followed from the trusted one, and the checkpoints the log must contain. */
function follow(trusted: Key, record: (index: number) => unknown): [Key, Checkpoint[]] {
  let key = trusted;
  const pins: Checkpoint[] = [];
  for (let at = 0; ; at++) {
    const text = read(`rotations/${at}`)?.toString();
    if (text === undefined) return [key, pins];
    const cut = text.indexOf('\n') + 1;
    const index = Number(text.slice(0, text.indexOf(' ')));
    const named = record(index);
    const encoded =
      typeof named === 'object' && named !== null && 'publicKey' in named ? named.publicKey : null;
    if (typeof encoded !== 'string') continue;
    const next = keyOf(key.name, Buffer.from(encoded, 'base64'));
    const pin = openNote(text.slice(cut), next);
    if (pin === undefined || pin.size <= index || !openNote(text.slice(cut), key)) continue;
    pins.push(pin);
    key = next;
  }
}

function compareTiles(tree: Tree): void {
  for (const [level, hashes] of tree.levels.entries()) {
    for (let from = 0; from < hashes.length; from += WIDTH) {
      const own = hashes.slice(from, from + WIDTH);
      const path = tilePath(level, from / WIDTH, own.length);
      const stored = read(path);
      if (stored === undefined) problem(`missing: ${path}`);
      else if (!stored.equals(Buffer.concat(own))) {
        if (stored.length !== own.length * HASH) problem(`unreadable: ${path} has another length`);
        for (const [at, hash] of own.entries()) {
          if (hash.equals(stored.subarray(at * HASH, (at + 1) * HASH))) continue;
          problem(level === 0 ? `modified: record ${from + at}` : `forked: ${path}`);
        }
      }
    }
  }
}

/** Recomputes the root from a leaf and the hashes beside its way up. RFC 9162 §2.1.3.2. */
function rootFrom(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
): Buffer | undefined {
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

function checkProofs(key: Key, leaves: readonly Buffer[]): number {
  if (!existsSync(join(folder, 'proofs'))) {
    if (leaves.length > 0 && leaves.length <= PROOFS_MAX) problem('missing: proofs/');
    return 0;
  }
  const names = readdirSync(join(folder, 'proofs'));
  for (const name of names) {
    const text = read(`proofs/${name}`)?.toString() ?? '';
    const cut = text.indexOf('\n\n');
    const [header, second = '', ...hashes] = text.slice(0, cut).split('\n');
    const index = Number(second.replace('index ', ''));
    const checkpoint = openNote(text.slice(cut + 2), key);
    const leaf = leaves[index];
    const path = hashes.map((hash) => Buffer.from(hash, 'base64'));
    const root =
      leaf === undefined || checkpoint === undefined
        ? undefined
        : rootFrom(leaf, index, checkpoint.size, path);
    const good = header === 'c2sp.org/tlog-proof@v1' && checkpoint && root?.equals(checkpoint.root);
    if (good !== true || name !== `${index}.tlog-proof`) {
      problem(`proof does not hold: proofs/${name}`);
    }
  }
  if (names.length !== leaves.length) {
    problem(`proofs/ has ${names.length} proofs for ${leaves.length} records`);
  }
  return names.length;
}

/** The line of `records/` for an entry; undefined where it is no JSON. */
function readable(index: number, entry: Buffer | undefined): string | undefined {
  try {
    const { v: _v, commit: _commit, ...record } = JSON.parse(entry?.toString() ?? '');
    return JSON.stringify({ index, record });
  } catch {
    return undefined;
  }
}

/** What stands in `records/` to be read must say what the log says, all of it. */
function checkReadable(entryOf: (index: number) => Buffer | undefined, size: number): void {
  if (!existsSync(join(folder, 'records'))) {
    if (size > 0) problem('missing: records/');
    return;
  }
  let next = 0;
  for (const name of readdirSync(join(folder, 'records')).toSorted()) {
    const lines = (read(`records/${name}`)?.toString() ?? '').split('\n');
    lines.pop();
    for (const line of lines) {
      if (line !== readable(next, entryOf(next))) {
        problem(`records/${name} does not say what record ${next} says`);
        return;
      }
      next += 1;
    }
  }
  if (next !== size) problem(`records/ has ${next} records, the log has ${size}`);
}

function check(trusted: Key): number {
  const note = read('checkpoint')?.toString() ?? '';
  const claimed = Number(note.split('\n')[1] ?? 0);
  const size = Number.isSafeInteger(claimed) ? claimed : 0;
  const tree = new Tree();
  const bundles = new Map<number, readonly Buffer[]>();
  const bundle = (index: number): readonly Buffer[] => {
    const known = bundles.get(index) ?? entriesOf(index, size);
    bundles.clear();
    bundles.set(index, known);
    return known;
  };
  const record = (index: number): unknown => {
    const entry = bundle(Math.floor(index / WIDTH))[index % WIDTH];
    return entry === undefined ? undefined : JSON.parse(entry.toString());
  };
  const [key, pins] = follow(trusted, record);
  const head = openNote(note, key);
  if (head === undefined) problem('forked: the checkpoint is not signed by this key');
  const types = new Map<string, number>();
  for (let index = 0; index * WIDTH < size; index++) {
    for (const entry of bundle(index)) {
      tree.add(leafHash(entry));
      const type = /^\{"v":1,"type":"([a-z]+)"/.exec(entry.toString())?.[1] ?? 'unknown';
      types.set(type, (types.get(type) ?? 0) + 1);
      for (const pin of pins) {
        if (pin.size === tree.size && !pin.root.equals(tree.root()))
          problem('forked: a key change is not of this log');
      }
    }
  }
  checkReadable((index) => bundle(Math.floor(index / WIDTH))[index % WIDTH], size);
  compareTiles(tree);
  if (head !== undefined && !head.root.equals(tree.root())) {
    problem('forked: the records are not those of the signed checkpoint');
  }
  const proofs = checkProofs(key, tree.levels[0] ?? []);
  for (const text of problems) console.log(text);
  if (problems.length > 0) return 1;
  console.log(
    `ok: ${size} records, unaltered and complete up to their checkpoint; ${proofs} proofs hold`,
  );
  console.log(
    'Not checked here: policy/ and README.md; whether later records exist (ask for the newest checkpoint).',
  );
  for (const [type, count] of types) console.log(`  ${type}: ${count}`);
  return 0;
}

function show(index: number): number {
  const note = read('checkpoint')?.toString() ?? '';
  const entry = entriesOf(Math.floor(index / WIDTH), Number(note.split('\n')[1] ?? 0))[
    index % WIDTH
  ];
  console.log(entry === undefined ? `there is no record ${index}` : entry.toString());
  return entry === undefined ? 1 : 0;
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' } },
    allowPositionals: true,
  });
  const line = values.key ?? read('key')?.toString() ?? '';
  if (values.key === undefined) {
    console.log(
      "The key is the export's own. Compare it with the one you were given: " + line.trim(),
    );
  }
  const [command, argument] = positionals;
  if (command === 'show' && /^\d{1,15}$/.test(argument ?? '')) return show(Number(argument));
  if (command === undefined) return check(parseKey(line));
  console.log("node verify.mjs [--key 'LINE'] [show INDEX]");
  return 2;
}

try {
  process.exitCode = main();
} catch (error) {
  // A key that cannot be read, an option that does not exist: nothing has been judged.
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
