import type { NoticeFolder } from '../data/notices.ts';
import { citedSources } from '../model/site/cited-sources.ts';
import { listChanges } from '../model/notices/list-changes.ts';
import {
  dayInWords,
  noticeBasis,
  noticeLine,
  noticeTable,
  statedLength,
} from '../model/notices/notices-list.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { words } from '../resolved/line-parts.ts';
import type { Notice } from '../schemas/documents/notice.ts';
import { formatDate } from '../text/dates.ts';
import type {
  ComposedDocument,
  ComposedSection,
  ObjectionForm,
  ComposedTable,
} from './composed-document.ts';
import { facts, linked, linkedAll, paragraph, section, table } from './parts.ts';

/**
 * A notice: what it is about, its list, period, objections, basis, procedure, dates. It says what
 * was announced and what is known on the site's today, each with its day, so that a file printed
 * early does not grow wrong.
 */
export function composedNotice(site: SiteData, folder: NoticeFolder): ComposedDocument {
  const { id, notice } = folder;
  const { issuer, publishedOn, follows, followedBy } = noticeLine(site, folder);
  const [final] = followedBy;
  return {
    id,
    folder: `notices/${id}`,
    fileName: 'notice',
    title: notice.title,
    subject: notice.subject,
    issuer,
    stamp: `发布${formatDate(publishedOn)}`,
    day: publishedOn,
    keys: [
      { title: '索引号', text: notice.indexNumber ?? '' },
      { title: '主题分类', text: notice.subjectCategory ?? '' },
    ].filter(({ text }) => text !== ''),
    lead: [paragraph(sentence(notice.subject))],
    list: listTable(site, folder),
    sections: [
      ...periodSection(notice),
      ...objectionSection(notice),
      ...(follows === undefined ? [] : changesSection(site, follows, folder)),
      ...(final === undefined ? [] : changesSection(site, folder, final)),
      ...originSection(site, folder),
    ],
    sources: citedSources(site, []),
    signature: [issuer, formatDate(publishedOn)],
    form: objectionForm(notice, issuer),
    isIllustrative: false,
  };
}

function listTable(site: SiteData, folder: NoticeFolder): ComposedTable | undefined {
  const { columns, blank, entries, cell } = noticeTable(site, folder);
  if (entries.length === 0) return undefined;
  const spaces = new Set(site.rows('spaces').map(({ row }) => row.id));
  const routeOf = (space: string | null) =>
    space !== null && spaces.has(space) ? `spaces/${space}/` : undefined;
  return table(
    `${folder.notice.kind}的名单，${entries.length}条`,
    entries,
    [
      { title: '序号', cell: ({ cells }) => cells['number'] ?? '' },
      { title: '名称', cell: ({ row }) => [linked(site, row.name, routeOf(row.id))] },
      ...columns.map(({ key, title, isNumber }) => ({
        title,
        isNumber,
        cell: (entry: (typeof entries)[number]) => cell(entry, key),
      })),
    ],
    {
      note: blank.length === 0 ? '' : `各条都没有：${blank.join('、')}。`,
      page: { rowHead: 1, id: 'list', file: 'list.csv', isList: true },
    },
  );
}

function periodSection(notice: Notice): ComposedSection[] {
  const { period } = notice;
  if (!period) return [];
  const days = `${dayInWords(period.from)}至${dayInWords(period.to)}`;
  return section('period', '公示期', [paragraph(`${days}，${statedLength(notice)}。`)]);
}

function objectionSection({ objection, period, outcome }: Notice): ComposedSection[] {
  if (!objection) return [];
  /** A rule of the notice: in its own words, or as yes or no. */
  const inWords = (rule: boolean | string, yes: string, no: string) =>
    typeof rule === 'string' ? rule : rule ? yes : no;
  return section(
    'objection',
    '怎样提出异议',
    facts([
      ['提出的期限', period && outcome?.state !== '已撤回' ? `${dayInWords(period.to)}或之前` : ''],
      ['形式', objection.form],
      ['向谁提出', objection.contact],
      ['电话', objection.phone],
      ['监督电话', objection.supervisionPhone],
      ['匿名', inWords(objection.anonymous, '受理匿名的异议', '不受理匿名的异议')],
      [
        '保密',
        inWords(objection.confidentiality, '为提出异议的人保密', '没有写为提出异议的人保密'),
      ],
    ]),
  );
}

/** What the list announced has more, less or under another name than the one put on notice. */
function changesSection(
  site: SiteData,
  proposed: NoticeFolder,
  final: NoticeFolder,
): ComposedSection[] {
  const changes = listChanges(proposed.list, final.list);
  const counts = (['增加', '减少', '改名'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : `${kind}${count}家`;
  });
  const answer =
    changes.length === 0 ? '两份名单相同。' : `与公示的名单相比，公布的名单${counts.join('、')}。`;
  const columns = [
    { title: '名称', cell: ({ name }: (typeof changes)[number]) => name },
    {
      title: '变化',
      cell: ({ kind, before }: (typeof changes)[number]) =>
        before === undefined ? kind : `${kind}，公示时为${before}`,
    },
    {
      title: '原因',
      cell: ({ reason }: (typeof changes)[number]) => reason ?? '名单里没有写原因',
    },
  ];
  return section('list-changes', '公示和公布的名单有什么不同', [
    paragraph(
      answer,
      linked(site, '公示', `notices/${proposed.id}/`),
      ' · ',
      linked(site, '公布', `notices/${final.id}/`),
    ),
    ...(changes.length === 0
      ? []
      : [table('公示和公布的名单的不同', changes, columns, { page: { isCaptionHidden: true } })]),
  ]);
}

function originSection(site: SiteData, folder: NoticeFolder): ComposedSection[] {
  const { notice } = folder;
  const { follows, followedBy, issuer, publishedOn } = noticeLine(site, folder);
  const { outcome } = notice;
  const known = outcome && (outcome.on ?? '') <= site.today ? outcome : undefined;
  const result = known && [
    known.state,
    ...(known.on ? [formatDate(known.on)] : []),
    ...(typeof known.objections === 'number' ? [`收到${known.objections}件异议`] : []),
  ];
  const basis = noticeBasis(site, folder).map(({ text, route }) => ({ label: text, route }));
  const named = basis.map(({ label, route }, index) => {
    const document = /^《.+?》(?=第)/.exec(label)?.[0];
    const isSame = document !== undefined && basis[index - 1]?.label.startsWith(document);
    return { label: isSame === true ? label.slice(document.length) : label, route };
  });
  const noticeLinks = (folders: readonly NoticeFolder[]) =>
    folders.map((each) => ({ label: each.notice.title, route: `notices/${each.id}/` }));
  return section(
    'procedure',
    '依据、程序和日期',
    facts([
      ['依据', linkedAll(site, named, '；')],
      ['程序', notice.procedure.join(' → ')],
      ['发布', [words(`${formatDate(publishedOn)} ${notice.publishedAt.slice(11)}，${issuer}`)]],
      ['结果', result?.join('，') ?? ''],
      ['先前的公示', linkedAll(site, noticeLinks(follows === undefined ? [] : [follows]), '、')],
      ['后来的公布', linkedAll(site, noticeLinks(followedBy), '、')],
    ]),
  );
}

function objectionForm(notice: Notice, issuer: string): ObjectionForm | undefined {
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

/** What an objection must say, with much room for facts and reasons. */
const FORM_LINES: ObjectionForm['lines'] = [
  { title: '对哪一家、哪一项', height: 2 },
  { title: '异议的事实和理由', height: 3 },
  { title: '附送的材料', height: 2 },
  { title: '提出人（单位名称或姓名）', height: 1 },
  { title: '联系电话', height: 1 },
  { title: '签名或盖章', height: 2 },
  { title: '日期', height: 1 },
];

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
