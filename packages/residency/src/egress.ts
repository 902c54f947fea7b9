/**
 * The guarded way out: connections to destinations with a passport, kept and handed out one by one.
 *
 * @module
 */
import type { Socket } from 'node:net';

import { HimayaError } from '@himaya/core';
import { Client } from 'undici';
import type { Dispatcher } from 'undici';

import { openSocket, systemResolve } from './connect.ts';
import type { Resolve } from './connect.ts';
import { passportById } from './directory.ts';
import type { Passport } from './passport.ts';

/** An established HTTP/1.1 connection. Whoever holds it is alone on it, until it is given back. */
export interface Connection {
  /**
   * Where to send the request. The bytes leave in the same turn of the event loop. It follows no
   * redirect, and connects to nothing else.
   */
  readonly dispatcher: Dispatcher;
  /** Gives the connection back; call it once an answer has been read to its end. */
  release(): void;
  /** Ends the connection. */
  destroy(): void;
}

/** The only way to a destination's socket. */
export interface Egress extends AsyncDisposable {
  /**
   * Returns an established connection, idle or new.
   *
   * @param destination - Id of a passport.
   * @throws {HimayaError} `DESTINATION_UNKNOWN`, `DESTINATION_REFUSED`, `MODEL_FAILED`, `ABORTED`
   */
  connect(destination: string, signal: AbortSignal): Promise<Connection>;
}

/** How {@link createEgress} behaves. */
export interface EgressOptions {
  /** Default asks the operating system. */
  readonly resolve?: Resolve;
  /** Time for name, connection and handshake together. Default is 10000 (10 seconds). */
  readonly connectTimeoutMs?: number;
  /** How long a connection is kept without use. Default is 4000, below what servers commonly allow. */
  readonly keepAliveMs?: number;
}

/**
 * Opens the guarded way out. The passports have been checked; the list is read at every call, so
 * that removing one takes effect at once.
 *
 * Names are resolved for every new connection and never cached.
 */
export function createEgress(
  passports: readonly Passport[],
  { resolve = systemResolve, connectTimeoutMs = 10_000, keepAliveMs = 4000 }: EgressOptions = {},
): Egress {
  const idle = new Map<string, Client[]>();
  const open = new Map<Client, Socket>();

  const wrap = (destination: string, client: Client): Connection => ({
    dispatcher: client,
    release: () => {
      if (!open.has(client)) return;
      const clients = idle.get(destination);
      if (clients === undefined) idle.set(destination, [client]);
      else clients.push(client);
    },
    destroy: () => end(client),
  });
  const end = (client: Client): void => {
    const socket = open.get(client);
    if (!open.delete(client)) return;
    for (const clients of idle.values()) {
      const index = clients.indexOf(client);
      if (index !== -1) clients.splice(index, 1);
    }
    void client.destroy();
    // A client that was never used does not know its socket.
    socket?.destroy();
  };

  return {
    async connect(destination, signal) {
      const passport = passportById(passports, destination);
      const kept = idle.get(destination)?.pop();
      if (kept !== undefined) return wrap(destination, kept);
      const limit = AbortSignal.timeout(connectTimeoutMs);
      const socket = await openSocket(passport, resolve, AbortSignal.any([signal, limit])).catch(
        (cause: unknown) => {
          throw limit.aborted && !signal.aborted ? timedOut(destination) : cause;
        },
      );
      const client = clientOn(passport, socket, keepAliveMs);
      open.set(client, socket);
      client.once('disconnect', () => end(client));
      return wrap(destination, client);
    },
    async [Symbol.asyncDispose]() {
      const ended = [...open].map(async ([client, socket]) => {
        await client.destroy();
        socket.destroy();
      });
      open.clear();
      idle.clear();
      await Promise.all(ended);
    },
  };
}

/** A client that speaks HTTP on this socket and can open no other. */
function clientOn(passport: Passport, socket: Socket, keepAliveMs: number): Client {
  let handed = false;
  const origin = passport.origin?.startsWith('unix:') ? 'http://localhost' : passport.origin;
  if (origin === undefined) throw new Error('bug: a destination in this process has no socket');
  return new Client(origin, {
    connect: (_options, callback) => {
      const gone = handed || socket.destroyed;
      handed = true;
      // Undici expects the answer after its call has returned.
      queueMicrotask(() =>
        gone ? callback(new Error('the connection is closed'), null) : callback(null, socket),
      );
    },
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
    pipelining: 1,
  });
}

function timedOut(destination: string): HimayaError<'MODEL_FAILED'> {
  return new HimayaError('MODEL_FAILED', 'the destination did not answer in time', { destination });
}
