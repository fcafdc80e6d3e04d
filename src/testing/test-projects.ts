/** The tests of one kind: which files they are, below the repository. */
interface TestProject {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const ALL = ['src/**/*.test.ts', 'scripts/**/*.test.ts'];
/** The last part of a file's name before `.test.ts` says what the test needs. */
const KINDS = {
  components: ['src/**/*.astro.test.ts'],
  site: ['src/**/*.site.test.ts'],
  browser: ['src/**/*.browser.test.ts'],
} as const;

/**
 * The vitest projects by name. `unit`: what a module says. `components`: what a component writes,
 * through Astro's compiler. `site`: whole built editions. `browser`: pages and papers in a browser.
 */
export const TEST_PROJECTS: Readonly<Record<'unit' | keyof typeof KINDS, TestProject>> = {
  unit: { include: ALL, exclude: Object.values(KINDS).flat() },
  components: { include: KINDS.components, exclude: [] },
  site: { include: KINDS.site, exclude: [] },
  browser: { include: KINDS.browser, exclude: [] },
};
