import type { EditionFiles } from '../files.ts';
import type { ProseKind } from './prose-kinds.ts';

/** A prose file by its place. */
export interface ProseFile {
  readonly kind: ProseKind;
  /** The file name without `.mdx`. */
  readonly id: string;
  /** Relative to the edition's folder. */
  readonly file: string;
}

/** The prose files of one folder: the only ones that are checked, and the only ones compiled. */
export function proseFiles(files: Pick<EditionFiles, 'list'>, kind: ProseKind): ProseFile[] {
  return files
    .list(`content/${kind}`)
    .files.filter((name) => name.endsWith('.mdx'))
    .map((name) => ({
      kind,
      id: name.replace(/\.mdx$/, ''),
      file: `content/${kind}/${name}`,
    }));
}
