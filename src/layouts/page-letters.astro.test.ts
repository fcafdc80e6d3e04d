import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { siteOf } from '../testing/site-of-tables.ts';
import PageLetters from './PageLetters.astro';

const container = await AstroContainer.create();
const page = { title: '空间名录', route: 'spaces/' };

async function lettersWith(ways: { email: string | null; phone?: string }) {
  const site = siteOf({});
  const contact = { ...site.site.contact, ...ways };
  const reachable = { ...site, site: { ...site.site, contact } };
  const props = { site: reachable, page, objectionsUntil: undefined, feed: undefined };
  const html = await container.renderToString(PageLetters, { props });
  return load(html);
}

it('a letter to copy is another way only where there is an address to write to', async () => {
  const summaryOf = async (email: string | null) =>
    (await lettersWith({ email }))('summary').text();
  expect(await summaryOf('a@b.example')).toBe('用别的办法写：复制写好的开头');
  expect(await summaryOf(null)).toBe('复制写好的开头');
});

it('a mark stays on the line of the link before it', async () => {
  const $ = await lettersWith({ email: 'a@b.example', phone: '0000-0000010' });
  expect(
    $('p .nowrap')
      .map((_, each) => $(each).text().trim())
      .get(),
  ).toEqual(['写信纠错、', '写信咨询，', '0000-0000010。']);
});
