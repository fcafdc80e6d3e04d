import { sectionRouteOf } from '../../schemas/datasets.ts';
import { formatDate } from '../../text/dates.ts';
import { canonical } from './addresses.ts';
import type { SiteData } from './site-data.ts';

/** What readers write about. */
export type LetterKind = '纠错' | '异议' | '咨询';

/** The page that a letter is about. */
export interface LetterPage {
  readonly title: string;
  readonly route: string;
  /** The list page that it belongs to. */
  readonly section?: string | undefined;
  /** Of a page about one row: which file and line it stands in. */
  readonly record?: string | undefined;
}

const REPLY = '怎样联系我（要答复的写）：';
const ASKS: Readonly<Record<LetterKind, readonly string[]>> = {
  纠错: ['哪里不对：', '应当是：', '依据（文件、网址）：', REPLY],
  异议: [
    ...['对哪一家、哪一项有异议：', '事实和理由：', '证明材料：'],
    '姓名或单位全称、怎样联系（公示写明不受理匿名异议的，必须写）：',
  ],
  咨询: ['想问：', REPLY],
};

/** A letter about a page, filled in but for what the reader has to say. */
export function letterText(site: SiteData, kind: LetterKind, page: LetterPage): string {
  const data = page.record ?? dataOf(site, page);
  return [
    `${kind}：${page.title}`,
    `网址：${canonical(site, page.route)}`,
    ...(data === undefined ? [] : [`数据：${data}`]),
    `页面：${formatDate(site.today)}生成`,
    '',
    ...ASKS[kind],
  ].join('\n');
}

/** A letter as a `mailto:` address; its first line is what it is about. */
export function letterAddress(email: string, letter: string): string {
  const lines = letter.split('\n').map((line) => encodeURIComponent(line));
  return `mailto:${email}?subject=${lines[0]}&body=${lines.join(LINE_BREAK)}`;
}

const LINE_BREAK = encodeURIComponent('\r\n');

/** What the numbers of a page are taken from: a frozen round, or tables with their versions. */
function dataOf(site: SiteData, { route, section = route }: LetterPage): string | undefined {
  const round = site.edition.rounds.find(({ id }) => route.startsWith(`evaluations/${id}/`));
  if (round?.kind === 'computed') return `${formatDate(round.method.frozenOn)}冻结`;
  if (round !== undefined) return undefined;
  const shown = [...site.edition.datasets.keys()].flatMap((name) => {
    const held = site.dataset(name);
    const isShown = sectionRouteOf(name) === section || route.startsWith(`data/${name}/`);
    if (!isShown || held?.current.asOf === undefined) return [];
    return [`《${held.dataset.document.title}》${formatDate(held.current.asOf)}版`];
  });
  return shown.length === 0 ? undefined : shown.join('、');
}
