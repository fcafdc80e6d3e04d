import { formatDate, formatMonthDay } from '../../text/dates.ts';
import { fieldKey } from '../../data/field-key.ts';
import type { SiteData } from '../site/site-data.ts';
import { changedLines } from './changed-lines.ts';
import type { FigureErratum } from './figure-errata.ts';
import type { LateVersion } from './issue-views.ts';

/** 「9月30日的名录在本期发出后补到，现为61家」: what a total would be with the files that came late. */
export function lateRemark(site: SiteData, erratum: FigureErratum): string {
  return `${lateFiles(site, erratum.late)}，现为${totalNow(site, erratum)}`;
}

/** 「9月30日的名录在本期发出后补到」; a file of another year than the issue is named with its year. */
export function lateFiles(site: SiteData, late: readonly LateVersion[]): string {
  const day = ({ version, publishedOn }: LateVersion) =>
    version.slice(0, 4) === publishedOn.slice(0, 4) ? formatMonthDay(version) : formatDate(version);
  const byDataset = Map.groupBy(late, ({ dataset }) => dataset);
  const files = [...byDataset].map(
    ([dataset, versions]) => `${versions.map(day).join('、')}的${called(site, dataset)}`,
  );
  return `${files.join('和')}在本期发出后补到`;
}

/** What a figure, table or list of items would show more with the files that came late. */
export function lateChanges({ figure, corrected, complete }: FigureErratum): string {
  const more = complete.length - corrected.length;
  if (figure.use.name === 'Events' && more > 0) return `另有${more}条`;
  // Title and heads go before the rows.
  if (figure.use.name === 'Table' && more !== 0) return `现为${Math.max(0, complete.length - 2)}行`;
  const changes = changedLines(corrected, complete);
  const [first] = changes;
  if (changes.length > 1 || first === undefined) return `与上面有${changes.length}处不同`;
  if (first.before === undefined) return `另有“${first.after ?? ''}”`;
  return first.after === undefined
    ? `“${first.before}”不再成立`
    : `“${first.before}”现为“${first.after}”`;
}

/** For the head of an issue, a sentence for each set of files: which totals they change. */
export function lateSentences(site: SiteData, errata: readonly FigureErratum[]): string[] {
  const late = errata.filter((each) => each.late.length > 0);
  return [...Map.groupBy(late, (each) => lateFiles(site, each.late))].map(([files, figures]) => {
    const totals = figures.filter(({ figure }) => figure.use.name === 'Total');
    const changes = totals.map(
      (each) => `正文里的${each.figure.printed[0] ?? ''}现为${totalNow(site, each)}`,
    );
    return `${[files, ...new Set(changes)].join('，')}。`;
  });
}

function called(site: SiteData, dataset: string): string {
  if (dataset === 'spaces') return '名录';
  return `《${site.edition.datasets.get(dataset)?.document.title ?? dataset}》`;
}

/** A total with what it counts, as far as the table says it: spaces, or the unit of a column. */
function totalNow(site: SiteData, { figure, complete }: FigureErratum): string {
  const [now] = complete;
  if (now === undefined) return '无';
  const { of = '', sum } = figure.use.props;
  if (sum === undefined) return `${now}${of === 'spaces' ? '家' : ''}`;
  const schema = site.edition.datasets.get(of)?.schema;
  const key = schema && fieldKey({ schema }, sum);
  const unit = key === undefined ? undefined : schema?.columns[key]?.field.unit;
  return `${now}${unit ?? ''}`;
}
