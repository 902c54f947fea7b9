/**
 * Signed bundles: the files of a policy set and a manifest that names every one of them.
 *
 * The manifest is the text of a C2SP signed note, one line each:
 *
 * ```text
 * himaya policy bundle v1
 * <name of the set>
 * <version>
 * <SHA-256 of the set>
 * <SHA-256> <size in bytes> <name of a file>
 * ```
 *
 * the files in the order of their names. Who may sign, and how a signature is checked, is not this
 * package's: it is handed a function.
 *
 * @module
 */
import { createHash } from 'node:crypto';

import type { Issue } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import { didYouMean } from './nearest.ts';
import type { PolicySet } from './policy-set.ts';
import { loadPolicy } from './policy-set.ts';
import type { PolicyFile } from './yaml-file.ts';

/** Name of the file that holds the signed manifest. */
export const BUNDLE_NOTE = 'bundle.note';

const HEADER = 'himaya policy bundle v1';
/** Flat, and the same on every file system. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.ya?ml$/;
const FILE_LINE = /^(?<sha256>[0-9a-f]{64}) (?<size>0|[1-9]\d{0,9}) (?<name>\S+)$/;
const SHA256 = /^[0-9a-f]{64}$/;
const VERSION = /^[1-9]\d{0,8}$/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A file as it is stored. */
export interface BundleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a manifest says. */
export interface BundleManifest {
  readonly name: string;
  readonly version: number;
  /** Of the set, as on every record. */
  readonly sha256: string;
  readonly files: readonly {
    readonly name: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** A bundle whose signature, files and rules have been checked. */
export interface PolicyBundle {
  readonly manifest: BundleManifest;
  readonly set: PolicySet;
  readonly rules: readonly PolicyFile[];
  readonly tests: readonly PolicyFile[];
}

/** How a bundle is checked. */
export interface BundleOptions {
  /** Returns the text of a signed note. Throws where no trusted key signed it. */
  readonly openNote: (note: string) => string;
  /** What is in force: an older set is refused, and so is another one of the same version. */
  readonly active?: { readonly version: number; readonly sha256: string } | undefined;
}

/**
 * Writes the manifest of a set, to be signed.
 *
 * @param files - Rules and tests.
 * @throws {HimayaError} `POLICY_INVALID` where the rules cannot be used; `BUNDLE_INVALID` where a
 *   file has a name that no bundle can hold, or the set has no version.
 */
export function writeManifest(files: readonly PolicyFile[]): string {
  const set = loadPolicy(files.filter(isRules));
  const issues = files
    .filter(({ name }) => !FILE_NAME.test(name))
    .map(({ name }) => issue(name, 'a name in a bundle has letters, digits, dots and dashes'));
  if (new Set(files.map(({ name }) => name)).size < files.length) {
    issues.push(issue(BUNDLE_NOTE, 'two files have the same name'));
  }
  if (set.version < 1) issues.push(issue(BUNDLE_NOTE, 'a bundle needs a set file with a version'));
  if (issues.length > 0) throw invalid('malformed', issues);
  const { name, version, sha256 } = set;
  const sealed = files.map((file) => ({ name: file.name, ...digest(Buffer.from(file.text)) }));
  return encode({ name, version, sha256, files: sealed.toSorted(byName) });
}

/**
 * Checks a bundle: the signature, then every file, then the version, then the rules.
 *
 * @param files - All files of the bundle; one that the manifest does not name is refused.
 * @throws {HimayaError} `BUNDLE_INVALID`, `BUNDLE_OUTDATED`, `POLICY_INVALID`
 */
export function loadBundle(files: readonly BundleFile[], options: BundleOptions): PolicyBundle {
  const note = files.find(({ name }) => name === BUNDLE_NOTE);
  if (note === undefined) throw invalid('unsigned', [issue(BUNDLE_NOTE, 'is missing')]);
  const manifest = parseManifest(opened(note, options));
  const given = files.filter((file) => file !== note);
  const issues = compareFiles(manifest, given);
  if (issues.length > 0) throw invalid('altered', issues);
  checkBundleVersion(manifest, options.active);
  const texts = given.map(({ name, bytes }) => ({ name, text: textOf(name, bytes) }));
  const rules = texts.filter(isRules);
  const set = loadPolicy(rules);
  const agrees =
    set.name === manifest.name &&
    set.version === manifest.version &&
    set.sha256 === manifest.sha256;
  if (!agrees) throw invalid('malformed', [issue(BUNDLE_NOTE, 'does not describe its set')]);
  return { manifest, set, rules, tests: texts.filter((file) => !isRules(file)) };
}

function opened({ bytes }: BundleFile, { openNote }: BundleOptions): string {
  try {
    return openNote(utf8.decode(bytes));
  } catch {
    const problem = 'is not signed by the key that the configuration trusts';
    throw invalid('unsigned', [issue(BUNDLE_NOTE, problem)]);
  }
}

function parseManifest(text: string): BundleManifest {
  const [header, name = '', version = '', sha256 = '', ...lines] = text.split('\n');
  const files = lines.slice(0, -1).map((line) => FILE_LINE.exec(line)?.groups);
  const manifest: BundleManifest = {
    name,
    version: Number(version),
    sha256,
    files: files.map((each) => ({
      name: each?.['name'] ?? '',
      size: Number(each?.['size']),
      sha256: each?.['sha256'] ?? '',
    })),
  };
  const good =
    header === HEADER &&
    VERSION.test(version) &&
    SHA256.test(sha256) &&
    manifest.files.every((file) => FILE_NAME.test(file.name)) &&
    new Set(manifest.files.map((file) => file.name)).size === files.length;
  // One form only: whatever is not what we would write is refused.
  if (good && encode(manifest) === text) return manifest;
  throw invalid('malformed', [issue(BUNDLE_NOTE, 'is no manifest of a policy bundle')]);
}

function encode({ name, version, sha256, files }: BundleManifest): string {
  const lines = files.map((file) => `${file.sha256} ${file.size} ${file.name}`);
  return [HEADER, name, version, sha256, ...lines, ''].join('\n');
}

function compareFiles(manifest: BundleManifest, given: readonly BundleFile[]): readonly Issue[] {
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const missing = manifest.files.filter(({ name }) => !given.some((file) => file.name === name));
  const names = missing.map(({ name }) => name);
  return [
    ...names.map((name) => issue(name, 'is in the manifest and not in the bundle')),
    ...given.flatMap(({ name, bytes }) => {
      const said = listed.get(name);
      if (said === undefined) {
        return [issue(name, `is not in the manifest${didYouMean(name, names)}`)];
      }
      const is = digest(bytes);
      if (is.sha256 === said.sha256 && is.size === said.size) return [];
      return [issue(name, `is not the file that was signed: its SHA-256 is ${is.sha256}`)];
    }),
  ];
}

/**
 * Refuses what is older than the active set, or another set of its version.
 *
 * @throws {HimayaError} `BUNDLE_OUTDATED`
 */
export function checkBundleVersion(
  { version, sha256 }: Pick<BundleManifest, 'version' | 'sha256'>,
  active: BundleOptions['active'],
): void {
  if (active === undefined || version > active.version) return;
  if (version === active.version && sha256 === active.sha256) return;
  const why =
    version < active.version
      ? `the bundle has version ${version}, version ${active.version} is active: a version never goes down`
      : `version ${version} is active with other rules: raise the version of the set file`;
  throw new HimayaError('BUNDLE_OUTDATED', why, { version, active: active.version });
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalid('malformed', [issue(name, 'is not UTF-8')]);
  }
}

function digest(bytes: Uint8Array): { readonly size: number; readonly sha256: string } {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function isRules({ name }: { readonly name: string }): boolean {
  return !/\.test\.ya?ml$/.test(name);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function issue(file: string, problem: string): Issue {
  return { file, path: '', problem };
}

function invalid(
  why: HimayaError<'BUNDLE_INVALID'>['details']['why'],
  issues: readonly Issue[],
): HimayaError<'BUNDLE_INVALID'> {
  const told = issues.map(({ file = '', problem }) => `${file} ${problem}`).join('; ');
  return new HimayaError('BUNDLE_INVALID', `the policy bundle cannot be used: ${told}`, {
    why,
    issues,
  });
}
