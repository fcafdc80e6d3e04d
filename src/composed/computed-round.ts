import { barCell } from '../charts/bar-cell.ts';
import { clauseLinks } from '../model/policies/clause-links.ts';
import { roundComparison } from '../model/evaluation/round-comparison.ts';
import { pairFolder, pairOf } from '../model/evaluation/round-pairs.ts';
import { gradesAgainstSelection } from '../model/evaluation/grade-selection.ts';
import { disclosureOf } from '../model/evaluation/kept-back.ts';
import type { ReportUnit, RoundReport } from '../model/evaluation/round-report.ts';
import {
  KEPT_BACK_NOTE,
  limitsInWords,
  nearCutMeaning,
  nearUnits,
  verificationSummary,
  weightsInWords,
} from '../model/evaluation/round-sentences.ts';
import { cutInPoints, inclusionText } from '../model/evaluation/round-words.ts';
import { type Verification, verificationOf } from '../model/evaluation/verification.ts';
import { percent, roundLine } from '../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { words } from '../resolved/line-parts.ts';
import { formatDate } from '../text/dates.ts';
import { formatShare } from '../text/numbers.ts';
import type { ComposedBlock, ComposedSection, ComposedTable } from './composed-document.ts';
import {
  facts,
  lineOf,
  linked,
  linkedAll,
  paragraph,
  pointList,
  section,
  table,
  type TableColumn,
} from './parts.ts';
import { intervalOf, nameColumn, RANK } from './round-list.ts';
import { methodSection } from './round-method.ts';
import { seriesSections } from './round-series.ts';
import { specialSections } from './round-special.ts';

/** The parts of a computed round: how sure it is, how it came about, its limits. */
export function computedSections(
  site: SiteData,
  report: RoundReport,
  narrative: readonly ComposedSection[],
  charts: readonly ComposedBlock[],
): ComposedSection[] {
  return [
    ...section(
      'grades',
      '等次和入选',
      gradesAgainstSelection(report).map((each) => paragraph(each)),
    ),
    ...section('origin', '机关、依据和日期', originFacts(site, report)),
    ...section('near', '名额线附近', nearCutBlocks(site, report)),
    ...specialSections(site, report),
    ...seriesSections(site, report),
    ...narrative,
    ...section('absent', '没有参评的', absentBlocks(site, report)),
    ...methodSection(site, report),
    ...section('verification', '数据和核实', verificationBlocks(report)),
    ...section('changes', '和上一次比', comparisonBlocks(site, report)),
    ...section('weights', '名义的权重和实际的影响', weightBlocks(report)),
    ...section('limits', '得分没有说什么', [pointList(limitsInWords(report))]),
    ...section('charts', '用图看', charts),
  ];
}

function originFacts(site: SiteData, { folder, method, notices }: RoundReport): ComposedBlock[] {
  const line = roundLine(site, folder);
  const { proposal, decision } = notices;
  const period = proposal?.notice.period;
  const days = period ? `，${formatDate(period.from)}至${formatDate(period.to)}` : '';
  const noticeLine = (folderOf: typeof proposal, after: string) =>
    folderOf === undefined
      ? ''
      : lineOf([linked(site, `《${folderOf.notice.title}》`, `notices/${folderOf.id}/`), after]);
  const announced = decision?.notice.publishedAt.slice(0, 10) ?? '';
  return facts([
    ['机关', line.authority],
    ['评价机构', line.evaluator ?? '没有写'],
    ['年度', String(line.year)],
    ['依据', linkedAll(site, clauseLinks(site, line.basis), '、')],
    ['方法签发', formatDate(method.signedOn)],
    ['数据冻结', formatDate(method.frozenOn)],
    ['公示', noticeLine(proposal, days)],
    ['公布', noticeLine(decision, announced === '' ? '' : `，${formatDate(announced)}`)],
  ]);
}

function nearCutBlocks(site: SiteData, report: RoundReport): ComposedBlock[] {
  const { hasRanks, hasRobustness } = disclosureOf(report.method);
  if (!hasRobustness) return [];
  const points = cutInPoints(report);
  const near = nearUnits(report);
  const interval: TableColumn<ReportUnit> = { title: '名次区间', cell: intervalOf };
  const columns: TableColumn<ReportUnit>[] = [
    ...(hasRanks ? [RANK] : []),
    nameColumn(site, report),
    { title: '公布的结果', cell: ({ result }) => result },
    { title: '重算时入选的次数', isNumber: true, cell: inclusionText },
    ...(hasRanks ? [interval] : []),
  ];
  return [
    ...(points === undefined ? [] : [paragraph(points)]),
    paragraph(nearCutMeaning(report.method)),
    near.length === 0
      ? paragraph('这一次没有临界的。')
      : table('临界的空间，在多少次重算里入选', near, columns, {
          page: { rowHead: hasRanks ? 1 : 0, file: 'ranking.csv', isCaptionHidden: true },
        }),
  ];
}

function absentBlocks(site: SiteData, { excluded }: RoundReport): ComposedBlock[] {
  if (excluded.length === 0) return [paragraph('报了数据或申报加分的都参评了。')];
  const reasons = Map.groupBy(excluded, ({ reason }) => reason);
  return [
    paragraph(`${excluded.length}家没有排进来，不算0分：`),
    pointList(
      [...reasons].map(([reason, held]) => {
        const links = held.map(({ space: { id, name, isListed } }) => ({
          label: name,
          route: isListed ? `spaces/${id}/` : undefined,
        }));
        return [words(`${reason}：`), ...linkedAll(site, links, '、')];
      }),
    ),
  ];
}

function verificationBlocks({ method, folder, units }: RoundReport): ComposedBlock[] {
  const found = verificationOf(folder, new Set(units.map(({ spaceId }) => spaceId)));
  const kinds = table(`${method.year}年的数，按核实方式`, found.kinds, [
    { title: '核实方式', cell: ({ kind }) => kind },
    { title: '数', isNumber: true, cell: ({ values }) => `${values}个` },
    { title: '占', isNumber: true, cell: ({ values }) => formatShare(values, found.values) },
    { title: '涉及', isNumber: true, cell: ({ units: count }) => `${count}家` },
  ]);
  return [
    paragraph(verificationSummary(method, found)),
    ...(found.kinds.length === 0 ? [] : [kinds]),
    ...(found.changes.length === 0 ? [] : [changesTable(found, units)]),
  ];
}

/** The values that verification replaced; raw numbers that stay back are named so. */
function changesTable({ changes }: Verification, units: readonly ReportUnit[]): ComposedTable {
  const names = new Map(units.map(({ spaceId, space }) => [spaceId, space.name]));
  const hasKeptBack = changes.some(({ from }) => from === undefined);
  const title = `核实改动的数，${changes.length}个`;
  return table(
    title,
    changes,
    [
      { title: '空间', cell: ({ spaceId }) => names.get(spaceId) ?? spaceId },
      { title: '指标', cell: ({ indicator }) => indicator },
      { title: '年度', isNumber: true, cell: ({ year }) => year },
      { title: '填报', isNumber: true, cell: ({ from }) => from ?? '不公布' },
      { title: '核实', isNumber: true, cell: ({ to }) => to ?? '不公布' },
      { title: '说明', cell: ({ explanation }) => explanation ?? '' },
    ],
    {
      note: hasKeptBack ? KEPT_BACK_NOTE : '',
      page: {
        isCaptionHidden: true,
        file: 'results.json',
        folded: { summary: title, isOpen: changes.length <= 8 },
      },
    },
  );
}

function comparisonBlocks(site: SiteData, report: RoundReport): ComposedBlock[] {
  const comparison = roundComparison(site, report);
  const pair = pairOf(site, report.folder);
  if (comparison === undefined || pair === undefined) {
    return [paragraph('这是本站计算的第一次评价，没有可以比的。')];
  }
  const { method, folder } = comparison.before;
  const { year } = report.method;
  const before = linked(site, method.title, `evaluations/${folder.id}/`);
  const besides = linked(
    site,
    '两次并排看：家数、入选线、谁升谁降、谁新来谁离开',
    `${pairFolder(pair)}/`,
  );
  if (comparison.kind === 'break') {
    if (comparison.changes.length === 0) {
      return [
        paragraph('和', before, '方法相同，但两次公布的不是同一种结果，没有可以逐家对照的。'),
        paragraph(besides),
      ];
    }
    return [
      paragraph('和', before, '的方法不同，得分和名次不能比，这里断开。不同在：'),
      table(
        '两次方法的不同',
        comparison.changes,
        [
          { title: '方法', cell: ({ title }) => title },
          { title: `${method.year}年度`, cell: (change) => change.before },
          { title: `${year}年度`, cell: ({ now }) => now },
        ],
        { page: { isCaptionHidden: true } },
      ),
      paragraph(besides),
    ];
  }
  return [paragraph('和', before, `方法相同，可以比。${comparison.sentence}`), paragraph(besides)];
}

function weightBlocks(report: RoundReport): ComposedBlock[] {
  // Shares of the variance are made of the scores.
  if (!disclosureOf(report.method).hasScores) return [];
  const { found, sentence, note } = weightsInWords(report);
  if (sentence === '') return [paragraph('各家总分没有差别，看不出哪一项影响大。')];
  const titles = new Map(report.method.indicators.map(({ id, title }) => [id, title]));
  const share = (value: number | undefined) => (value === undefined ? '' : formatShare(value, 1));
  const rows = [
    ...found.indicators.map(({ id, nominal, effective }) => ({
      title: titles.get(id) ?? id,
      nominal: percent(nominal),
      effective,
    })),
    { title: '特色服务加分', nominal: '', effective: found.bonus },
  ];
  const nominal = found.indicators.map((each) => each.nominal);
  const most = Math.max(...nominal, ...rows.map(({ effective }) => effective ?? 0));
  return [
    paragraph(sentence),
    table(
      '每项指标的权重，和它在总分差别里占的份额',
      rows,
      [
        { title: '指标', cell: ({ title }) => title },
        { title: '权重', isNumber: true, cell: (row) => row.nominal },
        { title: '实际影响', isNumber: true, cell: ({ effective }) => share(effective) },
      ],
      {
        note,
        page: {
          className: 'weights bar-table',
          isCaptionHidden: true,
          drawn: {
            column: 2,
            isBeside: true,
            cells: rows.map(({ effective }) => barCell(effective, most)),
          },
        },
      },
    ),
  ];
}
