/**
 * Fields of OpenAI's embeddings: `CreateEmbeddingRequest` of openai/openai-openapi, as data.
 *
 * @module
 */
import type { Fields, ObjectRule } from '../rule.ts';
import { integer, list, object, oneOf, removed, text, word } from '../rule.ts';

/**
 * Every field. Lists of token ids are refused as input: no detector can read them. The client's
 * `encoding_format` is fulfilled on the way back; upstream always sends floats.
 */
export const EMBEDDING_FIELDS: Fields = {
  model: word,
  input: { is: 'either', string: text(), list: list(text(), 2048) },
  encoding_format: oneOf('float', 'base64'),
  dimensions: integer(1),
  user: removed,
};

/** The request with a provider's own fields. */
export function embeddingsRule(more: Fields): ObjectRule {
  return object({ ...EMBEDDING_FIELDS, ...more }, { required: ['model', 'input'] });
}
