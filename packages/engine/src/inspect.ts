/**
 * `Received → Inspected`: the payload is read and personal data is found in every part.
 *
 * @module
 */
import type {
  Counts,
  DeclaredFacts,
  Finding,
  Mark,
  Operation,
  Part,
  Payload,
  Received,
  Route,
} from '@himaya/core';
import { CONFIDENCE_THRESHOLD, HimayaError, isCategory } from '@himaya/core';

import { ask, askNow } from './ask.ts';
import type { EngineOptions } from './options.ts';
import type { Arrival, DryPorts } from './ports.ts';
import { overSeams, runsOf } from './seam.ts';
import type { Identified, Inspected, InspectedPart, Start } from './stages.ts';

/**
 * Looks up what configuration and passport say, so that even a request that cannot be read is
 * recorded with its destination.
 *
 * @throws {HimayaError} `CONTEXT_INVALID`, `DESTINATION_UNKNOWN`, `GUARD_UNAVAILABLE`
 */
export async function identify(
  ports: DryPorts,
  options: EngineOptions,
  start: Start,
): Promise<Identified> {
  const { at } = start;
  return { ...start, declared: await resolve(ports, options, start, { at }) };
}

/** Asks what configuration and passports say. @throws {HimayaError} `GUARD_UNAVAILABLE`, … */
export async function resolve(
  ports: DryPorts,
  options: EngineOptions,
  { received }: Start,
  about: Arrival,
): Promise<DeclaredFacts> {
  return await ask({ port: 'resolver', timeoutMs: options.portTimeoutMs, check: isDeclared }, () =>
    ports.resolver.resolve(received.context, received.destination, about),
  );
}

/**
 * Reads the payload and searches every part.
 *
 * @throws {HimayaError} `REQUEST_UNREADABLE`, `REQUEST_FIELD_UNKNOWN`, `REQUEST_TOO_LARGE`,
 *   `MODALITY_UNREAD`, `GUARD_UNAVAILABLE`
 */
export async function inspect(
  ports: DryPorts,
  options: EngineOptions,
  exchange: Identified,
): Promise<Inspected> {
  const { received, declared } = exchange;
  checkRoute(received);
  const parsed = askNow({ port: 'wire', check: isPayload }, () =>
    ports.wire.parse(received.route, received.body.reveal()),
  );
  const payload = { ...parsed, model: received.model ?? parsed.model };
  checkModel(declared, payload);
  const parts: InspectedPart[] = [];
  for (const run of runsOf(payload.parts, ({ continues }) => continues === true)) {
    const marks = received.marks ?? [];
    parts.push(
      ...(await searchRun(
        ports,
        options,
        run.map((part) => marked(part, marks)),
      )),
    );
  }
  return { ...exchange, payload, parts, found: count(parts) };
}

/** What may be asked of each kind of processing: another pair would be decided by the wrong rules. */
const ROUTES: Readonly<Record<Operation, readonly Route[]>> = {
  'model.call': ['chat', 'responses'],
  embed: ['embeddings'],
  'vector.write': ['vector.write'],
  retrieve: ['vector.search'],
  'tool.call': ['chat', 'responses'],
  'dataset.export': ['chat', 'responses', 'embeddings', 'vector.write'],
  'automated-decision': ['chat', 'responses'],
  prospect: ['chat', 'responses'],
};

function checkRoute({ operation, route }: Received): void {
  if (ROUTES[operation].includes(route)) return;
  throw new HimayaError('ROUTE_UNKNOWN', `${operation} does not go by the route ${route}`, {});
}

/** A model's name is sent as it is: only one that the passport lists may be. */
function checkModel({ models, destination }: DeclaredFacts, { model }: Payload): void {
  if (models.includes(model)) return;
  throw new HimayaError(
    'DESTINATION_REFUSED',
    `the passport of ${destination.id} does not list this model; add it under models`,
    { destination: destination.id, why: 'the passport does not list this model' },
  );
}

/** Searches texts that a model reads as one: each by itself, and what stands over their seams. */
async function searchRun(
  ports: DryPorts,
  options: EngineOptions,
  run: readonly Part[],
): Promise<readonly InspectedPart[]> {
  const alone: InspectedPart[] = [];
  for (const part of run) {
    alone.push({ part, findings: await search(ports, options, part) });
  }
  if (run.length === 1) return alone;
  const texts = run.map(({ text }) => text?.reveal() ?? '');
  const joined = await find(ports, options, texts.join(''));
  const findings = overSeams(
    texts,
    alone.map((each) => each.findings),
    joined,
  );
  return run.map((part, i) => ({ part, findings: findings[i] ?? [] }));
}

async function search(
  ports: DryPorts,
  options: EngineOptions,
  part: Part,
): Promise<readonly Finding[]> {
  const { text, hint, pointer, modality } = part;
  if (text === undefined) {
    throw new HimayaError(
      'MODALITY_UNREAD',
      `${modality} at ${pointer} cannot be read by the guard, so it is not sent`,
      { pointer, modality },
    );
  }
  return find(ports, options, text.reveal(), hint);
}

async function find(
  ports: DryPorts,
  options: EngineOptions,
  value: string,
  hint?: string,
): Promise<readonly Finding[]> {
  const findings = await ask(
    {
      port: 'detector',
      timeoutMs: options.portTimeoutMs,
      check: (found: readonly Finding[]) => areFindings(found, value.length),
    },
    () => ports.detector.find(value, hint),
  );
  return findings.filter((each) => each.confidence >= CONFIDENCE_THRESHOLD);
}

/** The longest pointer wins. A mark can take restoration away, never grant it. */
function marked(part: Part, marks: readonly Mark[]): Part {
  const mark = marks
    .filter(({ pointer }) => typeof pointer === 'string')
    .filter(({ pointer }) => part.pointer === pointer || part.pointer.startsWith(`${pointer}/`))
    .toSorted((a, b) => b.pointer.length - a.pointer.length)[0];
  if (mark === undefined) return part;
  // A caller without types may write anything: what is no known origin is the least trusted one.
  const origin =
    mark.origin === 'application' || mark.origin === 'tool' ? mark.origin : 'retrieved';
  return { ...part, origin, subject: mark.subject === 'context' ? 'context' : 'none' };
}

function count(parts: readonly InspectedPart[]): Counts {
  const counts: Record<string, number> = {};
  for (const { findings } of parts) {
    for (const { category } of findings) counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}

function isDeclared(value: DeclaredFacts): boolean {
  return typeof value.purpose.id === 'string' && typeof value.destination.id === 'string';
}

function isPayload(value: Payload): boolean {
  return Array.isArray(value.parts) && typeof value.model === 'string';
}

/** Findings are sorted, disjoint, inside the text, and of known categories. */
function areFindings(findings: readonly Finding[], length: number): boolean {
  let last = 0;
  return findings.every(({ category, start, end, confidence }) => {
    const fits = isCategory(category) && start >= last && end > start && end <= length;
    last = end;
    return fits && confidence >= 0 && confidence <= 1;
  });
}
