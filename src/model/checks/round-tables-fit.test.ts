import { expect, it } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { readTable } from '../../data/table.ts';
import { indicatorValues, specialCases } from '../../schemas/evaluation-tables.ts';
import { indicatorFixture, methodFixture } from '../evaluation/round-fixture.ts';
import { roundTablesFit } from './round-tables-fit.ts';

const method = methodFixture({
  indicators: [
    indicatorFixture('teams', 0.5),
    indicatorFixture('experts', 0.5, { scored: { full: 20 } }),
  ],
  bands: [
    { grade: '优良', share: 0.5 },
    { grade: '合格', share: 0.5 },
  ],
});

function found(values: string, special = '') {
  const round = {
    kind: 'computed',
    method,
    values: readTable('values.csv', `空间编号,指标,年度,值,核实值${values}`, indicatorValues),
    special: readTable('special.csv', `空间编号,情形,等次,事由,依据\n${special}`, specialCases),
  };
  return roundTablesFit({ rounds: [round] } as unknown as Edition).map(
    ({ rule, line, column = '', message }) => `${rule} ${column}${line} ${message}`,
  );
}

it('leaves alone points between 0 and full that are explained, and other indicators', () => {
  const rows = 's1,experts,2026,20,,三位专家平均\ns2,experts,2026,0,,未到场\ns1,teams,2026,99,,\n';
  expect(found(`,计分说明\n${rows}`)).toEqual([]);
  expect(found('\ns1,teams,2026,99,\n')).toEqual([]);
});

it('wants points that nobody explained explained, and those out of bounds put right', () => {
  expect(found(',计分说明\ns1,experts,2026,21,-1,\n')).toEqual([
    'value-range D2 「21」超出范围：「experts」的分是0到20',
    'value-range E2 「-1」超出范围：「experts」的分是0到20',
    'value-required F2 「计分说明」是空的，「experts」的值是别处给的分',
  ]);
  expect(found('\ns1,experts,2026,20,\n')).toEqual([
    'column-missing 1 缺少「计分说明」这一列：有的指标写了scored，值是别处给的分',
  ]);
});

it('wants a grade of the method where special.csv limits or gives one', () => {
  const good = 's1,一票否决,,数据造假,jf01\ns2,直接认定,优良,省级示范,jf01\ns3,不参评,,搬迁,jf01\n';
  expect(found('\n', good)).toEqual([]);
  expect(found('\n', 's1,不得高于,,整改,jf01\ns2,直接认定,优秀,省级示范,jf01\n')).toEqual([
    'value-required C2 「等次」是空的，「不得高于」要写明是哪个等次',
    'value-type C3 method.json的bands里没有「优秀」这个等次',
  ]);
});
