/**
 * `himaya gateway` and `himaya doctor`.
 *
 * @module
 */
import { resolve } from 'node:path';

import { HimayaError } from '@himaya/core';
import { verifyJwt } from '@himaya/express';
import type { GatewayOptions } from '@himaya/gateway';
import { serve } from '@himaya/gateway';
import { passportById, toFacts } from '@himaya/residency';
import type { Passport } from '@himaya/residency';

import { passportsOf } from '../compose.ts';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { gatewayHooks } from '../gateway-hooks.ts';
import { localDaemons } from '../local-daemons.ts';
import { openHimaya } from '../open.ts';
import { readText } from '../policy-files.ts';
import { loadPolicyOf } from '../policy-source.ts';
import { directoryOf } from '../resources.ts';
import { readSecret } from '../secret.ts';
import type { Arguments, Command, Io } from './command.ts';
import { CONFIG_OPTION, parse, usage } from './command.ts';
import { doctorEgress } from './doctor-egress.ts';

/** `gateway`. */
export const gateway: Command = {
  name: 'gateway',
  summary: 'serves the OpenAI API in front of the guard',
  help: `himaya gateway [--tls-cert FILE --tls-key FILE] [--log json] [--config himaya.yaml]

Listens where listeners.gateway says. Change a client's baseURL to it and its key to one of the
gateway's keys (himaya token create makes one); nothing else. Beyond loopback it needs TLS: a
certificate with its chain and its key, PEM, here or as listeners.gateway.tls. On SIGHUP the rules are
read again, as by himaya policy activate. Ends on SIGINT or SIGTERM, after the calls under way.
  --log json  every line of output is JSON, and each request has one: id, traceparent, route, status, code, decision,
              time; no content, nothing that a client wrote`,
  async run(args, io) {
    const given = parse('gateway', args, {
      ...CONFIG_OPTION,
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      log: { type: 'string' },
    });
    const say = sayerOf(given, io);
    const file = given.text('config') ?? '';
    const directory = directoryOf(file);
    const { listeners, tokens, controller } = parseConfig(readText(file), file);
    const settings = listeners?.gateway;
    if (settings === undefined) {
      io.err(`${file} has no listeners.gateway`);
      return 2;
    }
    const tls = tlsOf(given, settings, directory);
    await using guard = await openHimaya(file);
    const verifySubject =
      tokens === undefined ? undefined : verifyJwt({ ...tokens, fetch: guard.fetchKeys });
    const server = await serve(guard, {
      port: settings.port,
      ...(settings.host !== undefined && { host: settings.host }),
      ...(settings.behindTlsProxy !== undefined && { behindTlsProxy: settings.behindTlsProxy }),
      ...(tls !== undefined && { tls }),
      ...gatewayHooks(guard),
      keys: (settings.keys ?? []).map(({ key, ...grant }) => ({
        ...grant,
        controller: controller.id,
        key: readSecret(key, directory),
      })),
      ...(verifySubject !== undefined && { verifySubject }),
      ...(say.request !== undefined && { onRequest: say.request }),
    });
    say.event('listening', { url: server.url }, `listening on ${server.url}`);
    io.onReload?.(() => {
      guard.activatePolicy().then(
        ({ name, version, sha256 }) =>
          say.event(
            'rules',
            { name, version, sha256 },
            `rules in force: ${name} version ${version}, sha256 ${sha256}`,
          ),
        (cause: unknown) =>
          io.err(
            `rules unchanged: ${cause instanceof HimayaError ? `${cause.code}: ${cause.message}` : 'the set could not be recorded'}`,
          ),
      );
    });
    await io.stopped;
    await server.close();
    return 0;
  },
};

/** How the gateway speaks: to a person, or with `--log json` to a program. */
interface Sayer {
  event(event: string, about: object, words: string): void;
  readonly request?: NonNullable<GatewayOptions['onRequest']>;
}

/** @throws {HimayaError} `USAGE` */
function sayerOf(given: Arguments, { out }: Pick<Io, 'out'>): Sayer {
  const form = given.text('log');
  if (form === undefined) return { event: (_event, _about, words) => out(words) };
  if (form !== 'json') throw usage('gateway', '--log is json');
  const event = (name: string, about: object): void =>
    out(JSON.stringify({ time: new Date().toISOString(), event: name, ...about }));
  return { event, request: (line) => event('request', line) };
}

/** The certificate and its key: those of the command line come first. */
function tlsOf(
  given: Arguments,
  { tls }: Pick<NonNullable<NonNullable<Config['listeners']>['gateway']>, 'tls'>,
  directory: string,
): GatewayOptions['tls'] {
  const [cert, key] = [given.text('tls-cert'), given.text('tls-key')];
  if ((cert === undefined) !== (key === undefined)) {
    throw usage('gateway', '--tls-cert and --tls-key go together');
  }
  // What is given here is relative to here, as everywhere on a command line.
  if (cert !== undefined && key !== undefined) {
    return { cert: readText(cert), key: readSecret(`file:${resolve(key)}`, directory) };
  }
  if (tls === undefined) return undefined;
  return { cert: readText(resolve(directory, tls.cert)), key: readSecret(tls.key, directory) };
}

/** `doctor`. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'checks that a guard can be opened here, and says what is out of its reach',
  help: `himaya doctor [--egress] [--config himaya.yaml] [--json]

Exits with 1 where something is missing. --egress instead tries every way out of a process, with and
without --require himaya/preload, and says which layer stopped which; beside a running application too.`,
  async run(args, io) {
    const given = parse('doctor', args, {
      ...CONFIG_OPTION,
      json: { type: 'boolean' },
      egress: { type: 'boolean' },
    });
    const file = given.text('config') ?? '';
    if (given.flag('egress')) return await doctorEgress(file, given.flag('json'), io);
    const checks: { readonly check: string; readonly ok: boolean; readonly says: string }[] = [];
    const check = async (name: string, run: () => string | Promise<string>): Promise<void> => {
      try {
        checks.push({ check: name, ok: true, says: await run() });
      } catch (cause) {
        checks.push({ check: name, ok: false, says: cause instanceof Error ? cause.message : '' });
      }
    };
    await check('platform', () => platform());
    await check('configuration', () => {
      const { purposes } = parseConfig(readText(file), file);
      return `${purposes.length} purposes`;
    });
    await check('policy', () => {
      const { set } = loadPolicyOf(parseConfig(readText(file), file), directoryOf(file));
      return `${set.name} version ${set.version}, ${set.rules.length} rules`;
    });
    await check('destinations', () => destinations(file));
    await check('local daemons', () => localDaemons(passportsIn(file)));
    await check('keys, store and log', async () => {
      await using guard = await openHimaya(file);
      const sizes = guard.config.tenants.map(({ id }) => `${id}: ${guard.audit.size(id)} records`);
      return sizes.join(', ');
    });
    if (given.flag('json')) {
      io.out(JSON.stringify({ checks, outOfReach: OUT_OF_REACH }));
    } else {
      for (const { check: name, ok, says } of checks)
        io.out(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${says}`);
      io.out(`Out of the guard's reach: ${OUT_OF_REACH.join('; ')}.`);
    }
    return checks.every(({ ok }) => ok) ? 0 : 1;
  },
};

const OUT_OF_REACH = [
  'sockets of other libraries in this process, without --require himaya/preload (doctor --egress)',
  'native code',
  'UDP and DNS',
  'what the application itself logs',
];

const TRIED = ['linux-x64'];

function platform(): string {
  const here = `${process.platform}-${process.arch}`;
  return TRIED.includes(here)
    ? `${here}, Node ${process.versions.node}`
    : `${here} has not been tried; tried: ${TRIED.join(', ')}`;
}

function passportsIn(file: string): readonly Passport[] {
  const config = parseConfig(readText(file), file);
  return passportsOf(config, (reference) => readSecret(reference, directoryOf(file)));
}

function destinations(file: string): string {
  const passports = passportsIn(file);
  const unknown = passports.filter(({ id }) => {
    const { countries } = toFacts(passportById(passports, id));
    return Object.values(countries).includes('unknown');
  });
  return unknown.length === 0
    ? `${passports.length} passports`
    : `${passports.length} passports; personal data is denied to those with an unknown country: ${unknown.map(({ id }) => id).join(', ')}`;
}
