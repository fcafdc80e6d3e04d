import { join } from 'node:path';
import { hasBrowser } from '../browser/launch.ts';
import { roundPictures } from '../components/evaluation/round-figure-files.ts';
import type { Edition } from '../data/edition.ts';
import type { RoundFolder } from '../data/rounds.ts';
import { roundReport } from '../model/evaluation/round-report.ts';
import { joinSite } from '../model/site/join-site.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { cachedFiles, cacheKey } from '../newsletter/cache.ts';
import type { DocumentContent } from '../newsletter/documents/document-content.ts';
import { documentFiles } from '../newsletter/documents/document-files.ts';
import { noticeContent } from '../newsletter/documents/notice-blocks.ts';
import type { RoundChart } from '../newsletter/documents/round-chart-blocks.ts';
import { roundContent } from '../newsletter/documents/round-content.ts';
import { ownImages } from '../newsletter/files.ts';
import { type PdfMaker, pdfMaker } from '../newsletter/print/index.ts';

interface DocumentBuild {
  readonly edition: Edition;
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
export async function makeDocumentFiles({
  edition,
  repository,
  program,
  folder: wanted,
}: DocumentBuild): Promise<ReadonlyMap<string, Uint8Array>> {
  const cache = join(repository, 'node_modules/.cache/zhongchuang-gazette/documents');
  const made = new Map<string, Uint8Array>();
  let maker: Promise<PdfMaker> | undefined;
  const start = () => (maker ??= pdfMaker(join(repository, 'public')));
  const started = hasBrowser() ? start : undefined;
  const parts = started === undefined ? [program, 'no PDF'] : [program];
  try {
    for (const { folder, content: write } of documentsOf(joinSite(edition))) {
      if (wanted !== undefined && wanted !== folder) continue;
      const content = write();
      const images = await ownImages(content, edition.files.root);
      const files = await cachedFiles(cache, cacheKey(content, images, parts), async () => {
        const entries = await documentFiles(content, started, edition.files.root);
        return new Map(entries.map(({ name, body }) => [name, bytesOf(body)]));
      });
      for (const [name, bytes] of files) made.set(`${folder}/${name}`, bytes);
    }
  } finally {
    await (await maker)?.close();
  }
  return made;
}

interface PlannedDocument {
  readonly folder: string;
  readonly content: () => DocumentContent;
}

function documentsOf(site: SiteData): PlannedDocument[] {
  const { notices, rounds } = site.edition;
  return [
    ...notices.map((notice) => ({
      folder: `notices/${notice.id}`,
      content: () => noticeContent(site, notice),
    })),
    ...rounds.map((round) => ({
      folder: `evaluations/${round.id}`,
      content: () => roundContent(site, round, chartsOf(site, round)),
    })),
  ];
}

function chartsOf(site: SiteData, round: RoundFolder): RoundChart[] {
  return round.kind === 'computed' ? roundPictures(site, roundReport(site, round)) : [];
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
