import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@himaya/source', 'module', 'node', 'development|production'] } },
  test: {
    // Machines are shared: a slow one is no failure. What hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['./test/property-seed.ts'],
    // One core is left idle by default, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'test/**/*.test.ts'],
  },
});
