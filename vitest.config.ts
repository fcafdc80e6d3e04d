import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // A fixture edition is built whole and a browser is started: minutes on a slow machine.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    pool: 'forks',
    // A continuous-integration machine often has two cores, and each browser wants one.
    maxWorkers: 2,
    // A test that was singled out by hand must not hide the others.
    allowOnly: false,
  },
});
