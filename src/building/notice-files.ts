import { join } from 'node:path';
import type { Edition } from '../data/edition.ts';
import { joinSite } from '../model/join-site.ts';
import { cachedFiles, cacheKey } from '../newsletter/cache.ts';
import { noticeContent } from '../newsletter/documents/notice-blocks.ts';
import { noticeFiles } from '../newsletter/documents/notice-files.ts';
import { type PdfMaker, pdfMaker } from '../newsletter/print/index.ts';

interface NoticeBuild {
  readonly edition: Edition;
  /** The folder whose `node_modules` keeps what was made before. */
  readonly repository: string;
  /** Tells the program that makes them from another; see `programHash`. */
  readonly program: string;
}

/**
 * Word, PDF and fragment of every notice by their address below the site. A notice that is what it
 * was is taken from the cache; the browser starts with the first that is not.
 */
export async function makeNoticeFiles({
  edition,
  repository,
  program,
}: NoticeBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const site = joinSite(edition);
  const cache = join(repository, 'node_modules/.cache/zhongchuang-gazette/notices');
  const made = new Map<string, Uint8Array>();
  let maker: Promise<PdfMaker> | undefined;
  const started = () => (maker ??= pdfMaker(join(repository, 'public')));
  try {
    for (const folder of edition.notices) {
      const content = noticeContent(site, folder);
      const files = await cachedFiles(cache, cacheKey(content, [], [program]), async () => {
        const entries = await noticeFiles(content, started);
        return new Map(entries.map(({ name, body }) => [name, bytesOf(body)]));
      });
      for (const [name, bytes] of files) made.set(`notices/${folder.id}/${name}`, bytes);
    }
  } finally {
    await (await maker)?.close();
  }
  return made;
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
