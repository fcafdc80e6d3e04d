import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import { closeWindows, testBrowser } from '../testing/test-browser.ts';
import { checkPage, overflowAt } from '../testing/page-checks.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { fixtureSites } from '../testing/whole-site/fixture-sites.ts';
import { recomputed } from './recompute-ranking.ts';
import { publishedSetting } from './recompute-setting.ts';
import { AS_PUBLISHED } from './recompute-summary.ts';

/** The page 自己算一遍 in a real browser, from the built files of the example city. */

const ROUTE = 'evaluations/eval-2026/recompute/';
let folder: string;
let server: FolderServer;
let browser: Browser;
let results: RecomputableResults;

beforeAll(async () => {
  const [example] = await fixtureSites('example');
  folder = example.folder;
  server = await serveFolder(folder, example.basePath);
  browser = await testBrowser();
  const file = join(folder, 'evaluations/eval-2026/results.json');
  results = JSON.parse(readFileSync(file, 'utf8')) as RecomputableResults;
});
afterAll(async () => {
  await closeWindows();
  await server?.close();
});

async function withPage<T>(query: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(server.url + ROUTE + query, { waitUntil: 'load' });
    await page.waitForSelector('#recompute fieldset:not([disabled])');
    return await act(page);
  } finally {
    await context.close();
  }
}

/** [space, rank now, score, published rank, result] of every row, and where the cut stands. */
const tableOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#recompute-table tbody tr')].map((row) =>
      row.classList.contains('cut')
        ? ['cut']
        : [
            row.dataset['space'],
            ...[...row.querySelectorAll('td')].map((cell) => cell.innerText.trim()),
          ],
    ),
  );

const summaryOf = async (page: Page) => {
  await page.waitForTimeout(450);
  return page.locator('#recompute-summary').innerText();
};

describe('自己算一遍', () => {
  it('shows the published ranking at its defaults', async () => {
    await withPage('', async (page) => {
      const rows = (await tableOf(page)).filter(([id]) => id !== 'cut');
      expect(rows).toEqual(
        results.units.map(({ spaceId, rank, score, selected, holder }) => [
          spaceId,
          String(rank),
          '',
          String(rank),
          score.toFixed(3),
          holder ? '已有称号' : selected ? '入选' : '未入选',
        ]),
      );
      expect(await summaryOf(page)).toBe(AS_PUBLISHED);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('ranks anew with a weight, keeps the published rank in view, and says what changed', async () => {
    await withPage('', async (page) => {
      const field = page.getByLabel('教育培训和活动的权重，百分之几');
      await field.fill('60');
      const setting = publishedSetting(results);
      const expected = recomputed(results, {
        ...setting,
        weights: { ...setting.weights, events: 0.6 },
      });
      const shown = new Map((await tableOf(page)).map((row) => [row[0], row]));
      expected?.forEach(({ spaceId, rank, score }, index) => {
        const published = results.units[index]?.rank ?? 0;
        const up = published - rank;
        expect(shown.get(spaceId)?.slice(1, 5)).toEqual([
          String(rank),
          up === 0 ? '' : up > 0 ? `↑${up}` : `↓${-up}`,
          String(published),
          score.toFixed(3),
        ]);
      });
      const added = results.units.filter(
        ({ selected }, index) => !selected && expected?.[index]?.slot === 1,
      );
      expect(added.length).toBeGreaterThan(0);
      expect(await summaryOf(page)).toContain(`换上${added.map(({ name }) => name).join('、')}`);
      expect(new URL(page.url()).search).toBe('?w-events=60');
      expect(await page.getByLabel('教育培训和活动的权重，拖动').inputValue()).toBe('60');

      await page.getByRole('button', { name: '恢复公布的设置' }).click();
      expect(await summaryOf(page)).toBe(AS_PUBLISHED);
      expect(await field.inputValue()).toBe('15');
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('keeps the sliders where they are while it says what changed, for a unit and without', async () => {
    for (const [query, width] of [
      ['', 1280],
      ['?unit=xc-s20', 1280],
      ['?unit=xc-s20', 375],
    ] as const) {
      await withPage(query, async (page) => {
        await page.setViewportSize({ width, height: 667 });
        const field = page.getByLabel('教育培训和活动的权重，百分之几');
        const place = () => field.evaluate((each) => each.getBoundingClientRect().top + scrollY);
        const before = await place();
        for (const weight of ['20', '60', '100']) {
          await field.fill(weight);
          await summaryOf(page);
          expect([query, width, weight, await place()]).toEqual([query, width, weight, before]);
        }
      });
    }
  });

  it('is worked by the keyboard: slider, box and radio', async () => {
    await withPage('', async (page) => {
      await page.getByLabel('入驻团队和企业的权重，拖动').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.getByLabel('入驻团队和企业的权重，百分之几').inputValue()).toBe('21');
      await page.getByRole('checkbox', { name: '毕业企业' }).focus();
      await page.keyboard.press('Space');
      await page.getByRole('radio', { name: /最少的得0/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('radio', { name: /当年的数（公布的）/ }).focus();
      await page.keyboard.press('ArrowDown');
      await summaryOf(page);
      expect(new URL(page.url()).search).toBe(
        '?w-newcomers=21&off=graduates&normalization=percentile&increment=change',
      );
      // The link in the address bar brings the same table back.
      const table = await tableOf(page);
      await withPage(new URL(page.url()).search, async (again) => {
        await summaryOf(again);
        expect(await tableOf(again)).toEqual(table);
      });
    });
  });

  it('keeps the last ranking and says why when nothing has weight', async () => {
    const all = results.method.indicators.map(({ id }) => `off=${id}`).join('&');
    await withPage(`?${all}`, async (page) => {
      expect(await summaryOf(page)).toBe('至少要有一项指标的权重大于0，下面还是上一次的结果。');
      expect((await tableOf(page)).length).toBe(results.units.length + 1);
    });
  });

  it('is accessible, fits 320 px, and holds the published ranking without a script', async () => {
    const faults = await checkPage(browser, server.url + ROUTE);
    expect(faults.map(({ check, message }) => `${check}：${message}`)).toEqual([]);
    await withPage('?w-events=60', async (page) => {
      expect(await overflowAt(page, 320)).toEqual([]);
    });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.url + ROUTE);
    expect(await page.locator('[data-needs-script]').innerText()).toContain('results.json');
    expect(await page.locator('#recompute-table tr[data-space]').count()).toBe(
      results.units.length,
    );
    await context.close();
  });

  it('takes at most 15 kB of script, gzipped', () => {
    const files = readdirSync(join(folder, 'assets')).filter((file) =>
      /^Recompute.*\.js$/.test(file),
    );
    const size = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, 'assets', file))).length,
      0,
    );
    expect(files.length).toBe(1);
    expect(size).toBeLessThan(15_000);
  });
});
