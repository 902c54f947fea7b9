/**
 * Guards a whole process: every JavaScript client in it, its worker threads and the Node processes it starts.
 * Native code, and what a program takes from Node's inside on purpose, is out of reach: a firewall holds those.
 *
 * @module
 */
import { syncBuiltinESMExports } from 'node:module';

import { systemResolve } from './connect.ts';
import type { Resolve } from './connect.ts';
import { guardChildren, renew } from './guard-children.ts';
import type { Inheritance } from './guard-children.ts';
import { guardNames } from './guard-names.ts';
import { guardAgents, guardFetch, guardRequests } from './guard-requests.ts';
import { GuardRules } from './guard-rules.ts';
import type { Allowed } from './guard-rules.ts';
import { guardDatagrams, guardSockets, guardTls } from './guard-sockets.ts';

export { findPassportIssues } from './check-passport.ts';
export type { Allowed } from './guard-rules.ts';
export type { Inheritance } from './guard-children.ts';

/** A guard that stands. It cannot be taken down. */
export interface ProcessGuard {
  /** Replaces what is allowed; nothing is until the first call. */
  allow(allowed: Allowed): void;
}

/** How {@link guardProcess} behaves. */
export interface ProcessGuardOptions {
  readonly inheritance: Inheritance;
  /** Default asks the operating system. */
  readonly resolve?: Resolve;
}

/** Puts the guard up, with nothing allowed yet, and its inheritance into the environment. Call it before anything else is loaded, in every thread. */
export function guardProcess({
  inheritance,
  resolve = systemResolve,
}: ProcessGuardOptions): ProcessGuard {
  const rules = new GuardRules(resolve);
  guardSockets(rules);
  guardTls(rules);
  guardDatagrams();
  guardNames(rules);
  guardFetch(rules);
  guardRequests(rules);
  guardAgents(rules);
  guardChildren(inheritance);
  renew(inheritance);
  // `import { connect } from 'node:tls'` sees the hooks too.
  syncBuiltinESMExports();
  return { allow: (allowed) => rules.allow(allowed) };
}
