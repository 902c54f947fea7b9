/** The preload against what is known to get around guards, from plain clients in a process of their own. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Attempt } from './guarded/attempts.ts';
import { configured, guarded, place, placeOf, preload, underGuard } from './guarded/guarded.ts';
import type { Guarded, Place } from './guarded/guarded.ts';

const certificates = new URL('../../residency/test/certificates/', import.meta.url);
const ca = fileURLToPath(new URL('localhost.pem', certificates));
const read = (name: string): string => readFileSync(new URL(name, certificates), 'utf8');
const run = promisify(execFile);

const METADATA = 'http://169.254.169.254/latest/meta-data/';

let allowed: Place;
let forbidden: Place;
let secure: Place;
let config: ReturnType<typeof configured>;
let child: Guarded;
let proxied: Guarded;

beforeAll(async () => {
  forbidden = await place((_request, response) => response.end('leaked'));
  allowed = await place((request, response) => {
    const to = new URL(request.url ?? '', 'http://x').searchParams.get('to');
    if (to === null) response.end('allowed');
    else response.writeHead(307, { location: to }).end();
  });
  secure = await placeOf(
    createHttpsServer(
      { cert: read('localhost.pem'), key: read('localhost.key.pem') },
      (_, answer) => answer.end('secure'),
    ),
  );
  config = configured(`destinations:
  - { id: here, operator: Me, kind: own, origin: 'http://127.0.0.1:${allowed.port}' }
  - { id: named, operator: Me, kind: own, origin: 'https://localhost:${secure.port}' }
  - { id: abroad, operator: Them, kind: processor, origin: 'https://[::ffff:7f00:1]:${forbidden.port}' }
store: { path: data/himaya.db }
`);
  child = guarded(config.file, { NODE_EXTRA_CA_CERTS: ca });
  const proxy = `http://127.0.0.1:${forbidden.port}`;
  proxied = guarded(config.file, {
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    http_proxy: proxy,
    https_proxy: proxy,
    ALL_PROXY: proxy,
    NODE_USE_ENV_PROXY: '1',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  });
});

afterAll(async () => {
  child[Symbol.dispose]();
  proxied[Symbol.dispose]();
  config[Symbol.dispose]();
  await Promise.all([allowed, forbidden, secure].map((each) => each[Symbol.asyncDispose]()));
});

type Ports = Readonly<Record<'allowed' | 'forbidden' | 'secure', number>>;
const ports = (): Ports => ({
  allowed: allowed.port,
  forbidden: forbidden.port,
  secure: secure.port,
});

test('what a passport names is reached', async () => {
  const { port } = allowed;
  const url = `http://127.0.0.1:${port}/`;
  expect(await child.try({ how: 'fetch', url })).toMatchObject({ said: 'allowed' });
  const options = { host: '127.0.0.1', port };
  expect(await child.try({ how: 'http', options })).toMatchObject({ said: 'allowed' });
  expect((await child.try({ how: 'net', options })).said).toContain('200 OK');
  const over = { host: 'localhost', port: secure.port };
  expect(await child.try({ how: 'https', options: over })).toMatchObject({ said: 'secure' });
  expect((await child.try({ how: 'tls', options: over })).said).toContain('200 OK');
  expect((await child.try({ how: 'tls-upon', options: over })).said).toContain('200 OK');
});

test('the refusal names the origin and the passport to paste', async () => {
  const origin = `http://127.0.0.1:${forbidden.port}`;
  const met = await child.try({ how: 'fetch', url: `${origin}/canary?q=canary` });
  expect(met).toMatchObject({ said: 'DESTINATION_UNKNOWN', origin });
  expect(met.message).toContain(`origin: "${origin}"`);
  expect(met.message).toContain('inference: unknown');
  expect(JSON.stringify(met)).not.toContain('canary');
});

type Case = readonly [name: string, attempt: (ports: Ports) => Attempt, code: string];

describe('nothing arrives', () => {
  const cases: readonly Case[] = [
    [
      'by a redirect to the metadata service',
      ({ allowed: port }) => ({ how: 'fetch', url: `http://127.0.0.1:${port}/?to=${METADATA}` }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'by an open redirect of an allowed place',
      ({ allowed: port, forbidden: to }) => ({
        how: 'fetch',
        url: `http://127.0.0.1:${port}/?to=http://127.0.0.1:${to}/`,
      }),
      'DESTINATION_UNKNOWN',
    ],
    ['at the metadata service', () => ({ how: 'fetch', url: METADATA }), 'DESTINATION_UNKNOWN'],
    [
      'at the metadata service, by a plain socket',
      () => ({ how: 'net', options: { host: '169.254.169.254', port: 80 } }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'at loopback mapped into IPv6',
      ({ allowed: port }) => ({ how: 'net', options: { host: '::ffff:127.0.0.1', port } }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'at loopback mapped into IPv6, even with a passport',
      ({ forbidden: port }) => ({ how: 'tls', options: { host: '::ffff:127.0.0.1', port } }),
      'DESTINATION_REFUSED',
    ],
    ...['2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0', '127.0.0.1.'].flatMap(
      (host): Case[] => [
        [
          `at an allowed port, by an address spelled ${host}`,
          ({ allowed: port }) => ({ how: 'net', options: { host, port } }),
          'DESTINATION_UNKNOWN',
        ],
        [
          `at another port, by an address spelled ${host}`,
          ({ forbidden: port }) => ({ how: 'fetch', url: `http://${host}:${port}/` }),
          'DESTINATION_UNKNOWN',
        ],
      ],
    ),
    [
      'at localhost with a dot at its end',
      ({ secure: port }) => ({ how: 'tls', options: { host: 'localhost.', port } }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'at localhost where the passport says 127.0.0.1',
      ({ allowed: port }) => ({ how: 'http', options: { host: 'localhost', port } }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'at the host behind an allowed one in front of an @',
      ({ allowed: port, forbidden: to }) => ({
        how: 'url',
        url: `http://127.0.0.1:${port}@127.0.0.1:${to}/`,
      }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'at a Unix socket without passport',
      () => ({ how: 'net', options: { path: '/var/run/docker.sock' } }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'at an allowed place in another’s name (Host)',
      ({ allowed: port }) => ({
        how: 'http',
        options: { host: '127.0.0.1', port, headers: { host: `elsewhere.example.org:${port}` } },
      }),
      'DESTINATION_REFUSED',
    ],
    [
      'at an allowed place in another’s name (SNI)',
      ({ secure: port }) => ({
        how: 'tls',
        options: { host: 'localhost', port, servername: 'elsewhere.example.org' },
      }),
      'DESTINATION_REFUSED',
    ],
    [
      'in another’s name on a socket that is there already (SNI)',
      ({ secure: port }) => ({
        how: 'tls-upon',
        options: { host: 'localhost', port, servername: 'elsewhere.example.org' },
      }),
      'DESTINATION_REFUSED',
    ],
    [
      'without verification of the certificate',
      ({ secure: port }) => ({
        how: 'https',
        options: { host: 'localhost', port, rejectUnauthorized: false },
      }),
      'DESTINATION_REFUSED',
    ],
    [
      'in clear at an origin that has TLS',
      ({ secure: port }) => ({ how: 'net', options: { host: 'localhost', port } }),
      'DESTINATION_REFUSED',
    ],
    [
      'by TLS at an origin that has none',
      ({ allowed: port }) => ({ how: 'tls', options: { host: '127.0.0.1', port } }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'by a lookup of the program’s own',
      ({ forbidden: port }) => ({
        how: 'own-lookup',
        options: { host: 'elsewhere.example.org', port },
      }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'from a child whose parent forgot the guard',
      ({ forbidden: port }) => ({ how: 'forgetful', url: `http://127.0.0.1:${port}/` }),
      'DESTINATION_UNKNOWN',
    ],
    [
      'by an old version of TLS',
      ({ secure: port }) => ({
        how: 'tls',
        options: { host: 'localhost', port, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' },
      }),
      'DESTINATION_REFUSED',
    ],
    [
      'from a child with an empty environment',
      ({ forbidden: port }) => ({ how: 'sync-child', url: `http://127.0.0.1:${port}/` }),
      'DESTINATION_UNKNOWN',
    ],
  ];

  test.each(cases)('%s', async (_, attempt, code) => {
    const made = attempt(ports());
    const before = forbidden.seen();
    const met = await child.try(made);
    expect(met.said).toBe(code);
    // What stands in front of an @ may be a password.
    expect(met.message).not.toContain('@');
    expect(forbidden.seen()).toBe(before);
  });

  test('with the proxies of the environment', async () => {
    const before = forbidden.seen();
    const url = `http://127.0.0.1:${allowed.port}/`;
    const options = { host: '127.0.0.1', port: allowed.port };
    const said: string[] = [];
    for (const attempt of [
      { how: 'fetch', url },
      { how: 'http', options },
      { how: 'proxied', options },
      { how: 'https', options: { host: 'localhost', port: secure.port } },
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      said.push((await proxied.try(attempt)).said);
    }
    expect(said).toEqual(said.map(() => 'DESTINATION_UNKNOWN'));
    expect(forbidden.seen()).toBe(before);
  });

  test('through a proxy that has a passport', async () => {
    const before = [forbidden.seen(), allowed.seen()];
    const proxy = `http://127.0.0.1:${allowed.port}`;
    using behind = guarded(config.file, {
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
      NODE_USE_ENV_PROXY: '1',
    });
    const options = { host: '127.0.0.1', port: forbidden.port };
    for (const attempt of [
      { how: 'fetch', url: `http://127.0.0.1:${forbidden.port}/` },
      { how: 'http', options },
      { how: 'https', options },
      {
        how: 'http',
        options: {
          host: '127.0.0.1',
          port: allowed.port,
          method: 'CONNECT',
          path: `127.0.0.1:${forbidden.port}`,
        },
      },
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await behind.try(attempt)).toMatchObject({ said: 'DESTINATION_UNKNOWN' });
    }
    expect([forbidden.seen(), allowed.seen()]).toEqual(before);
  });

  test('with verification turned off in the environment', async () => {
    const options = { host: 'localhost', port: secure.port };
    for (const how of ['tls', 'tls-upon'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await proxied.try({ how, options })).toMatchObject({
        said: 'DESTINATION_REFUSED',
        why: 'its certificate would not be verified',
      });
    }
  });
});

test('the socket of the guard itself is open, others are not', async () => {
  const own = `${config.file.replace('himaya.yaml', 'data/himaya.db')}.sock`;
  expect(await child.try({ how: 'net', options: { path: own } })).toMatchObject({
    said: 'ENOENT',
  });
});

describe('a process does not start', () => {
  const bad = [
    ['that is not there', undefined],
    ['that is no YAML', 'destinations: [\n'],
    ['that has no destinations', 'version: 1\n'],
    [
      'with a passport that cannot be used',
      'destinations: [{ id: x, origin: "http://8.8.8.8" }]\n',
    ],
  ] as const;

  test.each(bad)('under a configuration %s', async (_, text) => {
    using home = configured(text ?? '');
    const before = forbidden.seen();
    const script = `fetch('http://127.0.0.1:${forbidden.port}/').finally(() => console.log('ran'))`;
    const file = text === undefined ? `${home.file}.missing` : home.file;
    const failure: unknown = await run(process.execPath, [...underGuard, '-e', script], {
      env: { ...process.env, NODE_OPTIONS: '', HIMAYA_CONFIG: file },
    }).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ code: 1, stdout: '' });
    expect((failure as { stderr: string }).stderr).toMatch(
      text === undefined ? 'FILE_UNREADABLE' : 'CONFIG_INVALID',
    );
    expect(forbidden.seen()).toBe(before);
  });
});

test('the guard’s own clients still reach what they may', async () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { createEgress } from '@himaya/residency';
    const own = { operator: 'Me', kind: 'own' };
    const tls = { ca: readFileSync(${JSON.stringify(ca)}, 'utf8') };
    await using egress = createEgress([
      { ...own, id: 'here', origin: 'http://127.0.0.1:${allowed.port}' },
      { ...own, id: 'named', origin: 'https://localhost:${secure.port}', tls },
      { ...own, id: 'other', origin: 'http://127.0.0.1:${forbidden.port}' },
    ]);
    for (const id of ['here', 'named', 'other']) {
      try {
        const { dispatcher } = await egress.connect(id, new AbortController().signal);
        console.log(await (await dispatcher.request({ method: 'GET', path: '/' })).body.text());
      } catch (error) { console.log(error.code); }
    }
    process.exit();`;
  const before = forbidden.seen();
  const { stdout } = await run(
    process.execPath,
    [...underGuard, '--input-type=module', '-e', script],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, NODE_OPTIONS: '', HIMAYA_CONFIG: config.file },
    },
  );
  // The third has a passport in the program, but none in himaya.yaml.
  expect(stdout.split('\n').slice(0, 2)).toEqual(['allowed', 'secure']);
  expect(stdout).not.toContain('leaked');
  expect(forbidden.seen()).toBe(before);
});

test('the preload can be required by its public name', async () => {
  const here = fileURLToPath(new URL('../../../test', import.meta.url));
  const { stdout } = await run(
    process.execPath,
    [
      '--conditions=@himaya/source',
      '--require',
      'himaya/preload',
      '-p',
      'process.env.NODE_OPTIONS',
    ],
    { cwd: here, env: { ...process.env, NODE_OPTIONS: '', HIMAYA_CONFIG: config.file } },
  );
  expect(stdout).toContain(preload);
});
