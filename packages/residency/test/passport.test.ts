import { readFileSync } from 'node:fs';

import { FACETS, Sensitive } from '@himaya/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  checkPassport,
  draftPassport,
  findPassportIssues,
  isCloudModel,
  passportById,
  passportOf,
  toFacts,
} from '../src/index.ts';
import type { Passport } from '../src/index.ts';

const own: Passport = {
  id: 'local',
  operator: 'Souk Example SARL',
  kind: 'own',
  origin: 'http://127.0.0.1:8000',
  countries: ['MA'],
  siteAttestation: { by: 'N. Example', on: '2026-11-01', statement: 'Server room, Casablanca.' },
};

const abroad: Passport = {
  id: 'provider',
  operator: 'Provider Example Inc.',
  kind: 'processor',
  origin: 'https://api.example.org',
  countries: { inference: ['US'], storage: ['US'], logs: 'unknown' },
  contract: 'signed',
  evidence: 'E2',
};

describe('checkPassport', () => {
  test.each([
    own,
    abroad,
    { id: 'inside', operator: 'x', kind: 'in-process' },
    { ...own, origin: 'unix:/run/llama.sock' },
    { ...abroad, apiKey: 'env:PROVIDER_KEY' },
    { ...abroad, apiKey: new Sensitive('k') },
    {
      ...own,
      origin: 'http://10.1.2.3:80'.slice(0, -3),
      privateRange: { cidr: '10.1.0.0/16', reason: 'rack' },
    },
  ])('accepts passport %#', (passport) => {
    expect(() => checkPassport(passport)).not.toThrow();
  });

  test.each([
    { name: 'an unknown field', change: { allowAnything: true }, at: '/*' },
    { name: 'a trailing slash', change: { origin: 'https://api.example.org/' }, at: '/origin' },
    { name: 'a path', change: { origin: 'https://api.example.org/v1' }, at: '/origin' },
    { name: 'a default port', change: { origin: 'https://api.example.org:443' }, at: '/origin' },
    { name: 'a user', change: { origin: 'https://a@api.example.org' }, at: '/origin' },
    { name: 'an address in disguise', change: { origin: 'http://2130706433' }, at: '/origin' },
    { name: 'clear text abroad', change: { origin: 'http://api.example.org' }, at: '/origin' },
    { name: 'another protocol', change: { origin: 'ftp://api.example.org' }, at: '/origin' },
    { name: 'no origin', change: { origin: undefined }, at: '/origin' },
    { name: 'an id that could be a text', change: { id: 'Khadija El' }, at: '/id' },
    { name: 'no country at all', change: { countries: [] }, at: '/countries' },
    { name: 'a country by name', change: { countries: ['Morocco'] }, at: '/countries' },
    { name: 'a facet that is none', change: { countries: { moon: ['MA'] } }, at: '/countries/*' },
    {
      name: 'a public range',
      change: { privateRange: { cidr: '8.8.8.0/24', reason: 'x' } },
      at: '/privateRange/cidr',
    },
    {
      name: 'everything as a range',
      change: { privateRange: { cidr: '10.0.0.0/1', reason: 'x' } },
      at: '/privateRange/cidr',
    },
    {
      name: 'link-local as a range',
      change: { privateRange: { cidr: '169.254.0.0/16', reason: 'x' } },
      at: '/privateRange/cidr',
    },
    {
      name: 'a range without reason',
      change: { privateRange: { cidr: '10.0.0.0/8' } },
      at: '/privateRange',
    },
    { name: 'a key in clear', change: { apiKey: 'sk-123' }, at: '/apiKey' },
    { name: 'invented without a word', change: { invented: true }, at: '/note' },
    { name: 'a boolean as a text', change: { trainsOnData: 'no' }, at: '/trainsOnData' },
    { name: 'a made-up grade', change: { evidence: 'E9' }, at: '/evidence' },
    {
      name: 'half an attestation',
      change: { siteAttestation: { by: 'x' } },
      at: '/siteAttestation',
    },
  ])('refuses $name and says where', ({ change, at }) => {
    expect(findPassportIssues([{ ...abroad, ...change }], '/destinations')).toContainEqual(
      expect.objectContaining({ path: `/destinations/0${at}` }),
    );
  });

  test('reports every problem at once, and no value', () => {
    const error = ((): unknown => {
      try {
        checkPassport({ id: 'SECRET VALUE', kind: 'SECRET VALUE', origin: 'SECRET VALUE' });
        return undefined;
      } catch (cause) {
        return cause;
      }
    })();
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(JSON.stringify(error)).toContain('/operator');
    expect(JSON.stringify(error)).not.toContain('SECRET');
  });

  test('refuses two passports for one origin or one id', () => {
    expect(findPassportIssues([abroad, abroad]).map(({ path }) => path)).toEqual([
      '/1/id',
      '/1/origin',
    ]);
  });

  test.each([
    'gpt-oss:120b-cloud',
    'kimi-k2:cloud',
    'glm-4.6:CLOUD',
    'x-cloud ',
    'x-cloud:latest',
    'kimi-k2:1t-Cloud',
    'kimi-k2:cloud-preview',
    'library/kimi-k2:cloud',
    'registry.ollama.ai/library/kimi-k2:cloud',
    'kimi-k2:cloud@sha256:0123',
    'kimi-k2:cloud\u200b',
    'kimi-k2\uff1acloud',
    'kimi-k2:\uff43loud',
  ])('refuses %s on one’s own machine: the daemon would pass it on', (model) => {
    expect(isCloudModel(model)).toBe(true);
    expect(findPassportIssues([{ ...own, models: ['llama3', model] }])).toEqual([
      expect.objectContaining({ path: '/0/models/1' }),
    ]);
  });

  test.each(['llama3:8b', 'cloudy', 'cloud-7b', 'cloud/llama3', 'llama3:cloudy', 'a-cloud-7b'])(
    'takes %s for what it is',
    (model) => {
      expect(isCloudModel(model)).toBe(false);
    },
  );

  test('never accepts what is not a passport', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => checkPassport(value)).toThrow(
          expect.objectContaining({ code: 'CONFIG_INVALID' }),
        );
      }),
    );
  });

  test('has the fields that the published schema has', () => {
    const url = new URL('../schema/passport.schema.json', import.meta.url);
    const schema: { properties: object } = JSON.parse(readFileSync(url, 'utf8'));
    const fields: Readonly<Record<string, unknown>> = { ...abroad };
    for (const field of Object.keys(schema.properties)) {
      expect(findPassportIssues([{ ...abroad, [field]: fields[field] }])).toEqual([]);
    }
    expect(Object.keys(schema.properties)).toHaveLength(22);
  });
});

describe('toFacts', () => {
  test('knows of one’s own attested machine what its attestation covers', () => {
    expect(toFacts(own)).toEqual({
      id: 'local',
      kind: 'own',
      countries: {
        inference: ['MA'],
        storage: ['MA'],
        logs: ['MA'],
        support: ['MA'],
        edge: ['MA'],
      },
      contract: 'not-needed',
      instructionOnly: true,
      subprocessorsKnown: true,
      trainsOnData: false,
      tls: true,
      qualifiedLevel: 'unknown',
    });
  });

  test('leaves everything unknown that a processor’s passport does not say', () => {
    expect(toFacts(abroad)).toEqual({
      id: 'provider',
      kind: 'processor',
      countries: {
        inference: ['US'],
        storage: ['US'],
        logs: 'unknown',
        support: 'unknown',
        edge: 'unknown',
      },
      contract: 'signed',
      instructionOnly: 'unknown',
      subprocessorsKnown: 'unknown',
      trainsOnData: 'unknown',
      tls: true,
      qualifiedLevel: 'unknown',
    });
  });

  test('believes no country without evidence, wherever the machine is said to stand', () => {
    const { siteAttestation: _, ...bare } = own;
    expect(new Set(Object.values(toFacts(bare).countries))).toEqual(new Set(['unknown']));
    expect(new Set(Object.values(toFacts({ ...own, evidence: 'E0' }).countries))).toEqual(
      new Set(['unknown']),
    );
    expect(toFacts(bare).contract).toBe('unknown');
  });

  test('calls clear text over a private network what it is', () => {
    const rack: Passport = { ...own, origin: 'http://10.0.0.7:8000' };
    expect(toFacts(rack).tls).toBe(false);
    expect(toFacts({ ...own, origin: 'unix:/run/llama.sock' }).tls).toBe(true);
  });
});

describe('passportOf', () => {
  test('finds the passport of an exact origin', () => {
    expect(passportOf([own, abroad], 'https://api.example.org/v1/chat/completions')).toBe(abroad);
    expect(passportById([own, abroad], 'local')).toBe(own);
  });

  test.each([
    'https://api.example.org:8443/v1',
    'http://api.example.org/v1',
    'https://api.example.org.attacker.example',
    'https://sub.api.example.org',
    'https://api.example.org@attacker.example/',
    'http://localhost:8000',
    'not a URL',
    'null',
  ])('knows nothing of %s', (url) => {
    expect(() => passportOf([own, abroad], url)).toThrow(
      expect.objectContaining({ code: 'DESTINATION_UNKNOWN' }),
    );
  });

  test('knows no id it was not given', () => {
    expect(() => passportById([own], 'other')).toThrow(
      expect.objectContaining({ code: 'DESTINATION_UNKNOWN' }),
    );
  });

  test('drafts a passport in which nothing is known', () => {
    const draft = draftPassport('https://api.example.org');
    expect(draft).toContain('- id: api.example.org\n');
    expect(draft).toContain('  origin: "https://api.example.org"\n');
    for (const facet of FACETS) expect(draft).toContain(`    ${facet}: unknown\n`);
  });
});
