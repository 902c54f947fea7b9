import { expect, test } from 'vitest';

import { ALTERATIONS, judgeOriginal, misjudged } from './alterations.ts';

/** Of each kind here; `npm run torture` tries 10,000. */
const ROUNDS = 500;

test('a log that nobody altered is ok', async () => {
  expect(await judgeOriginal()).toEqual([{ verdict: 'ok', size: 300 }]);
});

test.each(ALTERATIONS)(
  `${ROUNDS} times $name: found each time, with the right verdict`,
  async ({ name }) => {
    expect(await misjudged(name, ROUNDS, 20_261_123)).toEqual([]);
  },
  60_000,
);
