import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const shared = {
  // A fixture edition is built whole and a browser is started: minutes on a slow machine.
  testTimeout: 120_000,
  hookTimeout: 240_000,
  pool: 'forks',
} as const;

export default defineConfig({
  test: {
    // A continuous-integration machine often has two cores, and each browser wants one.
    maxWorkers: 2,
    // A test that was singled out by hand must not hide the others.
    allowOnly: false,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.astro.test.ts'],
        },
      },
      // Components need Astro's compiler; starting it for every test would slow all of them.
      // The site's own configuration is left out: components hold no MDX.
      getViteConfig(
        { test: { ...shared, name: 'components', include: ['src/**/*.astro.test.ts'] } },
        { configFile: false, devToolbar: { enabled: false } },
      ),
    ],
  },
});
