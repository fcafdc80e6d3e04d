import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import Clause from './Clause.astro';

const container = await AstroContainer.create();

it('a clause, its force and who must act are words of their own', async () => {
  const site = siteOf({
    provisions: '编号,政策,条款,主题,性质,义务主体,摘要\np1,m1,第三条,资金,应,市科技局,给钱',
  });
  const [entry] = site.rows('provisions');
  const html = await container.renderToString(Clause, { props: { site, entry } });
  expect(load(html)('p').first().text().trim()).toBe('第三条 应当：市科技局');
});
