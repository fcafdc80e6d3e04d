import type { ComputedRound } from '../../data/rounds.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Method } from '../../schemas/documents/method.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { spaces } from '../../schemas/space.ts';
import { titles } from '../../schemas/title.ts';
import { siteFixture } from '../site/site-fixture.ts';
import type { SiteData } from '../site/site-data.ts';
import { roundFixture } from './round-fixture.ts';
import { type RoundReport, roundReport } from './round-report.ts';

interface RoundParts {
  readonly id?: string;
  readonly method: Method;
  /** [space, indicator, year, value, verified value?] */
  readonly values: Parameters<typeof roundFixture>[1];
  /** [space, 事项, 理由, 认定] */
  readonly bonus?: readonly (readonly [string, string, string, '是' | '否'])[];
}

interface SiteParts {
  readonly today?: string;
  /** Rows of 空间名录: id, name, division. */
  readonly spaces?: readonly (readonly [string, string, string])[];
  /** Rows of 称号 below 编号,空间编号,称号,授予日期,有效期(年),公示编号. */
  readonly titles?: string;
  readonly notices?: readonly unknown[];
  readonly reports?: readonly unknown[];
}

/** A computed round for tests, as it is read from its folder. */
export function computedRoundFixture({ id = 'r1', method, values, bonus = [] }: RoundParts) {
  const rows = roundFixture(method, values).values.map((value) => ({
    verification: null,
    explanation: null,
    ...value,
  }));
  return {
    kind: 'computed',
    id,
    method,
    values: { entries: rows.map((row) => ({ row, cells: {} })) },
    bonus: {
      entries: bonus.map(([spaceId, item, reason, accepted]) => ({
        row: { spaceId, item, reason, accepted },
        cells: {},
      })),
    },
  } as unknown as ComputedRound;
}

/** A small fictional site that holds the rounds, the last of them reported. */
export function reportFixture(
  rounds: readonly RoundParts[],
  parts: SiteParts = {},
): { readonly site: SiteData; readonly report: RoundReport } {
  const folders = rounds.map(computedRoundFixture);
  const listed = (parts.spaces ?? []).map(
    ([id, name, division]) => `${id},${name},众创空间,${division},在册,x\n`,
  );
  const datasets: Dataset[] = [
    datasetFixture(spaces, {
      '2020-01-01': `编号,名称,类型,区划代码,状态,来源\n${listed.join('')}`,
    }),
    datasetFixture(titles, {
      '2020-01-01': `编号,空间编号,称号,授予日期,有效期(年),公示编号\n${parts.titles ?? ''}`,
    }),
  ];
  const base = siteFixture({
    today: parts.today ?? '2027-12-31',
    datasets,
    notices: parts.notices ?? [],
    reports: parts.reports ?? [],
    site: {
      authorities: [
        { id: 'bureau', name: '示例市科技局', level: '市', from: '2000-01-01', to: null },
      ],
      contact: { office: '示例处', phone: '0000-0000001', email: '' },
    },
  });
  const site = { ...base, edition: { ...base.edition, rounds: folders, today: base.today } };
  const folder = folders.at(-1);
  if (folder === undefined) throw new RangeError('a report needs a round');
  return { site, report: roundReport(site, folder) };
}

/** A notice for tests, with the spaces on its list. */
export function noticeFixture(
  id: string,
  parts: { kind?: string; publishedAt: string; follows?: string; period?: unknown },
  spaceIds: readonly string[],
) {
  return {
    id,
    notice: { kind: '公示', title: id, subject: '', ...parts },
    list: { entries: spaceIds.map((space) => ({ row: { id: space } })) },
  };
}
