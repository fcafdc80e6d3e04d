import { blocksOfKind } from '../../resolved/all-blocks.ts';
import type { IssueContent } from '../content/blocks.ts';
import { escapeHtml } from '../email/email-parts.ts';
import { contactLine, dateLine, publisherLine, retoldStatement } from '../masthead-lines.ts';
import type { Picture } from '../pictures/picture.ts';
import { sourceRemarks } from '../source-words.ts';
import { shortenedFindings, shortenToFit } from '../shorten.ts';
import type { Finding } from './finding.ts';
import { linkNotes } from './link-notes.ts';
import { blockNames, sizeFindings, WECHAT_LIMITS, type WeighedBlock } from './wechat-budget.ts';
import { wechatBlock, type WechatContext } from './wechat-blocks.ts';
import { wechatDigest, wechatTitle } from './wechat-fields.ts';
import { styles } from './wechat-style.ts';
import { LARGEST_TABLES } from './wechat-table.ts';

/** An issue as an article of WeChat. */
export interface WechatBody {
  /** The article: inline styles and nothing that WeChat takes away. */
  readonly html: string;
  /** At most 32 characters. */
  readonly title: string;
  /** At most 128 characters. */
  readonly digest: string;
  /** Characters of the HTML, of which WeChat takes fewer than 20,000. */
  readonly characters: number;
  readonly warnings: readonly Finding[];
}

/**
 * The article of an issue. Long tables show their first rows and say where the whole is; fewer of
 * them when the article would come near 20,000 characters. Where that is not enough, the ends of
 * the heaviest columns are left to the web page.
 */
export function wechatBody(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
): WechatBody {
  const title = wechatTitle(content);
  const digest = wechatDigest(content);
  let draft = draftOf(content, pictures, LARGEST_TABLES[0]);
  for (const mostRows of LARGEST_TABLES) {
    draft = draftOf(content, pictures, mostRows);
    if (draft.html.length < WECHAT_LIMITS.warn) break;
  }
  const weights = draft.weighed.map(({ characters }) => characters);
  const fewest = draft.mostRows;
  const shortened = shortenToFit(
    content,
    weights,
    (shorter) => draftOf(shorter, pictures, fewest).html.length < WECHAT_LIMITS.fail,
  );
  const { html, weighed, mostRows } =
    shortened.columns.length === 0 ? draft : draftOf(shortened.content, pictures, fewest);
  return {
    html,
    title: title.text,
    digest: digest.text,
    characters: html.length,
    warnings: [
      ...title.findings,
      ...digest.findings,
      ...cutFindings(content, mostRows),
      ...shortenedFindings(shortened, '微信正文连格式超过20000字符'),
      ...sizeFindings(html.length, weighed),
    ],
  };
}

interface Draft {
  readonly html: string;
  readonly weighed: readonly WeighedBlock[];
  readonly mostRows: number;
}

function draftOf(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
  mostRows: number,
): Draft {
  // Numbers of notes go on after those of the sources: [3] means one thing in the article.
  const first = Math.max(0, ...content.sources.map(({ number }) => number)) + 1;
  const context: WechatContext = { content, pictures, notes: linkNotes(first), mostRows };
  const blocks = content.blocks.map((block) => wechatBlock(block, context));
  const parts = [...head(content), ...blocks, ...lists(context), ...foot(content)];
  const names = blockNames(content.blocks);
  return {
    html: `<section style="${styles.body}">${parts.join('\n')}</section>`,
    weighed: blocks.map((html, index) => ({ name: names[index] ?? '', characters: html.length })),
    mostRows,
  };
}

function head(content: IssueContent): string[] {
  const { mark, statement, number, digest } = content;
  const retold = retoldStatement(content);
  const marked = [mark === undefined ? '' : `【${mark}】`, statement ?? ''].join('');
  return [
    marked === '' ? '' : small(escapeHtml(marked)),
    small([number, dateLine(content), publisherLine(content)].map(escapeHtml).join('<br>')),
    retold === undefined ? '' : paragraph(`<strong>${escapeHtml(retold)}</strong>`),
    digest === '' ? '' : paragraph(escapeHtml(digest)),
  ].filter((part) => part !== '');
}

/** The sources and the addresses of the links, as text: WeChat refuses links to other places. */
function lists({ content, notes }: WechatContext): string[] {
  const sources = content.sources.map((each) => {
    const address = each.url === undefined ? '' : `：${each.url}`;
    return escapeHtml(`[${each.number}] ${each.source.title}${sourceRemarks(each)}${address}`);
  });
  return [...titled('来源', sources), ...titled('链接', notes.lines())];
}

function titled(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    `<p style="${styles.heading3}">${title}</p>`,
    `<p style="${styles.notes}">${lines.join('<br>')}</p>`,
  ];
}

function foot(content: IssueContent): string[] {
  const { retold, reportTo, sendTo, address } = content;
  const contact = contactLine(content);
  const lines = [
    retold === undefined && reportTo.length > 0 ? `报：${reportTo.join('，')}` : '',
    retold === undefined && sendTo.length > 0 ? `送：${sendTo.join('，')}` : '',
    contact === '' ? '' : `联系：${contact}`,
    `全文、数据和各种下载在网页，点“阅读原文”，或打开${address}`,
  ].filter((line) => line !== '');
  return [
    `<p style="${styles.rule}">＊　＊　＊</p>`,
    `<p style="${styles.notes}">${lines.map(escapeHtml).join('<br>')}</p>`,
  ];
}

function small(html: string): string {
  return `<p style="${styles.small}">${html}</p>`;
}

function paragraph(html: string): string {
  return `<p style="${styles.paragraph}">${html}</p>`;
}

function cutFindings({ blocks }: IssueContent, mostRows: number): Finding[] {
  return blocksOfKind(blocks, 'table')
    .filter(({ rows }) => rows.length > mostRows)
    .map(({ title, rows }) => ({
      level: 'warning',
      message: `表「${title}」共${rows.length}行，微信里只列前${mostRows}行，全表在网页`,
      hint: '不想截断时，在稿件里少列几行，或者改用图',
    }));
}
