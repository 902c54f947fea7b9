import fc from 'fast-check';
import { expect, test } from 'vitest';

import { pack, unpack } from '../src/pack.ts';

test('unpack inverts pack', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.bigInt(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 9 }),
  );
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(unpack(pack(values))).toEqual(values);
    }),
  );
});
