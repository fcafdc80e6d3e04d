import JSZip from 'jszip';
import { unpackedEntry } from '../unpacked-entry.ts';
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
export async function officeText(file: Uint8Array): Promise<PaperText> {
  const zip = await JSZip.loadAsync(file);
  const texts: string[] = [];
  const body: string[] = [];
  const authors = new Set<string>();
  let left = MOST_BYTES;
  for (const entry of Object.values(zip.files)) {
    texts.push(entry.name.split('/').at(-1) ?? '');
    if (entry.dir || !READABLE.test(entry.name)) continue;
    const bytes = await unpackedEntry(entry, left);
    if (bytes === undefined) throw new RangeError(`${entry.name} unpacks to too much`);
    const source = bytes.toString();
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
