/**
 * `himaya audit verify | show`.
 *
 * @module
 */
import type { Verdict } from '@himaya/ledger';
import { encodeNoteKey, parseNoteKey, parseRecord, readCosignatures, verify } from '@himaya/ledger';

import { verifyExport } from '../audit.ts';
import { localTime } from '../zone.ts';
import type { OpenLog } from './audit-log.ts';
import { describeRecord, LOG_OPTIONS, progress, withLog } from './audit-log.ts';
import type { Arguments, Command, Io } from './command.ts';
import { parse, usage } from './command.ts';

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
    return await withLog(given, async (log) => {
      const { reader, key, outside } = log;
      const isLost = outside === undefined && (await reader.extent()) > 0;
      if (isLost)
        io.err('the checkpoint kept outside the log is missing: a rolled-back log cannot be told');
      const verdicts = await verify(reader, {
        key,
        ...(outside !== undefined && { outside }),
        onProgress: progress(given, io),
      });
      if (!given.flag('json')) {
        io.out(`key ${encodeNoteKey(key)}`);
        for (const line of await describeWitnesses(log)) io.out(line);
      }
      const answer = report(verdicts, given, io);
      return isLost ? 1 : answer;
    });
  },
};

/** Who has cosigned how much, and when; a key that nobody configured does not count. */
async function describeWitnesses({ config, reader, zone }: OpenLog): Promise<readonly string[]> {
  const keys = (config.log.witnesses ?? []).map(({ key }) => parseNoteKey(key));
  const lines: string[] = [];
  for (const note of await reader.cosigned()) {
    const size = note.split('\n')[1] ?? '';
    for (const { witness, at } of readCosignatures(note, keys)) {
      lines.push(`witness ${witness}: ${size} records, ${localTime(at, zone)}`);
    }
  }
  return lines;
}

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
    return await withLog(given, async ({ reader, zone }) => {
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
          given.flag('json')
            ? JSON.stringify({ index, record })
            : describeRecord(index, record, zone),
        );
      }
      return 0;
    });
  },
};
