import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { contentStamp } from './content-stamp.ts';

const { edition } = siteOf({ titles: '编号,空间编号,称号,授予日期\nt1,s1,优秀,2024-01-01' });
const notice = { id: 'n1', notice: { title: '关于示例的公示' }, list: { text: '序号,名称' } };
const grades = (text: string) => ({ id: 'e1', kind: 'given', round: {}, grades: { text } });
const stampOf = (more: object = {}, today = '2026-11-25') =>
  contentStamp({
    edition: { ...edition, notices: [notice], rounds: [grades('甲,优秀')], ...more } as never,
    today,
  });

test('what lists say is known by a stamp, the same for the same', () => {
  expect(stampOf()).toBe(stampOf());
});

test.each([
  ['a day', {}, '2026-11-26'],
  ['a notice', { notices: [{ ...notice, notice: { title: '另一份公示' } }] }],
  ['the list of a notice', { notices: [{ ...notice, list: { text: '序号,编号' } }] }],
  ['a grade', { rounds: [grades('甲,良好')] }],
  ['a table', { datasets: new Map() }],
  [
    'the name of an office',
    { site: { ...edition.site, authorities: [{ id: 'a', name: '甲局' }] } },
  ],
])('%s makes another one', (_what, more, today = '2026-11-25') => {
  expect(stampOf(more, today)).not.toBe(stampOf());
});
