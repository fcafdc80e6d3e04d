import { describe, expect, it } from 'vitest';
import { provisions } from '../../schemas/provision.ts';
import { statistics } from '../../schemas/statistic.ts';
import { targets } from '../../schemas/target.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { targetsList } from './target-list.ts';

const STATISTICS =
  '编号,期间,区划代码,指标,口径,值,单位,来源\n' +
  'old,2019,330000,众创社区,时点,60,个,s\n' +
  'new,2020-12,330000,众创社区,时点,90,个,s\n' +
  'part,2020,330400,众创社区,时点,11,个,s\n';

const listOf = (...lines: string[]) =>
  targetsList(
    siteFixture({
      today: '2026-03-01',
      policies: [{ id: 'rule', frontmatter: { title: '办法', division: '330000' } }],
      datasets: [
        datasetFixture(provisions, {
          '2016-01-01': '编号,政策,条款,主题,性质,摘要\np1,rule,一,目标,应,目标\n',
        }),
        datasetFixture(statistics, { '2021-01-01': STATISTICS }),
        datasetFixture(targets, {
          '2016-01-01': [
            '编号,条款编号,指标,比较,目标值,单位,截止,性质,现值指标,现值区划',
            ...lines,
            '',
          ].join('\n'),
        }),
      ],
    }),
  );

describe('targetsList', () => {
  it('holds goals only, those with a date by due day', () => {
    const { dated, undated } = listOf(
      't1,p1,甲,>=,30,家,2020-12-31,目标,,',
      't2,p1,乙,>=,30,家,2018,目标,,',
      't3,p1,丙,>=,500,平方米,2020,门槛,,',
      't4,p1,丁,=,2,个,,目标,,',
    );
    expect(dated.map(({ entry, due }) => [entry.row.id, due])).toEqual([
      ['t2', '2018年'],
      ['t1', '2020年12月31日'],
    ]);
    expect(undated.map(({ entry }) => entry.row.id)).toEqual(['t4']);
  });

  it('finds the newest number of the indicator and place', () => {
    const { dated, sentence } = listOf('t1,p1,甲,~,100,个,2020,目标,众创社区,330000');
    expect(dated[0]?.current?.row.id).toBe('new');
    expect(dated[0]?.isPartial).toBe(false);
    expect(sentence).toBe(
      '一项写明2020年到期的目标，本站都查到了现值。甲：目标100个左右，2020年12月90个。',
    );
  });

  it('says of how many the number of today was found', () => {
    const { sentence } = listOf(
      't1,p1,甲,~,100,个,2020,目标,众创社区,330000',
      't2,p1,乙,>=,30,家,2020,目标,,',
    );
    expect(sentence).toMatch(/^两项写明2020年到期的目标，其中一项本站查到了现值。甲：/);
  });

  it('calls a number of another place than that of the document a part', () => {
    const { dated, sentence } = listOf(
      't1,p1,甲,~,100,个,2020,目标,众创社区,330400',
      't2,p1,乙,>=,30,家,2021,目标,,',
    );
    expect(dated[0]?.isPartial).toBe(true);
    expect(sentence).toBe('两项写明期限的目标，本站一项也没有查到全部结果，一项只查到局部。');
  });

  it('does not say that a goal was met', () => {
    const { sentence } = listOf('t1,p1,甲,>=,1,个,2020,目标,众创社区,330000');
    expect(sentence).not.toMatch(/完成|达到|达标/);
  });
});
