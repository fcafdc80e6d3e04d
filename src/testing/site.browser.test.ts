import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeWindows, testBrowser } from './test-browser.ts';
import type { PageFault } from './page-fault.ts';
import { axeFaults, overflowAt, type PageChecker, pageChecker } from './page-checks.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { readWorkbook } from '../workbook/read.ts';
import { FIXTURE_DAY, REFERENCE_DAY } from './whole-site/build-edition.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

const BASE_PATH = '/zwgk/zckj/';

let browser: Browser;
let checker: PageChecker;
let rich: FolderServer;
let tiny: FolderServer;
let reference: FolderServer;
beforeAll(async () => {
  const sites = await fixtureSites('rich', 'tiny', 'reference');
  [rich, tiny, reference] = await Promise.all([
    serveFolder(sites[0].folder, BASE_PATH),
    serveFolder(sites[1].folder),
    serveFolder(sites[2].folder),
  ]);
  browser = await testBrowser();
  checker = await pageChecker(browser);
});
afterAll(async () => {
  await closeWindows();
  await Promise.all([rich, tiny, reference].map((server) => server?.close()));
});

/** Opens a page in a fresh profile, and closes the profile at the end. */
async function withPage<T>(url: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return await act(page);
  } finally {
    await context.close();
  }
}

const messagesOf = (faults: readonly PageFault[]) =>
  faults.map(({ check, message }) => `${check}：${message}`);

/** One page of each kind. */
const RICH_PAGES = (
  'spaces/ spaces/r01/ policies/ policies/sl-banfa/ issues/ ' +
  'issues/2025-07/ reports/charts/ stories/spark/ statistics/ notices/ notices/n2025-03/ titles/ ' +
  'evaluations/ evaluations/2023-given/ evaluations/2024-computed/ support/ support/repeats/ ' +
  'communities/ targets/ disclosures/ data/ ' +
  'data/spaces/ updates/ calendar/ search/ about/ 404.html'
).split(' ');

describe('each page is accessible, silent, within itself, fit for a finger and readable without a script', () => {
  test.each(['', ...RICH_PAGES])('rich: /%s', async (route) => {
    expect(messagesOf(await checker.check(rich.url + route, FIXTURE_DAY))).toEqual([]);
  });

  test.each(['', 'spaces/only/'])('tiny: /%s', async (route) => {
    expect(messagesOf(await checker.check(tiny.url + route, FIXTURE_DAY))).toEqual([]);
  });

  test.each(['', 'reports/rewards-and-thresholds/'])('reference: /%s', async (route) => {
    expect(messagesOf(await checker.check(reference.url + route, REFERENCE_DAY))).toEqual([]);
  });
});

describe('another page of a kind has other words, which fit as well', () => {
  test.each(['spaces/r04/', 'policies/sl-yijian/', 'reports/undated/'])(
    'rich: /%s',
    async (route) => {
      expect(messagesOf(await checker.fits(rich.url + route))).toEqual([]);
    },
  );

  test.each(['spaces/', 'data/', 'search/'])('tiny: /%s', async (route) => {
    expect(messagesOf(await checker.fits(tiny.url + route))).toEqual([]);
  });

  test.each(['policies/gbf2016-7/', 'issues/2016-01/', 'spaces/jx-s06/', 'data/amounts/'])(
    'reference: /%s',
    async (route) => {
      expect(messagesOf(await checker.fits(reference.url + route))).toEqual([]);
    },
  );
});

test('a long word in the catalogue of the search does not push a phone aside', async () => {
  await withPage(`${rich.url}search/`, async (page) => {
    await page
      .locator('.search-index li a')
      .first()
      .evaluate((link) => {
        link.textContent = 'Incubator'.repeat(7);
      });
    expect(await overflowAt(page, 320)).toEqual([]);
  });
});

test('大字 is one click, larger by a fifth at least, remembered on the next page, and accessible', async () => {
  await withPage(`${rich.url}spaces/r01/`, async (page) => {
    const size = () =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('main')!).fontSize),
      );
    const before = await size();
    const button = page.getByRole('button', { name: '大字' });
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    const large = await size();
    expect(large).toBeGreaterThanOrEqual(before * 1.2);
    await page.goto(`${rich.url}policies/`);
    expect(await size()).toBe(large);
    expect(await axeFaults(page, { dark: false })).toEqual([]);
    await page.getByRole('button', { name: '大字' }).click();
    await page.reload();
    expect(await size()).toBe(before);
  });
});

test('every page has a field for the whole site, which the key / leads to', async () => {
  await withPage(`${rich.url}about/`, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('星火');
    expect(await page.getByLabel('全站搜索').inputValue()).toBe('星火');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await page.waitForSelector('#search-results li');
    await page.keyboard.press('/');
    expect(await page.getByLabel('找什么').inputValue()).toBe('星火');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
  });
});

test('a table is searched, narrowed and ordered, and its address opens the same view', async () => {
  await withPage(`${rich.url}spaces/`, async (page) => {
    const rows = page.locator('#directory tbody tr:visible:not(:has(th[scope="rowgroup"]))');
    const said = page.locator('div.filter output');
    const all = await rows.count();
    expect(all).toBe(25);
    const field = page.getByRole('searchbox');
    await field.fill('𠮷');
    expect(await rows.count()).toBe(1);
    await field.fill('示例 星火创客');
    expect(await rows.count()).toBe(1);
    await field.fill('没有这样的名字');
    expect(await rows.count()).toBe(0);
    expect(await said.textContent()).toBe('25家里没有找到，找的是表里看得见的字，数要写全');
    await page.getByRole('button', { name: '全部显示' }).click();
    expect(await rows.count()).toBe(all);

    await page.locator('.facet summary', { hasText: '级别' }).click();
    const first = page.locator('.facet[open] label').first();
    const count = Number(await first.locator('.soft').textContent());
    await first.click();
    expect(await rows.count()).toBe(count);
    await page.keyboard.press('Escape');
    await page.locator('#directory thead').getByRole('button', { name: '名称' }).click();
    expect(await page.locator('#directory th[aria-sort] > .sort').textContent()).toBe('名称');
    const view = await rows.allInnerTexts();
    await page.reload();
    expect(await rows.allInnerTexts()).toEqual(view);
    expect(await said.textContent()).toBe(`25家里的${count}家`);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const text = readFileSync((await download.path()) ?? '', 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(count + 1);
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel' }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe('示例市众创公开-空间名录-6行-2025-03-31.xlsx');
    const bytes = readFileSync((await workbook.path()) ?? '');
    const { sheets } = await readWorkbook(
      '示例市众创公开-空间名录-6行-2025-03-31.xlsx',
      new Uint8Array(bytes),
    );
    expect(sheets[0]?.rows).toHaveLength(count + 1);
  });
});

describe('search finds', () => {
  let asked: Page;
  beforeAll(async () => {
    asked = await browser.newPage();
  });
  afterAll(() => asked?.close());
  const found = async (query: string) => {
    await asked.goto(`${rich.url}search/?q=${encodeURIComponent(query)}`);
    await asked.locator('#search-count:text-matches("找到|没有")').waitFor();
    return asked
      .locator('#search-results a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
  };

  test.each([
    ['a name', '示例大学科技园', 'spaces/r06/'],
    ['a rare character', '𠮷祥䶮', 'spaces/r02/'],
    ['a former name', '示例火种咖啡', 'spaces/r01/'],
    ['an alias', '星火示例空间', 'spaces/r01/'],
    ['a credit code', '91000000MA00000157', 'spaces/r01/'],
    ['a 文号 in its own brackets', '示科〔2024〕1号', 'policies/sl-banfa/'],
    ['a 文号 in square brackets', '示科[2024]1号', 'policies/sl-banfa/'],
    ['a 文号 in other brackets and with spaces', '示科﹝2024﹞ 1 号', 'policies/sl-banfa/'],
    ['words of a report', '每种图画一次', 'reports/charts/'],
    ['signs that mean something elsewhere', '<b>&“尖括号”', 'spaces/r04/'],
  ])('%s', async (_, query, route) => {
    expect(await found(query)).toContain(BASE_PATH + route);
  });

  test('nothing where there is nothing, and no draft', async () => {
    expect(await found('未发布示例甲乙丙丁')).toEqual([]);
    expect(await found('此处绝无此词')).toEqual([]);
  });

  test('as one types, and keeps the query in the address', async () => {
    await withPage(`${rich.url}search/`, async (page) => {
      await page.getByLabel('找什么').fill('示例银杏');
      await page.locator('#search-results a').first().waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe('示例银杏');
      await page.reload();
      await page.locator('#search-results a').first().waitFor();
      expect(await page.getByLabel('找什么').inputValue()).toBe('示例银杏');
    });
  });

  test('nothing for what was wiped while the index was loading', async () => {
    await withPage(`${rich.url}search/`, async (page) => {
      await page.evaluate(() => {
        Worker.prototype.addEventListener = function (type: string, listener: EventListener) {
          EventTarget.prototype.addEventListener.call(this, type, (event) => {
            listener(event);
            const { kind } = (event as MessageEvent<{ kind: string }>).data;
            document.body.classList.add(`told-${kind}`);
          });
        };
      });
      let send = () => {};
      const isSent = new Promise<void>((resolve) => (send = resolve));
      await page.context().route('**/search/index.json', async (route) => {
        await isSent;
        await route.continue();
      });
      const field = page.getByLabel('找什么');
      await field.fill('示例银杏');
      await page.locator('#search-count:text("正在找")').waitFor();
      await field.fill('');
      await page.locator('#search-count:empty').waitFor({ state: 'attached' });
      send();
      await page.locator('body.told-search').waitFor();
      expect(await page.locator('#search-results a').count()).toBe(0);
    });
  });

  // The second finds nothing; what comes near to it is shown.
  test.each(['示例', '怎么示例吗'])(
    'of %s in each section as many as its chip says, and Back undoes the narrowing',
    async (query) => {
      await withPage(`${rich.url}search/?q=${encodeURIComponent(query)}`, async (page) => {
        const chips = page.locator('#search-sections a');
        await page.locator('#search-count:text-matches("找到")').waitFor();
        const said = (await chips.allInnerTexts()).map((text) => text.split(/\s+/));
        const [all, ...sections] = said.map(([name, count]) => ({ name, count: Number(count) }));
        expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(all?.count);
        const narrowed = sections.find(({ count }) => count > 5 && count <= 100);
        await chips
          .filter({ hasText: narrowed?.name ?? '' })
          .first()
          .click();
        const results = page.locator('.search-results li');
        await page
          .locator('#search-sections [aria-current]', { hasText: narrowed?.name ?? '' })
          .waitFor();
        expect(new URL(page.url()).searchParams.get('in')).toBe(narrowed?.name);
        expect(await results.count()).toBe(narrowed?.count);
        await page.reload();
        await results.first().waitFor();
        expect(await results.count()).toBe(narrowed?.count);
        await page.goBack();
        await page.locator('#search-sections [aria-current]', { hasText: '全部' }).waitFor();
      });
    },
  );

  test('on its page nothing lies over the results that come while one types', async () => {
    await withPage(`${rich.url}search/`, async (page) => {
      const field = page.getByLabel('找什么');
      await field.pressSequentially('星火');
      await page.locator('#search-results a').first().waitFor();
      expect(await page.getByRole('option').count()).toBe(0);
    });
  });

  test('names while one types in the head of a page: arrows choose, Escape closes, Enter opens', async () => {
    await withPage(`${rich.url}about/`, async (page) => {
      await page.keyboard.press('/');
      const field = page.locator('*:focus');
      await field.pressSequentially('星火');
      const options = page.getByRole('option');
      await options.first().waitFor();
      await page.keyboard.press('Escape');
      expect(await options.count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      await options.first().waitFor();
      await page.keyboard.press('ArrowDown');
      const chosen = await field.getAttribute('aria-activedescendant');
      expect(await options.first().getAttribute('id')).toBe(chosen);
      expect(await axeFaults(page, { dark: false })).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/spaces/r01/`);
    });
  });

  test('without a segmenter of words, as in older browsers', async () => {
    const context = await browser.newContext();
    await context.addInitScript('delete Intl.Segmenter');
    const page = await context.newPage();
    await page.goto(`${rich.url}search/?q=${encodeURIComponent('怎么申请众创空间')}`);
    await page.locator('#search-near li').first().waitFor();
    expect(await page.locator('#search-count').textContent()).toContain('众创空间');
    await context.close();
  });
});
