import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { type FolderServer, serveFolder } from '../building/static-server.ts';
import { pageVitals, vitalFaults } from './page-vitals.ts';
import { writeFolder } from './site-files-fixture.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

let browser: Browser;
let example: FolderServer;
beforeAll(async () => {
  const [site] = await fixtureSites('example');
  example = await serveFolder(site.folder, site.basePath);
  browser = await launchBrowser(process.env);
});
afterAll(async () => {
  await browser?.close();
  await example?.close();
});

/** A page of 「在册8家」 with a button and a script. */
async function pageWith(script: string): Promise<string> {
  const folder = writeFolder({
    'index.html': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>名录</title>
      <link rel="icon" href="data:,"><h1>名录</h1><p>在册8家</p><button>看</button>
      <script>${script}</script></html>`,
  });
  const server = await serveFolder(folder);
  onTestFinished(server.close);
  return server.url;
}

const press = (page: Page) => page.getByRole('button').first().click();

describe('what is measured', () => {
  test('a plain page is good', async () => {
    const url = await pageWith('');
    expect(await vitalFaults(() => pageVitals(browser, url, press))).toEqual([]);
  });

  // Measured once: these faults are there every time.
  const faultsOf = async (script: string) => {
    const vitals = await pageVitals(browser, await pageWith(script), press);
    return vitalFaults(() => Promise.resolve(vitals));
  };

  test('what comes late and pushes the text down is found', async () => {
    const late = `setTimeout(() => { const box = document.createElement('div');
      box.style.height = '400px'; document.body.prepend(box); }, 100);`;
    expect(await faultsOf(late)).toContainEqual(
      expect.stringMatching(/^layoutShift 0\.\d+ > 0\.1$/),
    );
  });

  test('a press that is answered late is found', async () => {
    const busy = `document.querySelector('button').addEventListener('click', () => {
      const end = Date.now() + 800; while (Date.now() < end); });`;
    expect(await faultsOf(busy)).toContainEqual(expect.stringMatching(/^slowestAnswer \d+ > 400$/));
  });
});

test('what a busy machine slows now and then is no fault, what is slow every time is', async () => {
  const answers = (...slowest: number[]) => {
    const all = slowest.map((slowestAnswer) => ({
      largestPaint: 0,
      layoutShift: 0,
      slowestAnswer,
    }));
    return () => Promise.resolve(all.shift()!);
  };
  expect(await vitalFaults(answers(900, 800, 700, 600, 500, 410, 410, 390))).toEqual([]);
  expect(await vitalFaults(answers(900, 800, 700, 600, 500, 410, 410, 401))).toEqual([
    'slowestAnswer 401 > 400',
  ]);
});

test.each<[string, string, (page: Page) => Promise<unknown>]>([
  ['the home page', '', (page) => page.getByRole('button', { name: '大字' }).click()],
  ['the directory', 'spaces/', (page) => page.getByRole('searchbox').first().press('5')],
  ['a space', 'spaces/xc-s14/', (page) => page.getByRole('button', { name: '大字' }).click()],
  [
    'a comparison',
    'compare/?of=xc-s01&of=xc-s02',
    (page) => page.getByRole('button', { name: '大字' }).click(),
  ],
  [
    'recomputing a round',
    'evaluations/eval-2026/recompute/',
    (page) => page.getByLabel('教育培训和活动的权重，百分之几').press('6'),
  ],
  ['the search', 'search/', (page) => page.getByLabel('找什么').press('5')],
  [
    'what the search found',
    `search/?q=${encodeURIComponent('考核')}`,
    (page) => page.getByRole('button', { name: '大字' }).click(),
  ],
])('on a slow phone %s is good', async (_, route, act) => {
  const measure = () => pageVitals(browser, example.url + route, act);
  expect(await vitalFaults(measure)).toEqual([]);
});
