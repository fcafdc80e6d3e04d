import type { EditionFiles } from '../data/files.ts';
import type { Found } from '../data/walk.ts';

/** The files of an edition as if it had one more: to check a file before it is written. */
export function withFile(files: EditionFiles, path: string, text: string): EditionFiles {
  return withFiles(files, new Map([[path, new TextEncoder().encode(text)]]));
}

/** The files of an edition as if it had some more, or some others in their places. */
export function withFiles(
  files: EditionFiles,
  more: ReadonlyMap<string, Uint8Array>,
): EditionFiles {
  const found = new Map(files.walked.found);
  const inside = new Map(files.walked.inside);
  for (const path of more.keys()) {
    for (let at = path; at !== '' && !found.has(at); at = folderOf(at)) {
      const each = foundAt(at, at === path ? 'file' : 'folder');
      found.set(at, each);
      const here = [...(inside.get(each.folder) ?? []), each];
      inside.set(
        each.folder,
        here.sort((a, b) => (a.name < b.name ? -1 : 1)),
      );
    }
  }
  const decoded = (path: string) => new TextDecoder().decode(more.get(path));
  return {
    ...files,
    walked: { ...files.walked, found, inside },
    has: (each) => more.has(each) || files.has(each),
    list: (folder) => {
      const held = files.list(folder);
      const here = (inside.get(folder) ?? []).filter(({ path }) => !files.walked.found.has(path));
      const names = (kind: Found['kind']) =>
        here.filter((each) => each.kind === kind).map(({ name }) => name);
      return {
        files: [...held.files, ...names('file')].sort(),
        folders: [...held.folders, ...names('folder')].sort(),
      };
    },
    bytes: (each) => more.get(each) ?? files.bytes(each),
    read: (each) => (more.has(each) ? { text: decoded(each) } : files.read(each)),
    isClaimed: (each) => more.has(each) || files.isClaimed(each),
    readFault: (each) => (more.has(each) ? undefined : files.readFault(each)),
  };
}

function foundAt(path: string, kind: Found['kind']): Found {
  return { path, folder: folderOf(path), name: path.slice(path.lastIndexOf('/') + 1), kind };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
