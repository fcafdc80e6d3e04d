import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import Parts from './Parts.astro';

test('a point stands before each part but the first, and belongs to it; what is not there has none', async () => {
  const container = await AstroContainer.create();
  const parts = ['栩科〔2023〕1号', null, { text: '公示', href: '/notices/a/' }, '', '3条条款'];
  const $ = load(await container.renderToString(Parts as never, { props: { parts } }));
  expect($('.parts').text().replace(/\s+/g, ' ').trim()).toBe('栩科〔2023〕1号 · 公示 · 3条条款');
  const beginnings = $('.part').map((_, part) => $(part).children('.point').length);
  expect(beginnings.get()).toEqual([0, 1, 1]);
  expect($('.part a').attr('href')).toBe('/notices/a/');
});
