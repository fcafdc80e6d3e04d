import { renderSVG } from 'uqr';
import type { Svg } from '../../charts/svg.ts';
import { packedDocx } from '../docx/index.ts';
import type { IssueFile } from '../files.ts';
import { drawPng } from '../pictures/draw-png.ts';
import type { PdfMaker } from '../print/index.ts';
import { fragmentHtml } from './fragment-html.ts';
import type { NoticeContent } from './notice-blocks.ts';
import { noticePrintHtml } from './print-notice.ts';
import { noticeDocument } from './word-notice.ts';

/** The files of a notice by their name within `notices/<id>/`; the same bytes for the same notice. */
export async function noticeFiles(
  notice: NoticeContent,
  maker: () => Promise<PdfMaker>,
): Promise<IssueFile[]> {
  const { publishedOn, address } = notice;
  const code = renderSVG(address, { border: 2 }).replace(
    /^<svg /,
    '<svg width="168" height="168" ',
  ) as Svg;
  const document = noticeDocument(notice, await drawPng(code));
  const html = (options: Parameters<typeof noticePrintHtml>[1]) => noticePrintHtml(notice, options);
  return [
    { name: 'fragment.html', body: fragmentHtml(notice) },
    { name: 'notice.docx', body: await packedDocx(document, publishedOn) },
    { name: 'notice.pdf', body: await (await maker()).document(html, publishedOn) },
  ];
}
