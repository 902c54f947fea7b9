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
    include: ['packages/redact/test/**/*.test.ts'],
    exclude: ['packages/redact/test/bound.test.ts'],
    env: { HIMAYA_RUNS: '60' },
    bail: 1,
  },
});
