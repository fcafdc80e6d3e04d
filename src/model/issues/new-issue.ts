import { publishedValue } from '../../data/corrections.ts';
import { DIGEST_LENGTH } from '../../schemas/documents/issue.ts';
import { EXPIRING_DAYS } from '../../text/days-left.ts';
import { addDays, formatDate } from '../../text/dates.ts';
import { dekadOf, dekadRange } from '../../text/dekad.ts';
import { escapeProperty, escapeText } from '../../text/escape-mdx.ts';
import { datasetChanges } from '../changes/changes.ts';
import { rowName } from '../site/row-name.ts';
import type { ProseOf, SiteData } from '../site/site-data.ts';
import { lastValidDay, titleState } from '../spaces/title-validity.ts';
import { allItems, issueEvents } from '../components/issue-events.ts';

/** A draft of the next issue: where it goes and what it says. */
export interface DraftIssue {
  readonly file: string;
  readonly text: string;
}

/**
 * The next 正刊 as a valid draft: numbers, days and columns follow the last issue; events since then
 * stand in their columns, and what changed in the data since then in words with computed figures.
 */
export function draftIssue(site: SiteData, date: string): DraftIssue {
  const last = lastIssue(site)?.frontmatter ?? lastArchived(site);
  const year = Number(date.slice(0, 4));
  const number = last === undefined || last.year !== year ? 1 : last.number + 1;
  const total = (last?.total ?? 0) + 1;
  const ended = periodEnd(date);
  const from = last === undefined ? dekadRange(dekadOf(ended)).from : addDays(last.to, 1);
  const to = ended < from ? date : ended;
  const period = { from, to, publishedOn: date, series: '正刊' as const };
  const frontmatter = [
    '---',
    `year: ${year}`,
    `number: ${number}`,
    `total: ${total}`,
    'series: 正刊',
    `publishedOn: ${date}`,
    `from: ${from}`,
    `to: ${to}`,
    `digest: （待写：一两句话说出这一期最要紧的事，不超过${DIGEST_LENGTH}字）`,
    'draft: true',
    '---',
  ].join('\n');
  const news = dataNews(site, from, to);
  const body = columnTexts(site, period, news).join('\n\n');
  const file = `content/issues/${year}-${String(number).padStart(2, '0')}.mdx`;
  return { file, text: `${frontmatter}\n\n${body}\n` };
}

/** The last day of what an issue of a day reports: on the first day of a 旬, that of the 旬 just ended. */
function periodEnd(date: string): string {
  return dekadRange(dekadOf(date)).from === date ? addDays(date, -1) : date;
}

/** The first 正刊 whose period reaches that of an issue of a day already: nothing is left for another. */
export function issueThatCovers(site: SiteData, date: string): Issue | undefined {
  return issuesOf(site).find(({ frontmatter }) => frontmatter.to >= periodEnd(date));
}

/** What an issue that covers a day is, and the day of the next one, in Chinese. */
export function coveredWords(site: SiteData, { file, frontmatter }: Issue) {
  const { year, number, from, to, draft } = frontmatter;
  const next = dekadRange(dekadOf(addDays(lastIssue(site)?.frontmatter.to ?? to, 1))).to;
  return {
    issue: `${file}（${year}年第${number}期，${from}至${to}，${draft === true ? '还是草稿' : '已经写好'}）`,
    next: addDays(next, 1),
  };
}

/** The edition as it was before an issue was begun. */
export function siteBefore(site: SiteData, { frontmatter: { total } }: Issue): SiteData {
  const later = new Set(issuesOf(site).filter(({ frontmatter }) => frontmatter.total >= total));
  const prose = site.edition.prose.filter((each) => each.kind !== 'issues' || !later.has(each));
  return { ...site, edition: { ...site.edition, prose } };
}

type Issue = ProseOf<'issues'>;

function lastIssue(site: SiteData): Issue | undefined {
  return issuesOf(site).at(-1);
}

/** All 正刊 in their order. Drafts count: the next number follows the newest one, published or not. */
function issuesOf(site: SiteData): Issue[] {
  return site.edition.prose
    .filter((document): document is Issue => document.kind === 'issues')
    .filter(({ frontmatter }) => frontmatter.series === '正刊')
    .sort((a, b) => a.frontmatter.total - b.frontmatter.total);
}

/** The newest archived 正刊, after which the first issue under the rules follows; it ends with its day. */
function lastArchived({ archived }: SiteData) {
  const [last] = archived.filter(({ frontmatter }) => frontmatter.series !== '增刊');
  return last && { ...last.frontmatter, to: last.frontmatter.publishedOn };
}

/** Columns in their order; those without items are left out unless they are required. */
function columnTexts(
  site: SiteData,
  period: Parameters<typeof issueEvents>[2],
  news: readonly string[],
): string[] {
  const { columns } = site.site.newsletter;
  const forNews = columns.findIndex(({ name }) => /动态|要闻|数据|工作/.test(name));
  return columns.flatMap(({ name, required }, index) => {
    const items = allItems(issueEvents(site, name, period));
    const parts = [
      ...(items.length > 0 ? [`<Events column="${escapeProperty(name)}" />`] : []),
      ...(index === Math.max(forNews, 0) ? news : []),
    ];
    if (parts.length === 0 && !required) return [];
    return [[`## ${name}`, ...(parts.length === 0 ? ['（待写）'] : parts)].join('\n\n')];
  });
}

/** What changed in the data from a day to another, a paragraph each. */
function dataNews(site: SiteData, from: string, to: string): string[] {
  return [
    ...filings(site, from, to),
    ...notices(site, from, to),
    ...titles(site, from, to),
    ...versions(site, from, to),
  ];
}

function filings(site: SiteData, from: string, to: string): string[] {
  const filed = site
    .rows('spaces', to)
    .filter(({ row }) => row.filedOn !== null && row.filedOn >= from && row.filedOn <= to);
  const names = filed.map(({ row }) => `<Space id="${row.id}" />`).join('、');
  const sentences = [
    ...(filed.length === 0 ? [] : [`新备案${filed.length}家：${names}。`]),
    ...standing(site, to),
  ];
  return sentences.length === 0 ? [] : [sentences.join('')];
}

/** How many spaces there are on a day, by level, and their desks, in a sentence: all computed. */
function standing(site: SiteData, day: string): string[] {
  const rows = site.rows('spaces', day).map(({ row }) => row);
  if (rows.length === 0) return [];
  const listed = rows.filter(({ status }) => status === '在册');
  const counted = listed.length > 0 ? listed : rows;
  const total = (more = '', sum = '') => {
    const where = [listed.length > 0 ? '状态=在册' : '', more].filter((each) => each !== '');
    const of = where.length === 0 ? '' : ` where="${where.join('；')}"`;
    return `<Total of="spaces"${of}${sum === '' ? '' : ` sum="${sum}"`} />`;
  };
  const levels = ['国家级', '省级', '市级', '县级'].filter((level) =>
    counted.some((row) => row.level === level),
  );
  const byLevel = levels.map((level) => `${level}${total(`级别=${level}`)}家`).join('、');
  const hasDesks = counted.some(({ desks }) => typeof desks === 'number');
  return [
    [
      `${listed.length > 0 ? '在册的' : ''}众创空间共${total()}家`,
      ...(levels.length > 0 ? [`其中${byLevel}`] : []),
      ...(hasDesks ? [`工位共${total('', '工位数(个)')}个`] : []),
    ].join('，') + '。',
  ];
}

function notices(site: SiteData, from: string, to: string): string[] {
  return site.edition.notices.flatMap(({ id, notice }) => {
    const published = notice.publishedAt.slice(0, 10);
    const link = `<Notice id="${id}" />`;
    const last = notice.period?.to;
    if (published >= from && published <= to) {
      return [
        last === undefined
          ? `${notice.kind}：${link}。`
          : `${notice.kind}：${link}，到${formatDate(last)}为止。`,
      ];
    }
    return last !== undefined && last >= from && last <= to ? [`公示期满：${link}。`] : [];
  });
}

function titles(site: SiteData, from: string, to: string): string[] {
  const rows = site.rows('titles', to).map(({ row }) => row);
  const granted = rows.filter(({ grantedOn }) => grantedOn >= from && grantedOn <= to);
  const expiring = rows.filter((row) => titleState(row, to) === 'expiring');
  const named = (held: typeof rows) =>
    held
      .map(({ spaceId, title }) => `<Space id="${spaceId}" />（${escapeText(title)}）`)
      .join('、');
  return [
    ...(granted.length > 0 ? [`新授予称号${granted.length}个：${named(granted)}。`] : []),
    ...(expiring.length > 0
      ? [
          `${EXPIRING_DAYS}天内到期的称号${expiring.length}个：${expiring
            .map((row) => {
              const last = lastValidDay(row);
              return `<Space id="${row.spaceId}" />（${escapeText(row.title)}${last === undefined ? '' : `，${formatDate(last)}`}）`;
            })
            .join('、')}。`,
        ]
      : []),
  ];
}

/** New versions and corrections of tables, each with a link to its page; a table begun empty is no news. */
function versions(site: SiteData, from: string, to: string): string[] {
  return [...site.edition.datasets.values()].flatMap((dataset) => {
    const link = `[${escapeText(dataset.document.title, { isLabel: true })}](/data/${dataset.name}/)`;
    const changes = datasetChanges(dataset, to)
      .filter(({ version }) => version >= from && version <= to)
      .filter(({ previous, added }) => previous !== undefined || added.length > 0)
      .toReversed()
      .map(({ version, added, removed, changed }) => {
        const parts = [
          added.length > 0 ? `新增${added.length}条` : '',
          removed.length > 0 ? `减少${removed.length}条` : '',
          changed.length > 0 ? `改动${changed.length}处` : '',
        ].filter((part) => part !== '');
        return `${link}有${formatDate(version)}的新版本${parts.length > 0 ? `：${parts.join('，')}` : ''}。`;
      });
    const corrections = (dataset.errata?.entries ?? [])
      .filter(
        ({ row }) => row.correctedOn !== null && row.correctedOn >= from && row.correctedOn <= to,
      )
      .map(({ row }) => {
        const change =
          row.field === '*'
            ? '整行撤下'
            : `的“${row.field}”由${publishedValue(dataset, row) || '空白'}改为${row.to ?? '空白'}`;
        const words = `里“${rowName(site, dataset, row)}”${change}，${row.reason}。`;
        return `更正：${link}${escapeText(words)}`;
      });
    return [...changes, ...corrections];
  });
}
