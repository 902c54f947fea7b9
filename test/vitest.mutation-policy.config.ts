/**
 * The tests that `npm run mutation:policy` runs on each mutant: those of the evaluator, with few random runs.
 *
 * @module
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@himaya/source', 'module', 'node', 'development|production'] } },
  test: {
    setupFiles: ['./test/property-seed.ts'],
    include: ['evaluator', 'decide', 'kleene', 'replay'].map(
      (name) => `packages/policy/test/${name}.test.ts`,
    ),
    env: { HIMAYA_RUNS: '60' },
    bail: 1,
  },
});
