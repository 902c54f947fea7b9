/**
 * `himaya formality add | list | revoke`: what is on file with the national commission. Changes are made
 * by the process that writes the log, and recorded with who made them.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Config } from '../config.ts';
import { parseConfig, parseFilings } from '../config.ts';
import type { Filing, Standing } from '../filing.ts';
import { filingsOf, standingOf, validityOf } from '../filing.ts';
import { readFilings } from '../formality-book.ts';
import { parseFormalityNumber, problemOfNumber } from '../formality-number.ts';
import { readText } from '../policy-files.ts';
import { directoryOf, openReader } from '../resources.ts';
import { DEFAULT_ZONE, localDay, localTime, rangeOf } from '../zone.ts';
import { tenantOf } from './audit-log.ts';
import type { Arguments, Command, ExitCode } from './command.ts';
import { CONFIG_OPTION, parse, usage } from './command.ts';
import { inWriter } from './in-writer.ts';

const OFFICE_OPTIONS = {
  ...CONFIG_OPTION,
  by: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `formality add`. */
export const formalityAdd: Command = {
  name: 'formality add',
  summary: 'puts declarations, authorisations and transfers on file; recorded',
  help: `himaya formality add FILE.yaml --by STAFF [--config himaya.yaml] [--json]

FILE has formalities: and transfers: as himaya.yaml has them:

  formalities:
    - number: D-GC-908/2025
      status: receipt            # granted | receipt | filed | withdrawn
      purposes: [support]
      categories: [person-name, phone]
      recipients: [local-llm]    # ids of destinations; without it none is limited
      countries: [FR]            # abroad; without it none is limited
      from: 2025-11-01           # first day, in the tenant's time zone
      until: 2027-10-31          # last day

They count from the next call on, all or none. STAFF is an id under staff in himaya.yaml.`,
  async run(args, io) {
    const given = parse('formality add', args, OFFICE_OPTIONS);
    const [path] = given.positionals;
    if (path === undefined) throw usage('formality add', 'say which file');
    const { file, config, by } = officeOf('formality add', given);
    const lastYear = Number(localDay(Date.now()).slice(0, 4));
    const entries = parseFilings(readText(path), path, { config, lastYear });
    const argument = JSON.stringify(entries);
    const result = await inWriter(file, config, {
      request: { do: 'formality.add', by, argument },
      here: async ({ formalities }) => await formalities.add(by, entries),
    });
    const numbers = Array.isArray(result) ? result.map(String) : [];
    if (given.flag('json')) io.out(JSON.stringify({ added: numbers }));
    else for (const number of numbers) io.out(`${number} is on file and counts from the next call`);
    return 0;
  },
};

/** `formality revoke`. */
export const formalityRevoke: Command = {
  name: 'formality revoke',
  summary: 'puts a number out of force; recorded',
  help: `himaya formality revoke NUMBER --by STAFF [--config himaya.yaml] [--json]

For a receipt or authorisation that was withdrawn or given up. It counts no more from the next call on, also
where himaya.yaml still names it. To undo it, add the entry again.`,
  async run(args, io) {
    const given = parse('formality revoke', args, OFFICE_OPTIONS);
    const [number] = given.positionals;
    if (number === undefined) throw usage('formality revoke', 'say which number');
    const problem = problemOfNumber(number, ['D', 'A', 'T']);
    if (problem !== undefined) throw usage('formality revoke', `the number ${problem}`);
    const { file, config, by } = officeOf('formality revoke', given);
    await inWriter(file, config, {
      request: { do: 'formality.revoke', by, argument: number },
      here: async ({ formalities }) => await formalities.revoke(by, number),
    });
    const says = `${number} counts no more, from the next call`;
    io.out(given.flag('json') ? JSON.stringify({ revoked: number }) : says);
    return 0;
  },
};

function officeOf(
  command: string,
  given: Arguments,
): { readonly file: string; readonly config: Config; readonly by: string } {
  const by = given.text('by');
  if (by === undefined) throw usage(command, 'say who does it: --by and an id under staff');
  const file = given.text('config') ?? '';
  return { file, config: parseConfig(readText(file), file), by };
}

/** `formality list`. */
export const formalityList: Command = {
  name: 'formality list',
  summary: 'shows what is on file, where from, and whether it counts',
  help: `himaya formality list [--on DAY] [--config himaya.yaml] [--tenant ID] [--json]

What himaya.yaml has and what was added since, and whether it counts today, or on a day such as 2026-11-17 in
the tenant's time zone. Exits with 0 also where nothing is on file.`,
  async run(args, io): Promise<ExitCode> {
    const given = parse('formality list', args, {
      ...CONFIG_OPTION,
      tenant: { type: 'string' },
      on: { type: 'string' },
      json: { type: 'boolean' },
    });
    const file = given.text('config') ?? '';
    const config = parseConfig(readText(file), file);
    const { timeZone: zone = DEFAULT_ZONE } = tenantOf(config, given.text('tenant'));
    const on = given.text('on');
    const at = on === undefined ? Date.now() : rangeOf(on, zone).from;
    const filings = await stored(config, directoryOf(file));
    for (const filing of filings) {
      const standing = standingOf(filing, at, validityOf(filing, zone));
      const { caseNumber } = parseFormalityNumber(filing.number) ?? { caseNumber: filing.number };
      io.out(
        given.flag('json')
          ? JSON.stringify({ ...filing, caseNumber, standing })
          : describe(filing, standing, zone),
      );
    }
    if (!given.flag('json')) io.err(`${filings.length} on file; days are ${zone}`);
    return 0;
  },
};

/** Before the first start there is no database, and himaya.yaml is all there is. */
async function stored(config: Config, directory: string): Promise<readonly Filing[]> {
  if (!existsSync(resolve(directory, config.store.path))) return filingsOf(config);
  await using driver = await openReader(config, directory);
  return await readFilings(driver, config);
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  standing: 'counts',
  'not-yet': 'does not count yet',
  ended: 'has ended',
  withdrawn: 'withdrawn',
  filed: 'filed, does not count',
};

function describe(filing: Filing, standing: Standing, zone: string): string {
  const { number, purposes, categories, recipients, countries, from, until } = filing;
  const { source, revokedAt } = filing;
  const scope = [
    `for ${purposes.join(', ')}`,
    `data ${categories?.join(', ') ?? 'any'}`,
    `to ${recipients?.join(', ') ?? 'any'}`,
    `abroad ${countries?.join(' ') ?? 'any'}`,
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  const revoked = revokedAt === undefined ? '' : ` (revoked ${localTime(revokedAt, zone)})`;
  return `${number}  ${STANDINGS[standing]}${revoked}; ${scope.join('; ')}  [${source}]`;
}
