import { chartCss } from '../../charts/theme.ts';
import type { IssueContent } from '../content/blocks.ts';
import { pageCss } from './page-css.ts';
import { isOfficial, type PrintContext } from './print-context.ts';
import { printCss } from './print-css.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/**
 * One HTML document for paper: A4, its style sheet, with `css` beside that of all, and drawings
 * inside, nothing from outside, no script. Chromium's print of it is the PDF.
 */
export function sheetsHtml(
  { content, options }: PrintContext,
  title: string,
  body: string,
  css: readonly string[] = [],
): string {
  const { fontFaces = '' } = options;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeXml(title)}</title>
<meta name="author" content="${escapeXml(content.publisher)}">
<meta name="description" content="${escapeXml(content.digest)}">
<style>
${[fontFaces, pageCss(sheetMark(content)), chartCss(), printCss(), ...css].join('\n')}</style>
</head>
<body class="${isOfficial(content) ? 'official' : 'plain'}">
${body}
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
