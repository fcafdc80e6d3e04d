import { describe, expect, it } from 'vitest';
import { spaces } from '../../schemas/space.ts';
import { titles } from '../../schemas/title.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { titleByDay, titleGroups, titlesList } from './titles-list.ts';

describe('titlesList', () => {
  const list = (text: string) =>
    titlesList(
      siteFixture({
        today: '2026-03-01',
        datasets: [
          datasetFixture(titles, { '2026-01-01': text }),
          datasetFixture(spaces, {
            '2024-01-01':
              '编号,名称,类型,区划代码,状态,来源\ns01,旧名,众创空间,000001,在册,a\ns02,已退出的,众创空间,000001,在册,a\n',
            '2026-01-01': '编号,名称,类型,区划代码,状态,来源\ns01,塘巢,众创空间,000001,在册,a\n',
          }),
        ],
      }),
    );

  it('puts the newest grant first and names the space as it is called today', () => {
    const lines = list(
      '编号,空间编号,称号,授予日期\nt1,s01,优秀,2024-03-01\nt2,s01,示范,2025-03-01\n',
    );
    expect(
      lines.map(({ entry, spaceName, hasPage }) => [entry.row.id, spaceName, hasPage]),
    ).toEqual([
      ['t2', '塘巢', true],
      ['t1', '塘巢', true],
    ]);
  });

  it('leaves titles of one day as they are filed, whatever their ids', () => {
    const days = [2, 10, 1].map((number) => `t${number},s01,优秀,2024-03-01`);
    const lines = list(`编号,空间编号,称号,授予日期\n${days.join('\n')}\n`);
    expect(lines.map(({ entry }) => entry.row.id)).toEqual(['t2', 't10', 't1']);
  });

  it('names a space that left the list as it was last called, without a page', () => {
    const [line] = list('编号,空间编号,称号,授予日期\nt1,s02,优秀,2024-03-01\n');
    expect([line?.spaceName, line?.hasPage]).toEqual(['已退出的', false]);
  });

  it('takes a word for absence for no revocation', () => {
    const lines = list(
      '编号,空间编号,称号,授予日期,撤销日期\nt1,s01,甲,2024-03-01,不适用\nt2,s01,乙,2024-02-01,2025-01-01\n',
    );
    expect(lines.map(({ revokedOn }) => revokedOn)).toEqual([undefined, '2025-01-01']);
  });
});

describe('titleGroups', () => {
  it('tells titles apart by their state on the day, the next to end first', () => {
    const site = siteFixture({
      today: '2026-03-01',
      datasets: [
        datasetFixture(titles, {
          '2026-01-01':
            '编号,空间编号,称号,授予日期,有效期(年),撤销日期\n' +
            't1,s01,优秀,2023-05-01,3,\nt2,s01,示范,2025-03-01,3,\nt3,s01,旧,2020-02-29,3,\n' +
            't4,s01,撤,2025-01-01,3,2026-02-01\nt5,s01,永久,2019-01-01,,\n',
        }),
      ],
    });
    expect(
      titleGroups(site).map(({ words, lines }) => [words, lines.map(({ entry }) => entry.row.id)]),
    ).toEqual([
      ['90天内到期', ['t1']],
      ['90天后仍有效', ['t2', 't5']],
      ['已到期', ['t3']],
      ['已撤销', ['t4']],
    ]);
    const byDay = titlesList(site).map((line) => [line.entry.row.id, titleByDay(site, line)]);
    expect(Object.fromEntries(byDay)).toEqual({
      t1: [
        { until: '2026-05-01', said: '90天内到期' },
        { from: '2026-05-02', said: '已到期' },
      ],
      t2: [
        { until: '2027-12-01', said: '有效' },
        { from: '2027-12-02', until: '2028-03-01', said: '90天内到期' },
        { from: '2028-03-02', said: '已到期' },
      ],
      t3: [{ said: '已到期' }],
      t4: [{ said: '已撤销' }],
      t5: [{ said: '有效' }],
    });
  });
});
