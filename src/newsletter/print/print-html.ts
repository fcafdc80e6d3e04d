import type { IssueContent } from '../content/blocks.ts';
import { bodyHtml } from './block-html.ts';
import { closingHtml, sourcesHtml } from './closing-html.ts';
import { contentsEntries, contentsHtml } from './contents-html.ts';
import { mastheadHtml } from './masthead-html.ts';
import { printContext } from './print-context.ts';
import type { PrintOptions } from './print-options.ts';
import { sheetsHtml } from './sheets-html.ts';

/** An issue as HTML for paper. */
export function printHtml(content: IssueContent, options: PrintOptions = {}): string {
  const context = printContext(content, options);
  // Addresses are collected while the body is written, so it comes before the list of them.
  const [head, contents, body] = [mastheadHtml(context), contentsHtml(context), bodyHtml(context)];
  const entries = contentsEntries(context).map(({ id }) => id);
  return sheetsHtml(
    context,
    `${content.title} ${content.number}`,
    `<div id="page-top">${measuringLinks(['page-top', 'closing-end', ...entries])}</div>
${head}
${contents}
<main>
${body}
</main>
${sourcesHtml(context)}
${closingHtml(context)}`,
  );
}

/** Only places that some link points to get a destination in the PDF; these links show nothing. */
function measuringLinks(ids: readonly string[]): string {
  return `<div hidden>${ids.map((id) => `<a href="#${id}"></a>`).join('')}</div>`;
}
