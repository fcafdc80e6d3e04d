import process from 'node:process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';

/**
 * A browser that runs scripts as they are written: what tests ask of a page runs once or twice, and
 * compiling it for speed takes a fifth of all they cost. No measure of how fast a page is.
 */
export function launchTestBrowser(): Promise<Browser> {
  return launchBrowser(process.env, [
    '--js-flags=--max-lazy --no-sparkplug --no-maglev --no-turbofan',
  ]);
}
