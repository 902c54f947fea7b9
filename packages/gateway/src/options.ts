/**
 * What the gateway is told at start, checked once.
 *
 * @module
 */
import { isIPv4 } from 'node:net';

import type { Context, ErrorCode, IdentifiedSubject, Issue, Route, Sensitive } from '@himaya/core';
import { HimayaError } from '@himaya/core';

import type { DeclaredRoute } from './declared-route.ts';
import type { DeclaredAnswer, DeclaredRequest } from './declared.ts';
import type { RequestLine } from './request-log.ts';
import type { Candidate } from './routing.ts';

/** What a key of the gateway opens. */
export interface KeyGrant {
  /** Configured id of the client that holds the key. */
  readonly caller: string;
  readonly controller: string;
  readonly tenant: string;
  /** At least one. The first is the purpose of a request that names none in `Himaya-Purpose`. */
  readonly purposes: readonly string[];
  /** The key calls for nobody: no person may be named. Default is false. */
  readonly anonymous?: boolean;
  /** The holder has authenticated its persons and may name one in `Himaya-Subject`. Default is false. */
  readonly assertSubject?: boolean;
}

/** A key of the gateway: itself, or its SHA-256 in lower-case hexadecimal. */
export type GatewayKey = KeyGrant &
  ({ readonly key: Sensitive<string> } | { readonly sha256OfKey: string });

/** What a verified token says about a person. */
export type VerifiedPerson = Pick<IdentifiedSubject, 'age' | 'guardianConsent'> & {
  /** The identifier outside; only its keyed blind index is kept. */
  readonly id: Sensitive<string>;
};

/** How a gateway listens, and whom it knows. */
export interface GatewayOptions {
  /** Beyond loopback only with `tls`, or where `behindTlsProxy` is declared. Default is `127.0.0.1`. */
  readonly host?: string;
  /** Serves HTTPS, TLS 1.2 or newer. PEM, the certificate with its chain. Default is plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: Sensitive<string> };
  /** A proxy in front ends TLS, and nobody else can reach the port. Default is false. */
  readonly behindTlsProxy?: boolean;
  /** 0 lets the system choose. */
  readonly port: number;
  /** May be empty where `findToken` is given. */
  readonly keys: readonly GatewayKey[];
  /**
   * Returns what a key opens that is not among `keys`, by its SHA-256; `undefined` for one that is not
   * known, has expired or was revoked. Asked at every request, so that a revocation holds at once.
   */
  readonly findToken?: (sha256: Uint8Array) => KeyGrant | undefined;
  /**
   * Returns the id of the passport that serves `model`.
   *
   * @throws {HimayaError} `DESTINATION_UNKNOWN`
   */
  readonly destinationOf: (model: string, route: Route) => string;
  /**
   * Returns every destination that can serve `model`; at least one. Default: {@link GatewayOptions.destinationOf} alone.
   *
   * @throws {HimayaError} `DESTINATION_UNKNOWN`
   */
  readonly candidatesOf?: (model: string, route: Route) => readonly Candidate[];
  /**
   * Verifies the token of a person from `Himaya-Subject-Token`. What it throws that is no
   * {@link HimayaError} becomes `TOKEN_INVALID`. Without it such a token is refused.
   */
  readonly verifySubject?: (token: string) => Promise<VerifiedPerson>;
  /**
   * Records that a person was shown a notice, as a key that holds `assertSubject` says in
   * `Himaya-Notice`. Without it the header is refused.
   */
  readonly noticeShown?: (context: Context, version: string) => Promise<void>;
  /** Routes that are declared to carry no personal data, in the order in which they are tried. Default: none. */
  readonly routes?: readonly DeclaredRoute[];
  /** Scans, records and passes on what goes by {@link GatewayOptions.routes}. Without it they are refused. */
  readonly passOn?: (request: DeclaredRequest, signal: AbortSignal) => Promise<DeclaredAnswer>;
  /** The models that `GET /v1/models` lists to a key. Default: none. */
  readonly models?: () => readonly { readonly id: string; readonly destination: string }[];
  /** Names of the parts that cannot be relied upon now, for `GET /readyz`. Default: none. */
  readonly notReady?: () => readonly string[] | Promise<readonly string[]>;
  /** What `GET /metrics` answers. Without it the route is refused like any other. */
  readonly metrics?: () => Promise<{ readonly contentType: string; readonly body: string }>;
  /** Told the code of each request that is refused before it becomes an exchange, which no record shows. */
  readonly refused?: (code: ErrorCode) => void;
  /** Told of each request once its answer has ended, for a log: no content, nothing that a client wrote. */
  readonly onRequest?: (line: RequestLine) => void;
  /** BCP 47; for a request without `Accept-Language`. Default is `fr-MA`. */
  readonly locale?: string;
  /** Largest request body. Default is 8388608 (8 MiB). */
  readonly bodyLimitBytes?: number;
  /** All request bodies together; further requests wait unread. At least `bodyLimitBytes`. Default is 134217728 (128 MiB). */
  readonly bodiesLimitBytes?: number;
  /** Open connections. Default is 1024. */
  readonly maxConnections?: number;
  /** Time for the headers of a request. Default is 10000. */
  readonly headersTimeoutMs?: number;
  /** Time for a whole request, its body included. Default is 30000. */
  readonly requestTimeoutMs?: number;
  /** How long a client may leave an answer unread before it is cut. Default is 30000. */
  readonly stallTimeoutMs?: number;
  /** How long {@link Gateway.close} waits for exchanges under way. Default is 10000. */
  readonly graceMs?: number;
}

/** Options with their defaults. */
export type Settings = Required<Omit<GatewayOptions, Optional>> & Pick<GatewayOptions, Optional>;

type Optional = 'verifySubject' | 'noticeShown' | 'findToken' | 'tls' | 'metrics' | 'passOn';

/**
 * Fills in the defaults.
 *
 * @throws {HimayaError} `CONFIG_INVALID` with every problem at once.
 */
export function settingsOf(options: GatewayOptions): Settings {
  const settings: Settings = {
    host: '127.0.0.1',
    behindTlsProxy: false,
    notReady: () => [],
    refused: () => undefined,
    onRequest: () => undefined,
    routes: [],
    models: () => [],
    candidatesOf: (model, route) => [{ destination: options.destinationOf(model, route) }],
    locale: 'fr-MA',
    bodyLimitBytes: 8 * 1024 * 1024,
    bodiesLimitBytes: 128 * 1024 * 1024,
    maxConnections: 1024,
    headersTimeoutMs: 10_000,
    requestTimeoutMs: 30_000,
    stallTimeoutMs: 30_000,
    graceMs: 10_000,
    ...options,
  };
  const issues = problems(settings);
  if (issues.length === 0) return settings;
  throw new HimayaError('CONFIG_INVALID', `${issues.length} setting(s) cannot be used`, { issues });
}

function problems(settings: Settings): readonly Issue[] {
  const issues: Issue[] = [];
  if (!isLoopback(settings.host) && settings.tls === undefined && !settings.behindTlsProxy) {
    issues.push({
      path: '/host',
      problem:
        'beyond loopback the gateway needs TLS: give a certificate and its key, or declare behindTlsProxy where a proxy ends TLS and nobody else can reach the port',
    });
  }
  if (settings.keys.length === 0 && settings.findToken === undefined)
    issues.push({ path: '/keys', problem: 'at least one is needed' });
  for (const [at, key] of settings.keys.entries()) {
    if (key.purposes.length === 0) {
      issues.push({ path: `/keys/${at}/purposes`, problem: 'at least one is needed' });
    }
    if (key.anonymous === true && key.assertSubject === true) {
      issues.push({
        path: `/keys/${at}`,
        problem: 'anonymous and assertSubject exclude each other',
      });
    }
    if ('key' in key ? key.key.reveal().length < 16 : !/^[0-9a-f]{64}$/.test(key.sha256OfKey)) {
      issues.push({
        path: `/keys/${at}`,
        problem: 'a key has at least 16 characters, its SHA-256 64',
      });
    }
  }
  if (settings.bodiesLimitBytes < settings.bodyLimitBytes) {
    issues.push({ path: '/bodiesLimitBytes', problem: 'smaller than bodyLimitBytes' });
  }
  return issues;
}

/** Whether a host is this machine; an IPv4 address may come as IPv6 (`::ffff:127.0.0.1`). */
export function isLoopback(given: string): boolean {
  const host = given.replace(/^::ffff:/, '');
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
