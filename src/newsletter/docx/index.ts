import { type Document, Packer } from 'docx';
import type { IssueContent } from '../content/blocks.ts';
import type { OwnImage } from '../pictures/mail-images.ts';
import type { Picture } from '../pictures/picture.ts';
import { issueDocument } from './document.ts';
import { wordImages } from './word-images.ts';
import { type ZipPart, zipped } from './zip.ts';

/**
 * The issue as `.docx` with its figures and the edition's own pictures, byte-identical when made
 * again on one platform.
 */
export async function issueDocx(
  content: IssueContent,
  pictures: ReadonlyMap<number, Picture>,
  images: readonly OwnImage[] = [],
): Promise<Uint8Array> {
  const document = issueDocument(content, pictures, await wordImages(images));
  return packedDocx(document, content.publishedOn);
}

/**
 * A Word document as `.docx`, byte-identical when made again: entries in order with a fixed time,
 * the dates of the properties those of `day`, relations and drawings numbered from 1.
 */
export async function packedDocx(document: Document, day: string): Promise<Uint8Array> {
  const parts = COMPILER.compile(document);
  const ids = new Map<string, string>();
  // [Content_Types].xml comes first, as the standard asks of streamed packages.
  const names = [...parts.keys()].sort().sort((a, b) => rank(a) - rank(b));
  const settled = names.map((name): ZipPart => {
    const part = parts.get(name) ?? '';
    const isXml = typeof part === 'string' && /\.(xml|rels)$/.test(name);
    return { name, body: isXml ? settledXml(part, day, ids) : part };
  });
  return zipped(settled, day);
}

/** What `Packer` makes of a document before it packs it: the parts must be settled in between. */
const { compiler: COMPILER } = Packer as unknown as {
  readonly compiler: { compile(document: Document): ReadonlyMap<string, string | Uint8Array> };
};

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

const RANDOM_ID = /rId[A-Za-z0-9_-]{15,}/g;
const DRAWING_ID = /(<wp:docPr id=")\d+(?=")/g;
const PROPERTY_TIME = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

function settledXml(xml: string, day: string, ids: Map<string, string>): string {
  // The library counts drawings over all documents of a run.
  let drawings = 0;
  return xml
    .replace(DRAWING_ID, (_, start: string) => `${start}${(drawings += 1)}`)
    .replace(PROPERTY_TIME, `$1${day}T00:00:00Z$2`)
    .replace(RANDOM_ID, (id) => {
      const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
      ids.set(id, known);
      return known;
    });
}
