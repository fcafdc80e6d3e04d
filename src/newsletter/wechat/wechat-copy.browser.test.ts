import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWindows, testBrowser } from '../../testing/test-browser.ts';
import { type FolderServer, serveFolder } from '../../building/static-server.ts';
import { contentFixture, everyBlock } from '../content-fixture.ts';
import { pictureName } from '../pictures/picture.ts';
import { renderPictures } from '../pictures/render-pictures.ts';
import { wechatBody, wechatFiles } from './index.ts';

const content = contentFixture(everyBlock().filter(({ kind }) => kind !== 'image'));
let root: string;
let server: FolderServer;
let browser: Browser;
let html: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'wechat-'));
  const folder = join(root, 'issues', content.id);
  mkdirSync(folder, { recursive: true });
  const pictures = await renderPictures(content);
  html = wechatBody(content, pictures).html;
  for (const { name, body } of await wechatFiles(content, pictures)) {
    writeFileSync(join(folder, name), body);
  }
  for (const { number, png } of pictures.values()) {
    writeFileSync(join(folder, pictureName(number)), png);
  }
  server = await serveFolder(root);
  browser = await testBrowser();
});
afterAll(async () => {
  await closeWindows();
  await server.close();
  rmSync(root, { recursive: true });
});

async function openPage(javaScriptEnabled: boolean): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    javaScriptEnabled,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 375, height: 800 },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.goto(`${server.url}issues/${content.id}/wechat.html`);
  return { page, faults };
}

/** What another program would get of a paste. */
async function pasted(page: Page): Promise<{ html: string; text: string }> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.addEventListener('paste', (event) => {
      field.dataset['html'] = event.clipboardData?.getData('text/html') ?? '';
      field.dataset['text'] = event.clipboardData?.getData('text/plain') ?? '';
    });
    field.focus();
  });
  await page.keyboard.press('Control+V');
  return page.evaluate(() => {
    const field = document.querySelector('textarea');
    const found = { html: field?.dataset['html'] ?? '', text: field?.dataset['text'] ?? '' };
    field?.remove();
    return found;
  });
}

test('the buttons copy the article with its look, and title and digest as text', async () => {
  const { page, faults } = await openPage(true);
  await page.getByRole('button', { name: '复制正文' }).click();
  expect(await page.locator('button[data-as] + output').textContent()).toBe('已复制');
  const article = await pasted(page);
  const shown = await page.evaluate((source) => {
    const template = document.createElement('template');
    template.innerHTML = source;
    return template.innerHTML;
  }, html);
  expect(article.html).toContain(shown);
  expect(article.text).toContain('各场活动的人数');
  await page.getByRole('button', { name: '复制标题' }).click();
  const title = await pasted(page);
  expect(title).toEqual({ html: '', text: '示例市众创空间工作旬报 2025年第7期（总第43期）' });
  await page.getByRole('button', { name: '复制摘要' }).click();
  expect((await pasted(page)).text).toBe(content.digest);
  expect(faults).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
});

test('without script there are no dead buttons, and the pictures come from beside the page', async () => {
  const { page, faults } = await openPage(false);
  expect(await page.locator('button:visible').count()).toBe(0);
  expect(await page.locator('#wechat-body img').count()).toBe(2);
  expect(faults).toEqual([]);
});
