import { describe, expect, it } from 'vitest';
import { spaces } from '../schemas/space.ts';
import { titles } from '../schemas/title.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { datasetFixture } from './dataset-fixture.ts';
import { siteFixture } from './site-fixture.ts';
import { lastDayOfTitle, titlesList } from './titles-list.ts';

describe('lastDayOfTitle', () => {
  it('is the same day so many years later', () => {
    expect(lastDayOfTitle('2024-03-01', 3)).toBe('2027-03-01');
  });

  it('is 28 February for a title granted on 29 February', () => {
    expect(lastDayOfTitle('2024-02-29', 3)).toBe('2027-02-28');
    expect(lastDayOfTitle('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('is not computed without a whole number of years', () => {
    for (const years of [null, '未查到', 1.5, 9000]) {
      expect(lastDayOfTitle('2024-03-01', years)).toBeUndefined();
    }
  });
});

describe('titlesList', () => {
  const list = (text: string) =>
    titlesList(
      siteFixture({
        today: '2026-03-01',
        datasets: [
          datasetFixture(titles as unknown as DatasetSchema, { '2026-01-01': text }),
          datasetFixture(spaces as unknown as DatasetSchema, {
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
