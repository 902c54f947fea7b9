/**
 * Opens one connection that a passport allows: resolved here, checked, pinned, verified.
 *
 * @module
 */
import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { HimayaError } from '@himaya/core';

import { classifyAddress, isInRange } from './address.ts';
import { isLoopbackName } from './passport.ts';
import type { Passport } from './passport.ts';
import { pinned } from './pinned.ts';

/** Returns all addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** Asks the operating system, as every other program on the machine does. */
export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/** Where a socket goes: an address that was checked, under the name it was found by, or a Unix socket. */
type Target =
  | { readonly path: string }
  | { readonly host: string; readonly port: number; readonly lookup?: LookupFunction };

/**
 * Opens a connection to the destination. Nothing but the name is looked up before every address
 * it resolves to has been checked; one that is not allowed refuses all of them, since a name that
 * points both outside and inside is how rebinding begins. The socket goes to the address that was
 * checked, under the origin's own name.
 *
 * Proxy variables of the environment are ignored.
 *
 * @throws {HimayaError} `DESTINATION_REFUSED` before any socket opens, `MODEL_FAILED` where the
 *   server cannot be reached or its certificate does not verify, `ABORTED`
 */
export async function openSocket(
  passport: Passport,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<Socket> {
  const targets = await findTargets(passport, resolve, signal);
  for (const target of targets) {
    if (signal.aborted) break;
    const socket = await open(passport, target, signal);
    if (socket !== undefined) return socket;
  }
  if (isAbort(signal)) throw new HimayaError('ABORTED', 'the caller went away', {});
  throw new HimayaError('MODEL_FAILED', 'the destination cannot be reached', {
    destination: passport.id,
  });
}

async function findTargets(
  passport: Passport,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<readonly Target[]> {
  const { origin } = passport;
  if (origin === undefined) throw refused(passport, 'it runs in this process');
  if (origin.startsWith('unix:')) return [{ path: origin.slice('unix:'.length) }];
  const { hostname, port, protocol } = new URL(origin);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) === 0 ? await resolved(passport, resolve, host, signal) : [host];
  for (const address of addresses) checkAddress(passport, address);
  return addresses.map((address) => ({
    // The name goes along, so that a guard of the whole process can tell whose address this is.
    host,
    ...(isIP(host) === 0 && { lookup: pinned(address) }),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
  }));
}

async function resolved(
  passport: Passport,
  resolve: Resolve,
  host: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    const addresses = await Promise.race([resolve(host), promise]);
    if (addresses.length > 0) return addresses;
  } catch {
    // The resolver's own words could quote a name of the inside.
    if (isAbort(signal)) throw new HimayaError('ABORTED', 'the caller went away', {});
  } finally {
    signal.removeEventListener('abort', stop);
  }
  throw new HimayaError('MODEL_FAILED', 'the name of the destination does not resolve', {
    destination: passport.id,
  });
}

/**
 * Checks an address that a passport's origin is, or resolves to.
 *
 * @throws {HimayaError} `DESTINATION_REFUSED`
 */
export function checkAddress(passport: Passport, address: string): void {
  const { hostname, protocol } = new URL(passport.origin ?? '');
  const kind = classifyAddress(address);
  const inRange =
    passport.privateRange !== undefined &&
    kind === 'private' &&
    isInRange(address, passport.privateRange.cidr);
  if (isLoopbackName(hostname)) {
    // The operator wrote loopback into the passport; it must then be loopback and nothing else.
    if (kind !== 'loopback') throw refused(passport, `localhost resolves to a ${kind} address`);
  } else if (kind !== 'public' && !inRange) {
    throw refused(passport, `it resolves to a ${kind} address`);
  } else if (protocol === 'http:' && !inRange) {
    throw refused(passport, 'http: outside of loopback and the named private range');
  }
}

/** Resolves to `undefined` where this address does not answer, or not as who it should be. */
function open(
  passport: Passport,
  target: Target,
  signal: AbortSignal,
): Promise<Socket | undefined> {
  const url = URL.parse(passport.origin ?? '');
  const secure = url?.protocol === 'https:';
  const socket = secure
    ? connectTls({
        ...target,
        ...(isIP(url.hostname.replace(/^\[(.*)\]$/, '$1')) === 0 && { servername: url.hostname }),
        ...(passport.tls !== undefined && { ca: passport.tls.ca }),
        minVersion: 'TLSv1.2',
        rejectUnauthorized: true,
        ALPNProtocols: ['http/1.1'],
      })
    : connectTcp(target);
  const { promise, resolve } = Promise.withResolvers<Socket | undefined>();
  const fail = (): void => {
    socket.destroy();
    resolve(undefined);
  };
  signal.addEventListener('abort', fail, { once: true });
  // The listener stays: an error between here and the first request must not end the process.
  socket.on('error', fail);
  socket.once('close', () => resolve(undefined));
  socket.once(secure ? 'secureConnect' : 'connect', () => {
    signal.removeEventListener('abort', fail);
    socket.setNoDelay(true);
    resolve(socket);
  });
  return promise;
}

/** A fresh look: the compiler takes the answer before an `await` for the answer after it. */
function isAbort(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** The refusal of a connection that a passport does not allow. */
export function refused(passport: Passport, why: string): HimayaError<'DESTINATION_REFUSED'> {
  return new HimayaError('DESTINATION_REFUSED', `connection refused: ${why}`, {
    destination: passport.id,
    why,
  });
}
