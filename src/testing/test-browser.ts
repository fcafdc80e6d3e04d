import process from 'node:process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';

let browser: Promise<Browser> | undefined;

/**
 * The browser in which the tests of a worker open windows, one file after the other; it ends with the
 * worker. It compiles scripts simply: what tests ask of a page runs a few times, and compiling it for
 * speed takes more than it saves. No measure of how fast a page is.
 */
export function testBrowser(): Promise<Browser> {
  return (browser ??= launchBrowser(process.env, [
    '--js-flags=--max-lazy --no-maglev --no-turbofan',
  ]));
}

/** For `afterAll`: closes all windows that a file opened. */
export async function closeWindows(): Promise<void> {
  const contexts = (await browser)?.contexts() ?? [];
  await Promise.all(contexts.map((context) => context.close()));
}
