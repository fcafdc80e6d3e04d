import { chartCss } from '../../charts/theme.ts';
import { escapeXml } from '../../charts/svg.ts';
import type { IssueContent } from '../content/blocks.ts';
import { bodyHtml } from './block-html.ts';
import { closingHtml, sourcesHtml } from './closing-html.ts';
import { contentsEntries, contentsHtml } from './contents-html.ts';
import { mastheadHtml } from './masthead-html.ts';
import { pageCss } from './page-css.ts';
import { isOfficial, printContext } from './print-context.ts';
import { printCss } from './print-css.ts';
import type { PrintOptions } from './print-options.ts';

/**
 * An issue as one HTML document for paper: A4, its style sheet and drawings inside, nothing from
 * outside, no script. Chromium's print of it is the PDF.
 */
export function printHtml(content: IssueContent, options: PrintOptions = {}): string {
  const context = printContext(content, options);
  // Addresses are collected while the body is written, so it comes before the list of them.
  const [head, contents, body] = [mastheadHtml(context), contentsHtml(context), bodyHtml(context)];
  const entries = contentsEntries(context).map(({ id }) => id);
  const title = `${content.title} ${content.number}`;
  const css = [options.fontFaces ?? '', pageCss(sheetMark(content)), chartCss(), printCss()];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeXml(title)}</title>
<meta name="author" content="${escapeXml(content.publisher)}">
<meta name="description" content="${escapeXml(content.digest)}">
<style>
${css.join('\n')}</style>
</head>
<body class="${isOfficial(content) ? 'official' : 'plain'}">
<div id="page-top">${measuringLinks(['page-top', 'closing-end', ...entries])}</div>
${head}
${contents}
<main>
${body}
</main>
${sourcesHtml(context)}
${closingHtml(context)}
</body>
</html>
`;
}

/** What stands on every sheet, also on one torn from the rest; empty for an authority's own. */
function sheetMark({ mark, retold }: IssueContent): string {
  return [retold === undefined ? '' : '改写，不是原件', mark ?? '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** Only places that some link points to get a destination in the PDF; these links show nothing. */
function measuringLinks(ids: readonly string[]): string {
  return `<div hidden>${ids.map((id) => `<a href="#${id}"></a>`).join('')}</div>`;
}
