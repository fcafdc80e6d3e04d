import { join } from 'node:path';
import process from 'node:process';
import { cacheKey, cachedFiles, programHash } from '../newsletter/cache.ts';
import type { DocumentContent } from '../newsletter/documents/document-content.ts';
import { documentFiles } from '../newsletter/documents/document-files.ts';
import { ownImages } from '../newsletter/files.ts';
import { pdfMaker } from '../newsletter/print/index.ts';
import type { PdfMaker } from '../newsletter/print/index.ts';

/** Makes PDF and Word of documents for which the build makes none. */
export interface DocumentMaker {
  make(content: DocumentContent, siteRoot: string): Promise<ReadonlyMap<string, Uint8Array>>;
  /** What could not be made, in a sentence; nothing when all was. */
  missing(): readonly string[];
  close(): Promise<void>;
}

/** The browser that prints starts with the first document that was not made before. */
export function documentMaker(repository: string): DocumentMaker {
  const cache = join(repository, 'node_modules/.cache/zhongchuang-gazette/documents');
  let maker: Promise<PdfMaker> | undefined;
  let program: string | undefined;
  const started = () => (maker ??= pdfMaker(join(repository, 'public')));
  return {
    make: async (content, siteRoot) => {
      program ??= programHash(repository, process.env);
      const images = await ownImages(content, siteRoot);
      const files = await cachedFiles(
        cache,
        cacheKey(content, images, [program, 'cms']),
        async () => {
          const made = await documentFiles(content, started, siteRoot);
          return new Map(
            made.map(({ name, body }) => [
              name,
              typeof body === 'string' ? new TextEncoder().encode(body) : body,
            ]),
          );
        },
      );
      return new Map([...files].filter(([name]) => /\.(?:pdf|docx)$/.test(name)));
    },
    missing: () => [],
    close: async () => (await maker)?.close(),
  };
}
