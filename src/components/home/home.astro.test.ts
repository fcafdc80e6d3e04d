import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { ownTable } from '../../schemas/own-table.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import Home from './Home.astro';

const container = await AstroContainer.create();
const contact = { office: '', phone: '', address: '', email: '', hours: '', supervisionPhone: '' };
const parts = {
  site: { title: '示例', url: 'https://example.test', contact, authorities: [], newsletter: {} },
};
const home = async (site: SiteData) =>
  load(await container.renderToString(Home as never, { props: { site } }));

test('an edition with a table of its own alone has no empty column beside what is new', async () => {
  const field = { name: 'id', title: '编号', type: 'id', required: true, description: '' } as const;
  const schema = ownTable('days', '开放日', 'snapshot', [field]);
  const $ = await home(siteOf({ days: { schema, text: '编号\na1\n' } }, parts));
  expect($('.home-top').hasClass('is-alone')).toBe(true);
  expect($('.home-rest').length).toBe(0);
});

test('spaces without news stand beside it, and no second line above them', async () => {
  const spaces = '编号,名称,类型,区划代码,状态,来源\ns-1,东楼空间,众创空间,000011,在册,x\n';
  const $ = await home(siteOf({ spaces }, parts));
  expect($('.home-top').attr('class')).toMatch(/columns.*has-no-lead/);
  expect($('.home-rest').text()).toContain('东楼空间');
});
