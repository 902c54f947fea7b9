/**
 * Fields of our own `vector.write` and `vector.search`, as data.
 *
 * @module
 */
import type { ObjectRule } from '../rule.ts';
import { integer, list, object, vector, word } from '../rule.ts';

/**
 * `{collection, model, items: [{id, text, vector, metadata?}]}`. An id that is not a UUID is scanned and
 * never rewritten, since its caller could not find it again. A
 * metadata number that must be rewritten becomes a string.
 */
export const VECTOR_WRITE: ObjectRule = object(
  {
    collection: word,
    model: word,
    items: list(
      object(
        {
          id: { is: 'text', hint: 'id', fixed: true },
          text: { is: 'text' },
          vector,
          metadata: { is: 'json', flat: true },
        },
        { required: ['id', 'text', 'vector'] },
      ),
    ),
  },
  { required: ['collection', 'model', 'items'] },
);

/** `{collection, model, vector, k}`. */
export const VECTOR_SEARCH: ObjectRule = object(
  { collection: word, model: word, vector, k: integer(1, 1000) },
  { required: ['collection', 'model', 'vector', 'k'] },
);
