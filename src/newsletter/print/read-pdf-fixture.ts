import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface ReadText {
  readonly text: string;
  /** Distance from the left and the lower edge of the sheet in points. */
  readonly x: number;
  readonly y: number;
}

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  /** All its text without white space. */
  readonly joined: string;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly joined: string;
  readonly title: string;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  /** Titles of the outline, level by level, in order. */
  readonly outline: readonly string[];
}

/** What a reader's program finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    const joined = withoutSpace(texts.map(({ text }) => text).join(''));
    pages.push({ width, height, texts, joined });
  }
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) ?? [];
  const mark = await document.getMarkInfo();
  const result = {
    pages,
    joined: pages.map(({ joined }) => joined).join(''),
    title: String((info as Record<string, unknown>)['Title'] ?? ''),
    language: (info as Record<string, unknown>)['Language'] as string | undefined,
    isTagged: mark?.['Marked' as never] === true,
    outline: titlesOf(outline),
  };
  await task.destroy();
  return result;
}

export function withoutSpace(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}

/** Kinds of all fonts in the file; the objects of Chromium's PDF are plain text. */
export function fontKinds(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const kinds = [...text.matchAll(/\/Subtype\s*\/(Type\d|CIDFontType\d|TrueType)\b/g)];
  return [...new Set(kinds.map(([, kind = '']) => kind))].sort();
}

type Outline = readonly { readonly title: string; readonly items: Outline }[];

function titlesOf(outline: Outline): string[] {
  return outline.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}
