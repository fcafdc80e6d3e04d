import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { freeDesksByPlace } from './free-desks-by-place.ts';

const HEAD = '编号,名称,类型,区划代码,状态,空余工位(个),来源';
const site = (...rows: string[]) => siteOf({ spaces: [HEAD, ...rows].join('\n') });

test('each place has the sum of the listed spaces that say, in the order of the register', () => {
  expect(
    freeDesksByPlace(
      site(
        's01,甲空间,众创空间,330482,在册,3,s1',
        's02,乙空间,众创空间,330402,在册,12,s1',
        's03,丙空间,众创空间,330482,在册,,s1',
        's04,丁空间,众创空间,330482,注销,50,s1',
        's05,戊空间,众创空间,330482,在册,4,s1',
      ),
    ),
  ).toEqual([
    { place: '嘉兴市南湖区', name: '南湖区', sum: '12', stated: 1, without: 0 },
    { place: '嘉兴市平湖市', name: '平湖市', sum: '7', stated: 2, without: 1 },
  ]);
});

test('a place of which nobody says has no sum', () => {
  expect(
    freeDesksByPlace(
      site(
        's01,甲空间,众创空间,330482,在册,3,s1',
        's02,乙空间,众创空间,330482,在册,0,s1',
        's03,丙空间,众创空间,330402,在册,,s1',
      ),
    ).map(({ name, sum }) => [name, sum]),
  ).toEqual([
    ['南湖区', undefined],
    ['平湖市', '3'],
  ]);
});

test('one place, or a register that seldom says, has no picture', () => {
  expect(freeDesksByPlace(site('s01,甲空间,众创空间,330482,在册,3,s1'))).toEqual([]);
  expect(
    freeDesksByPlace(
      site(
        's01,甲空间,众创空间,330482,在册,3,s1',
        's02,乙空间,众创空间,330402,在册,,s1',
        's03,丙空间,众创空间,330402,在册,,s1',
      ),
    ),
  ).toEqual([]);
});
