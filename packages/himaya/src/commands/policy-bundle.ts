/**
 * `himaya policy key | bundle | verify | activate`: signed sets, and how one comes into force.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { HimayaError } from '@himaya/core';
import { encodeNoteKey, newSigningKey, parseSigningKey } from '@himaya/ledger';
import type { NoteSigner } from '@himaya/ledger';
import { BUNDLE_NOTE, verifyRule } from '@himaya/policy';
import type { PolicyBundle, PolicyFile } from '@himaya/policy';

import type { Activated } from '../active-policy.ts';
import { parseConfig } from '../config.ts';
import { askLocal, socketPath } from '../local-socket.ts';
import { openHimaya } from '../open.ts';
import { packDirectory, readPolicyFiles, readText } from '../policy-files.ts';
import { openBundle, writeBundle } from '../policy-source.ts';
import { directoryOf } from '../resources.ts';
import { readSecret } from '../secret.ts';
import { localDay } from '../zone.ts';
import type { Arguments, Command, Io } from './command.ts';
import { CONFIG_OPTION, parse, usage } from './command.ts';
import { POLICY_FILES } from './policy.ts';

/** `policy key`. */
export const policyKey: Command = {
  name: 'policy key',
  summary: 'makes the key that signs rule bundles',
  help: `himaya policy key NAME --out FILE

Writes a private key (mode 0600) and prints the public one, for policy.bundle.key in himaya.yaml. NAME stands
in every signature: the office, without spaces and plus signs. Keep the file away from the machines that run
the rules: whoever has it decides what they are.`,
  async run(args, io) {
    const given = parse('policy key', args, { out: { type: 'string' } });
    const [name] = given.positionals;
    const path = given.text('out');
    if (name === undefined || path === undefined)
      throw usage('policy key', 'say a name, and --out');
    const { line, signer } = newKey(name);
    writeNew(path, `${line.reveal()}\n`);
    io.out(encodeNoteKey(signer.key));
    return 0;
  },
};

function newKey(name: string): ReturnType<typeof newSigningKey> {
  try {
    return newSigningKey(name);
  } catch {
    throw usage('policy key', 'a name has no spaces and no plus signs');
  }
}

/** Only its owner reads it; nothing is overwritten. */
function writeNew(path: string, text: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    throw new HimayaError('FILE_UNREADABLE', `${path} cannot be written, or is there already`, {
      file: path,
    });
  }
}

const SIGNING_OPTIONS = {
  out: { type: 'string' },
  key: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `policy bundle`. */
export const policyBundle: Command = {
  name: 'policy bundle',
  summary: 'signs rules and their tests as a bundle',
  help: `himaya policy bundle --key FILE --out DIRECTORY [--json] [FILE…]

Writes the files and ${BUNDLE_NOTE}, a manifest with the size and SHA-256 of each, signed as a C2SP note. FILE is what
himaya policy key wrote. Nothing is overwritten. The version of the set file has to rise: a guard refuses a
lower one, and another set of the same version. ${POLICY_FILES}`,
  async run(args, io) {
    const given = parse('policy bundle', args, SIGNING_OPTIONS);
    const { signer, out } = signing('policy bundle', given);
    const bundle = writeBundle(out, filesOf(given.positionals), signer);
    tell(given, io, { ...summary(bundle), directory: out });
    return 0;
  },
};

/** `policy verify`. */
export const policyVerify: Command = {
  name: 'policy verify',
  summary: 'records that a person read the source of a rule, in a new signed bundle',
  help: `himaya policy verify RULE --source FILE --by NAME --key FILE --out DIRECTORY [--json] [FILE…]

The citation of RULE becomes verified, with the name, today's date and the SHA-256 of the document in FILE; the
version of the set rises by one. R15 stands for all parts of the rule, where they rest on one article. A bundle
among the files has to be signed by the same key. ${POLICY_FILES}`,
  async run(args, io) {
    const options = {
      ...SIGNING_OPTIONS,
      source: { type: 'string' },
      by: { type: 'string' },
    } as const;
    const given = parse('policy verify', args, options);
    const [rule, ...paths] = given.positionals;
    if (rule === undefined) throw usage('policy verify', 'name a rule, such as R15');
    const source = given.text('source');
    const by = given.text('by')?.trim();
    if (source === undefined)
      throw usage('policy verify', 'say --source: the document that was read');
    if (by === undefined || by === '') throw usage('policy verify', 'say --by: who read it');
    // It stands in a signed file and is printed: a line break or a turned direction could forge another.
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(by)) {
      throw usage('policy verify', 'a name in --by has no control characters');
    }
    const { signer, out } = signing('policy verify', given);
    for (const path of paths) {
      if (existsSync(join(path, BUNDLE_NOTE))) openBundle(path, signer.key);
    }
    const sourceSha256 = createHash('sha256').update(readDocument(source)).digest('hex');
    const read = readPolicyFiles(pathsOr(paths));
    const verified = verifyRule(read.rules, rule, { by, on: localDay(Date.now()), sourceSha256 });
    const bundle = writeBundle(out, [...verified.files, ...read.tests], signer);
    const { rules, citation } = verified;
    tell(given, io, { ...summary(bundle), directory: out, rules, ...citation, sourceSha256 });
    return 0;
  },
};

/** `policy activate`. */
export const policyActivate: Command = {
  name: 'policy activate',
  summary: 'puts the rules that himaya.yaml names in force, while calls run',
  help: `himaya policy activate [--config himaya.yaml] [--json]

The process that writes the log reads the policy of himaya.yaml again, checks it, and changes over between two
decisions; SIGHUP to himaya gateway does the same. Where the new set cannot be used, the one in force stays, and the
refusal is on record. Where no process runs, the set is checked, recorded and remembered here.`,
  async run(args, io) {
    const given = parse('policy activate', args, { ...CONFIG_OPTION, json: { type: 'boolean' } });
    const file = given.text('config') ?? '';
    const { store } = parseConfig(readText(file), file);
    const socket = socketPath(resolve(directoryOf(file), store.path));
    const answered = await askLocal(socket, { do: 'activate' });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the guard made it, there or here
    const activated = (answered?.result ?? (await here(file))) as Activated;
    if (given.flag('json')) {
      io.out(JSON.stringify(activated));
    } else {
      const { name, version, sha256, changed } = activated;
      io.out(`${name} version ${version} is in force${changed ? '' : ', as before'}`);
      io.out(`sha256 ${sha256}`);
    }
    return 0;
  },
};

/** Opening a guard puts its rules in force, on record. */
async function here(file: string): Promise<Activated> {
  await using guard = await openHimaya(file);
  const { name, version, sha256 } = guard.policy;
  return { name, version, sha256, changed: true };
}

function signing(
  command: string,
  given: Arguments,
): { readonly signer: NoteSigner; readonly out: string } {
  const [key, out] = [given.text('key'), given.text('out')];
  if (key === undefined) throw usage(command, 'say --key: the file that himaya policy key wrote');
  if (out === undefined) throw usage(command, 'say --out: the directory to write');
  return { signer: parseSigningKey(readSecret(`file:${key}`, process.cwd())), out };
}

function filesOf(paths: readonly string[]): readonly PolicyFile[] {
  const { rules, tests } = readPolicyFiles(pathsOr(paths));
  return [...rules, ...tests];
}

function pathsOr(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : [packDirectory('cndp-09-08')];
}

function readDocument(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new HimayaError('FILE_UNREADABLE', `${path} cannot be read`, { file: path });
  }
}

function summary({ manifest: { name, version, sha256, files }, set }: PolicyBundle): {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly files: number;
  readonly ruleCount: number;
} {
  return { name, version, sha256, files: files.length, ruleCount: set.rules.length };
}

function tell(
  given: Arguments,
  io: Io,
  said: ReturnType<typeof summary> & {
    readonly directory: string;
    readonly rules?: readonly string[];
    readonly instrument?: string;
    readonly article?: string;
    readonly sourceSha256?: string;
  },
): void {
  if (given.flag('json')) {
    io.out(JSON.stringify(said));
    return;
  }
  const { name, version, sha256, files, ruleCount, directory, rules, instrument, article } = said;
  if (rules !== undefined) {
    io.out(`verified: ${rules.join(', ')} (${instrument ?? ''}, ${article ?? ''})`);
  }
  io.out(`${directory}: ${name} version ${version}, ${ruleCount} rules in ${files} files`);
  io.out(`sha256 ${sha256}`);
}
