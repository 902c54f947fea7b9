/**
 * `himaya audit subject | export`: look-ups, which are themselves recorded. They are made by the process
 * that writes the log, through its local socket; where none runs, by this one.
 *
 * @module
 */
import { resolve } from 'node:path';

import { LOOKUP_REASONS, Sensitive } from '@himaya/core';
import { parseRecord } from '@himaya/ledger';

import { parseConfig } from '../config.ts';
import { at } from '../json.ts';
import type { Lookup, SubjectFile } from '../office.ts';
import { readText } from '../policy-files.ts';
import { DEFAULT_ZONE } from '../zone.ts';
import { describeRecord, LOG_OPTIONS, tenantOf, withLog } from './audit-log.ts';
import type { Arguments, Command, ExitCode, Io } from './command.ts';
import { parse, usage } from './command.ts';
import { inWriter } from './in-writer.ts';

const LOOKUP_OPTIONS = {
  ...LOG_OPTIONS,
  by: { type: 'string' },
  reason: { type: 'string' },
} as const;

/** For a help text. */
export const REASONS: string = LOOKUP_REASONS.join(' | ');

/** `audit subject`. */
export const auditSubject: Command = {
  name: 'audit subject',
  summary: 'lists what the log holds about a person, with proofs; the look-up is recorded',
  help: `echo IDENTIFIER | himaya audit subject --by STAFF --reason REASON [--tenant ID] [--json]
himaya audit subject --certificate NUMBER

The identifier is the person's outside one, as tokens carry it; it is read from standard input, so that
it stands in no history. STAFF is an id under staff in himaya.yaml; REASON is one of
${REASONS}.
An erased person leads nowhere; the number of her certificate leads to the record of the erasure.`,
  async run(args, io) {
    const options = { ...LOOKUP_OPTIONS, certificate: { type: 'string' } } as const;
    const given = parse('audit subject', args, options);
    const number = given.text('certificate');
    if (number !== undefined) return await certificate(given, number, io);
    const lookup = lookupOf('audit subject', given);
    const identifier = await firstLine(io);
    if (identifier === '') throw usage('audit subject', 'give the identifier on standard input');
    const { result, zone } = await lookUp(given, lookup, 'subject', identifier);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the office made it, here or there
    const file = result as SubjectFile;
    if (given.flag('json')) {
      io.out(JSON.stringify(file));
      return file.known ? 0 : 1;
    }
    for (const { index, record } of file.records) io.out(describeRecord(index, record, zone));
    io.err(
      file.known
        ? `${file.records.length} records; this look-up is record #${file.lookup}; times are ${zone}`
        : `nobody is known by this identifier (never seen, or erased); this look-up is record #${file.lookup}`,
    );
    return file.known ? 0 : 1;
  },
};

/** The identifier on the first line of standard input. */
async function firstLine({ lines }: Io): Promise<string> {
  for await (const line of lines) return line.trim();
  return '';
}

async function certificate(given: Arguments, number: string, io: Io): Promise<ExitCode> {
  if (!/^(0|[1-9]\d{0,14})$/.test(number))
    throw usage('audit subject', 'a certificate is a number');
  return await withLog(given, async ({ reader, zone }) => {
    const [entry] = await reader.entries(Number(number), Number(number) + 1);
    const record = entry && parseRecord(entry.bytes).record;
    if (record?.type !== 'erased') {
      io.err(`record #${number} is no erasure`);
      return 1;
    }
    if (given.flag('json')) io.out(JSON.stringify({ index: Number(number), record }));
    else io.out(`erased by #${number}: ${describeRecord(Number(number), record, zone)}`);
    return 0;
  });
}

/** `audit export`. */
export const auditExport: Command = {
  name: 'audit export',
  summary: 'writes a zip for an inspector: records, proofs, rules and a verifier; recorded',
  help: `himaya audit export FILE.zip --by STAFF --reason REASON [--tenant ID] [--json]

One tenant's log and nothing of another's. The zip holds verify.mjs, which checks all of it offline with
plain Node 20 or later. A path that does not end in .zip becomes a folder. Nothing is overwritten.
REASON is one of ${REASONS}.`,
  async run(args, io) {
    const given = parse('audit export', args, LOOKUP_OPTIONS);
    const [path] = given.positionals;
    if (path === undefined) throw usage('audit export', 'say where to write');
    const lookup = lookupOf('audit export', given);
    const { result } = await lookUp(given, lookup, 'export', resolve(path), (files) => {
      if (files % 5000 === 0) io.err(`${files} files`);
    });
    io.out(
      given.flag('json')
        ? JSON.stringify(result)
        : `${path}: ${String(at(result, 'files'))} files; on record as #${String(at(result, 'lookup'))}`,
    );
    return 0;
  },
};

/** Who asks, and why. @throws {HimayaError} `USAGE` */
export function lookupOf(command: string, given: Arguments): Omit<Lookup, 'tenant'> {
  const by = given.text('by');
  const reason = LOOKUP_REASONS.find((each) => each === given.text('reason'));
  if (by === undefined) throw usage(command, 'say who asks: --by and an id under staff');
  if (reason === undefined) throw usage(command, `say why: --reason ${REASONS}`);
  return { by, reason };
}

/** Does it in the process that writes the log, or here where none does. */
export async function lookUp(
  given: Arguments,
  who: Omit<Lookup, 'tenant'>,
  what: 'subject' | 'export' | 'explain',
  argument: string,
  onFile?: (written: number) => void,
): Promise<{ readonly result: unknown; readonly zone: string }> {
  const file = given.text('config') ?? '';
  const config = parseConfig(readText(file), file);
  const { id: tenant, timeZone: zone = DEFAULT_ZONE } = tenantOf(config, given.text('tenant'));
  const lookup = { ...who, tenant };
  const result = await inWriter(file, config, {
    request: { ...lookup, do: what, argument },
    here: async ({ office }) => {
      if (what === 'subject') return await office.subject(lookup, new Sensitive(argument));
      if (what === 'explain') return await office.explain(lookup, Number(argument));
      return await office.export(lookup, argument, onFile);
    },
  });
  return { result, zone };
}
