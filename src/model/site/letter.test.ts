import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../data/edition.ts';
import { spaces } from '../../schemas/space.ts';
import { datasetFixture } from './dataset-fixture.ts';
import { joinSite } from './join-site.ts';
import { letterAddress, letterText } from './letter.ts';
import { siteFixture } from './site-fixture.ts';

const site = siteFixture({
  today: '2026-03-01',
  datasets: [
    datasetFixture(spaces, {
      '2026-01-01': '编号,名称,类型,区划代码,状态,来源\ns01,塘巢,众创空间,330482,在册,a\n',
    }),
  ],
});

test('a letter names the page, its address, the version and the day', () => {
  const lines = letterText(site, '纠错', { title: '空间名录', route: 'spaces/' }).split('\n');
  expect(lines[0]).toBe('纠错：空间名录');
  expect(lines[1]).toMatch(/^网址：https?:\/\/.+\/spaces\/$/);
  expect(lines[2]).toBe('数据：《空间名录》2026年1月1日版');
  expect(lines[3]).toBe('页面：2026年3月1日生成');
  expect(lines).toContain('应当是：');
});

test('of a page about one row it names the row, of one without a table none', () => {
  const page = { title: '塘巢', route: 'spaces/s01/', section: 'spaces/', record: '第2行' };
  expect(letterText(site, '咨询', page)).toContain('数据：第2行\n');
  expect(letterText(site, '异议', { title: '关于', route: 'about/' })).not.toContain('数据：');
});

test('the page of a table names its version, the list of all tables none', () => {
  const page = { title: '空间名录：数据表', route: 'data/spaces/', section: 'data/' };
  expect(letterText(site, '纠错', page)).toContain('数据：《空间名录》2026年1月1日版\n');
  const list = { title: '数据下载', route: 'data/', section: 'data/' };
  expect(letterText(site, '纠错', list)).not.toContain('数据：');
});

test('pages of a round name the day of its data, not a table of results of others', () => {
  const { edition } = readEdition(resolve('src/example-city'), '2026-11-29');
  if (edition === undefined) throw new Error('the example city cannot be read');
  const dataIn = (route: string) => {
    const page = { title: '评价', route, section: 'evaluations/' };
    return letterText(joinSite(edition, '/'), '纠错', page).match(/^数据：.*$/m)?.[0];
  };
  expect(dataIn('evaluations/eval-2026/')).toMatch(/^数据：2026年\d+月\d+日冻结$/);
  expect(dataIn('evaluations/eval-2026/xc-s01/')).toBe(dataIn('evaluations/eval-2026/'));
  expect(dataIn('evaluations/eval-2023/')).toBeUndefined();
  expect(dataIn('evaluations/')).toMatch(/^数据：《按旧办法公布的考核结果》/);
});

test('an objection asks who objects, for many notices take none without a name; a question does not', () => {
  const page = { title: '名单公示', route: 'notices/n1/' };
  expect(letterText(site, '异议', page)).toContain('姓名或单位全称');
  expect(letterText(site, '异议', page)).not.toContain('要答复的写');
  expect(letterText(site, '咨询', page)).toMatch(/想问：\n怎样联系我（要答复的写）：$/);
});

test('a mail has the same text', () => {
  const page = { title: '塘巢&空间', route: 'spaces/s01/' };
  const letter = letterText(site, '纠错', page);
  const address = new URL(letterAddress('a@b.example', letter));
  expect(address.searchParams.get('subject')).toBe('纠错：塘巢&空间');
  expect(address.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(letter);
});
