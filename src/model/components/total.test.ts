import { expect, test } from 'vitest';
import { spaces } from '../../schemas/space.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { totalOf } from './total.ts';

const DAY = '2024-12-31';
const SPACES = [
  '编号,名称,类型,级别,区划代码,建筑面积(平方米),工位数(个),产业方向,状态,来源',
  's01,甲,众创空间,省级,330402,500.5,100,电子；软件,在册,s1',
  's02,乙,众创空间,市级,330402,0.25,0,软件,在册,s1',
  's03,丙,加速器,省级,330482,,未报送,,注销,s1',
].join('\n');
const site = siteOf({ spaces: SPACES });

test('rows are counted, all conditions must hold, alternatives may', () => {
  expect(totalOf(site, { of: 'spaces' }, DAY)).toBe('3');
  expect(totalOf(site, { of: 'spaces', where: '状态=在册；级别=省级' }, DAY)).toBe('1');
  expect(totalOf(site, { of: 'spaces', where: '级别=省级|市级' }, DAY)).toBe('3');
  expect(totalOf(site, { of: 'spaces', where: '级别=国家级' }, DAY)).toBe('0');
});

test('an item of a list satisfies a condition, a part of a word does not', () => {
  expect(totalOf(site, { of: 'spaces', where: '产业方向=软件' }, DAY)).toBe('2');
  expect(totalOf(site, { of: 'spaces', where: '产业方向=软' }, DAY)).toBe('0');
});

test('a column is summed exactly; blank and absence words beside numbers add nothing', () => {
  expect(totalOf(site, { of: 'spaces', sum: '建筑面积(平方米)' }, DAY)).toBe('500.75');
  expect(totalOf(site, { of: 'spaces', sum: '工位数(个)' }, DAY)).toBe('100');
  expect(totalOf(site, { of: 'spaces', sum: '工位数(个)', where: '编号=s02' }, DAY)).toBe('0');
});

test('a sum is not 0 where no row has a number, only where there is no row', () => {
  const sumOf = (where: string, sum: string) => totalOf(site, { of: 'spaces', sum, where }, DAY);
  expect(sumOf('级别=国家级', '工位数(个)')).toBe('0');
  for (const column of ['工位数(个)', '建筑面积(平方米)']) {
    expect(() => sumOf('状态=注销', column)).toThrow(
      `「${column}」要加的1行里没有一行有数，合计不知道，不是0（不写这个合计，在句子里说明没有数；或补上数、改where）`,
    );
  }
});

test('a total is as of its day', () => {
  const one = SPACES.split('\n').slice(0, 2).join('\n');
  const dataset = datasetFixture(spaces, { '2016-03-25': one, '2017-03-25': SPACES });
  const versions = siteFixture({ today: DAY, datasets: [dataset] });
  expect(totalOf(versions, { of: 'spaces' }, '2016-12-31')).toBe('1');
  expect(totalOf(versions, { of: 'spaces' }, DAY)).toBe('3');
  expect(() => totalOf(versions, { of: 'spaces' }, '2015-01-01')).toThrow(
    '「空间名录」的第一个版本是2016-03-25，2015-01-01那天还没有（写asOf="2016-03-25"或以后的日期',
  );
});

test.each([
  [{ of: 'space' }, '没有「space」这个数据集（是不是「spaces」？）'],
  [{ of: 'spaces', sum: '名称' }, '「名称」不是数的列，不能相加'],
  [{ of: 'spaces', sum: '工位' }, 'sum里的「工位」不是「空间名录」的列（是不是「工位数(个)」？）'],
  [{ of: 'spaces', where: '等级=省级' }, 'where里的「等级」不是「空间名录」的列'],
  [{ of: 'spaces', where: '省级' }, 'where「省级」写法不对，应为「列=值；列=值」'],
])('%j is refused with the way out', (props, message) => {
  expect(() => totalOf(site, props, DAY)).toThrow(message);
});
