import { describe, expect, it } from 'vitest';
import { tenants } from '../../schemas/tenant.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { tenantsLeaveOnce } from './tenants-leave-once.ts';

const found = (
  leftOn: string,
  outcome: string,
  errata = '',
  { enteredOn = '2023-05-01', destination = '' } = {},
) => {
  const text = `编号,空间编号,企业名称,入驻日期,离开日期,去向,毕业去向\nt1,s1,甲,${enteredOn},${leftOn},${outcome},${destination}\n`;
  const corrections =
    errata === '' ? undefined : `版本,编号,字段,原值,更正值,类别,原因,依据,更正日期\n${errata}`;
  const datasets = [datasetFixture(tenants, { '2024-06-30': text }, corrections)];
  const { edition } = siteFixture({ today: '2025-01-01', datasets });
  return tenantsLeaveOnce({ ...edition, today: '2025-01-01' }).map(
    ({ rule, file, line, column = '', message }) =>
      `${rule} ${file.split('/').at(-1)} ${column}${line}: ${message}`,
  );
};

describe('a firm', () => {
  it('has left on a day and in a way, or neither', () => {
    expect(found('', '')).toEqual([]);
    expect(found('2024-03-01', '注销')).toEqual([]);
    expect(found('2024-03-01', '')).toEqual([
      'value-required 2024-06-30.csv F2: 写了离开日期「2024-03-01」，没有写去向',
    ]);
    expect(found('', '毕业')).toEqual([
      'value-required 2024-06-30.csv E2: 写了去向「毕业」，没有写离开日期',
    ]);
  });

  it('that is known to be gone has a day, though not always a way that is known', () => {
    expect(found('未查到', '注销')).toEqual([
      'value-required 2024-06-30.csv E2: 写了去向「注销」，没有写离开日期',
    ]);
    expect(found('2024-03-01', '未查到')).toEqual([]);
    expect(found('未报送', '未报送')).toEqual([]);
  });

  it('came and left by the day of the version that says so', () => {
    expect(found('2024-06-30', '毕业')).toEqual([]);
    expect(found('2024-07-01', '毕业')).toEqual([
      'value-range 2024-06-30.csv E2: 「2024-07-01」晚于这一版的日期2024-06-30，那天还没有发生',
    ]);
    expect(found('', '', '', { enteredOn: '2024-07-01' })).toEqual([
      'value-range 2024-06-30.csv D2: 「2024-07-01」晚于这一版的日期2024-06-30，那天还没有发生',
    ]);
  });

  it('goes somewhere only where it has left and goes on', () => {
    const goes = (outcome: string, destination = '加速器') =>
      found(outcome === '' ? '' : '2024-03-01', outcome, '', { destination });
    expect([goes('毕业'), goes('迁出'), goes('注销', '不适用'), goes('')]).toEqual([
      ...[[], [], []],
      ['value-range 2024-06-30.csv G2: 写了毕业去向「加速器」，去向却空着'],
    ]);
    for (const outcome of ['注销', '吊销']) {
      expect(goes(outcome)).toEqual([
        `value-range 2024-06-30.csv G2: 写了毕业去向「加速器」，去向却是「${outcome}」`,
      ]);
    }
  });

  it('is judged as corrected, at the correction', () => {
    const mended = '2024-06-30,t1,去向,,毕业,更正,漏填,核查,2024-08-01\n';
    expect(found('2024-03-01', '', mended)).toEqual([]);
    const broken = '2024-06-30,t1,离开日期,2024-03-01,2024-09-01,更正,填错,核查,2024-08-01\n';
    expect(found('2024-03-01', '毕业', broken)).toEqual([
      'value-range errata.csv E2: 「2024-09-01」晚于这一版的日期2024-06-30，那天还没有发生',
    ]);
  });
});
