/** Table of contents: an issue → paper. */
export { type PdfMaker, pdfMaker } from './pdf-maker.ts';
export { type Prints, prints } from './prints.ts';
