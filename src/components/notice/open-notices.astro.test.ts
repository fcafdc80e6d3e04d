import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { siteFixture } from '../../model/site/site-fixture.ts';
import OpenNotices from './OpenNotices.astro';

const container = await AstroContainer.create();

async function openWith(phone: string) {
  const notice = {
    kind: '公示',
    title: '关于拟备案名单的公示',
    subject: '拟备案2家',
    basis: [],
    procedure: [],
    issuer: 'bureau',
    publishedAt: '2026-11-20 09:00',
    period: {
      from: '2026-11-20',
      to: '2026-11-26',
      length: 5,
      unit: '工作日',
      startDayCounted: true,
    },
    objection: {
      form: '书面',
      contact: '处室',
      phone,
      supervisionPhone: '',
      anonymous: false,
      confidentiality: true,
    },
  };
  const folder = { id: 'a', folder: 'data/notices/a', notice, list: undefined };
  const site = siteFixture({ today: '2026-11-23', notices: [folder] });
  return load(await container.renderToString(OpenNotices, { props: { site } }));
}

it('lets a reader dial the number to which one objects, where a notice is open', async () => {
  const page = await openWith('0573-0000000');
  const link = page('section a[href^="tel:"]');
  expect([link.attr('href'), link.text()]).toEqual(['tel:0573-0000000', '异议电话0573-0000000']);
});

it('links no words that are not a number', async () => {
  const page = await openWith('见下文');
  expect(page('section a[href^="tel:"]').length).toBe(0);
  expect(page('section').text()).toContain('异议电话见下文');
});
