import { describe, expect, test } from 'vitest';

import { canTrace, failuresOf, faultPlaces, someOf, surviveFault, surviveLimit } from './faults.ts';

const traces = canTrace();
// oxlint-disable-next-line no-console -- why tests are left out
if (!traces) console.log('strace is not here or may not trace: system call faults are left out');

describe('a process whose system calls fail', () => {
  test.runIf(traces)(
    'keeps what it acknowledged, says what happened, and leaves a log that opens and verifies',
    async () => {
      const places = await faultPlaces();
      const some = someOf(places);
      expect(places.length).toBeGreaterThan(500);
      expect(some.length).toBeGreaterThan(35);
      expect(await failuresOf(some, surviveFault)).toEqual([]);
    },
    120_000,
  );

  // In the header of the first file, in a page of the first journal, in the log, and at the very last.
  test.each([700, 9000, 60_001])(
    'survives a file that may not grow beyond %i bytes',
    async (limitBytes) => {
      expect(await surviveLimit(limitBytes)).toBeUndefined();
    },
    60_000,
  );
});
