import { expect, test } from 'vitest';
import { readEdition } from '../../data/edition.ts';
import { BASE_TODAY, baseEdition } from '../../testing/broken/base-edition.ts';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';
import { versionsDoNotShrink } from './versions-do-not-shrink.ts';

const CODE = '91330400MA28A00015';
const HEADER = '编号,名称,曾用名,类型,区划代码,统一社会信用代码,种子资金(万元),状态,来源';
const space = (id: string, name: string, code = '', former = '', fund = '') =>
  `${id},${name},${former},众创空间,330400,${code},${fund},在册,reg`;
const BEFORE = [space('s01', '甲'), space('s02', '乙', CODE), space('s03', '丙')];

/** Rule and place of what is said of a second version of spaces. */
function told(rows: readonly string[], before: readonly string[] = BEFORE, more = {}): string[] {
  const files = {
    ...Object.fromEntries(
      Object.entries(baseEdition()).filter(([path]) => !/^data\/spaces\/.*csv$/.test(path)),
    ),
    'data/spaces/2016-03-01.csv': [HEADER, ...before, ''].join('\n'),
    'data/spaces/2016-03-25.csv': [HEADER, ...rows, ''].join('\n'),
    ...more,
  };
  return withWrittenEdition(files, (root) => {
    const { edition } = readEdition(root, BASE_TODAY);
    if (edition === undefined) throw new Error('the edition of the test cannot be read');
    return versionsDoNotShrink(edition).map(
      ({ file, line, column = '', message, hint }) =>
        `${file.slice(12, -4)} ${column}${line} ${message} | ${hint}`,
    );
  });
}

test('the same list again, and one that grows, say nothing', () => {
  expect(told([...BEFORE, space('s04', '丁')])).toEqual([]);
});

test('rows that are gone are named at the header', () => {
  expect(told([BEFORE[1] ?? ''])).toEqual([
    '2016-03-25 1 比2016-03-01少了s01甲、s03丙 | 注销、撤销的改状态，不要删行；筛选以后复制会丢行，核对原表',
  ]);
});

test('a row that was struck off in the version before is not missed', () => {
  const struck = space('s03', '丙').replace('在册', '注销');
  expect(told(BEFORE.slice(0, 2), [...BEFORE.slice(0, 2), struck])).toEqual([]);
});

test('a row that an erratum has withdrawn is not missed', () => {
  const errata =
    '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n2016-03-01,s03,*,,,撤销,误,,2016-03-20\n';
  const rows = BEFORE.slice(0, 2);
  expect(told(rows, BEFORE, { 'data/spaces/errata.csv': errata })).toEqual([]);
});

test('a new name is told unless 曾用名 has the old one', () => {
  const rows = (former: string) => [...BEFORE.slice(1), space('s01', '甲甲', '', former)];
  expect(told(rows('甲'))).toEqual([]);
  expect(told(rows(''))).toEqual([
    '2016-03-25 B4 s01在2016-03-01叫「甲」，现在叫「甲甲」，曾用名里没有旧名 | 改了名的，旧名「甲」写进曾用名；不是同一家的，用新的编号',
  ]);
});

test('another id for the same credit code is told at the id, and the row is not missed', () => {
  expect(told([BEFORE[0] ?? '', space('s22', '乙', CODE), BEFORE[2] ?? ''])).toEqual([
    '2016-03-25 A3 与2016-03-01的s02乙统一社会信用代码相同，编号却换了 | 编号一经使用不再改动：改回s02',
  ]);
});

test('two rows of one name are told at the second', () => {
  expect(told([...BEFORE, space('s04', '甲')])).toEqual([
    '2016-03-25 B5 与第2行同名，都是「甲」 | 同一家的，删去一行；确是两家的，在名称里写明区别',
  ]);
});

test('an amount ten thousand times its like is told with what may be meant', () => {
  const rows = (funds: readonly string[]) =>
    funds.map((fund, at) =>
      space(`s0${at + 1}`, '甲乙丙'[at] ?? '', at === 1 ? CODE : '', '', fund),
    );
  expect(told(rows(['100', '200', '300']))).toEqual([]);
  expect(told(rows(['100', '200', '3000000']))).toEqual([
    '2016-03-25 G4 3000000万元，其他各行多在200万元上下，差一万倍 | 像是单位写错了：是不是300？确实如此的，不用改',
  ]);
});
