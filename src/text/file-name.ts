const LONGEST = 80;

/**
 * Parts as the name of a file that every system takes: without the characters that Windows forbids, on
 * one line, no longer than mail programs keep whole. The ending is added by the caller.
 */
export function fileName(parts: readonly string[]): string {
  const name = parts
    .map((part) =>
      part
        .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join('-');
  const kept = [...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/[\s.-]+$/, '');
  return kept === '' ? '表' : kept;
}
