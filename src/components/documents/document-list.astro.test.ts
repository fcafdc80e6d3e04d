import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { siteFixture } from '../../model/site/site-fixture.ts';
import DocumentList from './DocumentList.astro';

const container = await AstroContainer.create();

const stories = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    kind: 'stories',
    frontmatter: {
      title: `故事${index}`,
      publishedOn: `${index % 2 === 0 ? 2026 : 2025}-01-01`,
      summary: '一句话',
    },
  }));

async function listOf(count: number) {
  const site = siteFixture({ today: '2026-11-20', stories: stories(count) });
  const html = await container.renderToString(DocumentList, {
    props: { site, section: 'stories' },
  });
  return load(html);
}

it('lists few documents whole, without ways to years', async () => {
  const page = await listOf(3);
  expect(
    page('.document-title')
      .map((_, each) => page(each).text().trim())
      .get(),
  ).toEqual(['故事0', '故事2', '故事1']);
  expect(page('#years').length).toBe(0);
});

it('of many lists the newest, says so, and leads to each year', async () => {
  const page = await listOf(402);
  expect(page('.document-title').length).toBe(30);
  expect(page('.soft').last().text().trim()).toBe('上面是最近的30篇，全部402篇按年份列出。');
  expect(
    page('.row-parts a')
      .map((_, each) => page(each).attr('href'))
      .get(),
  ).toEqual(['/stories/years/2026/', '/stories/years/2025/']);
});
