/**
 * `himaya simulate`: recorded requests through everything but the sending.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { HimayaError, Sensitive } from '@himaya/core';

import { passportsOf } from '../compose.ts';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import type { Filing } from '../filing.ts';
import { filingsOf } from '../filing.ts';
import { readFilings } from '../formality-book.ts';
import { readText } from '../policy-files.ts';
import { loadPolicyOf } from '../policy-source.ts';
import type { Recorded } from '../recorded-requests.ts';
import { readRecorded } from '../recorded-requests.ts';
import { directoryOf, openReader } from '../resources.ts';
import { settlementsOf } from '../settle.ts';
import type { Assumptions } from '../simulate.ts';
import { createSimulation } from '../simulate.ts';
import type { SimulationReport } from '../simulate-report.ts';
import { simulationLines, SimulationTally } from '../simulate-report.ts';
import { bar } from './bar.ts';
import type { Arguments, Command, ExitCode, Io } from './command.ts';
import { CONFIG_OPTION, parse, usage } from './command.ts';
import { listFiles, readContent } from './files.ts';

/** `simulate`. */
export const simulate: Command = {
  name: 'simulate',
  summary: 'says what would become of recorded requests; sends, records and changes nothing',
  help: `himaya simulate [--json] [--config himaya.yaml] [ASSUMPTION…] FILE…

FILE is JSONL, one request a line: {"method", "path", "headers"?, "body"?, "subject"?, "purpose"?, "tenant"?,
"conversation"?}; or HAR 1.2 (.har, .json). Each goes through the gateway's routes and the engine's own stages up
to where it would be recorded. Reported by route, model, destination and purpose: what would be denied or changed,
by which rule and article, what was found, and the lines of himaya.yaml that would settle it. No value is shown; a
path's ids are *. No key, log or consent is opened; filings of the office are read where a store is.

A recording does not say everything. What is assumed is printed:
  --purpose ID     of requests that state none. Default: the purpose, where only one is declared
  --person WHO     identified | anonymous, for requests that name nobody. Default: they are refused
  --assume-notice  persons were shown the notice in force
  --assume-consent persons have agreed to the purpose; not expressly to sensitive data, nor to a transfer
  --tenant ID, --caller ID   default: the first of each
  --origin URL     of HAR files only requests to this origin, such as https://api.openai.com

Exits with 1 where something would be denied, with 3 where a line or file could not be read.`,
  async run(args, io) {
    const given = parse('simulate', args, {
      ...CONFIG_OPTION,
      json: { type: 'boolean' },
      purpose: { type: 'string' },
      person: { type: 'string', default: 'stated' },
      tenant: { type: 'string' },
      caller: { type: 'string' },
      origin: { type: 'string' },
      'assume-notice': { type: 'boolean' },
      'assume-consent': { type: 'boolean' },
    });
    if (given.positionals.length === 0) throw usage('simulate', 'name files of recorded requests');
    const file = given.text('config') ?? '';
    const directory = directoryOf(file);
    const config = parseConfig(readText(file), file);
    const { set: policy } = loadPolicyOf(config, directory);
    const assumptions = assumptionsOf(given, config);
    const run = createSimulation({
      config,
      policy,
      // Nothing is sent, so no key of a destination is read.
      passports: passportsOf(config, () => new Sensitive('')),
      filings: await filingsIn(config, directory),
      assumptions,
    });
    const tally = new SimulationTally();
    const origin = given.text('origin');
    let done = 0;
    const all = [...recordedIn(given.positionals, origin)];
    for (const recorded of all) {
      if ('error' in recorded) tally.skip(recorded.place, recorded.error);
      else {
        // oxlint-disable-next-line no-await-in-loop -- one after another
        const simulated = await run(recorded.request);
        tally.add(recorded.place, simulated, settlementsOf(config, simulated));
      }
      done += 1;
      if (done % 20 === 0 || done === all.length) io.progress?.(bar(done, all.length, 'requests'));
    }
    io.progress?.('');
    const report = tally.report();
    const { name, version, sha256 } = policy;
    if (given.flag('json')) {
      io.out(JSON.stringify({ policy: { name, version, sha256 }, assumptions, ...report }));
    } else {
      print(report, { assumptions, rules: `${name} version ${version}` }, io);
    }
    return exitCodeOf(report);
  },
};

function* recordedIn(paths: readonly string[], origin: string | undefined): Generator<Recorded> {
  for (const { path } of listFiles(paths)) {
    // A file's name cannot write over the terminal.
    const name = basename(path).replaceAll(/\p{Cc}/gu, '?');
    const content = readContent(path);
    if ('skipped' in content) {
      const message = `the file cannot be read: ${content.skipped}`;
      yield { place: name, error: { code: 'FILE_UNREADABLE', message } };
      continue;
    }
    const har = /\.(?:har|json)$/i.test(path);
    yield* readRecorded(content.text, { name, har, ...(origin !== undefined && { origin }) });
  }
}

function assumptionsOf(given: Arguments, config: Config): Assumptions {
  const { tenants, callers, purposes } = config;
  const person = given.text('person');
  if (person !== 'stated' && person !== 'identified' && person !== 'anonymous') {
    throw usage('simulate', '--person is identified or anonymous');
  }
  const purpose = given.text('purpose') ?? (purposes.length === 1 ? purposes[0]?.id : undefined);
  return {
    tenant: configured('tenant', given.text('tenant') ?? tenants[0]?.id, tenants),
    caller: configured('caller', given.text('caller') ?? callers[0]?.id, callers),
    ...(purpose !== undefined && { purpose: configured('purpose', purpose, purposes) }),
    person,
    consent: given.flag('assume-consent'),
    notice: given.flag('assume-notice'),
  };
}

function configured(
  field: string,
  id: string | undefined,
  declared: readonly { readonly id: string }[],
): string {
  if (id !== undefined && declared.some((each) => each.id === id)) return id;
  throw new HimayaError('CONTEXT_INVALID', `the ${field} is not configured`, { field });
}

/** What is on file: in `himaya.yaml`, and in the store where there is one. */
async function filingsIn(config: Config, directory: string): Promise<readonly Filing[]> {
  if (!existsSync(resolve(directory, config.store.path))) return filingsOf(config);
  await using driver = await openReader(config, directory);
  return await readFilings(driver, config);
}

function print(
  report: SimulationReport,
  { assumptions, rules }: { readonly assumptions: Assumptions; readonly rules: string },
  { out }: Io,
): void {
  const { tenant, caller, purpose, person, consent, notice } = assumptions;
  out(
    `${report.requests} requests simulated under ${rules}; nothing was sent, recorded or changed`,
  );
  out(
    `assumed: tenant ${tenant}, caller ${caller}, purpose ${purpose ?? 'as stated'}, person ${person === 'stated' ? 'as stated' : person}, notice ${notice ? 'shown' : 'not shown unless stated'}, consent ${consent ? 'given' : 'not given'}`,
  );
  out('');
  for (const line of simulationLines(report)) out(line);
}

function exitCodeOf({ rows, unread }: SimulationReport): ExitCode {
  if (rows.some(({ results }) => results.denied > 0)) return 1;
  return unread.length > 0 ? 3 : 0;
}
