import type { NoticeFolder } from '../../data/notices.ts';
import { canonical } from '../../model/site/addresses.ts';
import {
  dayInWords,
  noticeBasis,
  noticeLine,
  noticeTable,
  statedLength,
} from '../../model/notices/notices-list.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import type { Notice } from '../../schemas/documents/notice.ts';
import { formatDate } from '../../text/dates.ts';
import { editionMark, editionStatement } from '../../text/edition-statement.ts';
import type { Block } from '../content/blocks.ts';
import { basisBlocks, factList, heading, paragraph } from './block-parts.ts';
import type { DocumentContent } from './document-content.ts';

/**
 * A notice as blocks: what it is about, objections, basis, procedure, dates, list. It says what was
 * announced, not what is the case today, so that a file printed early does not grow wrong.
 */
export function noticeContent(site: SiteData, folder: NoticeFolder): DocumentContent {
  const { id, notice } = folder;
  const { issuer, publishedOn } = noticeLine(site, folder);
  const { url } = site.site;
  return {
    id,
    fileName: 'notice',
    title: notice.title,
    subject: notice.subject,
    issuer,
    stamp: `发布${formatDate(publishedOn)}`,
    day: publishedOn,
    keys: noticeKeys(notice),
    blocks: [
      paragraph(sentence(notice.subject)),
      ...periodBlocks(notice),
      ...objectionBlocks(notice),
      ...originBlocks(site, folder),
    ],
    sources: [],
    signature: [issuer, formatDate(publishedOn)],
    attachments: listBlocks(site, folder),
    form: objectionForm(notice, issuer),
    pageWords: { sheet: '网页，有名单的下载', fragment: '原文和名单的下载' },
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
  const { outcome } = notice;
  const known = outcome && (outcome.on ?? '') <= site.today ? outcome : undefined;
  const time = notice.publishedAt.slice(11);
  const facts = factList([
    ['程序', notice.procedure.join('→')],
    ['发布', `${formatDate(publishedOn)} ${time}，${issuer}`],
    ['先前的公示', follows?.notice.title ?? ''],
    ['结果', known ? `${known.state}${known.on ? `，${formatDate(known.on)}` : ''}` : ''],
  ]);
  const basis = basisBlocks(noticeBasis(site, folder), site.site.url, '；');
  return [heading('依据、程序和日期'), ...basis, facts];
}

function objectionForm(notice: Notice, issuer: string): DocumentContent['form'] {
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

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
