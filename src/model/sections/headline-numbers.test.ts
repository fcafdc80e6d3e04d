import { expect, test } from 'vitest';
import { spaces } from '../../schemas/space.ts';
import { support } from '../../schemas/support.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { headlineNumbers, registerSaid } from './headline-numbers.ts';

const HEADER = '编号,名称,类型,区划代码,工位数(个),空余工位(个),状态,来源\n';
const row = (id: string, desks: string, free: string, status = '在册') =>
  `${id},示例${id},众创空间,000001,${desks},${free},${status},x1\n`;
const numbersOf = (versions: Record<string, string>, errata?: string) =>
  headlineNumbers(
    siteFixture({ today: '2026-11-20', datasets: [datasetFixture(spaces, versions, errata)] }),
  ).map(({ label, value, unit, remark }) => `${label}${value}${unit}，${remark}`);

test('spaces and desks stand with their change since the version before', () => {
  const versions = {
    '2026-03-31': HEADER + row('a', '10', '') + row('b', '20', '4'),
    '2026-06-30': HEADER + row('a', '15', '1') + row('b', '20', '') + row('c', '7', '', '注销'),
  };
  expect(numbersOf(versions)).toEqual([
    '在册载体2家，与2026年3月31日相同',
    '工位35个，比2026年3月31日多5个',
  ]);
});

test('a first register says nothing of a change', () => {
  const versions = { '2026-06-30': HEADER + row('a', '10', '') + row('b', '20', '') };
  expect(numbersOf(versions)).toEqual(['在册载体2家，', '工位30个，']);
});

test('a slip in the version before, corrected since, is no change', () => {
  const versions = {
    '2026-03-31': HEADER + row('a', '100', '') + row('b', '20', ''),
    '2026-06-30': HEADER + row('a', '10', '') + row('b', '20', ''),
  };
  const errata =
    '版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n' +
    '2026-03-31,a,工位数(个),100,10,更正,多打一个0,,2026-05-08\n';
  expect(numbersOf(versions, errata)[1]).toBe('工位30个，与2026年3月31日相同');
});

test('a sum over some spaces says how many are left out, and claims no change', () => {
  const versions = {
    '2026-03-31': HEADER + row('a', '10', '') + row('b', '20', '') + row('c', '30', ''),
    '2026-06-30': HEADER + row('a', '10', '') + row('b', '20', '') + row('c', '', ''),
  };
  expect(numbersOf(versions)).toEqual(['在册载体3家，与2026年3月31日相同', '工位30个，1家没有报']);
});

const saidOf = (text: string) => {
  const datasets = [datasetFixture(spaces, { '2026-06-30': text })];
  return registerSaid(siteFixture({ today: '2026-11-20', datasets }));
};

test('the register says the numbers to which the home page leads, and what its other spaces are', () => {
  const text = HEADER + row('a', '10', '') + row('b', '20', '4') + row('c', '7', '', '注销');
  expect(saidOf(text)).toBe('在册载体2家、注销1家；在册的有工位30个');
  expect(saidOf(text + row('d', '5', '1') + row('e', '', '2'))).toBe(
    '在册载体4家、注销1家；在册的有工位35个（1家没有报）、空余工位7个（1家没有报）',
  );
  expect(saidOf(HEADER + row('a', '10', ''))).toBe('在册载体1家，工位10个');
});

test('a register without desks, whose spaces may be gone, claims nobody as registered', () => {
  expect(saidOf(HEADER + row('a', '', '', '未载明') + row('b', '', '', '未载明'))).toBe('');
});

test('what was approved and paid this year stands apart, in one unit', () => {
  const header =
    '编号,受助单位,扶持部门,部门层级,项目,扶持方式,成本对象,金额性质,金额(元),批准日期\n';
  const record = (id: string, act: string, amount: string, on: string) =>
    `${id},示例甲,示例局,市,示例项目,一次性奖励,不限定,${act},${amount},${on}\n`;
  const text =
    header +
    record('z1', '批准', '300000', '2026-02-01') +
    record('z2', '拨付', '200000', '2026-03-01') +
    record('z3', '批准', '90000', '2025-03-01') +
    record('z4', '收回', '50000', '2026-04-01');
  const datasets = [datasetFixture(support, { '2026-10-01': text })];
  expect(headlineNumbers(siteFixture({ today: '2026-11-20', datasets }))).toEqual([
    {
      value: '30',
      unit: '万元',
      label: '2026年批准的扶持',
      remark: '拨付20万元，收回5万元',
      route: 'support/#by-year',
    },
  ]);
});
