import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { nameAside } from './page-names.ts';

const SPACES = [
  '编号,名称,类型,区划代码,状态,来源',
  's01,甲空间,众创空间,330402,在册,s1',
  's02,乙空间,众创空间,330402,在册,s1',
  's03,甲空间,众创空间,330482,在册,s1',
].join('\n');

test('of two pages of one name the later says which it is, and so do the pages below it', () => {
  const site = siteOf({ spaces: SPACES });
  const asides = [
    'spaces/s01/',
    'spaces/s02/',
    'spaces/s03/',
    'spaces/s03/rows/2/',
    'spaces/',
    '',
  ].map((route) => nameAside(site, route));
  expect(asides).toEqual(['', '', '（s03）', '（s03）', '', '']);
});
