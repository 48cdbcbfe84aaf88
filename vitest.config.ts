import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', testTimeout: 60_000, include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'browser', include: ['tests/browser/**/*.test.ts'], globalSetup: 'tests/browser/site.ts',
          fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000,
        },
      },
    ],
  },
});
