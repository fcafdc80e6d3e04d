import { publishedRow, publishedValue } from '../../data/corrections.ts';
import type { Dataset } from '../../data/dataset.ts';
import { heldFor } from '../../data/held.ts';
import { fieldKey } from '../../data/field-key.ts';
import { sectionRouteOf } from '../../schemas/datasets.ts';
import type { Erratum } from '../../schemas/correction.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import type { RoundFolder } from '../../data/rounds.ts';
import { formatDate } from '../../text/dates.ts';
import { roundPublishedOn } from '../evaluation/round-report.ts';
import { type VersionChange, datasetChanges } from './changes.ts';
import { newRowsInWords } from './new-rows-in-words.ts';
import { SECTIONS } from '../sections/section.ts';
import { figureErrata } from '../issue-figures/figure-errata.ts';
import { authorityName } from '../notices/notices-list.ts';
import { isKeptBack, rowName } from '../site/row-name.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import { withoutStop } from '../../text/sentence.ts';

/** The kinds of news, in the order in which one day's news stand. */
export const UPDATE_KINDS = [
  ...(['公示', '公布', '评价', '更正', '新版本', '新增', '报告', '旬报'] as const),
] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** One dated line of `updates/`. Days are `YYYY-MM-DD`; of a version, the day of its facts. */
export interface SiteUpdate {
  /** Stable, unique on the site: the anchor on `updates/`. */
  readonly id: string;
  readonly date: string;
  /** Of an issue: the newest day of a correction that it carries. */
  readonly correctedOn?: string;
  readonly kind: UpdateKind;
  readonly title: string;
  readonly detail?: string;
  /** Of a 公示: the first and the last day on which objections may be raised to it. */
  readonly openFrom?: string;
  readonly openUntil?: string;
  /** The page it leads to. */
  readonly route: string;
  /** Of a corrected cell: its value as published and the new one, as typed, blank as ''. */
  readonly from?: string;
  readonly to?: string;
  /** Of a correction: why. */
  readonly reason?: string;
  /** Of a correction: the routes of all pages that show the row. */
  readonly pages?: readonly string[];
}

/** 「截至」 before the day of a version, which is that of its facts; of other news it is the day itself. */
export function dayWord({ kind }: Pick<SiteUpdate, 'kind'>): '截至' | '' {
  return kind === '新版本' || kind === '新增' ? '截至' : '';
}

/**
 * What is new on the site as of its today, newest first: notices, evaluations, corrections, versions
 * of the tables with what they changed, reports and issues. Policies are no news: their days are the
 * documents' own.
 */
export function siteUpdates(data: SiteData): readonly SiteUpdate[] {
  return heldFor(data, 'updates', () => updatesOf(data));
}

function updatesOf(data: SiteData): SiteUpdate[] {
  const datasets = [...data.edition.datasets.values()];
  const updates = [
    ...data.edition.notices.map((folder) => noticeUpdate(data, folder)),
    ...data.edition.rounds.flatMap((round) => evaluation(data, round)),
    ...datasets.flatMap((dataset) => corrections(data, dataset)),
    ...datasets.flatMap((dataset) => versions(data, dataset)),
    ...data.reports.flatMap(report),
    ...data.issues.map((issue) => issueUpdate(data, issue)),
  ];
  return updates.filter(({ date }) => date <= data.today).sort(compareUpdates);
}

function compareUpdates(a: SiteUpdate, b: SiteUpdate): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const kinds = UPDATE_KINDS.indexOf(a.kind) - UPDATE_KINDS.indexOf(b.kind);
  return kinds === 0 ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : kinds;
}

function corrections(data: SiteData, dataset: Dataset): SiteUpdate[] {
  return (dataset.errata?.entries ?? []).map(({ row, cells }) => {
    const { version, id, field, class: kind, reason, ground, correctedOn } = row;
    const isWithdrawn = field === '*';
    const key = isWithdrawn ? 'row' : (fieldKey(dataset, field) ?? field);
    const [from, to] = [publishedValue(dataset, row), cells['to'] ?? ''];
    const table = `《${dataset.document.title}》`;
    const what = table + rowName(data, dataset, row);
    const named = isWithdrawn
      ? `${what}整行撤下`
      : `${what}的“${field}”由${inTitle(from)}改为${inTitle(to)}`;
    // No more of a row whose words are no longer shown than what happened to it.
    const unnamed = isWithdrawn ? `${table}撤下一行` : `${table}更正一行，这一行后来撤下`;
    return {
      id: ['correction', dataset.name, version, id, key, correctedOn].join('-'),
      date: correctedOn,
      kind: '更正',
      title: isKeptBack(dataset, id) ? unnamed : named,
      detail:
        `类别：${kind}。更正的是截至${formatDate(version)}的文件` +
        (ground === null ? '。' : `，依据：${withoutStop(ground)}。`),
      route: `data/${dataset.name}/`,
      ...(isWithdrawn || isKeptBack(dataset, id) ? {} : { from, to }),
      reason,
      pages: [...pagesOf(data, dataset, row), ...issuesOf(data, row)],
    } satisfies SiteUpdate;
  });
}

function inTitle(value: string): string {
  return value === '' ? '空白' : formatDate(value);
}

/** The dataset's own page, its section, and the pages of the space or policy the row belongs to. */
function pagesOf(data: SiteData, dataset: Dataset, { version, id }: Erratum): string[] {
  const cells = publishedRow(dataset, version, id)?.cells ?? {};
  const spaceIds = dataset.name === 'spaces' ? id : (cells['spaceIds'] ?? cells['spaceId'] ?? '');
  const listed = heldFor(
    data,
    'listed spaces',
    () => new Set(data.rows('spaces').map(({ row }) => row.id)),
  );
  const spaces = spaceIds.split('；').filter((space) => listed.has(space));
  const policies =
    dataset.name === 'provisions'
      ? data.policies.filter((policy) => policy.id === cells['policyId'])
      : [];
  // A withdrawn clause has no anchor on its policy's page.
  const isShown = policies.length > 0 && data.rows('provisions').some(({ row }) => row.id === id);
  const route = sectionRouteOf(dataset.name);
  const hasSection = SECTIONS.some((each) => each.route === route && each.hasContent(data));
  return [
    `data/${dataset.name}/`,
    ...(hasSection ? [route] : []),
    ...spaces.map((space) => `spaces/${space}/`),
    ...policies.map((policy) => `policies/${policy.id}/${isShown ? `#${id}` : ''}`),
  ];
}

/** The issues that print what was corrected; each carries the correction itself. */
function issuesOf(data: SiteData, erratum: Erratum): readonly string[] {
  return heldFor(data, 'issues by erratum', () => issuesByErratum(data)).get(erratum) ?? [];
}

function issuesByErratum(data: SiteData): ReadonlyMap<Erratum, readonly string[]> {
  const byErratum = new Map<Erratum, string[]>();
  for (const issue of data.issues) {
    const printed = figureErrata(data, issue).flatMap(({ errata }) => errata);
    for (const erratum of new Set(printed.map((each) => each.erratum))) {
      const routes = byErratum.get(erratum) ?? [];
      byErratum.set(erratum, [...routes, `issues/${issue.id}/`]);
    }
  }
  return byErratum;
}

function versions(data: SiteData, dataset: Dataset): SiteUpdate[] {
  const changes = datasetChanges(dataset, data.today);
  // A table that has not had a row yet is no news.
  const first = changes.findLastIndex(({ added }) => added.length > 0);
  return changes.slice(0, first + 1).map((change) => {
    const detail = newRowsInWords(data, dataset, change);
    return {
      id: ['version', dataset.name, change.version].join('-'),
      date: change.version,
      kind: dataset.schema.kind === 'snapshot' && change.previous !== undefined ? '新版本' : '新增',
      title: `《${dataset.document.title}》${changeInWords(dataset, change)}`,
      ...(detail === undefined ? {} : { detail }),
      route: `data/${dataset.name}/`,
    };
  });
}

/** `新增2条，减少1条，改动3处`; `8条` for a first file. */
function changeInWords(dataset: Dataset, { previous, added, removed, changed }: VersionChange) {
  if (previous === undefined) return `${added.length}条`;
  const parts = [
    ...(added.length === 0 ? [] : [`新增${added.length}条`]),
    ...(removed.length === 0 ? [] : [`减少${removed.length}条`]),
    ...(changed.length === 0 ? [] : [`改动${changed.length}处`]),
  ];
  if (parts.length > 0) return parts.join('，');
  return dataset.schema.kind === 'batch' ? '没有新增' : '与上一份相同';
}

function noticeUpdate(data: SiteData, { id, notice, list }: NoticeFolder): SiteUpdate {
  const { kind, title, period, publishedAt, issuer, outcome } = notice;
  const parts = [
    authorityName(data, issuer, publishedAt.slice(0, 10)),
    ...(list === undefined ? [] : [`名单${list.entries.length}条`]),
    ...(period ? [`公示期到${formatDate(period.to)}为止`] : []),
  ];
  return {
    id: `notice-${id}`,
    date: publishedAt.slice(0, 10),
    kind,
    title,
    detail: `${parts.join('，')}。`,
    ...(period && outcome?.state !== '已撤回'
      ? { openFrom: period.from, openUntil: period.to }
      : {}),
    route: `notices/${id}/`,
  };
}

/** A round that this site computed, from the day of its notice on; before it nothing is decided. */
function evaluation(data: SiteData, folder: RoundFolder): SiteUpdate[] {
  if (folder.kind !== 'computed') return [];
  const { id, method } = folder;
  const day = roundPublishedOn(data, folder);
  if (day === undefined) return [];
  return [
    {
      id: `round-${id}`,
      date: day,
      kind: '评价',
      title: method.title,
      route: `evaluations/${id}/`,
    },
  ];
}

/** An undated report is no news. */
function report({ id, frontmatter }: ProseOf<'reports'>): SiteUpdate[] {
  const { title, publishedOn, summary } = frontmatter;
  if (!publishedOn) return [];
  const detail = summary ? { detail: summary } : {};
  return [
    {
      id: `report-${id}`,
      date: publishedOn,
      kind: '报告',
      title,
      ...detail,
      route: `reports/${id}/`,
    },
  ];
}

function issueUpdate(data: SiteData, issue: ProseOf<'issues'>): SiteUpdate {
  const { id, frontmatter } = issue;
  const { year, number, series, publishedOn, digest, retold } = frontmatter;
  const days = figureErrata(data, issue).flatMap(({ errata }) =>
    errata.map(({ erratum }) => erratum.correctedOn),
  );
  const correctedOn = days.sort().at(-1);
  const retelling = retold ? `（${formatDate(retold.on)}据原件改写）` : '';
  return {
    id: `issue-${id}`,
    date: publishedOn,
    ...(correctedOn === undefined ? {} : { correctedOn }),
    kind: '旬报',
    title: `《${data.site.newsletter.title}》${year}年${series === '增刊' ? '增刊' : ''}第${number}期`,
    detail: `${digest}${retelling}`,
    route: `issues/${id}/`,
  };
}
