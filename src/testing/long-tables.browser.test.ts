import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { closeWindows, testBrowser } from './test-browser.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { readWorkbook } from '../workbook/read.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

/** The support of the example city, of which its page carries the newest rows, counted by hand from its CSV. */

let server: FolderServer;
let browser: Browser;
let page: Page;
let records: Record<string, string>[];

beforeAll(async () => {
  const [example] = await fixtureSites('example');
  server = await serveFolder(example.folder, example.basePath);
  browser = await testBrowser();
  const csv = readFileSync(`${example.folder}/data/support/latest.csv`, 'utf8');
  const [head = [], ...rows] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  records = rows.map((cells) =>
    Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])),
  );
});
afterAll(async () => {
  await closeWindows();
  await server?.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
});

const open = (query = '') => page.goto(`${server.url}support/${query}`);
const said = () => page.locator('.filter output').innerText();
const rowTexts = () =>
  page
    .locator('#support tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent.replace(/\s+/g, '')),
      ),
    );
const countOf = (test: (record: Record<string, string>) => boolean) => records.filter(test).length;

test('before anything is asked the page says how many rows it lists and how many there are', async () => {
  await open();
  expect(records.length).toBe(243);
  expect(await said()).toContain('共243条，下面列前60条');
  expect(await page.locator('#support tbody tr').count()).toBe(60);
});

test('who has gone on into the table by keyboard keeps the place when all rows are read', async () => {
  let answer = (): void => undefined;
  const isAnswered = new Promise<void>((done) => (answer = done));
  await page.route('**/support/rows.json*', async (route) => {
    await isAnswered;
    await route.continue();
  });
  await open();
  await page.locator('.filter input').first().focus();
  await page.locator('#support tbody a').first().focus();
  const read = page.waitForResponse('**/support/rows.json*');
  answer();
  await read;
  await expect.poll(said).toMatch(/^243条/);
  const place = () => document.activeElement?.closest('#support tbody') !== null;
  expect(await page.evaluate(place)).toBe(true);
});

test('paper has the rows that the window has not drawn yet', async () => {
  await open();
  await page.locator('.filter input').first().focus();
  await expect.poll(said).toMatch(/^243条/);
  const counts = await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.filter input[type=search]');
    if (field === null) return [];
    field.value = '批准';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const rows = () => document.querySelectorAll('#support tbody tr').length;
    const atOnce = rows();
    dispatchEvent(new Event('beforeprint'));
    return [atOnce, rows()];
  });
  expect(counts).toEqual([15, 60]);
});

test('Back leads to the row, below all that were drawn on demand, from which one went', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open('?act=批准');
  await page.getByRole('button', { name: /^再列60条/ }).click();
  const rows = page.locator('#support tbody tr');
  await expect.poll(() => rows.count()).toBe(120);
  const link = rows.nth(109).locator('a').first();
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  await link.click();
  await page.waitForURL((url) => !url.pathname.endsWith('/support/'));
  await page.goBack();
  await expect.poll(() => rows.count()).toBe(120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  // Another question begins at the first rows again.
  await page.locator('.filter input[type=search]').fill('栩川');
  await expect.poll(() => rows.count()).toBe(60);
});

test.each([
  ['support/', ['2026年11月5日', '2026-11-05', '2026/11/5'], 16],
  ['support/', ['8.8万元', '88,000元', '88000'], 1],
  ['statistics/', ['第3季度', '三季度', 'Q3'], 72],
])('in %s it is found in whatever way it is typed: %o', async (route, ways, count) => {
  for (const way of ways) {
    await page.goto(`${server.url}${route}?q=${encodeURIComponent(way)}`);
    await page.getByText(new RegExp(`^\\d+[条项]里的${count}[条项]`)).waitFor();
  }
});

test('a list of values counts all rows', async () => {
  await open();
  for (const [title, valueOf] of [
    ['日期', (record) => `${record['批准日期']?.slice(0, 4)}年`],
    ['性质', (record) => record['金额性质']],
  ] as const satisfies [string, (record: Record<string, string>) => string | undefined][]) {
    await page.locator('.facet summary', { hasText: title }).click();
    const labels = page.locator('.facet[open] label');
    await labels.first().waitFor();
    const counts = Object.fromEntries(
      (await labels.allInnerTexts()).map((text) => text.trim().split(/\s+/)),
    ) as Record<string, string>;
    const expected = Object.fromEntries(
      [...Map.groupBy(records, valueOf)].map(([value, held]) => [value, String(held.length)]),
    );
    expect(counts).toEqual(expected);
    await page.keyboard.press('Escape');
  }
});

test('rows narrowed, in order, drawn in parts and as a file are those of the CSV', async () => {
  await open('?actedOn=2025&act=%E6%89%B9%E5%87%86&act=%E6%8B%A8%E4%BB%98&sort=-amount');
  const expected = records
    .filter((each) => each['批准日期']?.startsWith('2025'))
    .filter((each) => ['批准', '拨付'].includes(each['金额性质'] ?? ''))
    .map((each) => each['金额(元)'] ?? '');
  const inOrder = expected.filter((amount) => amount !== '').sort((a, b) => Number(b) - Number(a));
  const sumOf = (act: string) =>
    records
      .filter((each) => each['批准日期']?.startsWith('2025') === true && each['金额性质'] === act)
      .reduce((sum, each) => sum + Number(each['金额(元)']), 0) / 10_000;
  await page
    .getByText(
      new RegExp(
        `^243条里的${expected.length}条：批准56笔共${sumOf('批准')}万元.*；拨付28笔共${sumOf('拨付')}万元`,
      ),
    )
    .waitFor();
  expect((await page.locator('#support caption').innerText()).trim()).toBe('扶持记录');
  const more = page.getByRole('button', { name: /^再列/ });
  // Those below the window are drawn a moment after the first.
  await more.click();
  const amounts = (await rowTexts()).map((cells) => cells[4] ?? '');
  expect(amounts.length).toBe(expected.length);
  expect(amounts.slice(0, inOrder.length)).toEqual(inOrder);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    `众创公开·示例市-扶持情况-${expected.length}行-2026-11-16.xlsx`,
  );
  const { sheets } = await readWorkbook('a.xlsx', readFileSync(await download.path()));
  const saved = sheets[0]?.rows.slice(1).map((cells) => cells[4]?.text ?? '');
  expect(saved?.slice(0, inOrder.length)).toEqual(inOrder);
  expect(saved?.length).toBe(expected.length);
});

test('a search finds in all rows, and their words are those that the page itself prints', async () => {
  await open();
  const own = await rowTexts();
  await page.locator('.filter input[type=search]').fill('2024年 拨付');
  const expected = countOf(
    (each) => each['批准日期']?.startsWith('2024') === true && each['金额性质'] === '拨付',
  );
  await page.getByText(/^243条里的\d+条/).waitFor();
  const found = Number(/里的(\d+)条/.exec(await said())?.[1]);
  // What was paid later for an approval of 2024 says so in its row.
  expect(found).toBeGreaterThanOrEqual(expected);
  await page.locator('.filter input[type=search]').fill('');
  await page.getByRole('button', { name: '日期' }).click();
  await page.getByText(/^243条$/).waitFor();
  await expect.poll(async () => (await rowTexts()).length).toBe(60);
  const drawn = (await rowTexts()).map((cells) => cells.join('|'));
  const printed = new Set(own.map((cells) => cells.join('|')));
  const days = (rows: readonly string[]) => rows.map((row) => row.split('|')[5]);
  // The newest sixty are the same rows; those of the last day may be others of that day.
  const lastDay = days(drawn).at(-1);
  expect(drawn.filter((row) => row.split('|')[5] !== lastDay && !printed.has(row))).toEqual([]);
});

test('drawn rows cite sources that stand at the foot, and their links of one word say where they lead', async () => {
  await open('?sort=actedOn');
  await page.getByText(/^243条$/).waitFor();
  // The rows below the window are drawn a moment later.
  await page.locator('#support tbody tr').nth(59).waitFor();
  const marks = await page
    .locator('#support tbody a[href^="#source-"]')
    .evaluateAll((links) =>
      links.map((link) => document.getElementById((link as HTMLAnchorElement).hash.slice(1))),
    );
  expect(marks.length).toBeGreaterThan(50);
  expect(marks.filter((source) => source === null)).toEqual([]);
  const named = await page
    .locator('#support tbody a', { hasText: /^公示$/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !name.startsWith('公示：'))).toEqual([]);
});

test('a drawn cell that says nothing is blank, as the page has it', async () => {
  await page.goto(`${server.url}data/support/rows/?sort=amount`);
  await page.getByText(/^243行；其中\d+行没有“金额”，列在最后$/).waitFor();
  await page.locator('.filter ~ * tbody tr').nth(59).waitFor();
  const blank = await page
    .locator('.filter ~ * tbody td:empty')
    .evaluateAll((cells) => cells.map(({ className }) => className));
  expect(blank.length).toBeGreaterThan(0);
  expect(blank.filter((classes) => !classes.split(' ').includes('is-blank'))).toEqual([]);
});

test('the tools offer the rows once they are others than the files at the head of the page', async () => {
  await open();
  const offer = page.getByText('下载这些');
  await page.locator('.filter input[type=search]').focus();
  await page.getByText(/^243条$/).waitFor();
  expect(await offer.isVisible()).toBe(false);
  await page.locator('.filter input[type=search]').fill('批准');
  await offer.waitFor();
});

test('on a phone what 筛选 unfolds begins a line of its own', async () => {
  await page.setViewportSize({ width: 375, height: 667 });
  await open();
  const fold = page.locator('.facets > .fold');
  await fold.click();
  const left = async (text: string) =>
    Math.round((await page.locator('.facet summary', { hasText: text }).boundingBox())?.x ?? -1);
  expect(await left('部门')).toBe(Math.round((await fold.boundingBox())?.x ?? 0));
});

test('on a phone what a search finds is told below its field, and above what narrows it', async () => {
  await page.setViewportSize({ width: 375, height: 667 });
  await open();
  const tops = async () => {
    const boxes = ['input[type=search]', '.answer-line', '.facets > .fold'].map((part) =>
      page.locator(`.filter ${part}`).boundingBox(),
    );
    return (await Promise.all(boxes)).map((box) => box?.y ?? 0);
  };
  await page.locator('.filter input[type=search]').fill('方寸');
  await page.getByText(/^243条里的7条/).waitFor();
  const searched = await tops();
  expect(searched.toSorted((a, b) => a - b)).toEqual(searched);
  await page.locator('.filter input[type=search]').fill('');
  const [field = 0, answer = 0, fold = 0] = await tops();
  // Else the button would move from under the finger that presses it, while the rows are read.
  expect(field < fold && fold < answer).toBe(true);
});

test('the head of a group does not count the rows that a search leaves out', async () => {
  await page.goto(`${server.url}spaces/`);
  const head = page.locator('#directory th[scope="rowgroup"]:visible');
  expect((await head.first().innerText()).trim()).toBe('墨池区 16家');
  await page.locator('.filter input[type=search]').fill('半亩工坊');
  await page.getByText('60家里的1家').waitFor();
  expect((await head.allInnerTexts()).map((text) => text.trim())).toEqual(['墨池区']);
});

test('on a phone both days of a notice stand on one line', async () => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto(`${server.url}notices/`);
  const cells = page
    .locator('tr', { hasText: '2026年度优秀众创空间' })
    .locator('td:not(.is-blank)');
  const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().y));
  expect(tops.at(-1)).toBe(tops.at(-2));
});

test('without their file the tools say that they look in the rows of the page only', async () => {
  await page.route('**/support/rows.json*', (route) => route.abort());
  await open('?actedOn=2025');
  await page.getByText('（只在列出的60条里找，全部有243条）').waitFor();
  expect(await said()).toContain('没有读到全部，再点一下这里的查找或筛选就重新读');
});

test('what could not be read is read at the next touch', async () => {
  await page.route('**/support/rows.json*', (route) => route.abort(), { times: 1 });
  await open('?sort=-amount');
  await page.getByText('没有读到全部').waitFor();
  const largest = async () => (await rowTexts())[0]?.join(' ');
  const ofPage = await largest();
  await page.waitForTimeout(1100);
  await page.locator('.filter input[type=search]').focus();
  await page.getByText(/^243条；其中\d+条没有“金额”，列在最后$/).waitFor();
  const amounts = records.map((record) => Number(record['金额(元)'] || 0));
  expect(await largest()).toContain(String(Math.max(...amounts)));
  expect(ofPage).not.toBe(await largest());
});

test('a page beside rows of another build says so, and not which of them is newer', async () => {
  await page.route('**/support/rows.json*', async (route) => {
    const response = await route.fetch();
    const file = (await response.json()) as object;
    await route.fulfill({ response, json: { ...file, stamp: '00000000' } });
  });
  await open('?actedOn=2025');
  await page.getByText('不是同一次生成的').waitFor();
  expect(await said()).toContain(
    `${countOf((record) => record['批准日期']?.startsWith('2025') === true)}条`,
  );
});

test('rows of another build that are fewer are all there are', async () => {
  await page.route('**/support/rows.json*', async (route) => {
    const response = await route.fetch();
    const { columns, ...file } = (await response.json()) as {
      columns: { cells: unknown[]; ofRow?: number[] }[];
    };
    const cut = columns.map(({ cells, ofRow = [...cells.keys()], ...column }) => ({
      ...column,
      cells,
      ofRow: ofRow.slice(0, 200),
    }));
    const json = { ...file, columns: cut, rows: 200, stamp: '00000000' };
    await route.fulfill({ response, json });
  });
  await open('?act=批准');
  await page.getByText('不是同一次生成的').waitFor();
  expect(await said()).toMatch(/^200条里的\d+条：/);
  expect(await said()).not.toContain('只在列出的');
});

test.each([
  ['2026-12-20', '90天内到期', true],
  ['2026-12-21', '已到期', false],
])('on %s a title that ends on 20 December stands as it is', async (day, state, isOfBuild) => {
  await page.clock.setFixedTime(`${day}T04:00:00Z`);
  await page.goto(`${server.url}titles/?group=${encodeURIComponent(state)}`);
  await page.getByText(/^25个里的\d+个$/).waitFor();
  const row = page.locator('#titles tbody tr:visible', { hasText: '半亩工坊' }).first();
  const stated = row.locator('[data-of="group"] > :not([hidden])');
  expect(await stated.textContent()).toBe(state);
  // The heading above it says the same as long as it is true.
  expect(await stated.isVisible()).toBe(!isOfBuild);
  expect(await page.locator('#titles tr', { hasText: '90天内到期 5个' }).isVisible()).toBe(
    isOfBuild,
  );
});

test('what a link asked for and no row is any more can be seen and given up', async () => {
  await page.clock.setFixedTime('2026-12-27T04:00:00Z');
  await page.goto(`${server.url}notices/?state=${encodeURIComponent('公示期内')}`);
  await page.getByText('19份里没有找到').waitFor();
  await page.locator('.facets summary', { hasText: '状态：公示期内' }).click();
  const box = page.getByLabel('公示期内 0');
  expect(await box.isChecked()).toBe(true);
  await box.uncheck();
  await page.getByText(/^19份$/).waitFor();
});

/** The notice on the titles of 2026 runs from 20 to 26 November 2026. */
const TITLES = '关于2026年度优秀众创空间拟授予名单的公示';

test.each([
  ['2026-11-25', '1份在公示期内', '公示期内'],
  ['2026-11-27', '没有在公示期内的', '公示期已满'],
])(
  'on %s the list of notices says and finds what is true on that day',
  async (day, words, state) => {
    await page.clock.setFixedTime(`${day}T04:00:00Z`);
    await page.goto(`${server.url}notices/?state=${encodeURIComponent(state)}`);
    expect(await page.locator('.page-head .answer').innerText()).toContain(
      `按${Number(day.slice(0, 4))}年11月${Number(day.slice(8))}日算，${words}`,
    );
    expect(await page.getByRole('heading', { name: '在公示期内的' }).isVisible()).toBe(
      state === '公示期内',
    );
    await page.getByText(/^19份里的1份$/).waitFor();
    const row = page.locator('#notices tbody tr:visible', { hasText: TITLES });
    expect(await row.locator('td').nth(1).innerText()).toBe(state);
    await page.goto(`${server.url}notices/gs-2026-titles/`);
    const objections = page.getByText('有异议请打');
    expect(await objections.isVisible()).toBe(state === '公示期内');
  },
);

test.each(['support/', 'support/follow-up/', 'support/recipients/', 'titles/'])(
  'what %s says of the order of its rows is gone in another order',
  async (route) => {
    await page.goto(`${server.url}${route}`);
    const table = page.locator('table:has(thead button.sort)').first();
    const caption = table.locator('caption');
    expect(await caption.innerText()).toContain('在前');
    await table.locator('button.sort').first().click();
    await expect.poll(() => caption.innerText()).not.toMatch(/在前|最近/);
  },
);

test('the first press of a head brings up the most desks and the lowest rent', async () => {
  await page.goto(`${server.url}spaces/`);
  const columns = await page.locator('#directory thead th').allInnerTexts();
  for (const [title, wanted] of [
    ['工位(个)', Math.max],
    ['工位月租(元)', Math.min],
  ] as const) {
    const at = columns.findIndex((each) => each.startsWith(title));
    const numbers = () =>
      page.locator(`#directory tbody tr[data-space] > :nth-child(${at + 1})`).evaluateAll((cells) =>
        cells
          .map((cell) => (cell.querySelector('.own') ?? cell).textContent.replace(/\s/g, ''))
          .filter(Boolean)
          .map(Number),
      );
    const all = await numbers();
    await page.getByRole('button', { name: title, exact: true }).click();
    expect((await numbers())[0]).toBe(wanted(...all));
  }
});

test('a place in the chart of free desks leads to the list of its spaces, which says so', async () => {
  for (const [width, height] of [
    [1280, 800],
    [375, 667],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${server.url}spaces/`);
    await page.locator('.at-a-glance').getByRole('link', { name: '听潮区' }).click();
    await page.waitForURL(/#list$/);
    const button = page.locator('.facet summary', { hasText: '所在地：听潮区' });
    await button.waitFor();
    const found = page.getByText('60家里的15家');
    for (const told of [button, found]) {
      const box = await told.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(height / 3);
    }
    const followed = page.locator('.at-a-glance [aria-current]');
    expect((await followed.allInnerTexts()).map((words) => words.trim())).toEqual(['听潮区']);
  }
});

test('on a phone what the rows are sorted by leads each, and those without it are told', async () => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto(`${server.url}spaces/?group=%E5%90%AC%E6%BD%AE%E5%8C%BA`);
  const leads = () =>
    page
      .locator('#directory tr[data-space]:not([hidden]) .lead')
      .evaluateAll((all) => all.map((each) => `${each.textContent}${each.dataset['unit']}`));
  expect(await leads()).toContain('12个空位');
  await page.getByLabel('排序').selectOption({ label: '工位月租：低的在前' });
  await page.getByText('其中10家没有“工位月租”（按面积收费的不能这样比），列在最后').waitFor();
  expect(await leads()).toEqual(['200', '200', '200', '300', '300'].map((rent) => `${rent}元/月`));
  const order = await page.getByLabel('排序').evaluate((select) => select.clientWidth);
  expect(order).toBeGreaterThan(250);
  await page.getByLabel('排序').selectOption('');
  expect(await leads()).toContain('12个空位');
});

test('a column that stands below another goes with it, and what was saved is counted', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${server.url}spaces/?q=${encodeURIComponent('听潮')}`);
  await page.locator('summary', { hasText: '显示的列' }).click();
  await page.getByLabel('工位月租(元)').uncheck();
  expect(await page.getByLabel('收费', { exact: true }).isChecked()).toBe(false);
  expect(await page.locator('#directory').innerText()).not.toContain('每平方米');
  await page.getByLabel('收费', { exact: true }).check();
  expect(await page.getByLabel('工位月租(元)').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'CSV' }).click();
  await page.getByText(/^已生成\d+行$/).waitFor();
});

test.each([1280, 1024, 800])(
  'in large letters no table that readers use leaves a window of %i pixels',
  async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${server.url}titles/`);
    await page.getByRole('button', { name: '大字' }).click();
    for (const route of [
      ...['spaces/', 'titles/', 'support/', 'support/follow-up/', 'notices/', 'tenants/'],
      ...['notices/gs-2026-titles/', 'evaluations/', 'evaluations/eval-2026/', 'disclosures/'],
    ]) {
      await page.goto(server.url + route);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('table')]
          .filter(({ offsetParent }) => offsetParent !== null)
          .filter((table) => table.getBoundingClientRect().right > document.body.clientWidth)
          .map(({ className }) => className),
      );
      expect(wide, route).toEqual([]);
    }
    await page.getByRole('button', { name: '大字' }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
  },
);

test('in large letters the cells of a space stand below its name, in a wide window too', async () => {
  await page.goto(`${server.url}spaces/`);
  const [row, name] = ['#directory tr[data-space]', '#directory tr[data-space] th'].map((place) =>
    page.locator(place).first(),
  );
  const isBlock = () => row?.evaluate((element) => getComputedStyle(element).display === 'block');
  expect(await isBlock()).toBe(false);
  await page.getByRole('button', { name: '大字' }).click();
  expect(await isBlock()).toBe(true);
  const [box, words] = [
    await row?.locator('.pick').boundingBox(),
    await name?.locator('a').first().boundingBox(),
  ];
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(words?.x ?? 0);
  await page.getByRole('button', { name: '大字' }).click();
  expect(await isBlock()).toBe(false);
});
