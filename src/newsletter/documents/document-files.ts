import { renderSVG } from 'uqr';
import type { Svg } from '../../charts/svg.ts';
import { packedDocx } from '../docx/index.ts';
import type { IssueFile } from '../files.ts';
import { drawPng } from '../pictures/draw-png.ts';
import type { PdfMaker } from '../print/index.ts';
import type { PrintOptions } from '../print/print-options.ts';
import type { DocumentContent } from './document-content.ts';
import { fragmentHtml } from './fragment-html.ts';
import { documentPrintHtml } from './print-document.ts';
import { wordDocument } from './word-document.ts';

/**
 * The files of a notice or report by their name within the folder of its page; the same bytes for
 * the same document.
 */
export async function documentFiles(
  document: DocumentContent,
  maker: () => Promise<PdfMaker>,
): Promise<IssueFile[]> {
  const { fileName, day, address } = document;
  const code = renderSVG(address, { border: 2 }).replace(
    /^<svg /,
    '<svg width="168" height="168" ',
  ) as Svg;
  const word = wordDocument(document, await drawPng(code));
  const html = (options: PrintOptions) => documentPrintHtml(document, options);
  return [
    { name: 'fragment.html', body: fragmentHtml(document) },
    { name: `${fileName}.docx`, body: await packedDocx(word, day) },
    { name: `${fileName}.pdf`, body: await (await maker()).document(html, day) },
  ];
}
