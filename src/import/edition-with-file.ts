import type { EditionFiles } from '../data/files.ts';

/** The files of an edition as if it had one more: to check a file before it is written. */
export function withFile(files: EditionFiles, path: string, text: string): EditionFiles {
  const bytes = new TextEncoder().encode(text);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const name = path.slice(folder.length + 1);
  return {
    ...files,
    has: (each) => each === path || files.has(each),
    list: (each) => {
      const held = files.list(each);
      if (each !== folder || held.files.includes(name)) return held;
      return { ...held, files: [...held.files, name].sort() };
    },
    bytes: (each) => (each === path ? bytes : files.bytes(each)),
    read: (each) => (each === path ? { text } : files.read(each)),
    isClaimed: (each) => each === path || files.isClaimed(each),
    readFault: (each) => (each === path ? undefined : files.readFault(each)),
  };
}
