import { readFileSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import type { Block, IssueContent } from '../content/blocks.ts';

/**
 * The pictures of an issue that lie in a folder (the edition's `public/`), as `data:` addresses by
 * file. A picture that is not there, of another kind, or outside the folder is left out: the print
 * then names it in words.
 */
export function issueImages(content: IssueContent, folder: string): ReadonlyMap<string, string> {
  return new Map(
    imageFiles(content.blocks).flatMap((file) => {
      const type = TYPES[extname(file).toLowerCase()];
      const path = resolve(join(folder, file));
      if (type === undefined || !path.startsWith(resolve(folder) + sep)) return [];
      try {
        return [[file, `data:${type};base64,${readFileSync(path).toString('base64')}`] as const];
      } catch {
        return [];
      }
    }),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

function imageFiles(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'image') return block.file === undefined ? [] : [block.file];
    if (block.kind === 'list') return imageFiles(block.items.flat());
    return block.kind === 'quote' || block.kind === 'note' ? imageFiles(block.blocks) : [];
  });
}
