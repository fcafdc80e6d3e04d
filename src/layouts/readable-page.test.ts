import { expect, test } from 'vitest';
import { readablePage } from './readable-page.ts';

const page = (words: string) =>
  `<html><head><title>批准50000元</title></head><body><main class="main"><p>${words}</p></main><footer class="foot">共12028家</footer></body></html>`;

test('the digits of amounts stand in groups in the main part of a page, and nowhere else', () => {
  expect(readablePage(page('批准50000元'), 'support/')).toBe(
    page('批准50<span class="nowrap"><span class="digits">000</span>元</span>'),
  );
});

test('a title may be written like the tags of the main part', () => {
  const [before, after] = ['<i title="<main >12345元">', '<i title="</main>12345元">'];
  const around = (main: string) =>
    `${before}<main class="main">${main}</main><footer class="foot">${after}</footer>`;
  expect(readablePage(around(`${after}50000元`), '')).toBe(
    around(`${after}50<span class="digits">000</span>元`),
  );
});

test.each(['data/spaces/', 'data/', 'data'])('%s shows cells as the files hold them', (route) => {
  expect(readablePage(page('批准50000元'), route)).toBe(page('批准50000元'));
});

test('what has no main part is no page of the site, and stays as it is', () => {
  expect(readablePage('<p>批准50000元</p>', 'support/')).toBe('<p>批准50000元</p>');
});
