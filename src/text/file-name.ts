const LONGEST = 80;

/**
 * Parts as the name of a file that every system takes: without the characters that Windows forbids, on
 * one line, no longer than mail programs keep whole. What makes it too long is cut, so that a table and
 * its day stay behind a long title. The ending is added by the caller.
 */
export function fileName(parts: readonly string[]): string {
  const kept = parts.map(plainPart).filter((part) => part.length > 0);
  while (kept.flat().length + kept.length - 1 > LONGEST) {
    kept.reduce((most, each) => (each.length > most.length ? each : most)).pop();
  }
  const name = kept
    .map((part) => part.join('').trim())
    .join('-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  return name === '' ? '表' : name;
}

/** By characters, none of which may be cut. */
function plainPart(part: string): string[] {
  const plain = part
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, LONGEST);
}
