import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of a built site with its sizes in kB (1,000 bytes), and its elements when it is a page. */
export interface Weight {
  readonly path: string;
  readonly kilobytes: number;
  readonly gzipped: number;
  readonly elements: number | undefined;
}

/** The largest files of a folder, heaviest first; only they are packed to be weighed. */
export function heaviest(folder: string, isAsked: (path: string) => boolean, count = 5): Weight[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isAsked(relative(folder, file)))
    .map((file) => ({ file, size: statSync(file).size }))
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ file, size }) => {
      const bytes = readFileSync(file);
      return {
        path: relative(folder, file),
        kilobytes: size / 1000,
        gzipped: gzipSync(bytes).length / 1000,
        elements: file.endsWith('.html')
          ? (bytes.toString('utf8').match(/<[a-z]/g)?.length ?? 0)
          : undefined,
      };
    });
}
