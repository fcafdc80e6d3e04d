import { publishedValue } from '../../data/corrections.ts';
import { compare } from '../../text/compare.ts';
import { formatDate } from '../../text/dates.ts';
import { isKeptBack, rowName } from '../site/row-name.ts';
import type { SiteData } from '../site/site-data.ts';
import { changedLines } from './changed-lines.ts';
import type { FigureErratum } from './figure-errata.ts';
import type { DatasetErratum } from './issue-views.ts';
import { lateChanges, lateFiles, lateRemark, lateSentences } from './late-words.ts';
import { withoutStop } from '../../text/sentence.ts';

/** Behind the digits of a total: 「（2026年10月13日更正为8）」, or which file came late. */
export function totalRemark(site: SiteData, erratum: FigureErratum): string {
  const { corrected, errata, late } = erratum;
  const remarks = [
    ...(errata.length > 0 ? [`${whenAndHow(errata)}为${corrected[0] ?? '无'}`] : []),
    ...(late.length > 0 ? [lateRemark(site, erratum)] : []),
  ];
  return remarks.map((remark) => `（${remark}）`).join('');
}

/** The title of what stands at the head of an issue about its figures. */
export function headTitle(errata: readonly FigureErratum[]): string {
  const isCorrected = errata.some((figure) => figure.errata.length > 0);
  const isLate = errata.some(({ late }) => late.length > 0);
  if (!isLate) return '本期发布后的更正';
  return isCorrected ? '本期发布后的更正和补到的数据' : '本期发布后补到的数据';
}

/**
 * Below a figure, table or list of items, a sentence a line: which data were corrected and why, and
 * what a figure would show now. What stands above is as published.
 */
export function blockRemarks(site: SiteData, erratum: FigureErratum): string[] {
  const { figure, errata, late } = erratum;
  const above = ABOVE[figure.use.name] ?? '上面';
  const isDrawn = figure.use.name === 'Figure' && errata.length > 0;
  return [
    ...errata.slice(0, MOST_TOLD).map((each) => datedSentence(site, each)),
    ...restInWords(errata.length),
    ...(isDrawn ? figureChanges(erratum) : []),
    ...(late.length > 0 ? [`${lateFiles(site, late)}，${lateChanges(erratum)}。`] : []),
    `${above}仍是发布时的样子。`,
  ];
}

/**
 * One line a correction for the head of an issue, each once, oldest first, with what it changes; then
 * one for what came late.
 */
export function issueErrataLines(site: SiteData, errata: readonly FigureErratum[]): string[] {
  const totals = new Map<DatasetErratum['erratum'], FigureErratum[]>();
  const each = new Map<DatasetErratum['erratum'], DatasetErratum>();
  for (const figure of errata) {
    for (const one of figure.errata) {
      each.set(one.erratum, each.get(one.erratum) ?? one);
      if (figure.figure.use.name !== 'Total') continue;
      const changed = totals.get(one.erratum);
      if (changed === undefined) totals.set(one.erratum, [figure]);
      else changed.push(figure);
    }
  }
  const corrections = [...each.values()]
    .sort((a, b) => compare(a.erratum.correctedOn, b.erratum.correctedOn))
    .slice(0, MOST_TOLD)
    .map((one) => datedSentence(site, one) + effects(totals.get(one.erratum) ?? []));
  return [...corrections, ...restInWords(each.size), ...lateSentences(site, errata)];
}

/** More corrections of one issue are counted; each stands among the news of the site. */
const MOST_TOLD = 30;

function restInWords(total: number): string[] {
  const rest = total - MOST_TOLD;
  return rest > 0 ? [`另有${rest}处更正，逐处见“更新与更正”。`] : [];
}

const ABOVE: Readonly<Record<string, string>> = {
  Figure: '上图',
  Table: '上表',
  Events: '以上条目',
};

/** What a correction makes of totals: 「正文里的9应为8。」; figures and tables say it themselves. */
function effects(totals: readonly FigureErratum[]): string {
  const changes = totals.map(
    ({ figure, corrected }) => `${figure.printed[0] ?? ''}应为${corrected[0] ?? '无'}`,
  );
  return changes.length === 0 ? '' : `正文里的${[...new Set(changes)].join('，')}。`;
}

function figureChanges({ figure, corrected }: FigureErratum): string[] {
  const changes = changedLines(figure.printed, corrected).map(({ before, after }) => {
    if (after === undefined) return `“${before ?? ''}”不再成立`;
    return before === undefined ? `另有“${after}”` : `“${before}”应为“${after}”`;
  });
  return changes.length === 0 ? [] : [`${changes.join('；')}。`];
}

/** 「2026年10月13日更正：《动态》“…”的数量原为85，应为58；两个数字写反。」 */
function datedSentence(site: SiteData, each: DatasetErratum): string {
  const { erratum } = each;
  const { to, field, reason } = erratum;
  const dataset = site.edition.datasets.get(each.dataset);
  const isUnnamed = dataset !== undefined && isKeptBack(dataset, erratum.id);
  const table = dataset === undefined ? '' : `《${dataset.document.title}》`;
  const name = dataset === undefined ? erratum.id : rowName(site, dataset, erratum);
  const what = table === '' || isUnnamed ? table + name : `${table}“${name}”`;
  const from = dataset === undefined ? erratum.from : publishedValue(dataset, erratum);
  const change =
    field !== '*'
      ? `${what}的${field}原为${shown(from)}，应为${shown(to)}`
      : isUnnamed
        ? `${table}撤下${name}`
        : `${what}整行撤下`;
  return `${whenAndHow([each])}：${change}。原因：${withoutStop(reason ?? '')}。`;
}

/** The day of the newest of the corrections and what they are: 「2026年10月13日更正」. */
function whenAndHow(errata: readonly DatasetErratum[]): string {
  const newest = errata.at(-1)?.erratum;
  const kinds = new Set(errata.map(({ erratum }) => erratum.class));
  const isUpdate = kinds.size === 1 && kinds.has('更新');
  return `${formatDate(newest?.correctedOn ?? '')}${isUpdate ? '更新' : '更正'}`;
}

function shown(value: string | null): string {
  return value === null || value === '' ? '空白' : `“${value}”`;
}
