import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/testing/longest-first.ts';
import { TEST_PROJECTS } from './src/testing/test-projects.ts';

const shared = {
  // Fixture editions are built whole and a browser is started: minutes on a slow machine.
  testTimeout: 240_000,
  hookTimeout: 900_000,
  pool: 'forks',
  // One module graph a worker: loading it anew for each of hundreds of files costs more than the tests.
  isolate: false,
} as const;

/** Node reads TypeScript by itself, as for the commands: Vite would transform and hand over each module. */
const BY_NODE = { experimental: { viteModuleRunner: false, nodeLoader: false } } as const;

/** Of what components import, Node reads by itself what is no component and lies with none. */
const PLAIN = /\/src\/(?!(?:components|examples\/components|layouts|pages)\/).*\.ts$/;
const PLAIN_BY_NODE = { server: { deps: { external: [PLAIN] } } };

/** Room for what tests make and drop: a worker would clean up a fifth of its time. */
const ROOMY = ['--max-semi-space-size=64'];

const project = (name: keyof typeof TEST_PROJECTS) => {
  const { include, exclude } = TEST_PROJECTS[name];
  return { ...shared, execArgv: ROOMY, name, include: [...include], exclude: [...exclude] };
};

/**
 * Tests of pages wait for browsers and files now and then: one worker more than a machine of two cores
 * has keeps both busy. Unit tests only compute, and come in one go afterwards, because a worker that
 * takes up something else between them loses its modules.
 */
const PAGES = { maxWorkers: 3, sequence: { groupOrder: 0 } };
const UNITS = { maxWorkers: 2, sequence: { groupOrder: 1 } };
const FIXTURE_SITES = { globalSetup: ['src/testing/whole-site/fixture-sites-setup.ts'] };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // A test that was singled out by hand must not hide the others.
    allowOnly: false,
    projects: [
      { test: { ...project('browser'), ...BY_NODE, ...FIXTURE_SITES, ...PAGES } },
      { test: { ...project('site'), ...BY_NODE, ...FIXTURE_SITES, ...PAGES } },
      // Components need Astro's compiler; starting it for every test would slow all of them.
      // The site's own configuration is left out: components hold no MDX.
      getViteConfig(
        { test: { ...project('components'), ...PLAIN_BY_NODE, ...PAGES } },
        { configFile: false, devToolbar: { enabled: false } },
      ),
      { test: { ...project('unit'), ...BY_NODE, ...UNITS } },
    ],
  },
});
