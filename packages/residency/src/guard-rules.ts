/**
 * What a process under guard may connect to: the passports, and nothing else.
 *
 * @module
 */
import { hostname as machineName } from 'node:os';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

import { hasCode, HimayaError } from '@himaya/core';
import type { EgressLayer } from '@himaya/core';

import { checkAddress, refused } from './connect.ts';
import type { Resolve } from './connect.ts';
import { draftPassport } from './directory.ts';
import { isLoopbackName } from './passport.ts';
import type { Passport } from './passport.ts';
import { pinnedAddress } from './pinned.ts';

/** Where a socket wants to go. */
export interface Endpoint {
  /** As the program wrote it. */
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
}

/** What may be connected to. */
export interface Allowed {
  readonly passports: readonly Passport[];
  /** Unix sockets of the guard itself. */
  readonly sockets: readonly string[];
}

/** Decides about every connection of a process. It begins with nothing allowed. */
export class GuardRules {
  readonly #resolve: Resolve;
  #passports: ReadonlyMap<string, Passport> = new Map();
  #sockets: ReadonlySet<string> = new Set();
  #names: ReadonlySet<string> = new Set();

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** Replaces what is allowed. */
  allow({ passports, sockets }: Allowed): void {
    const withOrigin = passports.flatMap((each) =>
      each.origin === undefined ? [] : [[each.origin, each] as const],
    );
    this.#passports = new Map(withOrigin);
    this.#sockets = new Set(sockets);
    this.#names = new Set(withOrigin.map(([origin]) => URL.parse(origin)?.hostname ?? ''));
  }

  /**
   * Finds the passport of an origin.
   *
   * @throws {HimayaError} `DESTINATION_UNKNOWN`
   */
  ofOrigin(url: string): Passport {
    const origin = URL.parse(url)?.origin ?? 'null';
    const passport = this.#passports.get(origin);
    if (passport === undefined) throw unknown(origin);
    return passport;
  }

  /**
   * Finds the passport of a TCP endpoint, and checks an address that stands in place of a name. A socket
   * without TLS may begin towards an `https:` origin, since some clients start TLS on it afterwards.
   *
   * @throws {HimayaError} `DESTINATION_UNKNOWN`, `DESTINATION_REFUSED`
   */
  ofEndpoint(endpoint: Endpoint): Passport {
    const secure = originOf({ ...endpoint, secure: true });
    const plain = originOf({ ...endpoint, secure: false });
    const passport = endpoint.secure
      ? this.#passports.get(secure.origin)
      : (this.#passports.get(plain.origin) ?? this.#passports.get(secure.origin));
    if (passport === undefined || !secure.exact) {
      throw unknown(endpoint.secure ? secure.origin : plain.origin);
    }
    if (isIP(endpoint.host) !== 0) checkAddress(passport, bare(passport));
    return passport;
  }

  /** @throws {HimayaError} `DESTINATION_UNKNOWN` for a Unix socket that no passport names */
  checkPath(path: string): void {
    const origin = `unix:${path}`;
    if (!this.#passports.has(origin) && !this.#sockets.has(path)) throw unknown(origin);
  }

  /** Reports whether a name may be asked for: asking tells it to whoever answers. */
  isName(name: string): boolean {
    const host = name.toLowerCase();
    if (isIP(name) !== 0 || isLoopbackName(host) || host === machineName().toLowerCase()) {
      return true;
    }
    return this.#names.has(host);
  }

  /**
   * Makes the `lookup` of one connection: the name is resolved here, every answer is checked, and the
   * socket goes to what was checked. A program's own `lookup` is not asked, unless it is the guard's.
   */
  lookupFor(passport: Passport, given: unknown): LookupFunction {
    return (hostname, { all, family }, callback) => {
      const fixed = pinnedAddress(given);
      const found = fixed === undefined ? this.#resolve(hostname) : Promise.resolve([fixed]);
      const answer = async (): Promise<readonly { address: string; family: number }[]> => {
        const addresses = await found.catch(() => []);
        for (const address of addresses) checkAddress(passport, address);
        const wanted = addresses
          .map((address) => ({ address, family: isIP(address) }))
          .filter((each) => !isFamily(family) || String(family).endsWith(String(each.family)));
        if (wanted.length > 0) return wanted;
        throw new HimayaError('MODEL_FAILED', 'the name of the destination does not resolve', {
          destination: passport.id,
        });
      };
      void answer().then(
        (list) =>
          process.nextTick(() => {
            const [first = { address: '', family: 0 }] = list;
            if (all === true) callback(null, [...list]);
            else callback(null, first.address, first.family);
          }),
        (error: Error) => process.nextTick(() => callback(inLayer('socket', error), '')),
      );
    };
  }

  /** @throws {HimayaError} `DESTINATION_REFUSED` where TLS would not show that this is the origin */
  checkTls(passport: Passport, wish: TlsWish): void {
    const { rejectUnauthorized, servername, secureProtocol } = wish;
    if (rejectUnauthorized === false) {
      throw refused(passport, 'its certificate would not be verified');
    }
    // One exact version, as old programs ask for it, or a range that begins or ends below 1.2.
    const versions = [wish.minVersion, wish.maxVersion];
    if (secureProtocol !== undefined || versions.some((each) => OLD_TLS.has(each))) {
      throw refused(passport, 'TLS older than 1.2 could be spoken');
    }
    const name = typeof servername === 'string' ? servername.toLowerCase() : '';
    if (name !== '' && isIP(name) === 0 && name !== bare(passport)) {
      throw refused(passport, 'TLS names another server than the origin');
    }
  }
}

/** What a program asks of TLS. */
export interface TlsWish {
  readonly rejectUnauthorized?: unknown;
  readonly servername?: unknown;
  readonly minVersion?: unknown;
  readonly maxVersion?: unknown;
  readonly secureProtocol?: unknown;
}

const OLD_TLS: ReadonlySet<unknown> = new Set(['TLSv1', 'TLSv1.1']);

const isFamily = (family: unknown): boolean =>
  family === 4 || family === 6 || family === 'IPv4' || family === 'IPv6';

/** The host of a passport's origin, without brackets. */
function bare({ origin }: Passport): string {
  return (URL.parse(origin ?? '')?.hostname ?? '').replace(/^\[(.*)\]$/, '$1');
}

/**
 * An endpoint as an origin. It is exact unless a URL parser reads another host from it than was written: the
 * system's resolver takes `2130706433` and `0177.0.0.1` for 127.0.0.1, and so would we.
 */
function originOf({ host, port, secure }: Endpoint): { origin: string; exact: boolean } {
  const text = isIP(host) === 6 ? `[${host}]` : host;
  const url = URL.parse(`${secure ? 'https' : 'http'}://${text}:${port}`);
  const plain = url !== null && url.username === '' && url.pathname === '/' && url.search === '';
  if (!plain || url.hash !== '') return { origin: 'null', exact: false };
  return { origin: url.origin, exact: isIP(host) !== 0 || url.hostname === host.toLowerCase() };
}

function unknown(origin: string): HimayaError<'DESTINATION_UNKNOWN'> {
  const passport = draftPassport(origin);
  return new HimayaError(
    'DESTINATION_UNKNOWN',
    `no passport covers ${origin}. If data may go there, paste under destinations in himaya.yaml and fill in:\n${passport}`,
    { origin, passport },
  );
}

/** Says in a refusal which hook it was that stopped the connection; anything else stays as it is. */
export function inLayer(layer: EgressLayer, cause: unknown): Error {
  if (hasCode(cause, 'DESTINATION_UNKNOWN')) {
    return new HimayaError(cause.code, cause.message, { ...cause.details, layer });
  }
  if (hasCode(cause, 'DESTINATION_REFUSED')) {
    return new HimayaError(cause.code, cause.message, { ...cause.details, layer });
  }
  return cause instanceof Error ? cause : new Error('bug: what was thrown is no error');
}
