import { readFileSync } from 'node:fs';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeWindows, testBrowser } from './test-browser.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { readWorkbook } from '../workbook/read.ts';
import { REFERENCE_DAY } from './whole-site/build-edition.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

/**
 * What newcomers want of the example city, each in at most three presses from the home page: at a
 * desk, and on a phone inside WeChat, where nothing is downloaded.
 */
const READERS = {
  desk: { viewport: { width: 1280, height: 800 } },
  wechat: {
    viewport: { width: 375, height: 667 },
    hasTouch: true,
    isMobile: true,
    acceptDownloads: false,
    userAgent:
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/111.0.5563.116 ' +
      'Mobile Safari/537.36 XWEB/5317 MMWEBSDK/20230805 MicroMessenger/8.0.42.2460 WeChat/arm64',
  },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;
const MOST_PRESSES = 3;

let browser: Browser;
let server: FolderServer;
beforeAll(async () => {
  const [site] = await fixtureSites('example');
  server = await serveFolder(site.folder, site.basePath);
  browser = await testBrowser();
});
afterAll(async () => {
  await closeWindows();
  await server?.close();
});

describe.each(Object.entries(READERS))('%s', (reader, options) => {
  let context: BrowserContext;
  let page: Page;
  let presses = 0;
  beforeAll(async () => {
    context = await browser.newContext(options);
    // The day of the build, whatever the day of the test.
    await context.clock.setFixedTime(`${REFERENCE_DAY}T04:00:00Z`);
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  /** Presses a link or button of the main text; counted. */
  async function press(name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
    presses += 1;
    await page.getByRole('main').getByRole(role, { name }).first().click();
    await page.waitForLoadState('domcontentloaded');
  }

  /** Types into the search of the whole site and opens the first result. */
  async function find(words: string): Promise<void> {
    if (reader === 'desk') {
      await page.getByLabel('全站搜索').fill(words);
      await page.keyboard.press('Enter');
    } else {
      presses += 1;
      await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
      await page.getByLabel('找什么').fill(words);
    }
    presses += 1;
    await page.locator('#search-results li a').first().click();
    await page.waitForLoadState('domcontentloaded');
  }

  /** Whether the reader sees it without another scroll. */
  const isInView = async (what: Locator) => {
    const box = await what.first().boundingBox();
    return box !== null && box.y >= 0 && box.y < options.viewport.height;
  };

  const main = () => page.getByRole('main').innerText();

  /** A task from the home page, which must not take more presses than a reader has patience for. */
  function task(words: string, act: () => Promise<void>): void {
    test(words, async () => {
      presses = 0;
      await page.goto(server.url, { waitUntil: 'domcontentloaded' });
      await act();
      expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    });
  }

  task('free and cheap desks of a district', async () => {
    await press('空余工位');
    await press('听潮区');
    const found = page.getByText('60家里的15家');
    await found.waitFor();
    expect(await isInView(found)).toBe(true);
    presses += 1;
    if (reader === 'desk') await page.getByRole('button', { name: '工位月租' }).click();
    else await page.getByRole('button', { name: '工位月租：低的在前' }).click();
    const row = page.locator('#directory tbody tr:visible').first();
    expect(await row.innerText()).toMatch(/方寸集成电路创客空间[^]*12[^]*200/);
    expect(await isInView(row)).toBe(true);
  });

  task('the money of a space, and from whom', async () => {
    await find('方寸集成电路创客空间');
    expect(await main()).toContain('栩川市科技创新局：批准3笔共60万元，拨付3笔共60万元');
  });

  task('why somebody is fourteenth, and if training counted more', async () => {
    await press('2026年度栩川市众创空间绩效评价');
    const field = page.getByRole('main').getByRole('searchbox');
    expect(await field.getAttribute('placeholder')).toBe('名称或名次');
    await field.fill('14');
    expect(await page.locator('#ranking tbody tr:visible').count()).toBe(1);
    await press('听潮无人机创客空间');
    expect(await main()).toMatch(
      /56家里第14名[^]*比第13名少0\.66分[^]*“毕业企业”多得3\.5分；“导师辅导”少得0\.4分/,
    );
    // Before any setting is touched: the rank with the weight of training doubled.
    expect(await main()).toContain('名次在第13至15名之间。');
    const training = page.locator('table.reasons tr', { hasText: '教育培训和活动' });
    expect(await training.innerText()).toMatch(/第21名\s*第14名$/);
    await press('换一种权重再算');
    await page.waitForSelector('#recompute fieldset:not([disabled])');
    await page.getByLabel('教育培训和活动的权重，百分之几').fill('60');
    await page.getByText(/听潮无人机创客空间现在第\d+名，比公布的[升降]\d+名/).waitFor();
  });

  task('titles that end within 90 days', async () => {
    await press('有效的称号');
    expect(await main()).toMatch(/90天内到期 5个\s+半亩工坊/);
  });

  task('the end of a notice and how to object', async () => {
    await press('关于2026年度优秀众创空间拟授予名单的公示');
    expect(await main()).toMatch(/提出的期限\s+2026年11月26日（周四）或之前/);
    expect(await page.locator('main a[href="tel:0000-0000010"]').count()).toBeGreaterThan(0);
  });

  task('who must pay rent subsidies by law', async () => {
    await press('看能拿到什么支持');
    await press('众创空间运营者');
    await page.locator('#filter-clauses-operators').fill('房租');
    const rows = page.locator('#clauses-operators tbody tr:visible');
    expect(await rows.count()).toBe(2);
    expect(await rows.last().innerText()).toMatch(/市科技主管部门[^]*不超过12万元[^]*第九条/);
  });

  task('the clause on rent subsidies, by a word that it does not use', async () => {
    if (reader === 'desk') {
      await page.getByLabel('全站搜索').fill('租金补贴');
      await page.keyboard.press('Enter');
    } else {
      presses += 1;
      await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
      await page.locator('#search-query:focus').fill('租金补贴');
    }
    const clause = page.locator('.search-results li').first();
    const told = /栩科发〔2025〕31号 第九条[^]*每年不超过12万元/;
    await expect.poll(() => clause.innerText(), { timeout: 10_000 }).toMatch(told);
    // The list is drawn anew when all is found.
    await expect.poll(() => isInView(clause.locator('p').first())).toBe(true);
  });

  task('what is written as I ask, below one rule that calls it otherwise', async () => {
    presses += 1;
    await page.goto(`${server.url}search/?q=${encodeURIComponent('考核')}`);
    const count = page.locator('#search-count');
    await expect.poll(() => count.innerText(), { timeout: 10_000 }).toMatch(/^找到\d+条。规定/);
    const headings = page.locator('#search-results h2');
    expect(await headings.first().innerText()).toBe('条款，写的是「评价」');
    const leading = page.locator('#search-results > :first-child li');
    expect(await leading.count()).toBe(1);
    const asked = page.locator('#search-results > :nth-child(2) h2');
    expect((await asked.boundingBox())?.y).toBeLessThan(800);
    const others = Number(/另有(\d+)条写的/.exec(await count.innerText())?.[1]);
    expect(await page.locator('#search-near li').count()).toBe(others - 1);
  });

  test.each([
    ['怎么提异议', /^按「异议」找到\d+条。$/],
    ['如何申请', /^按「申请」找到\d+条。/],
  ])('the question %s finds what it asks for', async (question, told) => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(question)}`);
    const count = page.locator('#search-count');
    await expect.poll(() => count.innerText(), { timeout: 10_000 }).toMatch(told);
    expect(await page.locator('.search-results li').count()).toBeGreaterThan(10);
  });

  task('back from a result to where I was among the others', async () => {
    await find('租金补贴');
    await page.goBack();
    const count = page.locator('#search-count');
    await expect.poll(() => count.innerText(), { timeout: 10_000 }).toMatch(/另有\d+条/);
    const last = page.locator('#search-results li').last();
    await last.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(options.viewport.height);
    await last.locator('a').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 10_000 }).toBe(place);
  });

  task('what changed this month', async () => {
    await press('全部更新');
    expect(await main()).toMatch(/2026年11月[^]*11月20日 ?公示[^]*2026年10月/);
  });

  task('all support of 2025 as a workbook', async () => {
    await press('2026年批准的扶持');
    const link = page.getByRole('link', { name: /^2025年的记录，/ });
    presses += 1;
    if (reader === 'wechat') {
      await link.click();
      const box = page.getByRole('group', { name: '用浏览器打开' });
      expect(await box.innerText()).toContain('support/2025.xlsx');
      await box.getByRole('button', { name: '复制地址' }).click();
      await box.getByText('已复制').waitFor();
      await box.getByRole('button', { name: '关闭' }).click();
      expect(await page.locator('#by-year').innerText()).toMatch(/2025年[^]*1498\.45/);
      return;
    }
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('众创公开·示例市-扶持-2025.xlsx');
    const bytes = readFileSync(await download.path());
    const { sheets } = await readWorkbook('2025.xlsx', bytes);
    expect(sheets[0]?.rows.length).toBe(85 + 1);
  });

  task('how to cite a number', async () => {
    await press('空余工位');
    expect(await main()).toMatch(/空余工位\s?1795\s?个（2家没有报）/);
    await press('引用');
    const citation = page.getByText(/空间名录\[DS\/OL\]/);
    await expect.poll(() => isInView(citation)).toBe(true);
  });

  task('a drawing, to be named in a letter to a colleague', async () => {
    presses += 2;
    const figure = page.getByRole('main').locator('details', { hasText: '引用这张图' }).first();
    await figure.locator('summary').click();
    expect(await figure.innerText()).toMatch(/全市在孵企业，按季\[EB\/OL\][^]*\.png/);
    await figure.getByRole('button', { name: '复制' }).click();
    expect(await figure.getByRole('button').innerText()).toMatch(/^已/);
  });

  task('a space by a part of its name', async () => {
    await find('方寸');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('方寸集成电路创客空间');
  });

  task('how to subscribe', async () => {
    await press('订阅');
    expect(await main()).toMatch(/写信给编印单位[^]*公众号[^]*updates\/atom\.xml/);
  });

  task('how to have the days in my own calendar, without scrolling for it', async () => {
    await press('订阅');
    const way = page.getByRole('main').getByRole('link', { name: '放进手机日历' });
    expect((await way.boundingBox())?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    await press('放进手机日历');
    expect(new URL(page.url()).hash).toBe('#dates');
    expect(await page.locator('[aria-labelledby=dates]').innerText()).toContain('calendar.ics');
  });

  task('what is overdue', async () => {
    await press('看哪些事逾期没公开');
    expect(await main()).toContain('到2026年11月21日，没有逾期的。');
  });
});
