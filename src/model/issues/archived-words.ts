import { join } from 'node:path';
import { heldFor } from '../../data/held.ts';
import { isPaper, isPdf } from '../../data/texts/paper-kinds.ts';
import { paperText } from '../../data/texts/paper-text.ts';
import type { SiteData } from '../site/site-data.ts';
import { archivedPath } from './archived-file.ts';

/**
 * The texts of the originals of archived issues by the ids of the issues, worked out once; empty for
 * a scan, an old `.doc` and whatever else holds no text that can be read.
 */
export function archivedWords(site: SiteData): Promise<ReadonlyMap<string, string>> {
  return heldFor(site.edition, 'archived words', async () => {
    const words = new Map<string, string>();
    // One at a time: each is read on a thread of its own.
    for (const { id, frontmatter } of site.archived) {
      words.set(id, await wordsOf(site, `public/${archivedPath(frontmatter)}`));
    }
    return words;
  });
}

async function wordsOf({ edition: { files } }: SiteData, file: string): Promise<string> {
  const bytes = files.bytes(file);
  if (bytes === undefined || !isPaper(bytes)) return '';
  const body = (await paperText(join(files.root, file)))?.body ?? '';
  // A PDF knows lines, a Word file paragraphs.
  return tidyText(isPdf(bytes) ? runningText(body) : body);
}

function tidyText(text: string): string {
  const plain = text.normalize('NFC').replace(/[ \t\u00a0]+/g, ' ');
  return plain.replace(/ ?\n[\s]*/g, '\n').trim();
}

/** A text as it is read: a line that ends between 汉字 goes on in the next one. */
export function runningText(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，、；：“（])\n\s*(?=[\p{Script=Han}\d“”（）])/gu, '');
}
