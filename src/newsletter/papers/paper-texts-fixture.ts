import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { PdfMaker } from '../print/index.ts';
import { readPdf } from '../print/read-pdf-fixture.ts';
import type { PaperContent } from './paper-content.ts';
import { paperFiles } from './paper-files.ts';

/** What a reader or a program can find in each of the three files of a round. */
export async function paperTexts(content: PaperContent, maker: PdfMaker): Promise<PaperTexts> {
  return textsIn(await paperFiles(content, () => Promise.resolve(maker)));
}

export interface PaperTexts {
  readonly word: string;
  readonly xml: string;
  readonly pdf: string;
  readonly fragment: string;
}

/** The same in files that were made before. */
export async function textsIn(made: Awaited<ReturnType<typeof paperFiles>>): Promise<PaperTexts> {
  const files = new Map(made.map(({ name, body }) => [name, Buffer.from(body)]));
  const word = files.get('report.docx') ?? Buffer.alloc(0);
  const zip = await JSZip.loadAsync(word);
  const parts = Object.keys(zip.files).filter((name) => name.endsWith('.xml'));
  const xml = await Promise.all(parts.map((name) => zip.file(name)?.async('string') ?? ''));
  const { joined } = await readPdf(new Uint8Array(files.get('report.pdf') ?? []));
  return {
    word: (await mammoth.extractRawText({ buffer: word })).value,
    xml: xml.join('\n'),
    pdf: joined,
    fragment: files.get('fragment.html')?.toString() ?? '',
  };
}
