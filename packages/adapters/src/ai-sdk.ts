/**
 * Middleware for the AI SDK: a call becomes an exchange of the guard, and the wrapped model is called
 * with what the guard lets through, or not at all.
 *
 * @module
 */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { HimayaError, isErrorCode } from '@himaya/core';
import type {
  EmbeddingModelV4Middleware,
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4GenerateResult,
  LanguageModelV4Middleware,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';

import { checkCall, marksOf } from './ai-sdk-call.ts';
import { embeddingClient, languageClient } from './ai-sdk-model.ts';
import { boundFor, checkMarks } from './bridge.ts';
import type { AdapterOptions, Guarding } from './bridge.ts';

export { createBridge } from './bridge.ts';
export type { AdapterOptions, Bridge } from './bridge.ts';

/** How {@link guardLanguageModel} works. */
export interface LanguageOptions extends AdapterOptions {
  /** Epoch milliseconds. Default is `Date.now`. */
  readonly clock?: () => number;
}

/**
 * Makes middleware for language models, generate and stream.
 *
 * Text, text files, tools and structured output are guarded whole. Provider options, provider-run tools, `topK`, raw
 * chunks, files by address and part types that are not known are refused before anything leaves;
 * the caller's headers and earlier reasoning are left out. What comes back carries no `request.body`,
 * no `response.body` or headers and no provider metadata.
 *
 * Errors are {@link HimayaError}s with a stable `code`, which the SDK does not retry. A stream ends
 * with an `error` part that holds one. A message or call marked `{ himaya: { subject } }` in its
 * provider options for another person than the context's is refused with `CONTEXT_INVALID`.
 *
 * @example
 * ```ts
 * const bridge = createBridge();
 * const guard = await openHimaya('himaya.yaml', { clients: { claude: bridge.client } });
 * const model = wrapLanguageModel({
 *   model: anthropic('claude-sonnet-5'),
 *   middleware: guardLanguageModel(guard, { bridge, destination: 'claude' }),
 * });
 * ```
 */
export function guardLanguageModel(
  guard: Guarding,
  options: LanguageOptions,
): LanguageModelV4Middleware {
  return {
    specificationVersion: 'v4',
    // Nobody but us fetches a file: what the SDK downloads becomes part of the prompt and is read.
    overrideSupportedUrls: () => ({}),
    async wrapGenerate({ params, model }) {
      const { front, checked } = opened(guard, options, { params, model });
      return cleared(await front.doGenerate(checked));
    },
    async wrapStream({ params, model }) {
      const { front, checked } = opened(guard, options, { params, model });
      const { stream } = await front.doStream(checked);
      return { stream: stream.pipeThrough(new TransformStream({ transform: clear })) };
    },
  };
}

/**
 * Makes middleware for embedding models. All values of a call are one person's; where they are marked,
 * `{ himaya: { subjects: […] } }`, another person's among them refuses the call.
 */
export function guardEmbeddingModel(
  guard: Guarding,
  { bridge, destination, context }: AdapterOptions,
): EmbeddingModelV4Middleware {
  return {
    specificationVersion: 'v4',
    async wrapEmbed({ params, model }) {
      const { values, dimensions, abortSignal = new AbortController().signal } = params;
      const bound = boundFor(guard, context);
      checkMarks(bound, marksOf(params, ''));
      const request = { model: model.modelId, input: values, dimensions, encoding_format: 'float' };
      const { body } = await bridge.exchange(
        bound,
        { route: 'embeddings', destination, body: encode(request), model: embeddingClient(model) },
        abortSignal,
      );
      if (!(body instanceof Uint8Array)) throw unread();
      const { data, usage } = JSON.parse(new TextDecoder().decode(body));
      const embeddings: number[][] = data.map(
        ({ embedding }: { embedding: number[] }) => embedding,
      );
      return { embeddings, usage: { tokens: usage?.prompt_tokens ?? 0 }, warnings: [] };
    },
  };
}

interface Opened {
  /** Writes the call as OpenAI's API does, for the guard alone. */
  readonly front: LanguageModelV4;
  readonly checked: LanguageModelV4CallOptions;
}

/** An address that is never connected to: the front's `fetch` is the guard. */
const NOWHERE = 'http://himaya.invalid/v1';

function opened(
  guard: Guarding,
  { bridge, destination, context, clock = Date.now }: LanguageOptions,
  {
    params,
    model,
  }: { readonly params: LanguageModelV4CallOptions; readonly model: LanguageModelV4 },
): Opened {
  const { params: checked, marks } = checkCall(params);
  const bound = boundFor(guard, context);
  checkMarks(bound, marks);
  const provider = createOpenAICompatible({
    name: 'himaya',
    baseURL: NOWHERE,
    includeUsage: true,
    supportsStructuredOutputs: true,
    async fetch(_, init) {
      if (typeof init?.body !== 'string') throw unread();
      const { status, contentType, body } = await bridge.exchange(
        bound,
        {
          route: 'chat',
          destination,
          body: new TextEncoder().encode(init.body),
          model: languageClient(model, clock),
        },
        params.abortSignal ?? new AbortController().signal,
      );
      const headers = { 'content-type': contentType };
      const whole = body instanceof Uint8Array ? new Uint8Array(body) : ReadableStream.from(body);
      return new Response(whole, { status, headers });
    },
  });
  return { front: provider.chatModel(model.modelId), checked };
}

/** Only what is named here goes on to the caller. */
function cleared({
  content,
  finishReason,
  usage,
  warnings,
  response,
}: LanguageModelV4GenerateResult): LanguageModelV4GenerateResult {
  return {
    content: content.map(partOf),
    finishReason,
    usage: { inputTokens: usage.inputTokens, outputTokens: usage.outputTokens },
    warnings,
    response: metadataOf(response ?? {}),
  };
}

function partOf(part: LanguageModelV4Content): LanguageModelV4Content {
  if (part.type === 'text') return { type: 'text', text: part.text };
  if (part.type === 'tool-call') {
    const { toolCallId, toolName, input } = part;
    return { type: 'tool-call', toolCallId, toolName, input };
  }
  throw unread();
}

function metadataOf({
  id,
  modelId,
  timestamp,
}: NonNullable<LanguageModelV4GenerateResult['response']>): {
  id?: string;
  modelId?: string;
  timestamp?: Date;
} {
  return {
    ...(id !== undefined && { id }),
    ...(modelId !== undefined && { modelId }),
    ...(timestamp !== undefined && { timestamp }),
  };
}

type Controller = TransformStreamDefaultController<LanguageModelV4StreamPart>;

/** The same for a stream; what is not known ends it. */
function clear(part: LanguageModelV4StreamPart, controller: Controller): void {
  const kept = pieceOf(part);
  if (kept !== undefined) return controller.enqueue(kept);
  controller.enqueue({ type: 'error', error: unread() });
  controller.terminate();
}

function pieceOf(part: LanguageModelV4StreamPart): LanguageModelV4StreamPart | undefined {
  switch (part.type) {
    case 'stream-start':
      return { type: part.type, warnings: part.warnings };
    case 'response-metadata':
      return { type: part.type, ...metadataOf(part) };
    case 'text-start':
    case 'text-end':
    case 'tool-input-end':
      return { type: part.type, id: part.id };
    case 'text-delta':
    case 'tool-input-delta':
      return { type: part.type, id: part.id, delta: part.delta };
    case 'tool-input-start':
      return { type: part.type, id: part.id, toolName: part.toolName };
    case 'tool-call': {
      const { type, toolCallId, toolName, input } = part;
      return { type, toolCallId, toolName, input };
    }
    case 'finish': {
      const { type, finishReason, usage } = part;
      const { inputTokens, outputTokens } = usage;
      return { type, finishReason, usage: { inputTokens, outputTokens } };
    }
    case 'error':
      return { type: part.type, error: errorOf(part.error) };
    case 'custom':
    case 'file':
    case 'ping':
    case 'raw':
    case 'reasoning-delta':
    case 'reasoning-end':
    case 'reasoning-file':
    case 'reasoning-start':
    case 'source':
    case 'tool-approval-request':
    case 'tool-result':
    default:
      return undefined;
  }
}

/** The guard's own error events carry their code; whatever else it is was never shown to be clean. */
function errorOf(error: unknown): HimayaError {
  if (error instanceof HimayaError) return error;
  const { code, message } = Object(error);
  return isErrorCode(code) ? new HimayaError(code, String(message), {}) : unread();
}

function unread(): HimayaError<'ANSWER_UNREADABLE'> {
  return new HimayaError('ANSWER_UNREADABLE', 'the answer could not be read', {});
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
