import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { OTHER_PAGES, PAGE_HEADINGS } from '../model/search/page-headings.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';

const HEADINGS = [
  ...Object.entries(PAGE_HEADINGS),
  ...OTHER_PAGES.map(({ route, headings }) => [route, headings] as const),
].flatMap(([route, headings]) => headings.map((heading) => [route, heading] as const));

/** What only pages of an edition longer than the fixtures say. */
const ONLY_LONG = new Set(['spaces/ 按所在地']);

test('search finds pages by headings that they have', async () => {
  const sites = await fixtureSites('reference', 'example', 'authority', 'rich');
  const said = (route: string) =>
    sites.map(({ folder }) => {
      const file = join(folder, route, 'index.html');
      if (!existsSync(file)) return '';
      const $ = load(readFileSync(file, 'utf8'));
      return $('h1, h2, h3, h4, caption, summary, th').text().replace(/\s/g, '');
    });
  const missing = HEADINGS.filter(
    ([route, heading]) =>
      !ONLY_LONG.has(`${route} ${heading}`) &&
      !said(route).some((text) => text.includes(heading.replace(/\s/g, ''))),
  );
  expect(missing).toEqual([]);
});
