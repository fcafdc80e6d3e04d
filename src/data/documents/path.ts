/** Where a value stands in a document: keys and indexes from the root. */
export type DocumentPath = readonly (string | number)[];

/** `authorities[0].division` */
export function pathText(path: DocumentPath): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`,
    '',
  );
}

/** The value at a path; undefined when there is none. */
export function valueAt(value: unknown, path: DocumentPath): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part))
      return undefined;
    found = (found as Record<string | number, unknown>)[part];
  }
  return found;
}
