import { join } from 'node:path';
import { cacheKey, runningProgram } from '../newsletter/cache.ts';
import { keptFiles } from '../newsletter/kept-files.ts';
import type { PaperContent } from '../newsletter/papers/paper-content.ts';
import { paperFiles } from '../newsletter/papers/paper-files.ts';
import { ownImages } from '../newsletter/files.ts';
import { prints } from '../newsletter/print/index.ts';
import type { Machine } from '../settings.ts';

/** Makes PDF and Word of documents for which the build makes none. */
export interface PaperMaker {
  make(content: PaperContent, siteRoot: string): Promise<ReadonlyMap<string, Uint8Array>>;
  /** What could not be made, in a sentence; nothing when all was. */
  missing(): readonly string[];
  close(): Promise<void>;
}

/** The browser that prints starts with the first document that was not made before. */
export function paperMaker(repository: string, machine: Machine): PaperMaker {
  const cache = join(repository, 'node_modules/.cache/zhongchuang-gazette/documents');
  const { start: started, close } = prints(join(repository, 'public'), machine);
  const kind = started === undefined ? 'cms, no PDF' : 'cms';
  return {
    make: async (content, siteRoot) => {
      const images = await ownImages(content, siteRoot);
      const parts = [runningProgram(repository, machine), kind];
      const files = await keptFiles(
        { folder: cache, name: content.address, parts },
        cacheKey(content, images, parts),
        async () => {
          const made = await paperFiles(content, started, siteRoot);
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
    missing: () => (started === undefined ? ['没有找到浏览器，稿件没有PDF，别的都有'] : []),
    close,
  };
}
