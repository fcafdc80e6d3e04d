import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { siteOf } from '../testing/site-of-tables.ts';
import PageLetters from './PageLetters.astro';

const container = await AstroContainer.create();
const page = { title: '空间名录', route: 'spaces/' };

async function summaryOf(email: string | null): Promise<string> {
  const site = siteOf({});
  const contact = { ...site.site.contact, email };
  const reachable = { ...site, site: { ...site.site, contact } };
  const props = { site: reachable, page, takesObjections: false, feed: undefined };
  const html = await container.renderToString(PageLetters, { props });
  return load(html)('summary').text();
}

it('a letter to copy is another way only where there is an address to write to', async () => {
  expect(await summaryOf('a@b.example')).toBe('用别的办法写：复制写好的开头');
  expect(await summaryOf(null)).toBe('复制写好的开头');
});
