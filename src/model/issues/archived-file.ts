import { foldedName } from '../../data/walk.ts';
import type { EditionFiles } from '../../data/files.ts';
import type { ArchivedIssueDocument } from '../../schemas/documents/archived-issue.ts';

/** Where the original of an archived issue lies below `public/`, however its editor wrote it. */
export function archivedPath({ file }: Pick<ArchivedIssueDocument, 'file'>): string {
  return file
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/^public\//, '');
}

/** What is wrong with the original of an archived issue; undefined when it can be served. */
export function archivedFault(
  files: Pick<EditionFiles, 'has' | 'walked'>,
  issue: Pick<ArchivedIssueDocument, 'file'>,
): { message: string; hint: string } | undefined {
  const place = `public/${archivedPath(issue)}`;
  if (files.has(place)) return undefined;
  const name = place.split('/').at(-1) ?? '';
  const same = [...files.walked.found.values()].filter(
    (each) => each.kind === 'file' && foldedName(each.name) === foldedName(name),
  );
  const inPublic = same.find(({ path }) => path.startsWith('public/'));
  const message = `原件${place}不存在`;
  if (inPublic !== undefined) {
    return {
      message,
      hint: `有${inPublic.path}，写成file: ${inPublic.path.slice('public/'.length)}`,
    };
  }
  const [elsewhere] = same;
  return {
    message,
    hint:
      elsewhere === undefined
        ? '把原件放进public，例如public/bulletins，文件名一字不差'
        : `${elsewhere.path}不在public里，读者下载不到：把它移到public，例如public/bulletins/${elsewhere.name}`,
  };
}
