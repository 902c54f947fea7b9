/**
 * The embeddings route of the OpenAI API, answered in process by {@link embedText}.
 *
 * @module
 */
import { EMBEDDING_MODEL, embedText } from './embedding.ts';

/**
 * Answers a request `{"input": string | string[], …}` with
 * `{"object":"list","data":[{"object":"embedding","index","embedding"}…],"model","usage"}`, both UTF-8 JSON.
 * `encoding_format` other than `float` is not offered.
 *
 * @throws {TypeError} if the request has no such input.
 */
export function answerEmbeddings(body: Uint8Array): Uint8Array {
  const inputs = inputsOf(JSON.parse(new TextDecoder().decode(body)));
  const data = inputs.map((text, index) => ({
    object: 'embedding',
    index,
    embedding: Array.from(embedText(text)),
  }));
  const tokens = inputs.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  const usage = { prompt_tokens: tokens, total_tokens: tokens };
  const answer = { object: 'list', data, model: EMBEDDING_MODEL, usage };
  return new TextEncoder().encode(JSON.stringify(answer));
}

function inputsOf(request: unknown): readonly string[] {
  if (typeof request !== 'object' || request === null || !('input' in request)) {
    throw new TypeError('an embeddings request has an input');
  }
  if ('encoding_format' in request && request.encoding_format !== 'float') {
    throw new TypeError('embeddings are answered as floats only');
  }
  const inputs: readonly unknown[] = Array.isArray(request.input) ? request.input : [request.input];
  if (!inputs.every((input) => typeof input === 'string')) {
    throw new TypeError('the input of an embeddings request is text');
  }
  return inputs;
}
