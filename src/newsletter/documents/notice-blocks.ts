import type { NoticeFolder } from '../../data/notices.ts';
import { canonical } from '../../model/addresses.ts';
import {
  dayInWords,
  noticeBasis,
  noticeLine,
  noticeTable,
  statedLength,
} from '../../model/notices-list.ts';
import type { SiteData } from '../../model/site-data.ts';
import type { Notice } from '../../schemas/documents/notice.ts';
import { formatDate } from '../../text/dates.ts';
import { editionMark, editionStatement } from '../../text/edition-statement.ts';
import type { Block, Inline } from '../content/blocks.ts';

/** A notice ready for Word, paper and a portal. All addresses are full. */
export interface NoticeContent {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly issuer: string;
  readonly publishedOn: string;
  /** 索引号, 主题分类 and their like, as far as the notice states them. */
  readonly keys: readonly { readonly title: string; readonly text: string }[];
  readonly blocks: readonly Block[];
  /** The list of units as a table: an attachment, after the signature. */
  readonly list: readonly Block[];
  /** The sheet on which an objection is written; undefined when none can be raised. */
  readonly form: { readonly words: string; readonly lines: readonly string[] } | undefined;
  readonly mark: string | undefined;
  readonly statement: string | undefined;
  readonly isIllustrative: boolean;
  /** Of its page, and of the home page of the site. */
  readonly address: string;
  readonly siteAddress: string;
}

/**
 * A notice as blocks: what it is about, objections, basis, procedure, dates, list. It says what was
 * announced, not what is the case today, so that a file printed early does not grow wrong.
 */
export function noticeContent(site: SiteData, folder: NoticeFolder): NoticeContent {
  const { id, notice } = folder;
  const { issuer, publishedOn } = noticeLine(site, folder);
  const { url } = site.site;
  return {
    id,
    title: notice.title,
    subject: notice.subject,
    issuer,
    publishedOn,
    keys: noticeKeys(notice),
    blocks: [
      paragraph(sentence(notice.subject)),
      ...periodBlocks(notice),
      ...objectionBlocks(notice),
      ...originBlocks(site, folder),
    ],
    list: listBlocks(site, folder),
    form: objectionForm(notice, issuer),
    mark: editionMark(site.site),
    statement: editionStatement(site.site),
    isIllustrative: site.site.illustrative,
    address: canonical(url, `notices/${id}/`),
    siteAddress: canonical(url, ''),
  };
}

/** The optional keys of a notice that a government portal files it by. */
export function noticeKeys({
  indexNumber,
  subjectCategory,
}: Pick<Notice, 'indexNumber' | 'subjectCategory'>): { title: string; text: string }[] {
  return [
    { title: '索引号', text: indexNumber ?? '' },
    { title: '主题分类', text: subjectCategory ?? '' },
  ].filter(({ text }) => text !== '');
}

function listBlocks(site: SiteData, folder: NoticeFolder): Block[] {
  const { columns, blank, entries, cell } = noticeTable(site, folder);
  if (entries.length === 0) return [];
  const kind = folder.notice.kind;
  return [
    {
      kind: 'table',
      title: `附件：${kind}的名单，${entries.length}条`,
      headers: ['序号', '名称', ...columns.map(({ title }) => title)],
      isNumber: [false, false, ...columns.map(({ isFigure }) => isFigure)],
      rows: entries.map((entry) => [
        entry.cells['number'] ?? '',
        entry.row.name,
        ...columns.map(({ key }) => cell(entry, key)),
      ]),
      note: blank.length === 0 ? '' : `各条都没有：${blank.join('、')}。`,
    },
  ];
}

function periodBlocks(notice: Notice): Block[] {
  const { period } = notice;
  if (!period) return [];
  const days = `${dayInWords(period.from)}至${dayInWords(period.to)}`;
  return [heading('公示期'), paragraph(`${days}，${statedLength(notice)}。`)];
}

function objectionBlocks({ objection, period }: Notice): Block[] {
  if (!objection) return [];
  const inWords = (rule: boolean | string, yes: string, no: string) =>
    typeof rule === 'string' ? rule : rule ? yes : no;
  const facts = [
    ['提出的期限', period ? `${dayInWords(period.to)}或之前` : ''],
    ['形式', objection.form],
    ['向谁提出', objection.contact],
    ['电话', objection.phone],
    ['监督电话', objection.supervisionPhone],
    ['匿名', inWords(objection.anonymous, '受理匿名的异议', '不受理匿名的异议')],
    ['保密', inWords(objection.confidentiality, '为提出的人保密', '没有写为提出的人保密')],
  ] as const;
  return [heading('怎样提出异议'), factList(facts)];
}

function originBlocks(site: SiteData, folder: NoticeFolder): Block[] {
  const { notice } = folder;
  const { follows, issuer, publishedOn } = noticeLine(site, folder);
  const { url } = site.site;
  const basis = noticeBasis(site, folder).flatMap(({ text, route }, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'text' as const, text: '；' }]),
    route === undefined
      ? { kind: 'text', text }
      : { kind: 'link', text, address: canonical(url, route) },
  ]);
  const { outcome } = notice;
  const known = outcome && (outcome.on ?? '') <= site.today ? outcome : undefined;
  const time = notice.publishedAt.slice(11);
  const facts = factList([
    ['程序', notice.procedure.join('→')],
    ['发布', `${formatDate(publishedOn)} ${time}，${issuer}`],
    ['先前的公示', follows?.notice.title ?? ''],
    ['结果', known ? `${known.state}${known.on ? `，${formatDate(known.on)}` : ''}` : ''],
  ]);
  const first: Block[] =
    basis.length === 0
      ? []
      : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '依据：' }, ...basis] }];
  return [heading('依据、程序和日期'), ...first, facts];
}

function objectionForm(notice: Notice, issuer: string): NoticeContent['form'] {
  const { objection, period, kind, title } = notice;
  if (kind !== '公示' || !objection || notice.outcome?.state === '已撤回') return undefined;
  const where = [objection.contact, objection.phone && `电话${objection.phone}`]
    .filter((part) => part !== '')
    .join('，');
  const until = period ? `请在${dayInWords(period.to)}或之前送达` : '请送达';
  return {
    words: `${issuer}：对《${title}》提出异议如下。${until}${where}。`,
    lines: FORM_LINES,
  };
}

/** What an objection must say; the tall ones come first. */
const FORM_LINES = [
  '对哪一家、哪一项',
  '异议的事实和理由',
  '附送的材料',
  '提出人（单位名称或姓名）',
  '联系电话',
  '签名或盖章',
  '日期',
];

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

/** Facts one a line; those without text are left out. */
function factList(facts: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'list',
    isOrdered: false,
    items: facts
      .filter(([, text]) => text !== '')
      .map(([title, text]) => [paragraph(`${title}：${text}`)]),
  };
}

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
