import { defineConfig } from 'vitest/config';

/** What has a project of its own, because it takes long and most changes cannot break it. */
const mutation = ['tests/mutation.test.ts', 'tests/formula/mistakes.test.ts'];
const packed = ['tests/package/**/*.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: '100%', // one less by default, which is one of two
    projects: [
      { extends: true, test: { name: 'unit', testTimeout: 60_000, include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/browser/**', 'tests/firefox/**', 'tests/bench/**', ...mutation, ...packed] } },
      { extends: true, test: { name: 'mutation', testTimeout: 300_000, include: mutation } },
      { extends: true, test: { name: 'package', testTimeout: 60_000, include: packed } },
      { extends: true, test: { name: 'bench', testTimeout: 60_000, include: ['tests/bench/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser', include: ['tests/browser/**/*.test.ts'], globalSetup: 'tests/browser/site.ts',
          fileParallelism: false,
          // A busy machine may delay a key press past a figure's pause; what is really broken fails twice.
          retry: 1, testTimeout: 60_000, hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'firefox', include: ['tests/firefox/**/*.test.ts'], globalSetup: 'tests/firefox/setup.ts', fileParallelism: false, retry: 1, testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
