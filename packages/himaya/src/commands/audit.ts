/**
 * `himaya audit verify | show`.
 *
 * @module
 */
import { HimayaError } from '@himaya/core';
import type { NoteKey, Verdict } from '@himaya/ledger';
import {
  encodeNoteKey,
  logReader,
  NoteSigner,
  parseNoteKey,
  parseRecord,
  verify,
} from '@himaya/ledger';
import type { LogReader } from '@himaya/ledger';
import { swapFile } from '@himaya/store';
import { resolve } from 'node:path';

import { verifyExport } from '../audit.ts';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { readText } from '../policy-files.ts';
import { directoryOf, openReader, originOf, signingSeed } from '../resources.ts';
import type { Arguments, Command, Io } from './command.ts';
import { CONFIG_OPTION, parse, usage } from './command.ts';

interface OpenLog {
  readonly config: Config;
  readonly tenant: string;
  readonly reader: LogReader;
  readonly key: NoteKey;
  readonly outside: string | undefined;
}

/** Opens the log for reading, beside whoever writes it. */
async function withLog<T>(given: Arguments, read: (log: OpenLog) => Promise<T>): Promise<T> {
  const file = given.text('config') ?? '';
  const config = parseConfig(readText(file), file);
  const directory = directoryOf(file);
  const tenant = given.text('tenant') ?? config.tenants[0]?.id ?? '';
  if (!config.tenants.some(({ id }) => id === tenant)) {
    throw new HimayaError('CONTEXT_INVALID', 'the tenant is not configured', { field: 'tenant' });
  }
  await using driver = await openReader(config, directory);
  const signer = new NoteSigner(originOf(config, tenant), signingSeed(config, directory));
  const outside = await swapFile(`${resolve(directory, config.log.outside)}.${tenant}`).read();
  return await read({
    config,
    tenant,
    reader: logReader(driver, tenant),
    key: signer.key,
    outside,
  });
}

const LOG_OPTIONS = {
  ...CONFIG_OPTION,
  tenant: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `audit verify`. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'checks every record against the signed checkpoint and the one kept outside',
  help: `himaya audit verify [--config himaya.yaml] [--tenant ID] [--json]
himaya audit verify --export DIRECTORY --key 'LINE' [--json]

Reads beside a running process. Verdicts: ok, truncated, modified, missing, forked, rolled back,
payloads missing, unreadable. Exits with 1 unless ok. --key is the line of the log's public key, from
a source other than the export.`,
  async run(args, io) {
    const options = {
      ...LOG_OPTIONS,
      export: { type: 'string' },
      key: { type: 'string' },
    } as const;
    const given = parse('audit verify', args, options);
    const exported = given.text('export');
    if (exported !== undefined) {
      const line = given.text('key');
      if (line === undefined) throw usage('audit verify', '--export needs --key');
      return report(await verifyExport(exported, parseNoteKey(line.trim())), given, io);
    }
    return await withLog(given, async ({ reader, key, outside }) => {
      const verdicts = await verify(reader, {
        key,
        ...(outside !== undefined && { outside }),
        onProgress: (done, of) => {
          if (!given.flag('json') && of > 100_000) io.err(`${done} of ${of} records`);
        },
      });
      if (!given.flag('json')) io.out(`key ${encodeNoteKey(key)}`);
      return report(verdicts, given, io);
    });
  },
};

function report(verdicts: readonly Verdict[], given: Arguments, io: Io): 0 | 1 {
  if (given.flag('json')) io.out(JSON.stringify({ verdicts }));
  else for (const verdict of verdicts) io.out(describeVerdict(verdict));
  return verdicts.every(({ verdict }) => verdict === 'ok') ? 0 : 1;
}

/** A verdict in words. */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'ok':
      return `ok: ${verdict.size} records, unaltered and complete`;
    case 'truncated':
      return `truncated: ${verdict.size} records, the checkpoint says ${verdict.expected}`;
    case 'modified':
      return `modified: record ${verdict.index} is not what was appended`;
    case 'missing':
      return `missing: records ${verdict.from} to ${verdict.to - 1}`;
    case 'forked':
      return 'forked: the records are not those of a checkpoint that was signed';
    case 'rolled back':
      return `rolled back: ${verdict.size} records, the checkpoint outside says ${verdict.expected}`;
    case 'payload altered':
      return `payload altered: record ${verdict.index}`;
    case 'payloads missing':
      return `payloads missing: ${verdict.count} more than erasures account for`;
    case 'unreadable':
      return `unreadable: ${verdict.what}${verdict.index === undefined ? '' : ` (record ${verdict.index})`}`;
  }
}

/** `audit show`. */
export const auditShow: Command = {
  name: 'audit show',
  summary: 'prints records; they hold no content and no identifier',
  help: `himaya audit show [INDEX] [--config himaya.yaml] [--tenant ID] [--json]

Without an index, the last twenty.`,
  async run(args, io) {
    const given = parse('audit show', args, LOG_OPTIONS);
    return await withLog(given, async ({ reader }) => {
      const extent = await reader.extent();
      const [asked] = given.positionals;
      if (asked !== undefined && !/^(0|[1-9]\d{0,14})$/.test(asked)) {
        throw usage('audit show', 'an index is a number');
      }
      const from = asked === undefined ? Math.max(0, extent - 20) : Number(asked);
      const entries = await reader.entries(from, asked === undefined ? extent : from + 1);
      if (entries.length === 0) {
        io.err(`the log has ${extent} records`);
        return 1;
      }
      for (const { index, bytes } of entries) {
        const { record } = parseRecord(bytes);
        io.out(
          given.flag('json') ? JSON.stringify({ index, record }) : describeRecord(index, record),
        );
      }
      return 0;
    });
  },
};

function describeRecord(index: number, record: ReturnType<typeof parseRecord>['record']): string {
  const when = new Date(record.at).toISOString();
  const about =
    'operation' in record
      ? `${record.operation} for ${record.purpose} to ${record.destination} (${record.countries.join(' ')}) ${record.rules.join(' ')}`
      : Object.entries(record)
          .filter(([key]) => !['type', 'id', 'at', 'controller', 'tenant'].includes(key))
          .map(
            ([key, value]) =>
              `${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
          )
          .join(' ');
  return `#${index} ${when} ${record.type} ${about}`;
}
