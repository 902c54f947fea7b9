/**
 * `himaya gateway` and `himaya doctor`.
 *
 * @module
 */
import { resolve } from 'node:path';

import { verifyJwt } from '@himaya/express';
import type { GatewayOptions } from '@himaya/gateway';
import { serve } from '@himaya/gateway';
import { passportById, toFacts } from '@himaya/residency';
import { loadPolicy } from '@himaya/policy';

import { passportsOf } from '../compose.ts';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { openHimaya } from '../open.ts';
import { readPolicyOf, readText } from '../policy-files.ts';
import { directoryOf } from '../resources.ts';
import { readSecret } from '../secret.ts';
import type { Arguments, Command } from './command.ts';
import { CONFIG_OPTION, parse, usage } from './command.ts';

/** `gateway`. */
export const gateway: Command = {
  name: 'gateway',
  summary: 'serves the OpenAI API in front of the guard, on loopback',
  help: `himaya gateway [--tls-cert FILE --tls-key FILE] [--config himaya.yaml]

Listens where listeners.gateway says. Change a client's baseURL to it and its key to one of the
gateway's keys (himaya token create makes one); nothing else. Beyond loopback it needs TLS: a
certificate with its chain and its key, PEM, here or as listeners.gateway.tls. Ends on SIGINT or
SIGTERM, after the calls under way.`,
  async run(args, io) {
    const given = parse('gateway', args, {
      ...CONFIG_OPTION,
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
    });
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
      notReady: async () => await guard.notReady(),
      metrics: async () => await guard.metrics.read(),
      refused: (code) => guard.metrics.refused(code),
      findToken: (sha256) => guard.tokens.find(sha256),
      keys: (settings.keys ?? []).map(({ key, ...grant }) => ({
        ...grant,
        controller: controller.id,
        key: readSecret(key, directory),
      })),
      destinationOf: (model) => guard.destinationOf(model),
      noticeShown: async (context, version) => await guard.noticeShown(context, version),
      ...(verifySubject !== undefined && { verifySubject }),
    });
    io.out(`listening on ${server.url}`);
    await io.stopped;
    await server.close();
    return 0;
  },
};

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
  help: 'himaya doctor [--config himaya.yaml] [--json]\n\nExits with 1 where something is missing.',
  async run(args, io) {
    const given = parse('doctor', args, { ...CONFIG_OPTION, json: { type: 'boolean' } });
    const file = given.text('config') ?? '';
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
      const set = loadPolicy(
        readPolicyOf(parseConfig(readText(file), file), directoryOf(file)).rules,
      );
      return `${set.name} version ${set.version}, ${set.rules.length} rules`;
    });
    await check('destinations', () => destinations(file));
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
  'sockets of other libraries in this process',
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

function destinations(file: string): string {
  const config = parseConfig(readText(file), file);
  const passports = passportsOf(config, (reference) => readSecret(reference, directoryOf(file)));
  const unknown = passports.filter(({ id }) => {
    const { countries } = toFacts(passportById(passports, id));
    return Object.values(countries).includes('unknown');
  });
  return unknown.length === 0
    ? `${passports.length} passports`
    : `${passports.length} passports; personal data is denied to those with an unknown country: ${unknown.map(({ id }) => id).join(', ')}`;
}
