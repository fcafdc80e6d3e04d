import { type PDFDocumentProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaperText } from './paper-text.ts';

/** The text of a PDF page by page with its notes, forms and properties. Rejects for a broken one. */
export async function pdfText(bytes: Uint8Array): Promise<PaperText> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    useSystemFonts: false,
    isEvalSupported: false,
    disableFontFace: true,
  });
  try {
    return await textOf(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function textOf(document: PDFDocumentProxy): Promise<PaperText> {
  const { info } = await document.getMetadata();
  const properties = Object.entries(info).filter(([, value]) => typeof value === 'string');
  const texts = properties.map(([, value]) => String(value));
  const body: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    texts.push(words);
    body.push(words);
    for (const note of await page.getAnnotations()) {
      const { contentsObj, fieldValue, url } = note as Record<string, unknown>;
      const words = (contentsObj as { str?: unknown } | undefined)?.str;
      texts.push([words, fieldValue, url].filter((each) => typeof each === 'string').join('\n'));
    }
    page.cleanup();
  }
  const author = new Map<string, unknown>(properties).get('Author');
  return {
    text: texts.join('\n'),
    body: body.join('\n').trim(),
    author: typeof author === 'string' ? author.trim() : '',
  };
}
