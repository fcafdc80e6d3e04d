import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWindows, testBrowser } from '../testing/test-browser.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { readPdf } from '../newsletter/print/read-pdf-fixture.ts';
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

const ticked = () =>
  page
    .locator('.pick input:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.closest('tr')?.dataset['space']));

test('who comes back from a comparison finds ticked what it compares, and goes on from there', async () => {
  await page.goto(`${server.url}spaces/`);
  const box = (name: string) => page.getByLabel(`比较${name}`, { exact: true });
  const way = () => page.locator('.compare-bar a').getAttribute('href');
  await box('墨池渡创客空间').check();
  await box('半亩工坊').check();
  await page.locator('.compare-bar a').click();
  await page.waitForSelector('.compare-table');
  await page.goBack();
  await expect.poll(ticked).toEqual(['xc-s01', 'xc-s02']);
  expect(await page.locator('.compare-bar').innerText()).toBe('放在一起比（2家）');
  await box('栩川大学科技园').check();
  await box('灯下众创空间').check();
  expect(await way()).toMatch(/\?of=xc-s01&of=xc-s02&of=xc-s03&of=xc-s04$/);
  await box('墨池渡创客空间').uncheck();
  expect(await way()).toMatch(/\?of=xc-s02&of=xc-s03&of=xc-s04$/);
  await page.reload();
  expect(await ticked()).toEqual(['xc-s02', 'xc-s03', 'xc-s04']);
});

test('what is ticked stays so among the rows that a search in another order leaves out', async () => {
  await page.goto(`${server.url}spaces/?of=xc-s01&of=xc-s03&q=工坊&sort=-freeDesks`);
  await page.getByText('60家里的1家').waitFor();
  expect(await ticked()).toEqual(['xc-s01', 'xc-s03']);
  await page.getByRole('button', { name: '全部显示' }).click();
  await page.getByText(/^60家/).waitFor();
  expect(await page.locator('.pick input:visible').count()).toBe(60);
  await page.getByRole('checkbox', { name: '比较墨池渡创客空间' }).uncheck();
  expect(new URL(page.url()).searchParams.getAll('of')).toEqual(['xc-s03']);
});

test('choosing more begins with those that are compared, and the table tool asks nothing else for it', async () => {
  await page.goto(`${server.url}compare/?of=xc-s14&of=xc-s02`);
  await page.getByRole('link', { name: '再选几家' }).click();
  await expect.poll(ticked).toEqual(['xc-s02', 'xc-s14']);
  await expect.poll(() => page.locator('.filter output').innerText()).toBe('60家');
  await page.getByRole('searchbox').first().fill('工坊');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('工坊');
  expect(new URL(page.url()).searchParams.getAll('of')).toEqual(['xc-s14', 'xc-s02']);
});

test.each([
  ['?of=XC-S01,xc-s02', ['墨池渡创客空间', '半亩工坊'], []],
  [
    '?of=a&of=b&of=c&of=../x&of=xc-s01&of=xc-s02',
    ['墨池渡创客空间', '半亩工坊'],
    ['空间名录里没有“a”、“b”、“c”、“../x”，没有列进来。地址可能写错了。'],
  ],
  [
    '?of=xc-s01&of=xc-s02&of=xc-s03&of=xc-s04&of=xc-s05',
    ['墨池渡创客空间', '半亩工坊', '栩川大学科技园', '灯下众创空间'],
    ['一次最多比四家，长桥创业社排在第四家之后，没有列进来。'],
  ],
  ['?of=places', [], ['空间名录里没有“places”，没有列进来。地址可能写错了。']],
  [
    `?of=xc-s01,xc-s02&${Array.from({ length: 20 }, () => 'of=xc-s01').join('&')}`,
    ['墨池渡创客空间', '半亩工坊'],
    [],
  ],
])(
  'of %s the first four that there are stand, and the others are told',
  async (of, names, told) => {
    await page.goto(`${server.url}compare/${of}`);
    await page.locator('#compare .compare-way').waitFor();
    const heads = await page.locator('.compare-table thead a').allInnerTexts();
    expect(heads.filter((words) => words !== '去掉')).toEqual(names);
    expect(await page.locator('#compare > p:not(.compare-way)').allInnerTexts()).toEqual(told);
  },
);

test('of an address of many ids twelve are read', async () => {
  const ids = Array.from({ length: 30 }, (_, at) => `of=nobody-${at}`);
  await page.goto(`${server.url}compare/?${ids.join('&')}`);
  await page.locator('#compare .compare-way').waitFor();
  expect(await page.locator('#compare > p').allInnerTexts()).toContain(
    '地址里写了30家，只看了前12家。',
  );
});

test.each(['01 14', '01 16 29', '02 04 05 12', '13 15 14 16'])(
  'the spaces %s print on one sheet, whose foot leads to them and which offers nothing to press',
  async (numbers) => {
    const of = numbers
      .split(' ')
      .map((number) => `of=xc-s${number}`)
      .join('&');
    await page.goto(`${server.url}compare/?${of}&of=nobody`);
    await page.waitForSelector('.compare-table');
    const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.joined).toContain(`compare/?${of}·`);
    expect(pages[0]?.joined).not.toMatch(/再选几家|重新选|去掉/);
  },
);

test('it is accessible, fits a phone, and tells which page could not be read', async () => {
  await page.goto(`${server.url}compare/?of=xc-s14&of=xc-s02&of=nobody`);
  await page.waitForSelector('.compare-table');
  expect(await page.locator('#compare').innerText()).toContain('空间名录里没有“nobody”');
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
