/**
 * What would settle a refusal: the place in `himaya.yaml` and the lines for it, where a setting can. Each
 * line states a fact; it settles nothing unless the fact is so. What is for a person to find out stands in
 * capital letters, and no configuration with such a word is taken for a filing.
 *
 * @module
 */
import type { Category, ErrorCode, Facts } from '@himaya/core';
import { draftPassport } from '@himaya/residency';

import type { Config } from './config.ts';
import type { DenyingRule, Simulated } from './simulate.ts';

/** A way out of a refusal. */
export interface Settlement {
  /** JSON Pointer in `himaya.yaml`, `-` for one more item; null where no setting settles it. */
  readonly path: string | null;
  /** What to write there. */
  readonly yaml: string | null;
  readonly say: string;
}

/** Lists what would settle a refused request; nothing for one that is not refused. */
export function settlementsOf(config: Config, simulated: Simulated): readonly Settlement[] {
  const { code, facts, rules } = simulated;
  if (code === null) return [];
  if ((code === 'DENIED' || code === 'REVIEW_REQUIRED') && facts !== undefined) {
    if (rules.length === 0) return [only('no rule permits it: see himaya policy explain')];
    return rules.map((rule) => settleRule(config, facts, rule));
  }
  const settle = BY_CODE[code];
  return [
    settle?.(config, simulated) ?? only(`correct the request at ${simulated.pointer ?? '/'}`),
  ];
}

/** Ways out of what no rule decided. */
const BY_CODE: Readonly<Partial<Record<ErrorCode, (config: Config, of: Simulated) => Settlement>>> =
  {
    SUBJECT_REQUIRED: (config, { purpose }) =>
      set(
        '/listeners/gateway/keys/-',
        keyOf(config, purpose === 'unlisted' ? 'PURPOSE' : purpose, ', assertSubject: true'),
        'nobody is named: send Himaya-Subject-Token, or Himaya-Subject under such a key, or use a key with anonymous: true. To see what comes after, run again with --person identified',
      ),
    CONTEXT_INVALID: (config) =>
      set(
        '/listeners/gateway/keys/-',
        keyOf(config, config.purposes.map(({ id }) => id).join(', ')),
        'no purpose is stated, or a tenant that is not configured: send Himaya-Purpose, or put the purpose first in the list of the key. To see what comes after, run again with --purpose',
      ),
    DESTINATION_UNKNOWN: () =>
      set(
        '/destinations/-',
        `${draftPassport('https://HOST').trimEnd()}\n  models: [MODEL] # as the client names it`,
        'no passport lists this model; the recording has its name. Find out and fill in',
      ),
    DESTINATION_REFUSED: () =>
      only(
        'no candidate of this model can do what is asked (tools, json-schema): add one under models',
      ),
    ROUTE_UNKNOWN: (_config, { route, found }) =>
      Object.keys(found).length > 0
        ? only(
            'the route is not guarded, and personal data stands in the request: it stays refused',
          )
        : set(
            '/routes/-',
            `- { id: ROUTE, match: '${route.replace(/\*\/.*$/, '*')}', destination: DESTINATION, personal: false, why: WHY, by: NAME }`,
            'the route is not guarded. Declare it only where somebody answers for it that nothing personal ever goes by it; without that it stays refused',
          ),
    DECLARED_NON_PERSONAL: () =>
      only(
        'the route is declared to carry no personal data, and this request has some: take its entry out of routes, or send the request without',
      ),
    REQUEST_FIELD_UNKNOWN: (_config, { pointer = '/' }) =>
      only(`the field ${pointer} is not known, hence not guarded: leave it out`),
    MODALITY_UNREAD: (_config, { pointer = '/' }) =>
      only(`what stands at ${pointer} cannot be read by the guard: leave it out`),
    OBLIGATION_UNFULFILLED: () =>
      only(
        'the decision asks for what cannot be done here: see the zones and duties of your own rules',
      ),
  };

function keyOf({ callers, tenants }: Config, purposes: string, rights = ''): string {
  const [caller, tenant] = [callers[0]?.id ?? 'CALLER', tenants[0]?.id ?? 'TENANT'];
  return `- { key: 'env:NAME_OF_VARIABLE', caller: ${caller}, tenant: ${tenant}, purposes: [${purposes}]${rights} }`;
}

function settleRule(config: Config, facts: Facts, rule: DenyingRule): Settlement {
  const settle = BY_RULE[rule.id] ?? BY_RULE[rule.id.split('.')[0] ?? ''];
  if (settle === undefined)
    return only(`${rule.title} (${rule.id}): a rule of your own, or no setting settles it`);
  const { purposes, destinations, tenants } = config;
  const at = {
    purpose: `/purposes/${purposes.findIndex(({ id }) => id === facts.purpose.id)}`,
    destination: `/destinations/${destinations.findIndex(({ id }) => id === facts.destination.id)}`,
    tenant: `/tenants/${tenants.findIndex(({ id }) => id === facts.tenant)}`,
  };
  return settle({ config, facts, at });
}

/** A denial by rule, and where its purpose, destination and tenant stand in the file. */
interface Denied {
  readonly config: Config;
  readonly facts: Facts;
  readonly at: Readonly<Record<'purpose' | 'destination' | 'tenant', string>>;
}

const authorisation = ({ facts }: Denied): Settlement =>
  set(
    '/formalities/-',
    formality(facts, 'granted'),
    'these data, or this use of them, need an authorisation; sensitive data most often the express consent of the person as well',
  );

/** Ways out of a denial, by id of the rule, else its base id. */
const BY_RULE: Readonly<Record<string, (denied: Denied) => Settlement>> = {
  R02: ({ facts, at }) =>
    facts.purpose.basis === 'legitimate-interest'
      ? set(
          `${at.purpose}/balancing`,
          "balancing: { by: NAME, on: 'YYYY-MM-DD', file: PATH }",
          'nobody has signed that the interests were weighed',
        )
      : only(
          `the purpose ${idOf(facts)} needs the agreement of an identified person; no setting gives it. To see what comes after, run again with --assume-consent`,
        ),
  R03: ({ facts }) =>
    set(
      '/purposes/-',
      `- { id: PURPOSE, kind: service, basis: BASIS, secondary: false, allowedCategories: [${facts.categories.join(', ')}], retainDays: DAYS, audience: adults, notice: '1' }`,
      'the purpose is not declared',
    ),
  R04: authorisation,
  'R04.trained-on': ({ at }) =>
    set(
      `${at.destination}/trainsOnData`,
      'trainsOnData: false # only if the contract says so',
      'the destination trains on what it is sent, or nobody knows',
    ),
  R07: () => only('what was collected is past its retention: it may not be used'),
  R08: ({ config, facts, at }) => {
    const notice = config.purposes.find(({ id }) => id === facts.purpose.id)?.notice;
    return notice === undefined
      ? set(`${at.purpose}/notice`, "notice: '1'", 'the purpose has no notice')
      : only(
          `the person was not shown notice ${notice}: show it and send Himaya-Notice, or use himaya(…, { notice }). To see what comes after, run again with --assume-notice`,
        );
  },
  R11: () => only('the person objects to this purpose; no setting overrules it'),
  R12: ({ at }) =>
    set(
      `${at.purpose}/prospect`,
      'prospect: { softOptIn: true, freeStop: true, senderIdentified: true } # each only if so',
      'prospecting needs a prior agreement, a sender who is named, and a way to stop free of charge',
    ),
  R13: ({ at }) =>
    set(
      `${at.purpose}/legalEffect`,
      'legalEffect: { reviewer: CALLER, observations: WHERE }',
      'a decision with legal effect needs a named reviewer and a way to comment',
    ),
  R14: ({ config, facts }) => settleFormality(config, facts, 'receipt'),
  'R14.authorisation': ({ config, facts }) => settleFormality(config, facts, 'granted'),
  R16: ({ at }) =>
    set(
      `${at.tenant}/interconnection`,
      'interconnection: false # true: then an authorisation under formalities',
      'whether files are joined is not stated, or they are and no authorisation is on file',
    ),
  R17: authorisation,
  R18: authorisation,
  R19: authorisation,
  R20: ({ at }) =>
    set(
      `${at.destination}/origin`,
      'origin: https://HOST',
      'the way to the destination is not encrypted',
    ),
  R21: () => only('health data need a place that its law admits: see himaya policy explain'),
  R22: ({ at }) =>
    set(
      at.destination,
      'contract: signed\ninstructionOnly: true\nsubprocessorsKnown: true\ntrainsOnData: false # each only if the contract says so',
      'the contract with the provider is missing, or lacks one of these',
    ),
  R24: settleTransfer,
  R25: ({ config, facts }) => settleFormality(config, facts, 'receipt'),
  R26: ({ at }) =>
    set(
      `${at.tenant}/vitalInfrastructure`,
      'vitalInfrastructure: false # true: then a destination in Morocco with qualifiedLevel 2',
      'whether the tenant is of vital importance is not stated, or its destination is not qualified',
    ),
  R28: authorisation,
  R32: ({ at }) =>
    set(
      `${at.purpose}/audience`,
      'audience: adults # only if it addresses no minors; else send a verified age',
      'the age is not known, or the person is a minor',
    ),
};

/** Base ids of the rules whose denials have a way out of their own. */
export const SETTLED_RULES: readonly string[] = Object.keys(BY_RULE);

function settleFormality(config: Config, facts: Facts, status: 'receipt' | 'granted'): Settlement {
  const { formalities = [] } = config;
  const number = facts.formality.number;
  const on = formalities.findIndex((each) => each.number === number);
  if (status === 'receipt' && on !== -1 && facts.formality.coversPurpose === true) {
    const known = formalities[on]?.categories ?? [];
    const all = [...new Set([...known, ...coverable(facts)])];
    return set(
      `/formalities/${on}/categories`,
      `categories: [${all.join(', ')}] # only what ${number ?? ''} names`,
      'what is on file does not name all of these categories',
    );
  }
  return set(
    '/formalities/-',
    formality(facts, status),
    `no formality for the purpose ${idOf(facts)} is on file and in force`,
  );
}

function settleTransfer({ facts: { destination, purpose }, at }: Denied): Settlement {
  const { inference } = destination.countries;
  if (Object.values(destination.countries).includes('unknown')) {
    return set(
      `${at.destination}/countries`,
      'countries: [MA] # the ISO codes of where it computes, stores, logs, is supported\nevidence: E1 # a signed attestation or contract says so',
      'where the destination is is not known, or without evidence',
    );
  }
  const countries = inference === 'unknown' ? [] : inference;
  return set(
    '/transfers/-',
    `- { number: NUMBER, status: granted, destination: ${destination.id}, purposes: [${purpose.id}], countries: [${countries.join(', ')}], basis: BASIS }`,
    'no transfer to this destination is on file; or choose one in Morocco',
  );
}

function formality(facts: Facts, status: 'receipt' | 'granted'): string {
  return `- { number: NUMBER, status: ${status}, purposes: [${idOf(facts)}], categories: [${coverable(facts).join(', ')}] }`;
}

/** What a formality has to name: what was found, as far as the purpose allows it. */
function coverable({ categories, purpose: { allowedCategories } }: Facts): readonly Category[] {
  return allowedCategories === 'unknown'
    ? categories
    : categories.filter((each) => allowedCategories.includes(each));
}

function idOf({ purpose: { id } }: Facts): string {
  return id === 'unknown' ? 'PURPOSE' : id;
}

function set(path: string, yaml: string, say: string): Settlement {
  return { path, yaml, say };
}

function only(say: string): Settlement {
  return { path: null, yaml: null, say };
}
