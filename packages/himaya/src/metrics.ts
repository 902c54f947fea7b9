/**
 * What a guard counts, in the text format of Prometheus. Every label is a member of a closed list or a
 * configured id: no person, no conversation, no text. `docs/operator.md` lists all of it, and a test
 * compares the two.
 *
 * @module
 */
import type { AnswerReader, AuditRecord } from '@himaya/core';
import type { Eventually, Ports } from '@himaya/engine';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Metrics of one guard. */
export interface Metrics {
  /** The ports, observed: what they answer and throw is passed on as it is. */
  observe(ports: Ports): Ports;
  /** How long a person's choice took to be in force. */
  chosen(seconds: number): void;
  /** A request refused before it became an exchange: no record tells of it. */
  refused(code: string): void;
  /** All of it, as `GET /metrics` answers it. */
  read(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** What is asked when the metrics are read. */
export interface MetricsSources {
  /** Records of each tenant's log. */
  readonly sizes: () => Readonly<Record<string, number>>;
  readonly clock: () => number;
}

/** From a tenth of a millisecond to ten seconds. */
const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 10];

/** Makes the metrics of one guard; two guards of a process share nothing. */
export function createMetrics({ sizes, clock }: MetricsSources): Metrics {
  const registry = new Registry();
  const meters = metersOf(registry);
  const signed = new Map<string, number>();
  let open = 0;
  meters.log(() => sizes());
  meters.age(() => new Map([...signed].map(([tenant, at]) => [tenant, (clock() - at) / 1000])));
  meters.openIntents(() => open);

  const noted = (record: AuditRecord): void => {
    signed.set(record.tenant, clock());
    if (record.type === 'intent') open += 1;
    if (record.type === 'outcome') {
      open -= 1;
      meters.outcomes.inc({ outcome: record.outcome, reason: record.reason ?? '' });
    }
    if (record.type !== 'intent' && record.type !== 'denial') return;
    const { operation, decided, enforced, purpose, destination } = record;
    meters.exchanges.inc({ operation, effect: decided, enforced, purpose, destination });
    for (const rule of record.rules) meters.rules.inc({ rule, effect: decided });
    for (const rule of record.shadow) meters.rules.inc({ rule, effect: 'shadow' });
    for (const [category, count] of Object.entries(record.found)) {
      meters.findings.inc({ category }, count);
    }
  };

  const timed = <T>(stage: Stage, call: () => T): T => {
    const end = meters.stages.startTimer({ stage });
    const ended = (): void => void end();
    let answer: T | undefined;
    try {
      answer = call();
      return answer;
    } finally {
      if (answer instanceof Promise) answer.then(ended, ended);
      else ended();
    }
  };

  return {
    observe: ({ wire, detector, decider, keys, log, model, ...others }) => ({
      ...others,
      wire: {
        parse: (route, body) => timed('parse', () => wire.parse(route, body)),
        encode: (payload, texts) => timed('write', () => wire.encode(payload, texts)),
        reader: (payload, field) =>
          counting(wire.reader(payload, field), ({ input, output }) => {
            meters.tokens.inc({ direction: 'input' }, input);
            meters.tokens.inc({ direction: 'output' }, output);
          }),
      },
      detector: {
        find: (text, hint) => timed('find', () => detector.find(text, hint)),
        open: (key) => detector.open(key),
      },
      decider: { decide: (facts) => timed('decide', () => decider.decide(facts)) },
      keys: {
        seal: (...sealing) => timed('seal', () => keys.seal(...sealing)),
        tokenKey: (tenant, scope): Eventually<Uint8Array> => keys.tokenKey(tenant, scope),
        identify: async (tenant, identifier) => await keys.identify(tenant, identifier),
      },
      log: {
        async append(entry) {
          const appended = await timed('append', async () => await log.append(entry));
          noted(entry.record);
          return appended;
        },
      },
      model: {
        call: async (outbound, signal) =>
          await timed('call', async () => await model.call(outbound, signal)),
      },
    }),
    chosen: (seconds) => meters.choices.observe(seconds),
    refused: (code) => meters.refusals.inc({ code }),
    read: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

/** The stages that are timed. `call` is the destination's share, all others are the guard's. */
type Stage = 'parse' | 'find' | 'decide' | 'write' | 'seal' | 'append' | 'call';

/** A reader that tells the tokens of its answer once, when it has ended. */
function counting(
  reader: AnswerReader,
  count: (usage: NonNullable<AnswerReader['usage']>) => void,
): AnswerReader {
  const told = <T>(answer: T): T => {
    if (reader.usage !== undefined) count(reader.usage);
    return answer;
  };
  return {
    whole: (body) => told(reader.whole(body)),
    push: (chunk) => reader.push(chunk),
    end: () => told(reader.end()),
    failure: (code, message) => reader.failure(code, message),
    get dropped() {
      return reader.dropped;
    },
  };
}

/** All metrics: their names, labels and help stand here alone. */
function metersOf(registry: Registry) {
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name: `himaya_${name}`, help, labelNames, registers });
  const histogram = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Histogram({ name: `himaya_${name}`, help, labelNames, registers, buckets: SECONDS });
  const perTenant = (
    name: string,
    help: string,
  ): ((values: () => Iterable<readonly [string, number]>) => void) => {
    return (values) => {
      const gauge: Gauge<'tenant'> = new Gauge({
        name: `himaya_${name}`,
        help,
        labelNames: ['tenant'],
        registers,
        collect(): void {
          for (const [tenant, value] of values()) gauge.set({ tenant }, value);
        },
      });
    };
  };
  const sizes = perTenant('log_records', 'Records in the log.');
  return {
    exchanges: counter('exchanges_total', 'Exchanges decided, as recorded.', [
      'operation',
      'effect',
      'enforced',
      'purpose',
      'destination',
    ]),
    rules: counter('rules_total', 'Rules that applied; effect "shadow" was not enforced.', [
      'rule',
      'effect',
    ]),
    outcomes: counter('outcomes_total', 'How exchanges that were sent ended.', [
      'outcome',
      'reason',
    ]),
    findings: counter('findings_total', 'Personal data found in requests.', ['category']),
    refusals: counter('refusals_total', 'Requests refused before they became an exchange.', [
      'code',
    ]),
    tokens: counter('model_tokens_total', 'Model tokens, as the destinations count them.', [
      'direction',
    ]),
    stages: histogram('stage_seconds', 'Time of each stage; "call" is the destination’s.', [
      'stage',
    ]),
    choices: histogram('choice_seconds', 'From a person’s choice until it is in force.', []),
    log: (values: () => Readonly<Record<string, number>>) => sizes(() => Object.entries(values())),
    age: perTenant('checkpoint_age_seconds', 'Since the last checkpoint was signed.'),
    openIntents: (value: () => number) => {
      const gauge: Gauge = new Gauge({
        name: 'himaya_open_intents',
        help: 'Intents without an outcome, of this process.',
        registers,
        collect: () => gauge.set(value()),
      });
    },
  };
}
