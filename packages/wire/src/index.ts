/**
 * Hostile bytes to parts and back: chat completions, responses, embeddings, vectors; SSE and NDJSON framing.
 *
 * @module
 */
export { encodeEvent, EventDecoder, readEvents } from './events.ts';
export type { ServerEvent } from './events.ts';
export { HTTP_STATUS, openAiError } from './http-error.ts';
export type { OpenAiError } from './http-error.ts';
export { LineDecoder } from './lines.ts';
export type { ExtensionName } from './tables/extensions.ts';
export { createWire } from './wire.ts';
export type { OpenAiWire, WireOptions } from './wire.ts';
export { chatChunk, chatCompletion, chatDone, embeddingList } from './write.ts';
export type { AnswerHead, AnswerUsage, Finish } from './write.ts';
