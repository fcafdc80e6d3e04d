import { clauseLinks } from '../../model/policies/clause-links.ts';
import { roundComparison } from '../../model/evaluation/round-comparison.ts';
import type { RoundReport } from '../../model/evaluation/round-report.ts';
import { cutInPoints, roundAnswer } from '../../model/evaluation/round-words.ts';
import { type Verification, verificationOf } from '../../model/evaluation/verification.ts';
import { percent, roundLine } from '../../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { formatDate } from '../../text/dates.ts';
import { formatShare } from '../../text/numbers.ts';
import type { Block } from '../content/blocks.ts';
import { basisBlocks, factList, heading, paragraph, pointList, table } from './block-parts.ts';
import { methodBlocks } from './round-method-blocks.ts';
import {
  limitsInWords,
  nearCutMeaning,
  verificationSummary,
  weightsInWords,
} from '../../model/evaluation/round-sentences.ts';
import {
  changesTable,
  comparisonTable,
  nearCutTable,
  rankingTable,
  selectedTable,
} from './round-tables.ts';

/** What a round's page holds beside what was computed: the editor's text and the charts. */
export interface RoundAdditions {
  readonly narrative: readonly Block[];
  readonly charts: readonly Block[];
}

/** A computed round in words: who is selected, how sure that is, how it came about, its limits. */
export function computedRoundBlocks(
  site: SiteData,
  report: RoundReport,
  { narrative, charts }: RoundAdditions,
): Block[] {
  const selected = selectedTable(report);
  return [
    paragraph(roundAnswer(report)),
    ...(selected === undefined ? [] : [selected]),
    heading('机关、依据和日期'),
    ...originBlocks(site, report),
    heading('名额线附近'),
    ...nearCutBlocks(report),
    ...narrative,
    heading('没有参评的'),
    ...absentBlocks(report),
    ...methodBlocks(site, report),
    heading('数据和核实'),
    ...verificationBlocks(report),
    heading('和上一次比'),
    ...comparisonBlocks(site, report),
    heading('名义的权重和实际的影响'),
    ...weightBlocks(report),
    heading('得分没有说什么'),
    pointList(limitsInWords(report)),
    ...charts,
  ];
}

/** The long tables: all units, both years, the values that verification replaced. */
export function computedRoundAttachments(site: SiteData, report: RoundReport): Block[] {
  const { units, method } = report;
  const comparison = roundComparison(site, report);
  const verified = verification(report);
  const measured = { ranks: '名次', scores: '得分', bands: '等次' }[method.publish];
  const list = { ranks: '名次、得分、名次区间和结果', scores: '得分和结果', bands: '等次和结果' };
  const writers = [
    units.length === 0
      ? undefined
      : (label: string) =>
          rankingTable(report, `${label}${list[method.publish]}，${units.length}家`),
    comparison?.kind === 'same-method' && comparison.lines.length > 0
      ? (label: string) => comparisonTable(comparison, report, `${label}两年的${measured}对照`)
      : undefined,
    verified.changes.length === 0
      ? undefined
      : (label: string) =>
          changesTable(verified, report, `${label}核实改动的数，${verified.changes.length}个`),
  ].filter((writer) => writer !== undefined);
  return writers.map((write, index) => write(`附件${writers.length > 1 ? index + 1 : ''}：`));
}

function originBlocks(site: SiteData, { folder, method, notices }: RoundReport): Block[] {
  const line = roundLine(site, folder);
  const { proposal, decision } = notices;
  const period = proposal?.notice.period;
  const basis = clauseLinks(site, line.basis).map(({ label, route }) => ({ text: label, route }));
  const days = period ? `，${formatDate(period.from)}至${formatDate(period.to)}` : '';
  const announced = decision?.notice.publishedAt.slice(0, 10);
  return [
    ...basisBlocks(basis, site.site.url, '、'),
    factList([
      ['机关', line.authority],
      ['评价机构', line.evaluator ?? '没有写'],
      ['年度', String(line.year)],
      ['方法签发', formatDate(method.signedOn)],
      ['数据冻结', formatDate(method.frozenOn)],
      ['公示', proposal === undefined ? '' : `《${proposal.notice.title}》${days}`],
      [
        '公布',
        decision === undefined || announced === undefined
          ? ''
          : `《${decision.notice.title}》，${formatDate(announced)}`,
      ],
    ]),
  ];
}

function nearCutBlocks(report: RoundReport): Block[] {
  const points = cutInPoints(report);
  const near = nearCutTable(report);
  return [
    ...(points === undefined ? [] : [paragraph(points)]),
    paragraph(nearCutMeaning(report.method)),
    near ?? paragraph('这一次没有临界的。'),
  ];
}

function absentBlocks({ excluded }: RoundReport): Block[] {
  if (excluded.length === 0) return [paragraph('报了数据或申报加分的都参评了。')];
  const reasons = Map.groupBy(excluded, ({ reason }) => reason);
  return [
    paragraph(`${excluded.length}家没有排进来，不算0分：`),
    pointList(
      [...reasons].map(
        ([reason, held]) => `${reason}：${held.map(({ space }) => space.name).join('、')}`,
      ),
    ),
  ];
}

function verificationBlocks(report: RoundReport): Block[] {
  const { method } = report;
  const found = verification(report);
  const kinds = table(`${method.year}年的数，按核实方式`, found.kinds, [
    { title: '核实方式', cell: ({ kind }) => kind },
    { title: '数', isNumber: true, cell: ({ values }) => `${values}个` },
    { title: '占', isNumber: true, cell: ({ values }) => formatShare(values, found.values) },
    { title: '涉及', isNumber: true, cell: ({ units }) => `${units}家` },
  ]);
  return [
    paragraph(verificationSummary(method, found)),
    ...(found.kinds.length === 0 ? [] : [kinds]),
  ];
}

function verification({ folder, units }: RoundReport): Verification {
  return verificationOf(folder, new Set(units.map(({ spaceId }) => spaceId)));
}

function comparisonBlocks(site: SiteData, report: RoundReport): Block[] {
  const comparison = roundComparison(site, report);
  if (comparison === undefined) {
    return [paragraph('这是本站计算的第一次评价，没有可以比的。')];
  }
  const { method } = comparison.before;
  if (comparison.kind === 'break') {
    return [
      paragraph(`和${method.title}的方法不同，得分和名次不能比，这里断开。不同在：`),
      table('两次方法的不同', comparison.changes, [
        { title: '方法', cell: ({ title }) => title },
        { title: `${method.year}年度`, cell: ({ before }) => before },
        { title: `${report.method.year}年度`, cell: ({ now }) => now },
      ]),
    ];
  }
  const gone = comparison.gone.map(({ name }) => name);
  return [
    paragraph(`和${method.title}方法相同，可以比。${comparison.sentence}`),
    ...(gone.length === 0 ? [] : [paragraph(`上一次排入、这一次没有的：${gone.join('、')}。`)]),
  ];
}

function weightBlocks(report: RoundReport): Block[] {
  const { found, sentence, note } = weightsInWords(report);
  if (sentence === '') return [paragraph('各家总分没有差别，看不出哪一项影响大。')];
  const titles = new Map(report.method.indicators.map(({ id, title }) => [id, title]));
  const share = (value: number | undefined) => (value === undefined ? '' : formatShare(value, 1));
  const rows = [
    ...found.indicators.map(({ id, nominal, effective }) => ({
      title: titles.get(id) ?? id,
      nominal: percent(nominal),
      effective: share(effective),
    })),
    { title: '特色服务加分', nominal: '', effective: share(found.bonus) },
  ];
  return [
    paragraph(sentence),
    table(
      '每项指标的权重，和它在总分差别里占的份额',
      rows,
      [
        { title: '指标', cell: ({ title }) => title },
        { title: '权重', isNumber: true, cell: ({ nominal }) => nominal },
        { title: '实际影响', isNumber: true, cell: ({ effective }) => effective },
      ],
      note,
    ),
  ];
}
