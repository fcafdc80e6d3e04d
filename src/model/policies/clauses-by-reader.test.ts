import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { clausesByReader } from './clauses-by-reader.ts';

const PROVISIONS = [
  '编号,政策,条款,主题,性质,适用读者,摘要',
  'p1,zc,第一条,一,鼓励,创业者；运营者,一',
  'p2,zc,第二条,二,应,创业者,二',
  'p3,zc,第三条,三,可,创业者,三',
  'p4,zc,第四条,四,另有说法,创业者,四',
  'p5,zc,第五条,五,应,,五',
].join('\n');

test('each reader has the clauses that address it, the most binding first', () => {
  const readers = clausesByReader(siteOf({ provisions: PROVISIONS }));
  expect(readers.map(({ title, anchor }) => [title, anchor])).toEqual([
    ['创业团队和企业', 'founders'],
    ['众创空间运营者', 'operators'],
  ]);
  expect(readers[0]?.provisions.map(({ row }) => row.id)).toEqual(['p2', 'p3', 'p1', 'p4']);
  expect(readers[1]?.provisions.map(({ row }) => row.id)).toEqual(['p1']);
});

test('what there is to get stands first, but for the authorities, who ask what they must do', () => {
  const provisions = [
    '编号,政策,条款,主题,性质,适用读者,数值,摘要',
    'p1,zc,第一条,填报,应,运营者；主管部门,,一',
    'p2,zc,第二条,房租补贴标准,可,运营者；主管部门,,二',
    'p3,zc,第三条,活动,可,运营者；主管部门,每场≤5000元,三',
  ].join('\n');
  const ids = clausesByReader(siteOf({ provisions })).map((each) =>
    each.provisions.map(({ row }) => row.id),
  );
  expect(ids).toEqual([
    ['p2', 'p3', 'p1'],
    ['p1', 'p2', 'p3'],
  ]);
});

test('without provisions there is no reader', () => {
  expect(clausesByReader(siteOf({}))).toEqual([]);
});
