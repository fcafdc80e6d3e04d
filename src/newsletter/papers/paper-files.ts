import { join } from 'node:path';
import { renderSVG } from 'uqr';
import type { Svg } from '../../charts/svg.ts';
import type { Block } from '../content/blocks.ts';
import { packedDocx } from '../docx/index.ts';
import { WIDEST, type WordImage, wordImages } from '../docx/word-images.ts';
import { type IssueFile, ownImages } from '../files.ts';
import { drawPng } from '../pictures/draw-png.ts';
import { renderPictures } from '../pictures/render-pictures.ts';
import type { PdfMaker } from '../print/index.ts';
import { issueImages } from '../print/issue-images.ts';
import type { PrintOptions } from '../print/print-options.ts';
import { asIssue } from './as-issue.ts';
import type { PaperContent } from './paper-content.ts';
import { fragmentHtml } from './fragment-html.ts';
import { paperPrintHtml } from './print-paper.ts';
import { wordPaper } from './word-paper.ts';

/**
 * The files of a notice or report by their name within the folder of its page; the same bytes for
 * the same document, no PDF without a maker. Below `siteRoot` lies the edition's `public/` with its
 * own pictures; without it they are told in words.
 */
export async function paperFiles(
  document: PaperContent,
  maker: (() => Promise<PdfMaker>) | undefined,
  siteRoot?: string,
): Promise<IssueFile[]> {
  const { fileName, day, address } = document;
  const code = renderSVG(address, { border: 2 }).replace(
    /^<svg /,
    '<svg width="168" height="168" ',
  ) as Svg;
  const content = asIssue(document);
  const own = siteRoot === undefined ? [] : await ownImages(content, siteRoot);
  const images =
    siteRoot === undefined ? new Map() : await issueImages(content, join(siteRoot, 'public'));
  const word = wordPaper(document, {
    code: await drawPng(code),
    figures: await renderPictures(content),
    images: new Map([...(await wordImages(own)), ...(await drawnCharts(document.blocks))]),
  });
  const html = (options: PrintOptions) => paperPrintHtml(document, { ...options, images });
  return [
    { name: 'fragment.html', body: fragmentHtml(document) },
    { name: `${fileName}.docx`, body: await packedDocx(word, day) },
    ...(maker === undefined
      ? []
      : [{ name: `${fileName}.pdf`, body: await (await maker()).document(html, day) }]),
  ];
}

/** A chart and the words below it fit on a page, in pixels of 1/96 inch. */
const HIGHEST = 760;

/** The charts of a document as pictures for Word, by their address. */
async function drawnCharts(blocks: readonly Block[]): Promise<[string, WordImage][]> {
  const charts = blocks.flatMap((block) =>
    block.kind === 'image' && block.drawing !== undefined
      ? [{ address: block.address, svg: block.drawing.standalone }]
      : [],
  );
  return Promise.all(
    charts.map(async ({ address, svg }): Promise<[string, WordImage]> => {
      const { png, width, height } = await drawPng(svg);
      const scale = Math.min(1, WIDEST / width, HIGHEST / height);
      const [onPage, high] = [Math.round(width * scale), Math.round(height * scale)];
      return [address, { type: 'png', bytes: png, width: onPage, height: high }];
    }),
  );
}
