import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', testTimeout: 60_000, include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**', 'tests/mutation.test.ts'] } },
      { extends: true, test: { name: 'mutation', include: ['tests/mutation.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser', include: ['tests/browser/**/*.test.ts'], globalSetup: 'tests/browser/site.ts',
          fileParallelism: false,
          // A busy machine may delay a key press past a figure's pause; what is really broken fails twice.
          retry: 1, testTimeout: 60_000, hookTimeout: 60_000,
        },
      },
    ],
  },
});
