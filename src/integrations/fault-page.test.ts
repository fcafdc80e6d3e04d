import { expect, test } from 'vitest';
import { faultOf, faultPage } from './fault-page.ts';

test('words of our own are told as they are', () => {
  expect(faultOf(new Error('「data/a.csv」没有读出来：再保存一次')).sentence).toBe(
    '「data/a.csv」没有读出来：再保存一次',
  );
});

test.each([
  new TypeError('Invalid URL'),
  new Error('整理「a」时出错\n    at render (file:///project/a.ts:1:1)'),
  'RenderUndefinedEntryError',
])('of %s only a Chinese sentence is told', (error) => {
  expect(faultOf(error).sentence).toMatch(/^是程序自己出了错。[^\n]*$/);
});

test('the page shows what was told as text, and is loaded anew by itself', () => {
  const page = faultPage(faultOf(new Error('「<b>&」没有读出来')), '/@vite/client');
  expect(page).toContain('「&lt;b&gt;&amp;」没有读出来');
  expect(page).toContain('src="/@vite/client"');
});
