/** Table of contents: an issue → paper. */
export { issuePdf, type PdfMaker, pdfMaker } from './pdf-maker.ts';
export { printHtml } from './print-html.ts';
export type { PrintOptions } from './print-options.ts';
