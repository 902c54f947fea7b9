/**
 * What an inspector is given: a log and all that is needed to check it, as files.
 *
 * ```text
 * README.md               what this is, in French, Arabic and English
 * verify.mjs              checks everything, offline, with plain Node 20 or later
 * checkpoint, key, tile/  the log (c2sp.org/tlog-tiles), see exportLog of @himaya/ledger
 * rotations/, cosigned/   changes of the signing key; what witnesses have confirmed
 * records/<n>.jsonl       the same records to be read, one in a line: {"index", "record"}
 * record.schema.json      their schema
 * proofs/<n>.tlog-proof   one proof for each record, in a log of at most {@link PROOFS_MAX}
 * policy/                 the rules in force when the export was made, and their digest
 * ```
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

import type { HashReader, Ledger } from '@himaya/ledger';
import { encodeNoteKey, encodeProof, exportLog, parseRecord, recordSchema } from '@himaya/ledger';
import type { PolicyFile, PolicySet } from '@himaya/policy';

import { evidenceReadme } from './evidence-readme.ts';

/** Records up to which an export holds a proof for each. `himaya audit prove` makes any other. */
const PROOFS_MAX = 20_000;
/** Records read at once. */
const BATCH = 1024;

/** One file of an export. */
export interface EvidenceFile {
  /** Relative, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an export is made of. */
export interface EvidenceSource {
  readonly tenant: string;
  readonly ledger: Ledger;
  readonly policy: PolicySet;
  readonly policyFiles: readonly PolicyFile[];
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** All files of an export, one after another; never more than one in memory. */
export async function* evidenceFiles(source: EvidenceSource): AsyncGenerator<EvidenceFile> {
  const { ledger, policy, policyFiles, tenant, at } = source;
  const { size, checkpoint } = ledger;
  const key = encodeNoteKey(ledger.key);
  yield file('README.md', evidenceReadme({ tenant, size, at, key, policy: policy.sha256 }));
  yield file('verify.mjs', offlineVerifier());
  yield file('record.schema.json', `${JSON.stringify(recordSchema(), null, 2)}\n`);
  yield file('policy/SHA256', `${policy.sha256}\n`);
  for (const { name, text } of policyFiles) yield file(`policy/${name}`, text);
  // Later records stay out: the log is exported as it was at this checkpoint.
  const reader: typeof ledger.reader & HashReader = {
    ...ledger.reader,
    checkpoint: async () => checkpoint,
  };
  yield* exportLog(reader, ledger.key);
  for (let from = 0; from < size; from += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- one batch in memory at a time
    const entries = await reader.entries(from, Math.min(from + BATCH, size));
    const lines = entries.map(({ index, bytes }) =>
      JSON.stringify({ index, record: parseRecord(bytes).record }),
    );
    yield file(`records/${String(from / BATCH).padStart(6, '0')}.jsonl`, `${lines.join('\n')}\n`);
  }
  const proved = size <= PROOFS_MAX ? size : 0;
  for (let index = 0; index < proved; index++) {
    // oxlint-disable-next-line no-await-in-loop
    const proof = encodeProof({ ...(await ledger.proveInclusion(index, size)), checkpoint });
    yield file(`proofs/${index}.tlog-proof`, proof);
  }
}

function file(name: string, text: string): EvidenceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The verifier as plain JavaScript: as built, or in a clone as written but for its types. */
export function offlineVerifier(): string {
  const source = import.meta.url.endsWith('.ts');
  const name = source ? './offline-verifier.ts' : './offline-verifier.js';
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return source ? withoutTypes(text) : text.replace(/\n\/\/# sourceMappingURL=.*\n*$/, '\n');
}

/** Node warns that taking types off is experimental; whoever exports evidence in a clone need not read that. */
function withoutTypes(text: string): string {
  // oxlint-disable-next-line typescript/unbound-method -- put back as it was, and called by nobody here
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
