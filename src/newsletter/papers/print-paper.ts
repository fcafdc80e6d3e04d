import { renderSVG } from 'uqr';
import { blockHtml, bodyHtml } from '../print/block-html.ts';
import { sourcesHtml } from '../print/closing-html.ts';
import { textHtml } from '../print/inline-html.ts';
import { isOfficial, type PrintContext, printContext } from '../print/print-context.ts';
import type { PrintOptions } from '../print/print-options.ts';
import { sheetsHtml } from '../print/sheets-html.ts';
import { asIssue } from './as-issue.ts';
import type { PaperContent } from './paper-content.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/**
 * A document as HTML for paper, in the sheets and type of the printed issue: the red head only for
 * an authority's own and a fictional city's, the code of its page beside the address, attachments
 * and the form to be filled in on sheets of their own.
 */
export function paperPrintHtml(document: PaperContent, options: PrintOptions = {}): string {
  const context = printContext(asIssue(document), options);
  const text = (words: string) => textHtml(words, context);
  const { title, issuer, stamp, keys, signature } = document;
  const head = isOfficial(context.content)
    ? `<header class="official-head"><p class="document-issuer">${text(issuer)}</p><hr></header>`
    : `<header class="plain-head"><p>${text(issuer)}，${text(stamp)}</p><hr></header>`;
  const about = keys.map((key) => `${key.title}：${key.text}`).join('　');
  const body = `${head}
${about === '' ? '' : `<p class="document-keys">${text(about)}</p>`}
<h1 class="document-title">${text(title)}</h1>
<main>
${bodyHtml(context)}
${signature.length === 0 ? '' : `<p class="signature">${signature.map(text).join('<br>')}</p>`}
</main>
${sourcesHtml(context)}
${colophon(document, context)}
${document.attachments.map((block) => blockHtml(block, context)).join('')}
${formHtml(document, context)}`;
  return sheetsHtml(context, title, body, [DOCUMENT_CSS]);
}

function colophon(document: PaperContent, context: PrintContext): string {
  const { address, statement, pageWords } = document;
  const code = renderSVG(address, { border: 0 }).replace(
    '<svg ',
    '<svg role="img" aria-label="网页的二维码" ',
  );
  const said = statement === undefined ? '' : `<p>${textHtml(statement, context)}</p>`;
  return (
    `<footer class="closing"><div class="colophon">${code}<div>${said}<p>${pageWords.sheet}：` +
    `<a href="${escapeXml(address)}">${textHtml(address, context)}</a></p></div></div></footer>`
  );
}

function formHtml({ form }: PaperContent, context: PrintContext): string {
  if (form === undefined) return '';
  const rows = form.lines.map(
    ({ title, height }) =>
      `<tr class="height-${height}"><th scope="row">` +
      `${textHtml(title, context)}</th><td></td></tr>`,
  );
  return (
    `<section class="objection-form"><h2>异议表</h2><p>${textHtml(form.words, context)}</p>` +
    `<table><tbody>${rows.join('')}</tbody></table></section>`
  );
}

const DOCUMENT_CSS = `
.document-issuer { padding-top: 9mm; text-indent: 0; text-align: center; color: var(--red);
  font: 700 13mm/1.3 var(--song) }
.document-keys { text-indent: 0; font-size: 4.2mm; line-height: 7mm }
.document-title { margin: 8mm 0 4mm; font: 700 7.76mm/11.5mm var(--song); text-align: center;
  text-wrap: balance }
.signature { margin-top: 10mm; padding-right: 4em; text-align: right; text-indent: 0;
  break-before: avoid }
.objection-form { break-before: page }
.closing ~ .table-block { break-before: page }
main .table-block { break-inside: avoid }
.number + :not(.number) { padding-left: 4mm }
thead th { min-width: calc(2em + 2.6mm) }
.objection-form h2 { margin: 0 0 4mm; font: 700 7.76mm/11.5mm var(--song); text-align: center;
  text-indent: 0 }
.objection-form table { margin-top: 5mm; border: 0.25mm solid #000; font-size: 4.6mm }
.objection-form th, .objection-form td { border: 0.25mm solid #000; vertical-align: middle }
.objection-form th { width: 42mm; text-align: center }
.height-1 { height: 12mm }
.height-2 { height: 20mm }
.height-3 { height: 50mm }
`;
