/**
 * Checks of passports beyond their shape, which `passport.schema.json` states.
 *
 * @module
 */
import { FACETS, HimayaError, Sensitive } from '@himaya/core';
import type { Issue } from '@himaya/core';

import { isPrivateRange } from './address.ts';
import { isCloudModel, isLoopbackName } from './passport.ts';
import type { Passport } from './passport.ts';

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'operator',
  'kind',
  'origin',
  'basePath',
  'countries',
  'contract',
  'contractRef',
  'instructionOnly',
  'subprocessorsKnown',
  'trainsOnData',
  'retentionDays',
  'cndp',
  'evidence',
  'siteAttestation',
  'privateRange',
  'tls',
  'qualifiedLevel',
  'models',
  'apiKey',
  'invented',
  'note',
] satisfies (keyof Passport)[]);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Lists everything that is wrong with passports read from a file, all at once. An empty list
 * means that they are a `readonly Passport[]`, but for `apiKey`, which is still a reference.
 *
 * @param pointer - JSON Pointer of the list; each problem's path begins with it.
 */
export function findPassportIssues(passports: readonly unknown[], pointer = ''): readonly Issue[] {
  const origins = new Map<unknown, number>();
  const ids = new Map<unknown, number>();
  return passports.flatMap((value, index) => {
    if (!isRecord(value)) return [{ path: `${pointer}/${index}`, problem: 'must be a mapping' }];
    const issues = [...problems(value)];
    if (ids.has(value['id'])) issues.push(['/id', 'is taken by another passport']);
    if (value['origin'] !== undefined && origins.has(value['origin'])) {
      issues.push(['/origin', 'has another passport; one origin has one']);
    }
    ids.set(value['id'], index);
    origins.set(value['origin'], index);
    return issues.map(([path, problem]) => ({ path: `${pointer}/${index}${path}`, problem }));
  });
}

/**
 * Checks one passport.
 *
 * @throws {HimayaError} `CONFIG_INVALID`; its issues name places, never values.
 */
export function checkPassport(passport: unknown): asserts passport is Passport {
  const issues = findPassportIssues([passport]).map(({ path, problem }) => ({
    path: path.slice('/0'.length),
    problem,
  }));
  if (issues.length > 0) {
    throw new HimayaError(
      'CONFIG_INVALID',
      `${issues.length} field(s) of a passport cannot be used`,
      {
        issues,
      },
    );
  }
}

type Problem = readonly [path: string, problem: string];

function* problems(fields: Fields): Generator<Problem> {
  for (const name of Object.keys(fields)) {
    if (!FIELDS.has(name)) yield ['/*', 'is not a field of a passport'];
  }
  yield* identityProblems(fields);
  yield* originProblems(fields);
  yield* countryProblems(fields['countries']);
  yield* declarationProblems(fields);
  yield* connectionProblems(fields);
  yield* modelProblems(fields);
}

function* identityProblems({ id, operator, kind, invented, note }: Fields): Generator<Problem> {
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9._-]{0,63}$/.test(id)) {
    yield ['/id', 'must be up to 64 lower-case letters, digits, ".", "_" or "-"'];
  }
  if (!isText(operator)) yield ['/operator', 'must name who runs the destination'];
  if (kind !== 'in-process' && kind !== 'own' && kind !== 'processor') {
    yield ['/kind', 'must be in-process, own or processor'];
  }
  if (invented !== undefined && invented !== true) yield ['/invented', 'must be true or left out'];
  if (note !== undefined && !isText(note)) yield ['/note', 'must be a text'];
  if (invented === true && !isText(note)) yield ['/note', 'must say why the passport is invented'];
}

function* originProblems({ kind, origin, basePath, privateRange }: Fields): Generator<Problem> {
  if (basePath !== undefined && !isPath(basePath)) {
    yield ['/basePath', 'must begin with "/", without "/" at its end, "?" or "#"'];
  }
  if (kind === 'in-process') {
    if (origin !== undefined) yield ['/origin', 'an in-process destination has none'];
    return;
  }
  if (typeof origin === 'string' && /^unix:\/[^?#\0]+$/.test(origin)) return;
  const url = typeof origin === 'string' ? URL.parse(origin) : null;
  if (url === null || url.origin !== origin || !/^https?:$/.test(url.protocol)) {
    yield ['/origin', 'must be exactly scheme://host[:port] as a URL prints it, or unix:/path'];
  } else if (
    url.protocol === 'http:' &&
    !isLoopbackName(url.hostname) &&
    privateRange === undefined
  ) {
    yield ['/origin', 'http: is for loopback, a Unix socket, or a named privateRange'];
  }
}

function* countryProblems(countries: unknown): Generator<Problem> {
  if (countries === undefined) return;
  if (!isRecord(countries)) {
    if (!isCountries(countries)) yield ['/countries', COUNTRIES];
    return;
  }
  for (const [facet, value] of Object.entries(countries)) {
    if (!FACETS.some((known) => known === facet)) {
      yield ['/countries/*', `must be one of ${FACETS.join(', ')}`];
    } else if (!isCountries(value)) yield [`/countries/${facet}`, COUNTRIES];
  }
}

const COUNTRIES = 'must be a list of ISO 3166-1 codes such as MA, or unknown';

const TRI = [true, false, 'unknown'];

/** The values of the fields that have few. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  contract: ['signed', 'absent', 'not-needed', 'unknown'],
  instructionOnly: TRI,
  subprocessorsKnown: TRI,
  trainsOnData: TRI,
  evidence: ['E0', 'E1', 'E2', 'E3', 'E4'],
  qualifiedLevel: [0, 1, 2, 'unknown'],
};

function* declarationProblems(fields: Fields): Generator<Problem> {
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (fields[name] !== undefined && !choices.includes(fields[name])) {
      yield [`/${name}`, `must be one of ${choices.join(', ')}`];
    }
  }
  const { contractRef, retentionDays, cndp, siteAttestation: site } = fields;
  if (contractRef !== undefined && !isText(contractRef)) yield ['/contractRef', 'must be a text'];
  if (retentionDays !== undefined && retentionDays !== 'unknown' && !isDays(retentionDays)) {
    yield ['/retentionDays', 'must be a whole number of days, or unknown'];
  }
  if (cndp !== undefined && !isTexts(cndp)) yield ['/cndp', 'must be a list of numbers as texts'];
  if (site !== undefined && !(isRecord(site) && isAttestation(site))) {
    yield ['/siteAttestation', 'must have by, on (a date such as 2026-11-23) and statement'];
  }
}

function* connectionProblems({ privateRange, tls, apiKey }: Fields): Generator<Problem> {
  if (privateRange !== undefined) {
    if (!isRecord(privateRange) || !isText(privateRange['reason'])) {
      yield ['/privateRange', 'must have cidr and reason'];
    } else if (typeof privateRange['cidr'] !== 'string' || !isPrivateRange(privateRange['cidr'])) {
      yield ['/privateRange/cidr', 'must lie in RFC 1918, RFC 6598 or RFC 4193 space'];
    }
  }
  if (tls !== undefined && !(isRecord(tls) && isText(tls['ca']))) yield ['/tls', 'must have ca'];
  if (
    apiKey !== undefined &&
    !(apiKey instanceof Sensitive) &&
    !(typeof apiKey === 'string' && /^(?:file|env):./.test(apiKey))
  ) {
    yield ['/apiKey', 'must be a reference, file: or env:'];
  }
}

function* modelProblems({ kind, models }: Fields): Generator<Problem> {
  if (models === undefined) return;
  if (!isTexts(models)) {
    yield ['/models', 'must be a list of names'];
    return;
  }
  if (kind === 'processor') return;
  for (const [index, model] of models.entries()) {
    if (isCloudModel(model)) {
      yield [`/models/${index}`, 'is run by the daemon’s maker in its cloud, not on your machine'];
    }
  }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
const isDays = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isPath = (value: unknown): boolean =>
  typeof value === 'string' && (value === '' || /^(?:\/[^/?#\s]+)+$/.test(value));
const isCountries = (value: unknown): boolean =>
  value === 'unknown' ||
  (isTexts(value) && value.length > 0 && value.every((code) => /^[A-Z]{2}$/.test(code)));
const isAttestation = ({ by, on, statement }: Fields): boolean =>
  isText(by) &&
  isText(statement) &&
  typeof on === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(on) &&
  !Number.isNaN(Date.parse(on));
