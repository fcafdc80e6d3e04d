import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWindows, testBrowser } from './test-browser.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { coveredTargets } from './page-checks-touch.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

/** What stands below a name, behind a list or beside another link, on the narrowest phone. */

let server: FolderServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [example] = await fixtureSites('example');
  server = await serveFolder(example.folder, example.basePath);
  browser = await testBrowser();
  const phone = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };
  page = await browser.newPage(phone);
});
afterAll(async () => {
  await closeWindows();
  await server?.close();
});

test.each([
  ['notices/', '看公布', 44],
  ['support/?act=批准', '再列', 44],
  ['issues/2026-03/', '写信纠错', 44],
  ['evaluations/eval-2026/compare/eval-2024/', '2025年度', 44],
  ['data/statistics/', '值', 24],
])('on %s a finger hits “%s”, and no words of another link', async (route, words, least) => {
  await page.goto(server.url + route);
  const target = page
    .locator('a, button')
    .filter({ hasText: new RegExp(`^\\s*${words}`) })
    .first();
  await target.waitFor();
  const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  expect(Math.min(width, least === 24 ? height : width)).toBeGreaterThanOrEqual(24);
  expect(height).toBeGreaterThanOrEqual(least);
  expect(await coveredTargets(page)).toEqual([]);
});

test('the issues before and after are named apart, each whole', async () => {
  await page.goto(`${server.url}issues/2026-03/`);
  const links = page.locator('.neighbours a');
  expect(await links.allInnerTexts()).toEqual([
    '‹ 上一期 2026年第2期（总第110期）',
    '下一期 2026年第4期（总第112期） ›',
  ]);
  const [before, after] = await links.evaluateAll((all) =>
    all.map((link) => link.getBoundingClientRect()),
  );
  expect(before?.bottom).toBeLessThanOrEqual(after?.top ?? 0);
});
