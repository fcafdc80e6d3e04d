import { renderSVG } from 'uqr';
import { escapeXml } from '../../charts/svg.ts';
import { formatDate } from '../../text/dates.ts';
import type { IssueContent } from '../content/blocks.ts';
import { blockHtml, bodyHtml } from '../print/block-html.ts';
import { textHtml } from '../print/inline-html.ts';
import { pageCss } from '../print/page-css.ts';
import { isOfficial, type PrintContext, printContext } from '../print/print-context.ts';
import { printCss } from '../print/print-css.ts';
import type { PrintOptions } from '../print/print-options.ts';
import type { NoticeContent } from './notice-blocks.ts';

/**
 * A notice as one HTML document for paper, in the sheets and type of the printed issue: the red
 * head only for an authority's own and a fictional city's, the code of its page beside the address,
 * the objection form on a sheet of its own.
 */
export function noticePrintHtml(notice: NoticeContent, options: PrintOptions = {}): string {
  const context = printContext(bodyOf(notice), options);
  const text = (words: string) => textHtml(words, context);
  const { title, issuer, subject, publishedOn, mark, keys } = notice;
  const wearsHead = isOfficial(context.content);
  const head = wearsHead
    ? `<header class="official-head"><p class="notice-issuer">${text(issuer)}</p><hr></header>`
    : `<header class="plain-head"><p>${text(issuer)}，发布${formatDate(publishedOn)}</p><hr></header>`;
  const about = keys.map((key) => `${key.title}：${key.text}`).join('　');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeXml(title)}</title>
<meta name="author" content="${escapeXml(issuer)}">
<meta name="description" content="${escapeXml(subject)}">
<style>
${[options.fontFaces ?? '', pageCss(mark ?? ''), printCss(), NOTICE_CSS].join('\n')}</style>
</head>
<body class="${wearsHead ? 'official' : 'plain'}">
${head}
${about === '' ? '' : `<p class="notice-keys">${text(about)}</p>`}
<h1 class="notice-title">${text(title)}</h1>
<main>
${bodyHtml(context)}
<p class="notice-signature">${text(issuer)}<br>${formatDate(publishedOn)}</p>
</main>
${colophon(notice, context)}
${notice.list.map((block) => blockHtml(block, context)).join('')}
${formHtml(notice, context)}
</body>
</html>
`;
}

/** The blocks of a notice where the printer looks for them; the rest of an issue is empty. */
function bodyOf(notice: NoticeContent): IssueContent {
  const { id, title, issuer, publishedOn, subject, mark, statement, isIllustrative } = notice;
  return {
    ...{ id, title, number: '', publisher: issuer, editors: [], publishedOn },
    ...{ from: publishedOn, to: publishedOn, digest: subject, retold: undefined },
    ...{ reportTo: [], sendTo: [], mark, statement, isIllustrative },
    // Links to the site itself need no address on paper: the code leads there.
    address: notice.siteAddress,
    ...{ contactEmail: '', contactPhone: '', contactOffice: '' },
    ...{ blocks: notice.blocks, sources: [] },
  };
}

function colophon({ address, statement }: NoticeContent, context: PrintContext): string {
  const code = renderSVG(address, { border: 0 }).replace(
    '<svg ',
    '<svg role="img" aria-label="网页的二维码" ',
  );
  const said = statement === undefined ? '' : `<p>${textHtml(statement, context)}</p>`;
  return (
    `<footer class="closing"><div class="colophon">${code}<div>${said}<p>网页，有名单的下载：` +
    `<a href="${escapeXml(address)}">${textHtml(address, context)}</a></p></div></div></footer>`
  );
}

function formHtml({ form }: NoticeContent, context: PrintContext): string {
  if (form === undefined) return '';
  const rows = form.lines.map(
    (line, index) =>
      `<tr class="height-${FORM_HEIGHTS[index] ?? 1}"><th scope="row">` +
      `${textHtml(line, context)}</th><td></td></tr>`,
  );
  return (
    `<section class="objection-form"><h2>异议表</h2><p>${textHtml(form.words, context)}</p>` +
    `<table><tbody>${rows.join('')}</tbody></table></section>`
  );
}

/** Heights of the lines of the form: much room for facts and reasons. */
const FORM_HEIGHTS = [2, 3, 2, 1, 1, 2, 1];

const NOTICE_CSS = `
.notice-issuer { padding-top: 9mm; text-indent: 0; text-align: center; color: var(--red);
  font: 700 13mm/1.3 var(--song) }
.notice-keys { text-indent: 0; font-size: 4.2mm; line-height: 7mm }
.notice-title { margin: 8mm 0 4mm; font: 700 7.76mm/11.5mm var(--song); text-align: center;
  text-wrap: balance }
.notice-signature { margin-top: 10mm; padding-right: 4em; text-align: right; text-indent: 0;
  break-before: avoid }
.objection-form { break-before: page }
.table-block { break-before: page }
td.number { white-space: nowrap }
.objection-form h2 { margin: 0 0 4mm; font: 700 7.76mm/11.5mm var(--song); text-align: center;
  text-indent: 0 }
.objection-form table { margin-top: 5mm; border: 0.25mm solid #000; font-size: 4.6mm }
.objection-form th, .objection-form td { border: 0.25mm solid #000; vertical-align: middle }
.objection-form th { width: 42mm; text-align: center }
.height-1 { height: 12mm }
.height-2 { height: 20mm }
.height-3 { height: 50mm }
`;
