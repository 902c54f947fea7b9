import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@himaya/source', 'module', 'node', 'development|production'] } },
  test: {
    // Machines are shared: a slow one is no failure. What hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['./test/property-seed.ts'],
    include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'test/**/*.test.ts'],
  },
});
