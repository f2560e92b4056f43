import { defineConfig } from 'vitest/config';

/**
 * What every group of tests shares: civil time, and no leftovers between tests. Files of a worker share the modules they
 * import, which halves the run: nothing in a module may remember a test.
 */
const common = {
  env: { TZ: 'UTC', MULTAQA_TEST: '1' },
  isolate: false,
  restoreMocks: true,
  testTimeout: 20_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'house',
          include: ['src/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
          globalSetup: ['tests/setup/cluster.ts'],
          setupFiles: ['tests/setup/after-each-file.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'journeys',
          include: ['tests/journeys/*.journey.ts'],
          globalSetup: ['tests/setup/cluster.ts', 'tests/setup/chromium.ts'],
          setupFiles: ['tests/setup/after-each-file.ts', 'tests/setup/after-each-journey.ts'],
          testTimeout: 60_000,
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
