/** The browser of the tests is the one that prints. */
export { launchBrowser } from '../browser/launch.ts';
