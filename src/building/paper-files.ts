import { join } from 'node:path';
import { hasBrowser } from '../browser/launch.ts';
import type { ComposedDocument } from '../composed/composed-document.ts';
import { composedNotice } from '../composed/notice.ts';
import { composedRound } from '../composed/round.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { cachedFiles, cacheKey } from '../newsletter/cache.ts';
import { paperContent } from '../newsletter/papers/paper-content.ts';
import { paperFiles } from '../newsletter/papers/paper-files.ts';
import { ownImages } from '../newsletter/files.ts';
import { type PdfMaker, pdfMaker } from '../newsletter/print/index.ts';
import type { Machine } from '../settings.ts';

interface PaperBuild {
  readonly site: SiteData;
  readonly machine: Machine;
  /** The folder whose `node_modules` keeps what was made before. */
  readonly repository: string;
  /** Tells the program that makes them from another; see `programHash`. */
  readonly program: string;
  /** The one folder whose files are wanted: `notices/gs-2026-titles`; all when left out. */
  readonly folder?: string;
}

/**
 * Word, PDF and fragment of every notice and every evaluation round by their address below the
 * site. A document that is what it was is taken from the cache; the browser starts with the first
 * that is not.
 */
export async function makePaperFiles({
  site,
  machine,
  repository,
  program,
  folder: wanted,
}: PaperBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const cache = join(repository, 'node_modules/.cache/zhongchuang-gazette/documents');
  const made = new Map<string, Uint8Array>();
  let maker: Promise<PdfMaker> | undefined;
  const start = () => (maker ??= pdfMaker(join(repository, 'public'), machine));
  const started = hasBrowser(machine) ? start : undefined;
  const parts = started === undefined ? [program, 'no PDF'] : [program];
  try {
    for (const { folder, compose } of documentsOf(site)) {
      if (wanted !== undefined && wanted !== folder) continue;
      const content = paperContent(site, compose());
      const images = await ownImages(content, site.edition.files.root);
      const files = await cachedFiles(cache, cacheKey(content, images, parts), async () => {
        const entries = await paperFiles(content, started, site.edition.files.root);
        return new Map(entries.map(({ name, body }) => [name, bytesOf(body)]));
      });
      for (const [name, bytes] of files) made.set(`${folder}/${name}`, bytes);
    }
  } finally {
    await (await maker)?.close();
  }
  return made;
}

interface PlannedPaper {
  readonly folder: string;
  readonly compose: () => ComposedDocument;
}

function documentsOf(site: SiteData): PlannedPaper[] {
  const { notices, rounds } = site.edition;
  return [
    ...notices.map((notice) => ({
      folder: `notices/${notice.id}`,
      compose: () => composedNotice(site, notice),
    })),
    ...rounds.map((round) => ({
      folder: `evaluations/${round.id}`,
      compose: () => composedRound(site, round),
    })),
  ];
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
