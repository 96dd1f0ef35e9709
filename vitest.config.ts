import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/database.ts'],
    testTimeout: 30_000, hookTimeout: 60_000,
    pool: 'forks', maxWorkers: 2,
  },
});
