import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWindows, testBrowser } from './test-browser.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

/** The lists of the example city in windows of every width, from the narrowest phone to a desk. */

let server: FolderServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [example] = await fixtureSites('example');
  server = await serveFolder(example.folder, example.basePath);
  browser = await testBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await closeWindows();
  await server?.close();
});

const WIDTHS = Array.from({ length: 97 }, (_, at) => 320 + 10 * at);

test.each([
  ...['spaces/', 'titles/', 'support/', 'notices/', 'evaluations/', 'evaluations/eval-2026/'],
  ...['tenants/', 'statistics/', 'data/', 'data/spaces/', 'data/support/'],
])('%s is as wide as any window, and no mark of a head reaches the next', async (route) => {
  await page.goto(server.url + route);
  await page.waitForLoadState('networkidle');
  const wide: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const fault of await page.evaluate(faultsHere)) wide.push(`${width}: ${fault}`);
  }
  expect(wide).toEqual([]);
});

/** Runs in the page. */
function faultsHere(): string[] {
  const faults: string[] = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) faults.push(`wider by ${over}`);
  const edges = (head: Element) => {
    const range = document.createRange();
    range.selectNodeContents(head);
    return [...range.getClientRects()].filter(({ width }) => width > 1);
  };
  for (const head of document.querySelectorAll('thead th')) {
    const next = head.nextElementSibling;
    const isSeen = getComputedStyle(head.closest('thead')!).position !== 'absolute';
    if (next === null || !isSeen || !head.checkVisibility() || !next.checkVisibility()) continue;
    const end = Math.max(...edges(head).map(({ right }) => right));
    const begin = Math.min(...edges(next).map(({ left }) => left));
    const mark = head.querySelector('.sort:not(.is-drawn)');
    const size = mark === null ? 0 : parseFloat(getComputedStyle(mark, '::after').width);
    if (end + size > begin + 0.5) {
      faults.push(`${head.textContent.trim()} runs into ${next.textContent.trim()}`);
    }
  }
  return faults;
}
