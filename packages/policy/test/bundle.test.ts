import { createHash } from 'node:crypto';

import { hasCode } from '@himaya/core';
import type { HimayaError, Issue } from '@himaya/core';
import { describe, expect, test } from 'vitest';

import type { BundleFile, BundleOptions } from '../src/bundle.ts';
import { BUNDLE_NOTE, loadBundle, writeManifest } from '../src/bundle.ts';
import { loadPolicy } from '../src/policy-set.ts';
import type { PolicyFile } from '../src/yaml-file.ts';
import { packFiles, packTests } from './facts.ts';

const SIGNED = 'signed\n';
const options: BundleOptions = {
  openNote(note) {
    if (!note.startsWith(SIGNED)) throw new Error('not signed');
    return note.slice(SIGNED.length);
  },
};
const files = [...packFiles, ...packTests];
const RULE = `rules:
  - id: R11
    title: { fr: a, ar: ا, en: a }
    explanation: { fr: a, ar: ا, en: a }
    enforcement: here
    effect: deny
    when: opposition
    citation: { instrument: Law 09-08, article: "9", status: secondary }
`;
const pack = loadPolicy(packFiles);

function bundled(
  given: readonly PolicyFile[] = files,
  manifest = writeManifest(given),
): BundleFile[] {
  return [
    ...given.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
    { name: BUNDLE_NOTE, bytes: Buffer.from(SIGNED + manifest) },
  ];
}

/** The files with the text of one changed. */
function changed(name: string, change: (text: string) => string): readonly PolicyFile[] {
  return files.map((file) => (file.name === name ? { name, text: change(file.text) } : file));
}

/** A bundle of files that cannot be used, with a manifest that names exactly them. */
function signedByMistake(name: string, change: (text: string) => string): BundleFile[] {
  const given = changed(name, change);
  const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
  const lines = given
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => `${sha256(file.text)} ${Buffer.byteLength(file.text)} ${file.name}`);
  const head = ['himaya policy bundle v1', pack.name, pack.version, pack.sha256];
  return bundled(given, [...head, ...lines, ''].join('\n'));
}

function refusal(run: () => unknown): HimayaError {
  try {
    run();
  } catch (error) {
    if (hasCode(error, 'BUNDLE_INVALID') || hasCode(error, 'BUNDLE_OUTDATED')) return error;
    if (hasCode(error, 'POLICY_INVALID')) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

const why = (error: HimayaError): unknown => 'why' in error.details && error.details.why;
const issuesOf = (error: HimayaError): readonly Issue[] =>
  'issues' in error.details ? error.details.issues : [];

describe('a signed bundle', () => {
  test('is the set it was written from, with its tests', () => {
    const { set, manifest, rules, tests } = loadBundle(bundled(), options);
    expect(set.sha256).toBe(pack.sha256);
    expect(manifest).toMatchObject({ name: 'cndp-09-08', version: pack.version });
    expect(manifest.files).toHaveLength(files.length);
    expect([rules.length, tests.length]).toEqual([packFiles.length, packTests.length]);
  });

  test('does not depend on the order of its files', () => {
    expect(writeManifest(files.toReversed())).toBe(writeManifest(files));
    expect(loadBundle(bundled().toReversed(), options).set.sha256).toBe(pack.sha256);
  });

  test('without a manifest, or with one that nobody trusted signed, is refused', () => {
    const bare = bundled().filter(({ name }) => name !== BUNDLE_NOTE);
    expect(why(refusal(() => loadBundle(bare, options)))).toBe('unsigned');
    const other = [...bare, { name: BUNDLE_NOTE, bytes: Buffer.from(writeManifest(files)) }];
    const error = refusal(() => loadBundle(other, options));
    expect(why(error)).toBe('unsigned');
    expect(error.message).toMatch(/bundle\.note is not signed by the key/);
  });

  test('with a file altered, added, taken away or renamed is refused, and named', () => {
    const altered = bundled().map((file) =>
      file.name === 'basis.yaml' ? { ...file, bytes: Buffer.from('rules: []\n') } : file,
    );
    const cases: readonly (readonly [BundleFile[], RegExp])[] = [
      [altered, /^basis\.yaml is not the file that was signed/],
      [
        [...bundled(), { name: 'more.yaml', bytes: Buffer.from('') }],
        /^more\.yaml is not in the man/,
      ],
      [bundled().filter(({ name }) => name !== 'rights.yaml'), /^rights\.yaml is in the manifest/],
      [
        bundled().map((file) => (file.name === 'set.yaml' ? { ...file, name: 'sett.yaml' } : file)),
        /sett\.yaml is not in the manifest; did you mean "set\.yaml"/,
      ],
    ];
    for (const [given, said] of cases) {
      const error = refusal(() => loadBundle(given, options));
      expect(why(error)).toBe('altered');
      expect(error.message.replace('the policy bundle cannot be used: ', '')).toMatch(said);
    }
  });

  test.each([
    ['another header', 'v1', 'v2'],
    ['a version with a zero before it', `\n${pack.version}\n`, `\n0${pack.version}\n`],
    ['a path that leads out', ' basis.yaml', ' ../basis.yaml'],
    ['two of one name', ' basis.yaml', ' basis.test.yaml'],
    ['another set', pack.sha256, '0'.repeat(64)],
    ['another name', 'cndp-09-08\n', 'cndp\n'],
    ['another version', `\n${pack.version}\n`, '\n900\n'],
  ])('whose manifest has %s is refused', (_name, before, after) => {
    const manifest = writeManifest(files).replace(before, after);
    const error = refusal(() => loadBundle(bundled(files, manifest), options));
    expect(why(error)).toBe('malformed');
  });

  test('never takes the version down, nor puts another set in its place', () => {
    const active = { version: pack.version, sha256: pack.sha256 };
    const load = (now: typeof active): unknown =>
      loadBundle(bundled(), { ...options, active: now });
    load(active);
    load({ version: pack.version - 1, sha256: '0'.repeat(64) });
    const older = refusal(() => load({ ...active, version: pack.version + 1 }));
    expect(older.code).toBe('BUNDLE_OUTDATED');
    expect(older.details).toEqual({ version: pack.version, active: pack.version + 1 });
    const other = refusal(() => load({ ...active, sha256: '0'.repeat(64) }));
    expect(other.message).toMatch(/active with other rules: raise the version/);
  });

  test('signed by mistake is still checked, to the line and the rule', () => {
    const given = signedByMistake('rights.yaml', (text) =>
      text.replace('&& opposition', '&& oposition'),
    );
    const [issue] = issuesOf(refusal(() => loadBundle(given, options)));
    expect(issue).toMatchObject({ file: 'rights.yaml', rule: expect.stringMatching(/^R\d\d/) });
    expect(issue?.line).toBeGreaterThan(1);
    expect(issue?.problem).toMatch(/did you mean "opposition"/);
  });

  test('cannot be written of what cannot be used, has no version, or has a name with a slash', () => {
    expect(refusal(() => writeManifest(changed('set.yaml', () => 'policy: x\n'))).code).toBe(
      'POLICY_INVALID',
    );
    const unnamed = [{ name: 'a.yaml', text: RULE }];
    expect(refusal(() => writeManifest(unnamed)).message).toMatch(/needs a set file/);
    const slashed = files.map((file, at) => (at === 0 ? { ...file, name: 'a/b.yaml' } : file));
    expect(refusal(() => writeManifest(slashed)).message).toMatch(/^the policy.*a\/b\.yaml a name/);
  });
});

describe('YAML that would cost more than rules do', () => {
  const issueOf = (text: string): Issue | undefined =>
    issuesOf(refusal(() => loadPolicy([{ name: 'bad.yaml', text }])))[0];

  test('a bomb is named where it begins', () => {
    const letters = 'abcdefgh'.split('');
    const lines = letters.map((letter, at) => {
      const before = letters[at - 1];
      const items = before === undefined ? 'x' : Array(9).fill(`*${before}`).join(', ');
      return `${letter}: &${letter} [${items}]`;
    });
    expect(issueOf(lines.join('\n'))).toMatchObject({
      line: 3,
      problem: 'this alias repeats what has aliases of its own',
    });
  });

  test.each([
    ['a cycle', 'rules: &a\n  - *a\n', 2, /^this alias leads back to itself$/],
    ['a cycle of keys', 'rules: &a\n  x: *a\n', 2, /^this alias leads back to itself$/],
    ['an alias of nothing', 'rules: *a\n', 1, /Unresolved alias|has no anchor/],
    ['many levels', `rules: ${'['.repeat(50_000)}`, 1, /few levels/],
    ['much text', `rules: []\n${'#'.repeat(1_048_577)}`, 1, /at most 1 MiB/],
  ])('%s is refused', (_name, text, line, problem) => {
    expect(issueOf(text)).toMatchObject({
      file: 'bad.yaml',
      line,
      problem: expect.stringMatching(problem),
    });
  });
});
