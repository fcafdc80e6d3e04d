import { describe, expect, it } from 'vitest';
import { repeatsSite } from '../repeats/repeats-fixture.ts';
import { budgetsNameProgrammes } from './budgets-name-programmes.ts';

const found = (rows: string) => {
  const tables = { budgets: `编号,资金名称,年度,预算(元),部门,项目,来源\n${rows}` };
  const { edition } = repeatsSite([{ id: 'a', programme: '运行补助' }], { tables });
  return budgetsNameProgrammes(edition).map(
    ({ rule, line, column = '', message, hint }) => `${rule} ${column}${line}: ${message}｜${hint}`,
  );
};

describe('a budget', () => {
  it('names programmes as the records have them', () => {
    expect(found('f1,资金,2024,1,市科技局,运行补助,x\nf2,资金,2024,1,市科技局,,x\n')).toEqual([]);
    expect(found('f1,资金,2024,1,市科技局,运行补贴,x\n')).toEqual([
      'reference-unknown F2: 扶持记录里没有叫「运行补贴」的项目｜' +
        '是不是「运行补助」？项目照扶持记录里的写；还没有记录的先不写',
    ]);
  });

  it('of one office and year holds a programme once', () => {
    const next = 'f2,资金,2025,1,市科技局,运行补助,x\nf3,资金,2024,1,区科技局,运行补助,x\n';
    expect(found(`f1,资金,2024,1,市科技局,运行补助,x\n${next}`)).toEqual([]);
    expect(
      found('f1,资金,2024,1,市科技局,运行补助,x\nf2,别的,2024,1,市科技局,运行补助,x\n'),
    ).toEqual([
      'key-duplicate F3: 2024年的「运行补助」已经写在「f1」里｜' +
        '一个项目一年只归一项资金，不然批准和拨付会算两遍：从其中一行删去它',
    ]);
  });
});
