import { join } from 'node:path';
import { allDocuments } from '../composed/all-documents.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { cacheKey } from '../newsletter/cache.ts';
import { paperContent } from '../newsletter/papers/paper-content.ts';
import { paperFiles } from '../newsletter/papers/paper-files.ts';
import { ownImages, bytesOf } from '../newsletter/files.ts';
import { keptFiles } from '../newsletter/kept-files.ts';
import type { Prints } from '../newsletter/print/index.ts';
import { inOrder } from './in-order.ts';
import type { StepProgress } from './progress.ts';

interface PaperBuild {
  readonly site: SiteData;
  readonly printer: Prints;
  /** The folder whose `node_modules` keeps what was made before. */
  readonly repository: string;
  /** Tells the program that makes them from another; see `runningProgram`. */
  readonly program: string;
  /** The one folder whose files are wanted: `notices/gs-2026-titles`; all when left out. */
  readonly folder?: string;
  readonly step?: Pick<StepProgress, 'done' | 'noted'>;
}

/**
 * Word, PDF and fragment of every notice and every evaluation round by their address below the
 * site. A document that is what it was is taken from the cache; the browser starts with the first
 * that is not.
 */
export async function makePaperFiles({
  site,
  printer,
  repository,
  program,
  folder: wanted,
  step,
}: PaperBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const cache = join(repository, 'node_modules/.cache/zhongchuang-gazette/documents');
  const made = new Map<string, Uint8Array>();
  const { start } = printer;
  const parts = start === undefined ? [program, 'no PDF'] : [program];
  const { root } = site.edition.files;
  // Composed before the first is printed: a large round is computed for long at a stretch.
  const planned = allDocuments(site)
    .filter(({ folder }) => wanted === undefined || wanted === folder)
    .map(({ folder, compose }) => ({ folder, content: paperContent(site, compose()) }));
  const all = await inOrder(planned, async ({ folder, content }) => {
    const images = await ownImages(content, root);
    const keeping = { folder: cache, name: folder, parts, note: step?.noted };
    const files = await keptFiles(keeping, cacheKey(content, images, parts), async () => {
      const entries = await paperFiles(content, start, root);
      return new Map(entries.map(({ name, body }) => [name, bytesOf(body)]));
    });
    step?.done();
    return { folder, files };
  });
  for (const { folder, files } of all) {
    for (const [name, bytes] of files) made.set(`${folder}/${name}`, bytes);
  }
  return made;
}
