import process from 'node:process';

/** The environment without what the test runner sets for itself. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const own = /^(VITEST|NODE_ENV|NODE_OPTIONS|TEST|DEV|PROD|SSR|MODE|BASE_URL)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
