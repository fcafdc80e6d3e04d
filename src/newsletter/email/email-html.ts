import { formatNumber } from '../../text/numbers.ts';
import type { Block, IssueContent } from '../content/blocks.ts';
import {
  contactLine,
  dateLine,
  issueTitle,
  publisherLine,
  retoldStatement,
} from '../masthead-lines.ts';
import type { Picture } from '../pictures/picture.ts';
import { shortenedFindings, shortenToFit } from '../shorten.ts';
import { sourceRemarks } from '../source-words.ts';
import { emailBlocks, LARGEST_TABLES } from './email-blocks.ts';
import { escapeHtml, LAYOUT, link, paragraph, row, styles } from './email-parts.ts';

/** Bytes of HTML from which mail programs are near to cutting a message, and beyond which none
 * may be sent: Gmail cuts at about 102 kB. */
export const EMAIL_LIMITS = { warn: 70_000, fail: 100_000 } as const;

interface EmailFinding {
  readonly level: 'error' | 'warning';
  /** What was found and expected, in Chinese. */
  readonly message: string;
  readonly hint: string;
}

export interface IssueEmail {
  readonly html: string;
  /** Bytes of the HTML in UTF-8. */
  readonly bytes: number;
  readonly findings: readonly EmailFinding[];
}

export interface EmailOptions {
  /** Where the mail finds a picture of the edition, by its address in the content. */
  readonly imageAddresses?: ReadonlyMap<string, string> | undefined;
}

/**
 * An issue as HTML for mail: tables of 640 px, every style inline, pictures by their full address
 * with their numbers as text below, nothing that a mail program takes away. When it would pass the
 * limit, long tables are cut to their first rows with a link to the rest; where that is not enough,
 * the ends of the heaviest columns are left to the web page. A finding says so.
 */
export function emailHtml(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
  { imageAddresses = new Map() }: EmailOptions = {},
): IssueEmail {
  const draft = (shorter: IssueContent, mostRows: number): Draft => {
    const context = { content: shorter, pictures, imageAddresses, mostRows, cutTables: [] };
    const unsized = page(shorter, emailBlocks(shorter.blocks, context));
    const html = unsized.replace(SIZE, kilobytes(Buffer.byteLength(unsized)));
    return { html, bytes: Buffer.byteLength(html), cutTables: context.cutTables.length };
  };
  const fits = ({ bytes }: Draft) => bytes <= EMAIL_LIMITS.fail;
  const mostRows =
    LARGEST_TABLES.find((most) => fits(draft(content, most))) ?? Math.min(...LARGEST_TABLES);
  const whole = draft(content, mostRows);
  if (fits(whole)) return { ...whole, findings: findingsOf(whole) };
  const context = { content, pictures, imageAddresses, mostRows, cutTables: [] };
  const weights = content.blocks.map((block) => emailBlocks([block], context).length);
  const shortened = shortenToFit(content, weights, (shorter) => fits(draft(shorter, mostRows)));
  const made = draft(shortened.content, mostRows);
  const findings = [...shortenedFindings(shortened, '邮件超过100kB'), ...findingsOf(made)];
  return { ...made, findings };
}

interface Draft {
  readonly html: string;
  readonly bytes: number;
  readonly cutTables: number;
}

/** The address that a reader writes to so as to get no more mail; undefined without e-mail. */
export function unsubscribeAddress({ contactEmail }: IssueContent): string | undefined {
  return contactEmail === ''
    ? undefined
    : `mailto:${contactEmail}?subject=${encodeURIComponent('退订')}`;
}

/** Stands for the size until it is known. */
const SIZE = '\u0000';

function kilobytes(bytes: number): string {
  return formatNumber(bytes / 1000, { places: 0 });
}

function findingsOf({ bytes, cutTables }: Draft): EmailFinding[] {
  const size = `邮件${kilobytes(bytes)}kB`;
  const hint = '把长表放进网页，正文里留前几行；或者分成两期';
  const cut: EmailFinding[] =
    cutTables === 0
      ? []
      : [
          {
            level: 'warning',
            message: `整期超过100kB，${cutTables}张长表在邮件里只列前几行，余下的见网页`,
            hint,
          },
        ];
  if (bytes > EMAIL_LIMITS.fail) {
    return [...cut, { level: 'error', message: `${size}，应不超过100kB`, hint }];
  }
  if (bytes > EMAIL_LIMITS.warn) {
    return [...cut, { level: 'warning', message: `${size}，超过70kB，有的邮箱会截断`, hint }];
  }
  return cut;
}

function page(content: IssueContent, body: string): string {
  const title = escapeHtml(issueTitle(content));
  const before = [...head(content), ...contents(content.blocks)];
  const rows = [...before, body, ...sources(content), ...foot(content)];
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<meta name="format-detection" content="telephone=no,date=no,address=no">
<title>${title}</title>
</head>
<body style="margin:0;padding:0;background-color:#f1efe9;color:#1b1f21">
<div style="${styles.preheader}">${escapeHtml(content.digest)}</div>
<table ${LAYOUT} bgcolor="#f1efe9" style="background-color:#f1efe9">
<tr><td align="center" style="padding:12px 8px">
<!--[if mso]><table ${SHEET}><tr><td><![endif]-->
<table ${SHEET} bgcolor="#ffffff" style="width:100%;max-width:640px;background-color:#ffffff">
${rows.join('\n')}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
}

const SHEET = LAYOUT.replace('100%', '640');

function head(content: IssueContent): string[] {
  const { address, mark, title, number, digest, statement } = content;
  const web = link(address, '在浏览器中查看这一期');
  const retold = retoldStatement(content);
  return [
    row(`<p style="${styles.top}">${web}${mark === undefined ? '' : `　${escapeHtml(mark)}`}</p>`),
    row(`<h1 style="${styles.title}">${escapeHtml(title)}</h1>
<p style="${styles.number}">${escapeHtml(number)}</p>
<p style="${styles.small}">${escapeHtml(dateLine(content))}<br>
${escapeHtml(publisherLine(content))}</p>`),
    row(`<table ${LAYOUT}><tr><td ${RULE}>&nbsp;</td></tr></table>`),
    ...(retold === undefined ? [] : [paragraph(`<strong>${escapeHtml(retold)}</strong>`)]),
    ...(statement === undefined ? [] : [paragraph(escapeHtml(statement))]),
    ...(digest === '' ? [] : [paragraph(escapeHtml(digest))]),
  ];
}

const RULE =
  'height="2" bgcolor="#1d5a6e" ' +
  'style="height:2px;line-height:2px;font-size:0;background-color:#1d5a6e"';

/** The columns by name only: links within a mail fail in several programs. */
function contents(blocks: readonly Block[]): string[] {
  const columns = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block.text] : [],
  );
  if (columns.length < 2) return [];
  const names = columns.map((name, index) => `${index + 1}. ${escapeHtml(name)}`).join('<br>');
  return [row(`<p style="${styles.contents}"><strong>本期目录</strong><br>${names}</p>`)];
}

function sources({ sources: cited }: IssueContent): string[] {
  if (cited.length === 0) return [];
  const lines = cited.map((each) => {
    const { title } = each.source;
    const named = each.url === undefined ? escapeHtml(title) : link(each.url, title);
    return `[${each.number}] ${named}${escapeHtml(sourceRemarks(each))}`;
  });
  return [
    row(`<h2 style="${styles.h2}">来源</h2>
<p style="${styles.small}">${lines.join('<br>\n')}</p>`),
  ];
}

function foot(content: IssueContent): string[] {
  const { retold, reportTo, sendTo, statement, address } = content;
  const unsubscribe = unsubscribeAddress(content);
  const contact = contactLine(content);
  const lines = [
    retold === undefined && reportTo.length > 0 ? `报：${escapeHtml(reportTo.join('，'))}` : '',
    retold === undefined && sendTo.length > 0 ? `送：${escapeHtml(sendTo.join('，'))}` : '',
    contact === '' ? '' : `联系：${escapeHtml(contact)}`,
    statement === undefined ? '' : escapeHtml(statement),
    `本邮件约${SIZE}kB；显示不全时请看${link(address, '网页版')}。`,
    unsubscribe === undefined ? '' : `不想再收到？${link(unsubscribe, '退订')}`,
  ].filter((line) => line !== '');
  return [row(`<p style="${styles.foot}">${lines.join('<br>\n')}</p>`)];
}
