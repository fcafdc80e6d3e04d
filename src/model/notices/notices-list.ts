import { heldFor } from '../../data/held.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import type { Entry } from '../../data/table.ts';
import type { NoticeEntry } from '../../schemas/notice-entry.ts';
import { isAbsence } from '../../text/absence.ts';
import { compare } from '../../text/compare.ts';
import { formatDate, weekday } from '../../text/dates.ts';
import { policyIndex } from '../policies/policy-index.ts';
import { shortPlaceName } from '../spaces/places.ts';
import type { SiteData } from '../site/site-data.ts';

/** A notice (公示) or announcement (公布) as a list and its own page show it. */
export interface NoticeLine {
  readonly folder: NoticeFolder;
  readonly id: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** The name that the issuer bore on that day. */
  readonly issuer: string;
  readonly state: NoticeState;
  /** The state in words, always with its dates: a static page outlives the day it was built. */
  readonly sentence: string;
  /** Objections may be raised today. */
  readonly isOpen: boolean;
  /** How many units the list holds. */
  readonly total: number;
  /** The announcements that name this notice. */
  readonly followedBy: readonly NoticeFolder[];
  /** The notice that this announcement names. */
  readonly follows: NoticeFolder | undefined;
}

type NoticeState = '未开始' | '正在公示' | '公示结束' | '异议处理中' | '已撤回' | '公布';

/** All notices and announcements by year of publication, the newest first. */
export interface NoticesList {
  readonly years: readonly { readonly year: string; readonly lines: readonly NoticeLine[] }[];
}

/** All notices and announcements in the order of the list page. */
export function noticesList(site: SiteData): NoticesList {
  return heldFor(site.edition, 'notices', () => {
    const lines = site.edition.notices.map((folder) => noticeLine(site, folder)).sort(newestFirst);
    return {
      years: [...Map.groupBy(lines, ({ publishedOn }) => publishedOn.slice(0, 4))].map(
        ([year, held]) => ({ year, lines: held }),
      ),
    };
  });
}

/** One notice with its state on a day. Both ends of the period are days of it. */
export function noticeLine(site: SiteData, folder: NoticeFolder, day = site.today): NoticeLine {
  const { id, notice, list } = folder;
  const publishedOn = notice.publishedAt.slice(0, 10);
  const { state, sentence } = stateOf(folder, site.today, day);
  return {
    folder,
    id,
    publishedOn,
    issuer: authorityName(site, notice.issuer, publishedOn),
    state,
    sentence,
    isOpen: notice.kind === '公示' && isWithinPeriod(notice, day) && state !== '已撤回',
    total: list?.entries.length ?? 0,
    followedBy:
      heldFor(site.edition, 'notices by the one that they follow', () =>
        Map.groupBy(site.edition.notices, (other) => other.notice.follows),
      ).get(id) ?? [],
    follows:
      notice.follows == null
        ? undefined
        : site.edition.notices.find((other) => other.id === notice.follows),
  };
}

/** 「5个工作日，首日计入」: the length as the notice states it. Nothing is counted here. */
export function statedLength({ period }: NoticeFolder['notice']): string | undefined {
  if (!period) return undefined;
  const start = period.startDayCounted ? '首日计入' : '首日不计，从次日算起';
  return `${period.length}个${period.unit === '日' ? '日历日' : period.unit}，${start}`;
}

/** What a notice rests on: clauses held here with their place, anything else as written. */
export function noticeBasis(
  site: SiteData,
  { notice }: Pick<NoticeFolder, 'notice'>,
): { text: string; route: string | undefined }[] {
  const { provisions, byId, numbered } = policyIndex(site);
  return notice.basis.map((basis) => {
    const clause = provisions.get(basis);
    if (clause !== undefined) {
      const policy = byId.get(clause.policyId)?.frontmatter;
      const route = policy === undefined ? undefined : `policies/${clause.policyId}/#${clause.id}`;
      return {
        text: `${policy === undefined ? '' : `《${policy.title}》`}${clause.clause}`,
        route,
      };
    }
    const held = numbered(basis);
    return { text: basis, route: held === undefined ? undefined : `policies/${held.id}/` };
  });
}

/** A column of a notice's list that some row fills. */
export interface NoticeColumn {
  readonly key: string;
  readonly title: string;
  readonly isNumber: boolean;
}

/** The list of a notice: further columns stand as given, after those of the contract. */
export interface NoticeTable {
  readonly columns: readonly NoticeColumn[];
  /** Columns that no row fills. */
  readonly blank: readonly string[];
  readonly entries: readonly Entry<NoticeEntry>[];
  /** A cell as printed: a place by its name, anything else as typed. */
  readonly cell: (entry: Entry<NoticeEntry>, key: string) => string;
}

/** The list table of a notice; number, id and name are its row heads and no columns of their own. */
export function noticeTable(site: SiteData, { list, notice }: NoticeFolder): NoticeTable {
  const entries = list?.entries ?? [];
  const columns = (list?.columns ?? []).filter(({ key }) => !HEADS.has(key));
  const isFilled = ({ key }: { key: string }) => entries.some(({ cells }) => cells[key]);
  const day = notice.publishedAt.slice(0, 10);
  return {
    columns: columns.filter(isFilled).map(({ key, header }) => ({
      key,
      title: key === 'division' ? '所在' : header,
      isNumber: !CODES.test(header) && isNumber(entries, key),
    })),
    blank: columns.filter((column) => !isFilled(column)).map(({ header }) => header),
    entries,
    cell: ({ cells }, key) => {
      const cell = cells[key] ?? '';
      const isCode = key === 'division' && cell !== '' && !isAbsence(cell);
      return isCode ? shortPlaceName(site, cell, day) : cell;
    },
  };
}

const HEADS = new Set(['number', 'id', 'name']);
/** Columns whose digits name something and count nothing. */
const CODES = /(?:号|码|电话|邮编|年度?|日期)(?:[(（].*)?$/;
const DIGITS = /^-?\d+(\.\d+)?%?$/;

function isNumber(entries: readonly Entry<NoticeEntry>[], key: string): boolean {
  const filled = entries.map(({ cells }) => cells[key] ?? '').filter((cell) => cell !== '');
  return key !== 'division' && filled.every((cell) => isAbsence(cell) || DIGITS.test(cell));
}

/** Whether a day lies in the period of a notice. */
export function isWithinPeriod({ period }: NoticeFolder['notice'], day: string): boolean {
  return period != null && period.from <= day && day <= period.to;
}

/** The state of a notice on a day, by what is known of it `today`. */
function stateOf(
  { notice }: NoticeFolder,
  today: string,
  day: string,
): { state: NoticeState; sentence: string } {
  const { kind, publishedAt, period, outcome } = notice;
  const published = publishedAt.slice(0, 10);
  if (kind === '公布') return { state: '公布', sentence: `${formatDate(published)}公布` };
  // An outcome of a later day is not known yet on the day that counts as today.
  const known = outcome && (outcome.on ?? '') <= today ? outcome : undefined;
  const on = known?.on ? formatDate(known.on) : '';
  if (known?.state === '已撤回') return { state: '已撤回', sentence: `${on}撤回` };
  const days = period ? `${dayInWords(period.from)}至${dayInWords(period.to)}` : '起止日期未写';
  if (known?.state === '异议处理中') {
    const count = known.objections ? `${known.objections}件` : '';
    return { state: '异议处理中', sentence: `公示期${days}，收到${count}异议，还没有处理结果` };
  }
  if (period && day < period.from) {
    return { state: '未开始', sentence: `公示期${days}，还没有开始` };
  }
  if (period && day <= period.to) {
    return { state: '正在公示', sentence: `公示到${dayInWords(period.to)}为止` };
  }
  const objections = known?.objections ? `收到${known.objections}件异议，处理后` : '';
  // What will be recorded of objections after today is not known.
  const unknown = day > today ? '' : '，没有记载异议';
  const result = known?.state === '无异议' ? `，${objections}${on}确认无异议` : unknown;
  return { state: '公示结束', sentence: `公示期${days}，已经结束${result}` };
}

/** 「2026年11月26日（周四）」 */
export function dayInWords(day: string): string {
  return `${formatDate(day)}（${weekday(day)}）`;
}

/** The name that an authority bore on a day; a renamed one is two entries of site.json. */
export function authorityName(site: Pick<SiteData, 'site'>, id: string, day: string): string {
  const named = site.site.authorities.filter((authority) => authority.id === id);
  const onDay = named.find(({ from, to }) => from <= day && day <= (to ?? '9999-12-31'));
  return (onDay ?? named.at(-1))?.name ?? id;
}

function newestFirst(a: NoticeLine, b: NoticeLine): number {
  return compare(b.folder.notice.publishedAt, a.folder.notice.publishedAt) || compare(a.id, b.id);
}
