/** DNS rebinding against the guard of a process, with a resolver that changes its mind; the sockets are in `himaya`'s tests. */
import { expect, test } from 'vitest';

import { GuardRules } from '../src/guard-rules.ts';
import type { Passport } from '../src/index.ts';
import { pinned } from '../src/pinned.ts';

const rack: Passport = {
  id: 'rack',
  operator: 'Souk Example SARL',
  kind: 'own',
  origin: 'http://model.example.org:8000',
  privateRange: { cidr: '10.7.0.0/16', reason: 'the rack in Casablanca' },
};
const abroad: Passport = {
  id: 'abroad',
  operator: 'x',
  kind: 'processor',
  origin: 'https://api.example.org',
};

interface Asked {
  readonly rules: GuardRules;
  /** Looks up once, as a socket does. */
  readonly ask: (options?: { all?: boolean; family?: number; given?: unknown }) => Promise<unknown>;
}

function resolving(passport: Passport, answers: (readonly string[])[]): Asked {
  const rules = new GuardRules(async () => answers.shift() ?? []);
  rules.allow({ passports: [passport], sockets: [] });
  return {
    rules,
    ask: ({ given, ...options } = {}) =>
      new Promise((resolve, reject) => {
        rules.lookupFor(passport, given)('model.example.org', options, (error, address, family) => {
          if (error === null) resolve(options.all === true ? address : [address, family]);
          else reject(error);
        });
      }),
  };
}

test('every connection asks anew, and a name that turned elsewhere is refused', async () => {
  const answers = [['10.7.0.1'], ['169.254.169.254'], ['10.7.0.1', '127.0.0.1'], ['10.7.0.2']];
  const { ask } = resolving(rack, answers);
  expect(await ask()).toEqual(['10.7.0.1', 4]);
  await expect(ask()).rejects.toMatchObject({ code: 'DESTINATION_REFUSED' });
  await expect(ask()).rejects.toMatchObject({ code: 'DESTINATION_REFUSED' });
  expect(await ask({ all: true })).toEqual([{ address: '10.7.0.2', family: 4 }]);
  expect(answers).toEqual([]);
});

test.each([
  '127.0.0.1',
  '10.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '::1',
  '::ffff:8.8.8.8',
  'fd00:ec2::254',
])('a provider’s name may not lead to %s', async (address) => {
  const { ask } = resolving(abroad, [[address], ['8.8.8.8', address]]);
  await expect(ask()).rejects.toMatchObject({ code: 'DESTINATION_REFUSED' });
  await expect(ask({ all: true })).rejects.toMatchObject({ code: 'DESTINATION_REFUSED' });
});

test('a program’s own lookup is not asked, and a pinned address is checked again', async () => {
  const { ask } = resolving(rack, [['10.7.0.1']]);
  const own = (): never => expect.unreachable('the program’s own lookup was asked');
  expect(await ask({ given: own })).toEqual(['10.7.0.1', 4]);
  expect(await ask({ given: pinned('10.7.0.9') })).toEqual(['10.7.0.9', 4]);
  await expect(ask({ given: pinned('169.254.169.254') })).rejects.toMatchObject({
    code: 'DESTINATION_REFUSED',
  });
});

test('the family that was asked for is kept to, and a resolver that fails opens nothing', async () => {
  const { ask } = resolving(abroad, [['8.8.8.8', '2606:4700::1111'], ['8.8.8.8']]);
  expect(await ask({ family: 6 })).toEqual(['2606:4700::1111', 6]);
  await expect(ask({ family: 6 })).rejects.toMatchObject({ code: 'MODEL_FAILED' });
  await expect(ask()).rejects.toMatchObject({ code: 'MODEL_FAILED' });
});

test('nothing is allowed before the configuration is read', () => {
  const rules = new GuardRules(async () => ['8.8.8.8']);
  expect(() => rules.ofEndpoint({ host: 'api.example.org', port: 443, secure: true })).toThrow(
    expect.objectContaining({ code: 'DESTINATION_UNKNOWN' }) as Error,
  );
  expect(() => rules.checkPath('/run/x')).toThrow();
  expect(rules.isName('api.example.org')).toBe(false);
});

test.each([
  { host: 'api.example.org/@other', port: 443 },
  { host: 'a@api.example.org', port: 443 },
  { host: 'api.example.org#', port: 443 },
  { host: 'api.example.org?', port: 443 },
  { host: 'api.example.org.', port: 443 },
  { host: 'api.example.org', port: 8443 },
  { host: 'api.example.org', port: Number.NaN },
  { host: 'api.еxample.org', port: 443 },
])('$host:$port is not the origin of the passport', ({ host, port }) => {
  const { rules } = resolving(abroad, []);
  expect(() => rules.ofEndpoint({ host, port, secure: true })).toThrow(
    expect.objectContaining({ code: 'DESTINATION_UNKNOWN' }) as Error,
  );
});

test('a name is the same in capitals', () => {
  const { rules } = resolving(abroad, []);
  expect(rules.ofEndpoint({ host: 'API.Example.org', port: 443, secure: true }).id).toBe('abroad');
});
