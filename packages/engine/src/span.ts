/**
 * One OpenTelemetry span per exchange, without content. All attribute names stand here.
 *
 * Names: OpenTelemetry semantic conventions for generative AI, status *Development*.
 *
 * @module
 */
import type { Operation, Received } from '@himaya/core';
import { HimayaError } from '@himaya/core';
import type { Span } from '@opentelemetry/api';
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

import type { Decided } from './stages.ts';

const NAMES = {
  operation: 'gen_ai.operation.name',
  provider: 'gen_ai.provider.name',
  decision: 'himaya.decision.id',
  effect: 'himaya.decision.effect',
  rules: 'himaya.decision.rules',
  purpose: 'himaya.purpose',
  error: 'error.type',
} as const;

const GEN_AI_OPERATIONS: Readonly<Record<Operation, string>> = {
  'model.call': 'chat',
  embed: 'embeddings',
  'vector.write': 'vector_write',
  retrieve: 'retrieval',
  'tool.call': 'execute_tool',
  'dataset.export': 'dataset_export',
  'automated-decision': 'automated_decision',
  prospect: 'prospect',
};

/** What the engine reports while an exchange runs. */
export interface ExchangeSpan {
  decided(decided: Decided): void;
}

/** Runs `exchange` in a span that ends with it. For a stream it ends when the stream begins. */
export async function inSpan<T>(
  received: Received,
  exchange: (span: ExchangeSpan) => Promise<T>,
): Promise<T> {
  const operation = GEN_AI_OPERATIONS[received.operation];
  const tracer = trace.getTracer('@himaya/engine');
  return await tracer.startActiveSpan(operation, { kind: SpanKind.CLIENT }, async (span) => {
    span.setAttribute(NAMES.operation, operation);
    try {
      return await exchange({ decided: (decided) => describe(span, decided) });
    } catch (cause) {
      const code = cause instanceof HimayaError ? cause.code : 'UNKNOWN';
      span.setAttribute(NAMES.error, code);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw cause;
    } finally {
      span.end();
    }
  });
}

function describe(span: Span, { declared, decision, id }: Decided): void {
  span.setAttribute(NAMES.provider, declared.destination.id);
  span.setAttribute(NAMES.decision, id);
  span.setAttribute(NAMES.effect, decision.effect);
  span.setAttribute(NAMES.rules, [...decision.rules]);
  span.setAttribute(NAMES.purpose, declared.purpose.id);
}
