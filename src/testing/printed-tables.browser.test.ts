import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWindows, testBrowser } from './test-browser.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { readPdf } from '../newsletter/print/read-pdf-fixture.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

/** Long tables of the example city as they hang on a wall, printed with the script of the page at work. */

let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  const [example] = await fixtureSites('example');
  server = await serveFolder(example.folder, example.basePath);
  browser = await testBrowser();
});
afterAll(async () => {
  await closeWindows();
  await server?.close();
});

test.each([
  ['spaces/', '类型级别工位'],
  ['titles/', '空间称号授予有效期'],
  ['evaluations/eval-2026/', '名次空间得分'],
])('the second sheet of %s has the head of its table: %s', async (route, head) => {
  const page = await browser.newPage();
  await page.goto(server.url + route);
  await page.waitForSelector('thead .sort');
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  await page.close();
  expect(pages[1]?.joined).toContain(head);
});

test.each([
  ['support/', undefined],
  [
    'support/?act=%E6%89%B9%E5%87%86&sort=-amount',
    /下面只列符合条件的。性质:批准;金额:多的在前。243条里的(\d+)条:批准\1笔共[^;]*(?:;其中\d+条没有“金额”,列在最后)?;这里列前60条/,
  ],
  ['spaces/?q=%E5%B7%A5%E5%9D%8A', /下面只列符合条件的。找「工坊」。60家里的\d+家/],
])('the sheet of %s says what its table was narrowed by', async (route, told) => {
  const page = await browser.newPage();
  await page.goto(server.url + route);
  await page.waitForFunction(
    () => !/正在读取|^$/.test(document.querySelector('.filter output')?.textContent ?? ''),
  );
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  await page.close();
  const text = pages.map(({ joined }) => joined).join('');
  if (told === undefined) expect(text).not.toContain('按条件列出');
  else expect(text).toMatch(told);
  expect(text).not.toContain('再列');
});

test.each([
  ['support/repeats/', '受助单位记录相同之处和所依规则结论'],
  ['data/targets/', '字段含义'],
])('no sheet of %s ends in the head of a table', async (route, head) => {
  for (const text of await sheetsOf(route)) {
    expect(text.replace(/\d+\/\d+$/, '')).not.toMatch(new RegExp(`${head}[^0-9]{0,12}$`));
  }
});

test('no sheet of the page on subscribing begins within the words of an address', async () => {
  const [, second = ''] = await sheetsOf('subscribe/');
  expect(second).not.toMatch(/^[^h]{0,40}已有\d+条更新/);
});

test('a notice of ten has how to object and its signature on one sheet', async () => {
  const [first = ''] = await sheetsOf('notices/gs-2026-titles/');
  expect(first).toMatch(/怎样提出异议.*栩川市科技创新局2026年11月20日/);
});

async function sheetsOf(route: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(server.url + route);
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  await page.close();
  return pages.map(({ joined }) => joined);
}

test('pages of spaces take two sheets, those with the most records too', async () => {
  const page = await browser.newPage();
  const sheets: Record<string, number> = {};
  for (const number of ['02', '04', '05', '12', '13', '15', '14', '16', '19', '41', '44', '20']) {
    await page.goto(`${server.url}spaces/xc-s${number}/`);
    const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    sheets[number] = pages.length;
  }
  await page.close();
  expect(Object.entries(sheets).filter(([, count]) => count > 2)).toEqual([]);
});

test('a table of many columns prints ten of them as chosen, and says where all are', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}data/spaces/?hide=id`);
  await page.waitForSelector('thead .sort');
  await page.emulateMedia({ media: 'print' });
  const heads = await page.$$eval('table[data-typed] thead th', (cells) =>
    cells
      .filter((cell) => getComputedStyle(cell).display !== 'none')
      .map(({ textContent }) => textContent.trim()),
  );
  expect(heads).toHaveLength(10);
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  await page.close();
  expect(pages.map(({ joined }) => joined).join('')).toContain(
    '纸上至多印10列;全部的列在下载的表里',
  );
});
