import JSZip from 'jszip';
import type { PaperText } from './paper-text.ts';
import { blockWords, markupTexts } from './markup-text.ts';

/** More text than this no file for readers holds. */
const MOST_BYTES = 64_000_000;
const READABLE = /\.(?:xml|rels|html?|xhtml|txt|csv|json|md)$/i;
/** The text of Word and WPS files with its notes, and of OpenDocument. */
const BODY = /^(?:word\/(?:document\d?|footnotes|endnotes)|content)\.xml$/;
/** What Word keeps of deleted words and of fields, and no reader sees. */
const UNREAD = /<w:(delText|instrText|delInstrText)\b[^<>]*>[^<>]*<\/w:\1>/g;
const AUTHOR = /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)[^<>]*>([^<>]+)</g;

/**
 * The words of a package of Office, WPS or OpenDocument (or of another archive) with the names of
 * its parts and its properties. Rejects for one that is broken or unpacks to too much.
 */
export async function officeText(bytes: Uint8Array): Promise<PaperText> {
  const zip = await JSZip.loadAsync(bytes);
  const texts: string[] = [];
  const body: string[] = [];
  const authors = new Set<string>();
  let left = MOST_BYTES;
  for (const entry of Object.values(zip.files)) {
    texts.push(entry.name.split('/').at(-1) ?? '');
    if (entry.dir || !READABLE.test(entry.name)) continue;
    const source = await unpacked(entry, left);
    left -= source.length;
    const words = /\.(?:txt|csv|json|md)$/i.test(entry.name) ? source : markupTexts(source);
    texts.push(words);
    if (BODY.test(entry.name)) body.push(blockWords(source.replace(UNREAD, '')));
    for (const [, name = ''] of source.matchAll(AUTHOR)) authors.add(name.trim());
  }
  return {
    text: texts.join('\n'),
    body: body.join('\n').trim(),
    author: [...authors].filter((name) => name !== '').join('、'),
  };
}

/** Stops as soon as there is too much, whatever size the entry declares. */
function unpacked(entry: JSZip.JSZipObject, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = entry.nodeStream('nodebuffer');
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        stream.pause();
        reject(new RangeError(`${entry.name} unpacks to more than ${most} bytes`));
      }
    });
    stream.on('end', () => resolve(Buffer.concat(chunks).toString()));
    stream.on('error', reject);
  });
}
