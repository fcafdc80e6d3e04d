import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { citedSources } from '../../model/site/cited-sources.ts';
import SpaceFacts from './SpaceFacts.astro';

const container = await AstroContainer.create();

test.each([
  ['https://www.example.org/a/', 'www.example.org/a', 'https://www.example.org/a/'],
  ['http://example.org', 'example.org', 'http://example.org'],
  ['javascript:alert(1)', 'javascript:alert(1)', undefined],
  ['https://name:word@example.org', 'https://name:word@example.org', undefined],
  ['www.example.org', 'www.example.org', undefined],
])('a website %s is shown as %s and leads to %s', async (text, shown, to) => {
  const facts = [{ title: '网站', text, unit: '', sources: null }];
  const props = { facts, sources: citedSources({ sourceById: new Map() }, []) };
  const $ = load(await container.renderToString(SpaceFacts as never, { props }));
  expect($('dd').text().trim()).toBe(shown);
  expect($('dd a').attr('href')).toBe(to);
  expect($('dd a').attr('rel')).toBe(to === undefined ? undefined : 'noopener');
});
