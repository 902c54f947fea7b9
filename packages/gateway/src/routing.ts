/**
 * Which destination serves a call, where several can: the nearest of those that the policy allows, of
 * those the smallest that can do what is asked, then as configured. A failure before the first byte of
 * the answer goes to the next, decided and recorded as an exchange of its own.
 *
 * @module
 */
import { hasCode, HimayaError } from '@himaya/core';
import type { BoundGuard, ExchangeRequest, Released } from '@himaya/engine';

/** What a call can need of a model beyond text. */
export const CAPABILITIES = ['tools', 'json-schema'] as const;

/** One of them. */
export type Capability = (typeof CAPABILITIES)[number];

/** A destination that can serve a model. */
export interface Candidate {
  /** Id of its passport. */
  readonly destination: string;
  /** What the destination calls the model. Default: as the client wrote it. */
  readonly model?: string;
  /** 0 this machine, 1 the controller's own, 2 another's in Morocco, 3 elsewhere or unknown. Default is 3. */
  readonly distance?: 0 | 1 | 2 | 3;
  /** Any unit that compares, such as billions of parameters. Default: larger than all others. */
  readonly size?: number;
  /** Default: everything. */
  readonly can?: readonly Capability[];
}

/** Which candidates may serve a call, and in what order they are tried. */
export interface RoutePlan {
  /** What is tried. Where none is allowed, the one whose denial is put on record. */
  readonly order: readonly Candidate[];
  readonly allowed: readonly Candidate[];
  readonly denied: readonly Candidate[];
  /** Not asked about, since they cannot do what the call needs. */
  readonly unable: readonly Candidate[];
}

/** A request whose destination is yet to be found. */
export type UnroutedRequest = Omit<ExchangeRequest, 'destination' | 'model'>;

/**
 * Asks the policy about every candidate that can serve a call. A single candidate is not asked about:
 * the exchange itself decides.
 *
 * @throws {HimayaError} `DESTINATION_REFUSED` where no candidate can do what is asked.
 */
export async function planRoute(
  bound: Pick<BoundGuard, 'rehearse'>,
  asked: UnroutedRequest,
  candidates: readonly Candidate[],
): Promise<RoutePlan> {
  if (candidates.length === 1) {
    return { order: candidates, allowed: candidates, denied: [], unable: [] };
  }
  const needs = needsOf(asked.body.reveal());
  const sorted = candidates.toSorted(
    (a, b) => distanceOf(a) - distanceOf(b) || compareSize(sizeOf(a), sizeOf(b)),
  );
  const able = sorted.filter(({ can }) => can === undefined || needs.every((n) => can.includes(n)));
  const [first] = able;
  if (first === undefined) throw nobodyCan(sorted, needs);
  const allowed: Candidate[] = [];
  for (const candidate of able) {
    // oxlint-disable-next-line no-await-in-loop -- one after another: a person's choices are read each time
    if (await isAllowed(bound, { ...asked, ...targetOf(candidate) })) allowed.push(candidate);
  }
  return {
    order: allowed.length > 0 ? allowed : [first],
    allowed,
    denied: able.filter((each) => !allowed.includes(each)),
    unable: sorted.filter((each) => !able.includes(each)),
  };
}

/** What cannot be rehearsed is not allowed. */
async function isAllowed(
  bound: Pick<BoundGuard, 'rehearse'>,
  asked: ExchangeRequest,
): Promise<boolean> {
  try {
    return (await bound.rehearse(asked)).record.type === 'intent';
  } catch {
    return false;
  }
}

/** How a routed exchange is run. */
export interface RoutedExchange {
  readonly plan: RoutePlan;
  readonly signal: AbortSignal;
  /** Told the value of `himaya-route` before each attempt. */
  readonly onRoute: (header: string) => void;
}

/**
 * Runs a planned call: each attempt is an exchange of its own, and the last failure is the answer.
 *
 * @throws {HimayaError} What the exchange throws.
 */
export async function exchangeRouted(
  bound: Pick<BoundGuard, 'exchange'>,
  asked: UnroutedRequest,
  { plan, signal, onRoute }: RoutedExchange,
): Promise<Released> {
  const failed: Candidate[] = [];
  for (;;) {
    const candidate = plan.order[failed.length];
    if (candidate === undefined) throw new Error('bug: a plan without a candidate');
    onRoute(routeHeader(plan, candidate, failed));
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next is tried because this one failed
      return await exchange(bound, { ...asked, ...targetOf(candidate) }, signal);
    } catch (cause) {
      failed.push(candidate);
      const last = failed.length === plan.order.length;
      if (last || signal.aborted || !isPassing(cause)) throw cause;
    }
  }
}

/** What breaks inside an exchange may have been sent: nobody must call again. */
async function exchange(
  bound: Pick<BoundGuard, 'exchange'>,
  asked: ExchangeRequest,
  signal: AbortSignal,
): Promise<Released> {
  try {
    return await bound.exchange(asked, signal);
  } catch (cause) {
    if (cause instanceof HimayaError) throw cause;
    throw new HimayaError('OUTCOME_UNRECORDED', 'the guard failed; do not repeat the call', {});
  }
}

/** A failure of the destination, not of the request: whoever is asked next may do better. */
function isPassing(cause: unknown): boolean {
  if (!hasCode(cause, 'MODEL_FAILED')) return false;
  const { status } = cause.details;
  return status === undefined || status >= 500 || status === 429 || status === 408;
}

function targetOf({ destination, model }: Candidate): { destination: string; model?: string } {
  return { destination, ...(model !== undefined && { model }) };
}

/**
 * Writes `himaya-route`, a dictionary of RFC 9651:
 * `chosen="a", why=nearest, allowed=("a" "b"), denied=("c"), unable=(), failed=()`.
 */
export function routeHeader(
  plan: RoutePlan,
  chosen: Candidate,
  failed: readonly Candidate[] = [],
): string {
  const list = (of: readonly Candidate[]): string =>
    `(${of.map(({ destination }) => `"${destination}"`).join(' ')})`;
  return [
    `chosen="${chosen.destination}"`,
    `why=${whyOf(plan, chosen, failed)}`,
    `allowed=${list(plan.allowed)}`,
    `denied=${list(plan.denied)}`,
    `unable=${list(plan.unable)}`,
    `failed=${list(failed)}`,
  ].join(', ');
}

/** Why a candidate is tried. */
export type RouteReason =
  | 'only'
  | 'none-allowed'
  | 'only-allowed'
  | 'nearest'
  | 'smallest'
  | 'first'
  | 'fallback';

/** What set a candidate before the others. */
export function whyOf(
  { allowed, denied, unable }: RoutePlan,
  chosen: Candidate,
  failed: readonly Candidate[] = [],
): RouteReason {
  if (failed.length > 0) return 'fallback';
  if (allowed.length === 0) return 'none-allowed';
  if (allowed.length === 1) return denied.length + unable.length === 0 ? 'only' : 'only-allowed';
  const near = allowed.filter((each) => distanceOf(each) === distanceOf(chosen));
  if (near.length === 1) return 'nearest';
  const small = near.filter((each) => sizeOf(each) === sizeOf(chosen));
  return small.length === 1 ? 'smallest' : 'first';
}

function distanceOf({ distance = 3 }: Candidate): number {
  return distance;
}

function sizeOf({ size = Number.POSITIVE_INFINITY }: Candidate): number {
  return size;
}

/** Two unknown sizes are equal. */
function compareSize(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function nobodyCan(
  [first]: readonly Candidate[],
  needs: readonly Capability[],
): HimayaError<'DESTINATION_REFUSED' | 'DESTINATION_UNKNOWN'> {
  if (first === undefined) {
    const details = { origin: 'unlisted', passport: '' };
    return new HimayaError('DESTINATION_UNKNOWN', 'no destination serves this model', details);
  }
  const why = `none of this model’s destinations can: ${needs.join(', ')}`;
  return new HimayaError('DESTINATION_REFUSED', why, { destination: first.destination, why });
}

/** What a body asks of a model. One that cannot be read asks for nothing: the guard refuses it. */
function needsOf(body: Uint8Array): readonly Capability[] {
  const asked = parsed(body);
  const tools = asked['tools'] ?? asked['functions'];
  const format = Object(asked['response_format'] ?? Object(asked['text'])['format']);
  return CAPABILITIES.filter((each) =>
    each === 'tools' ? Array.isArray(tools) && tools.length > 0 : format['type'] === 'json_schema',
  );
}

function parsed(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return Object(value);
  } catch {
    return {};
  }
}
