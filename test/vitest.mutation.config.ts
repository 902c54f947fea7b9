/**
 * The tests that `npm run mutation` runs on each mutant: those of the detector, with few random runs.
 *
 * @module
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@himaya/source', 'module', 'node', 'development|production'] } },
  test: {
    setupFiles: ['./test/property-seed.ts'],
    // The short ones that look at verifiers, folding and tokens; a mutant that lives is met by all of them.
    include: [
      'verifiers',
      'boundaries',
      'phone',
      'fold',
      'vectors',
      'find',
      'same-value',
      'collision',
    ].map((name) => `packages/redact/test/${name}.test.ts`),
    env: { HIMAYA_RUNS: '60' },
    bail: 1,
  },
});
