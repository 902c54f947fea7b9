/**
 * `himaya audit search | prove`: reading, beside whoever writes.
 *
 * @module
 */
import { CATEGORIES, HimayaError } from '@himaya/core';
import { encodeProof, openNote, parseRecord, proveInclusion } from '@himaya/ledger';
import { didYouMean } from '@himaya/policy';

import type { Query } from '../search.ts';
import { searchLog } from '../search.ts';
import { rangeOf } from '../zone.ts';
import { describeRecord, LOG_OPTIONS, progress, withLog } from './audit-log.ts';
import type { Arguments, Command, ExitCode } from './command.ts';
import { parse, usage } from './command.ts';

const TYPES = [
  'intent',
  'denial',
  'outcome',
  'consent',
  'opposition',
  'key',
  'erased',
  'activation',
  'approval',
  'lookup',
  'recovery',
  'token',
] as const;

/** `audit search`. */
export const auditSearch: Command = {
  name: 'audit search',
  summary: 'finds records by day, purpose, country, category, rule',
  help: `himaya audit search [--on DAY | --from DAY] [--to DAY] [--country FR] [--purpose ID] [--category ID]
  [--destination ID] [--caller ID] [--rule R22] [--type TYPE] [--enforced permit|deny] [--json]

A day is 2026-11-17, 2026-11 or 2026, in the tenant's time zone (default Africa/Casablanca); --to is
inclusive. A person is not in the records: see audit subject.

  himaya audit search --on 2026-11-17 --country FR --enforced permit     what left for France that day`,
  async run(args, io) {
    const given = parse('audit search', args, {
      ...LOG_OPTIONS,
      on: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      country: { type: 'string' },
      purpose: { type: 'string' },
      category: { type: 'string' },
      destination: { type: 'string' },
      caller: { type: 'string' },
      rule: { type: 'string' },
      type: { type: 'string' },
      enforced: { type: 'string' },
    });
    return await withLog<ExitCode>(given, async ({ reader, zone }) => {
      const query = queryOf(given, zone);
      let found = 0;
      for await (const { index, record } of searchLog(reader, query, progress(given, io))) {
        found += 1;
        io.out(
          given.flag('json')
            ? JSON.stringify({ index, record })
            : describeRecord(index, record, zone),
        );
      }
      if (!given.flag('json')) io.err(`${found} records; times are ${zone}`);
      return 0;
    });
  },
};

function queryOf(given: Arguments, zone: string): Query {
  const from = given.text('on') ?? given.text('from');
  const to = given.text('on') ?? given.text('to');
  const when = {
    from: from === undefined ? 0 : rangeOf(from, zone).from,
    to: to === undefined ? Number.MAX_SAFE_INTEGER : rangeOf(to, zone).to,
  };
  const country = given.text('country')?.toUpperCase();
  const type = member('type', given.text('type'), TYPES);
  const category = member('category', given.text('category'), CATEGORIES);
  const enforced = member('enforced', given.text('enforced'), ['permit', 'deny'] as const);
  const texts = ['purpose', 'destination', 'caller', 'rule'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    when,
    ...Object.fromEntries(texts),
    ...(type !== undefined && { type }),
    ...(category !== undefined && { category }),
    ...(enforced !== undefined && { enforced }),
    ...(country !== undefined && { country: country === 'UNKNOWN' ? 'unknown' : country }),
  };
}

function member<const T extends string>(
  option: string,
  value: string | undefined,
  members: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = members.find((each) => each === value);
  if (found !== undefined) return found;
  throw usage('audit search', `--${option} is none of ours${didYouMean(value, members)}`);
}

/** `audit prove`. */
export const auditProve: Command = {
  name: 'audit prove',
  summary: 'writes the offline proof that a record is in the log',
  help: `himaya audit prove INDEX [--config himaya.yaml] [--tenant ID] [--json]

Writes c2sp.org/tlog-proof@v1: index, hashes and the signed checkpoint. With --json also the record and
its exact bytes in base64, which the proof is about.`,
  async run(args, io) {
    const given = parse('audit prove', args, LOG_OPTIONS);
    const [asked = ''] = given.positionals;
    if (!/^(0|[1-9]\d{0,14})$/.test(asked))
      throw usage('audit prove', 'say which record: a number');
    return await withLog<ExitCode>(given, async ({ reader, key }) => {
      const checkpoint = (await reader.checkpoint()) ?? '';
      const size = Number(openNote(checkpoint, [key]).split('\n')[1]);
      const index = Number(asked);
      const [entry] = index < size ? await reader.entries(index, index + 1) : [];
      if (entry === undefined) {
        throw new HimayaError('USAGE', `the log has ${size} records`, { command: 'audit prove' });
      }
      const { hashes } = await proveInclusion(reader, index, size);
      const proof = encodeProof({ index, hashes, checkpoint });
      if (given.flag('json')) {
        const { record } = parseRecord(entry.bytes);
        const bytes = Buffer.from(entry.bytes).toString('base64');
        io.out(JSON.stringify({ index, record, bytes, proof }));
      } else io.out(proof.replace(/\n$/, ''));
      return 0;
    });
  },
};
