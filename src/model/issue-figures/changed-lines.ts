/** A printed line and what stands in its place; `before` or `after` is absent when one is new. */
export interface ChangedLine {
  readonly before?: string;
  readonly after?: string;
}

/**
 * The lines in which two prints differ, in their order: lines that both hold are left out, of the
 * rest the first is paired with the first, and so on.
 */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLine[] {
  const gone = without(before, after);
  const come = without(after, before);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    ...(gone[index] === undefined ? {} : { before: gone[index] }),
    ...(come[index] === undefined ? {} : { after: come[index] }),
  }));
}

/** A list without the lines of another, each as often as it stands there. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
