/**
 * `himaya.yaml`: its type, and one parse that reports every problem at once.
 *
 * @module
 */
import { readFileSync } from 'node:fs';

import type { Basis, Category, Issue, PurposeKind } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import { didYouMean } from '@himaya/policy';
import type { DetectorOptions } from '@himaya/redact';
import { findDetectionIssues } from '@himaya/redact';
import type { Passport } from '@himaya/residency';
import { findPassportIssues } from '@himaya/residency';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { findReferenceIssues } from './config-references.ts';
import type { FilingFile } from './filing.ts';
import { findFormalityIssues, patternProblem } from './formality-check.ts';
import { at } from './json.ts';
import type { ModelSetting } from './routing.ts';
import { findModelIssues } from './routing.ts';
import type { YamlSource } from './yaml-source.ts';
import { issueAt, readYaml } from './yaml-source.ts';

/** A reference to a secret: `file:PATH` or `env:NAME`. */
export type SecretReference = string;

/** Signed by a named person. */
export interface Signature {
  readonly by: string;
  readonly on: string;
  readonly file?: string;
}

/** One declared purpose. */
export interface Purpose {
  readonly id: string;
  readonly title?: Readonly<Partial<Record<'fr' | 'ar' | 'en', string>>>;
  readonly kind: PurposeKind;
  readonly basis: Basis;
  readonly balancing?: Signature;
  readonly secondary: boolean;
  readonly allowedCategories: readonly Category[];
  readonly retainDays: number;
  readonly audience: 'adults' | 'anyone';
  readonly notice?: string;
  readonly legalEffect?: { readonly reviewer?: string; readonly observations?: string };
  readonly prospect?: {
    readonly softOptIn?: boolean;
    readonly freeStop?: boolean;
    readonly senderIdentified?: boolean;
  };
  readonly consentDays?: number;
}

/** A declaration or authorisation on file. */
export interface Formality {
  readonly number: string;
  readonly status: 'granted' | 'receipt' | 'filed' | 'withdrawn';
  readonly purposes: readonly string[];
  readonly categories: readonly Category[];
  readonly recipients?: readonly string[];
  readonly countries?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly art22Determination?: Signature;
  readonly invented?: boolean;
}

/** A transfer abroad on file. */
export interface TransferRecord {
  readonly number: string;
  readonly status: 'granted' | 'filed' | 'withdrawn';
  readonly destination: string;
  readonly purposes: readonly string[];
  readonly countries: readonly string[];
  readonly categories?: readonly Category[];
  readonly from?: string;
  readonly until?: string;
  readonly basis:
    | 'adequate'
    | 'consent'
    | 'contract'
    | 'vital'
    | 'public-interest'
    | 'legal-claims'
    | 'treatment'
    | 'agreement'
    | 'cndp-authorisation';
  readonly determination?: Signature;
  readonly invented?: boolean;
}

/** A key of the gateway. */
export interface GatewayKey {
  readonly key: SecretReference;
  readonly caller: string;
  readonly tenant: string;
  readonly purposes: readonly string[];
  readonly anonymous?: boolean;
  readonly assertSubject?: boolean;
}

/** A route of the gateway that is passed on unguarded, because somebody declares that it carries no personal data. */
export interface RouteSetting {
  readonly id: string;
  /** A method or `*`, a space, a path; `*` at the end of the path stands for anything: `GET /v1/files/*`. */
  readonly match: string;
  readonly destination: string;
  readonly personal: false;
  readonly why: string;
  readonly by: string;
}

/** A destination as the file gives it: its secret is still a reference. */
export type PassportSetting = Omit<Passport, 'apiKey'> & { readonly apiKey?: SecretReference };

/** Everything that `himaya.yaml` says. The published schema describes each field. */
export interface Config {
  readonly version: 1;
  readonly controller: {
    readonly id: string;
    readonly name: string;
    readonly establishedInMorocco: boolean;
    readonly contact: string;
    readonly invented?: boolean;
  };
  readonly tenants: readonly {
    readonly id: string;
    readonly lawApplies?: boolean;
    readonly vitalInfrastructure?: boolean;
    readonly interconnection?: boolean;
    readonly timeZone?: string;
  }[];
  readonly callers: readonly { readonly id: string; readonly name?: string }[];
  readonly staff?: readonly { readonly id: string; readonly name?: string }[];
  readonly purposes: readonly Purpose[];
  readonly formalities?: readonly Formality[];
  readonly transfers?: readonly TransferRecord[];
  readonly destinations: readonly PassportSetting[];
  readonly models?: readonly ModelSetting[];
  readonly routes?: readonly RouteSetting[];
  readonly tools?: readonly { readonly name: string; readonly restore?: boolean }[];
  readonly detection?: DetectorOptions;
  readonly policy: {
    readonly pack?: 'cndp-09-08';
    readonly files?: readonly string[];
    readonly bundle?: { readonly path: string; readonly key: string };
  };
  readonly store: { readonly path: string };
  readonly keys: {
    readonly path: string;
    readonly passphrase?: SecretReference;
    readonly keyFile?: SecretReference;
  };
  readonly log: {
    readonly origin: string;
    readonly signingKey: SecretReference;
    readonly outside: string;
    readonly commitTimeoutMs?: number;
    readonly witnesses?: readonly { readonly key: string; readonly destination: string }[];
    readonly witnessIntervalMs?: number;
  };
  readonly listeners?: {
    readonly gateway?: {
      readonly host?: string;
      readonly port: number;
      /** HTTPS: a PEM file with its chain, and a reference to its key. */
      readonly tls?: { readonly cert: string; readonly key: SecretReference };
      readonly behindTlsProxy?: boolean;
      readonly keys?: readonly GatewayKey[];
    };
  };
  readonly tokens?: {
    readonly issuer: string;
    readonly audience: string;
    readonly algorithms: readonly string[];
    readonly jwks: string;
    readonly tenant: string;
    readonly caller: string;
  };
}

/** `$id` of the passport's schema. */
const PASSPORT = 'https://himaya.dev/schema/passport.schema.json';

/** Reads one of our own schema files. */
function read(url: URL): object {
  const schema: unknown = JSON.parse(readFileSync(url, 'utf8'));
  if (typeof schema === 'object' && schema !== null) return schema;
  throw new Error('bug: a published schema is not an object');
}

/** The published JSON Schema of `himaya.yaml`, with the passport's inside. */
export function configSchema(): object {
  const schema = read(new URL('../schema/himaya.schema.json', import.meta.url));
  const passport = read(new URL(import.meta.resolve('@himaya/residency/passport.schema.json')));
  return { ...schema, $defs: { ...definitions(schema), passport } };
}

function definitions(schema: object): object {
  return '$defs' in schema && typeof schema.$defs === 'object' ? (schema.$defs ?? {}) : {};
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { uri: isUri },
});
const validate = ajv.compile<Config>(configSchema());
const validateFilings = ajv.compile<FilingFile>(filingsSchema());

/** The schema of a file that holds formalities and transfers alone. */
function filingsSchema(): object {
  const schema = configSchema();
  return {
    type: 'object',
    properties: {
      formalities: at(schema, 'properties', 'formalities'),
      transfers: at(schema, 'properties', 'transfers'),
    },
    additionalProperties: false,
    minProperties: 1,
    $defs: { id: at(schema, '$defs', 'id'), category: at(schema, '$defs', 'category') },
  };
}

function isUri(value: string): boolean {
  return URL.canParse(value);
}

/**
 * Parses `himaya.yaml`, reporting every problem at once.
 *
 * @param file - As the user named it; stands in the issues.
 * @throws {HimayaError} `CONFIG_INVALID`; its issues name places and keys, never values.
 */
export function parseConfig(text: string, file = 'himaya.yaml'): Config {
  const source = readYaml(text, file);
  if (source.issues.length > 0) throw invalid(source.issues);
  return checkConfig(source.value, source);
}

/**
 * Checks a configuration that did not come from a file.
 *
 * @throws {HimayaError} `CONFIG_INVALID`
 */
export function checkConfig(value: unknown, source?: YamlSource): Config {
  if (!validate(value)) {
    const issues = explainErrors(validate.errors, value);
    throw invalid(issues.map((issue) => issueAt(source, issue)));
  }
  const issues = [
    ...findPassportIssues(value.destinations, '/destinations'),
    ...findReferenceIssues(value),
    ...findModelIssues(value),
    ...findFormalityIssues(value, value),
    ...findDetectionIssues(value.detection ?? {}, '/detection'),
  ];
  if (issues.length > 0) throw invalid(issues.map((issue) => issueAt(source, issue)));
  return Object.freeze(value);
}

/** What formalities and transfers are checked against. */
export interface FilingCheck {
  /** Whose purposes and destinations they name; without it only their form is checked. */
  readonly config?: Config;
  /** A number of a later year is none yet. */
  readonly lastYear?: number;
}

/**
 * Parses a file of formalities and transfers, in the form that they have in `himaya.yaml`.
 *
 * @throws {HimayaError} `CONFIG_INVALID`; its issues name file, line and column.
 */
export function parseFilings(text: string, file: string, check: FilingCheck): FilingFile {
  const source = readYaml(text, file);
  if (source.issues.length > 0) throw invalid(source.issues);
  return checkFilings(source.value, check, source);
}

/**
 * Checks formalities and transfers by themselves.
 *
 * @throws {HimayaError} `CONFIG_INVALID`
 */
export function checkFilings(
  value: unknown,
  { config, lastYear }: FilingCheck = {},
  source?: YamlSource,
): FilingFile {
  if (!validateFilings(value)) {
    const issues = explainErrors(validateFilings.errors, value);
    throw invalid(issues.map((issue) => issueAt(source, issue)));
  }
  if (config === undefined) return value;
  const { formalities = [], transfers = [] } = value;
  const ours = /^\/(?:formalities|transfers)\//;
  const references = findReferenceIssues({ ...config, formalities, transfers });
  const issues = [
    ...references.filter(({ path }) => ours.test(path)),
    ...findFormalityIssues(value, config, lastYear),
  ];
  if (issues.length > 0) throw invalid(issues.map((issue) => issueAt(source, issue)));
  return value;
}

function invalid(issues: readonly Issue[]): HimayaError<'CONFIG_INVALID'> {
  const places = issues.map(({ file, line, column, path, problem }) => {
    const place = line === undefined ? '' : `${file ?? ''}:${line}:${column ?? 1} `;
    return `${place}${path || '/'} ${problem}`;
  });
  return new HimayaError(
    'CONFIG_INVALID',
    `${issues.length} setting(s) cannot be used:\n  ${places.join('\n  ')}`,
    { issues },
  );
}

/** Ajv reports a failed branch beside the error that caused it; the cause is enough. */
function isTelling({ keyword }: ErrorObject): boolean {
  return keyword !== 'if' && keyword !== 'anyOf' && keyword !== 'not';
}

function explainErrors(
  errors: readonly ErrorObject[] | null | undefined,
  value: unknown,
): readonly Issue[] {
  return (errors ?? []).filter(isTelling).map((error) => explain(error, value));
}

function explain({ keyword, instancePath, params, message }: ErrorObject, value: unknown): Issue {
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = propertiesAt(instancePath);
      return {
        path: `${instancePath}/${key}`,
        problem: `is not a setting${didYouMean(key, known)}`,
      };
    }
    case 'required':
      return { path: instancePath, problem: `needs ${String(params['missingProperty'])}` };
    case 'enum': {
      const allowed: readonly unknown[] = params['allowedValues'];
      return { path: instancePath, problem: `must be one of ${allowed.join(', ')}` };
    }
    case 'pattern':
      return {
        path: instancePath,
        problem:
          patternProblem(instancePath, at(value, ...instancePath.split('/').slice(1))) ??
          `must match ${String(params['pattern'])}`,
      };
    default:
      return { path: instancePath, problem: message ?? 'cannot be used' };
  }
}

/** The setting names that the schema knows at a place, for the nearest name. */
function propertiesAt(pointer: string): readonly string[] {
  let here: unknown = configSchema();
  const root = here;
  for (const step of pointer.split('/').slice(1)) {
    here = resolve(root, here);
    here = /^\d+$/.test(step) ? at(here, 'items') : at(here, 'properties', step);
  }
  return Object.keys(Object(at(resolve(root, here), 'properties')));
}

function resolve(root: unknown, schema: unknown): unknown {
  const reference = at(schema, '$ref');
  if (reference === PASSPORT) return at(root, '$defs', 'passport');
  if (typeof reference !== 'string') return schema;
  return at(root, '$defs', reference.replace('#/$defs/', ''));
}
