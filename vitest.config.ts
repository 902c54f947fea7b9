import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@himaya/source', 'module', 'node', 'development|production'] } },
  test: {
    setupFiles: ['./test/property-seed.ts'],
    include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'test/**/*.test.ts'],
  },
});
