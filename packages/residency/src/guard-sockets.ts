/**
 * Hooks under every JavaScript client: TCP, Unix sockets, TLS and datagrams. Whatever speaks HTTP, HTTP/2 or
 * gRPC in JavaScript ends in `net.Socket.prototype.connect` of its thread.
 *
 * @module
 */
/* oxlint-disable typescript/no-unsafe-type-assertion -- hooks take the place of Node's own functions, whose types say less than they take */
import type * as DgramModule from 'node:dgram';
import { createRequire } from 'node:module';
import { isIP, Socket } from 'node:net';
import type * as TlsModule from 'node:tls';
import type { TLSSocket } from 'node:tls';

import { HimayaError } from '@himaya/core';

import { refused } from './connect.ts';
import { inLayer } from './guard-rules.ts';
import type { GuardRules, TlsWish } from './guard-rules.ts';
import type { Passport } from './passport.ts';

/** The modules as programs see them: their properties can be replaced, those of an import cannot. */
const require = createRequire(import.meta.url);
const tls: typeof TlsModule = require('node:tls');
const dgram: typeof DgramModule = require('node:dgram');

type Fields = Readonly<Record<string, unknown>>;
type Callback = (...values: unknown[]) => void;

/** Sockets without TLS towards an origin that has it; nothing but a TLS handshake may go out by them. */
const bareSockets = new WeakMap<object, Passport>();

/** Guards `net`, and by it `http`, `https`, `http2` and every library upon them. */
export function guardSockets(rules: GuardRules): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with the socket it is called on
  const connect = Socket.prototype.connect as unknown as (
    this: Socket,
    options: object,
    callback?: Callback,
  ) => Socket;
  function guarded(this: Socket, ...args: readonly unknown[]): Socket {
    const [options, callback] = argumentsOf(args);
    try {
      return connect.call(this, guardedOptions(rules, this, options), callback);
    } catch (cause) {
      if (!(cause instanceof HimayaError)) throw cause;
      return fail(this, inLayer('socket', cause));
    }
  }
  Object.defineProperty(Socket.prototype, 'connect', { value: guarded });
}

/** The options to connect with: host and port as they were checked, and our own `lookup`. */
function guardedOptions(rules: GuardRules, socket: Socket, options: Fields): object {
  const { path, port } = options;
  if (path !== undefined && path !== null) {
    const text = typeof path === 'string' ? path : '';
    rules.checkPath(text);
    return Object.assign(Object.create(options), { path: text }) as object;
  }
  // The thread has no target, or not one that can be read: Node says so itself.
  if (port === undefined || port === null) return options;
  const host =
    typeof options['host'] === 'string' && options['host'] !== '' ? options['host'] : 'localhost';
  const secure = 'encrypted' in socket;
  const passport = rules.ofEndpoint({ host, port: Number(port), secure });
  if (secure) verified(rules, passport, options);
  else if (passport.origin?.startsWith('https:') === true) onlyTls(socket, passport);
  const lookup = rules.lookupFor(passport, options['lookup']);
  // In front of the program's own object, so that what it computes on each reading is not asked again.
  return Object.assign(Object.create(options), { host, port: Number(port), lookup }) as object;
}

/** Certificate and name are checked whatever a program says. `options` is what Node's TLS looks at later. */
function verified(rules: GuardRules, passport: Passport, options: Fields): void {
  rules.checkTls(passport, options);
  const own = options['checkServerIdentity'];
  if (typeof own !== 'function' || own === tls.checkServerIdentity) return;
  const also: typeof tls.checkServerIdentity = (host, certificate) =>
    tls.checkServerIdentity(host, certificate) ??
    (Reflect.apply(own, undefined, [host, certificate]) as Error | undefined);
  Object.assign(options, { checkServerIdentity: also });
}

/** Whoever writes text into such a socket is refused; TLS upon it writes below this level. */
function onlyTls(socket: Socket, passport: Passport): void {
  bareSockets.set(socket, passport);
  const refuse = (...args: unknown[]): void => {
    const done = args.at(-1);
    const error = inLayer('socket', refused(passport, 'nothing but TLS goes to an https: origin'));
    if (typeof done === 'function') Reflect.apply(done, undefined, [error]);
  };
  Object.assign(socket, { _write: refuse, _writev: refuse });
}

/** Guards TLS upon a socket that is there already. */
export function guardTls(rules: GuardRules): void {
  const connect: (...args: unknown[]) => TLSSocket = tls.connect as never;
  const guarded = (...args: unknown[]): TLSSocket => {
    const options: Fields & TlsWish = Object.assign(
      {},
      ...args.filter((each) => typeof each === 'object' && each !== null),
    ) as Fields;
    const socket = options['socket'];
    const passport = socket instanceof Socket ? bareSockets.get(socket) : undefined;
    if (passport !== undefined && socket instanceof Socket) {
      try {
        rules.checkTls(passport, {
          ...options,
          rejectUnauthorized: options.rejectUnauthorized ?? verifies(),
        });
        // Its name is the origin's, also where the program names none.
        const name = URL.parse(passport.origin ?? '')?.hostname ?? '';
        if (isIP(name) === 0) {
          args = args.map((each) =>
            typeof each === 'object' && each !== null ? { servername: name, ...each } : each,
          );
        }
      } catch (cause) {
        setImmediate(() => socket.destroy(inLayer('socket', cause)));
      }
    }
    return connect(...args);
  };
  Object.defineProperty(tls, 'connect', { value: guarded });
}

/** What Node's TLS does where a program does not say: the environment may turn verification off. */
// oxlint-disable-next-line node/no-process-env -- Node's own switch, read so that it can be refused
const verifies = (): boolean => process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0';

/** Refuses datagrams: no passport covers them. */
export function guardDatagrams(): void {
  const prototype = dgram.Socket.prototype;
  for (const name of ['send', 'connect'] as const) {
    Object.defineProperty(prototype, name, {
      value(this: DgramModule.Socket, ...args: readonly unknown[]): void {
        const error = new HimayaError('DESTINATION_REFUSED', 'no passport covers datagrams (UDP)', {
          destination: 'udp',
          why: 'datagrams have no passport',
          layer: 'datagram',
        });
        const callback = args.at(-1);
        if (typeof callback === 'function') {
          process.nextTick(() => void Reflect.apply(callback, undefined, [error]));
        } else process.nextTick(() => this.emit('error', error));
      },
    });
  }
}

/** Ends a socket as one that could not connect; later than whoever asked for it attaches its listeners. */
function fail(socket: Socket, error: Error): Socket {
  // What is written meanwhile waits, and fails with this error instead of with another.
  Object.assign(socket, { connecting: true });
  setImmediate(() => socket.destroy(error));
  return socket;
}

/** `connect(options)`, `connect(path)`, `connect(port, host)`, or what Node has already sorted. */
function argumentsOf(args: readonly unknown[]): readonly [Fields, Callback | undefined] {
  if (Array.isArray(args[0])) return argumentsOf(args[0] as unknown[]);
  const last = args.findLast((each) => typeof each === 'function') as Callback | undefined;
  const [first, second] = args;
  if (typeof first === 'object' && first !== null) return [first as Fields, last];
  if (typeof first === 'string' && !(Number(first) >= 0)) return [{ path: first }, last];
  return [{ port: first, ...(typeof second === 'string' && { host: second }) }, last];
}
