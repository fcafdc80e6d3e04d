import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWindows, testBrowser } from '../testing/test-browser.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { axeFaults, overflowAt } from '../testing/page-checks.ts';
import { fixtureSites } from '../testing/whole-site/fixture-sites.ts';

/** The directory's boxes and the page that compares, in a real browser, on the example city. */

let server: FolderServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [example] = await fixtureSites('example');
  server = await serveFolder(example.folder, example.basePath);
  browser = await testBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(async () => {
  await closeWindows();
  await server?.close();
});

const rows = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('.compare-table tr')].map((row) =>
      [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()),
    ),
  );

test('two spaces that are ticked in the directory stand side by side, and the link is the comparison', async () => {
  await page.goto(`${server.url}spaces/`);
  await page.getByLabel('比较方寸集成电路创客空间').check();
  await expect.poll(() => page.locator('.compare-bar').innerText()).toContain('再选一家');
  await page.getByLabel('比较半亩工坊').check();
  await page.getByRole('link', { name: '放在一起比（2家）' }).click();
  await page.waitForSelector('.compare-table');
  expect(new URL(page.url()).search).toBe('?of=xc-s14&of=xc-s02');
  const told = await rows();
  expect(told[0]).toEqual(['项目', '方寸集成电路创客空间 去掉', '半亩工坊 去掉']);
  expect(told).toContainEqual(['产业方向', '集成电路', '智能硬件']);
  expect(told.find(([label]) => label === '空余工位')?.[1]).toMatch(/^12个/);
  // Of words that depend on the day only those of the reader's day.
  expect(told.find(([label]) => label === '有效的称号')?.[1]).toBe('1个；2027年12月18日到期');
  expect(told.map(([label]) => label)).toEqual(
    expect.arrayContaining(['要点', '登记的事实', '备案条件', '历年评价']),
  );
});

test('it is accessible, fits a phone, and tells which page could not be read', async () => {
  await page.goto(`${server.url}compare/?of=xc-s14&of=xc-s02&of=nobody`);
  await page.waitForSelector('.compare-table');
  expect(await page.locator('#compare').innerText()).toContain('没有读到“nobody”这一家');
  expect(await axeFaults(page, { dark: false })).toEqual([]);
  expect(await overflowAt(page, 320)).toEqual([]);
});

test.each([
  ['two spaces', '?of=xc-s01&of=xc-s14'],
  ['four spaces', '?of=xc-s01&of=xc-s14&of=xc-s02&of=xc-s03'],
])('%s stand in the window of a phone', async (_, of) => {
  const phone = await browser.newPage({ viewport: { width: 375, height: 667 } });
  await phone.goto(`${server.url}compare/${of}`);
  await phone.waitForSelector('.compare-table');
  const width = await phone
    .locator('.compare-table')
    .evaluate((table) => table.getBoundingClientRect().right);
  await phone.close();
  expect(width).toBeLessThanOrEqual(375);
});

test('a name of sixty characters leaves the labels and the other columns their room', async () => {
  await page.route('**/spaces/xc-s02/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({
      response,
      body: html.replace(/(<h1[^>]*>)[^<]*/, `$1${'名'.repeat(60)}`),
    });
  });
  await page.goto(`${server.url}compare/?of=xc-s02&of=xc-s14`);
  await page.waitForSelector('.compare-table');
  const widths = await page
    .locator('.compare-table thead th')
    .evaluateAll((heads) => heads.map((head) => head.clientWidth));
  const [label = 0, long = 0, short = 0] = widths;
  expect(label).toBeGreaterThan(80);
  expect(long).toBeLessThan(1.5 * short);
  await page.unrouteAll();
});

test('the search of the directory and what it gives to take along know nothing of the boxes', async () => {
  await page.goto(`${server.url}spaces/?q=比较`);
  await expect.poll(() => page.locator('output').innerText()).toMatch(/家里没有找到/);
});
