/** The frontmatter block of a prose file, and the text without it. */
export interface FrontmatterBlock {
  /** The text between the fences. */
  readonly text: string;
  /** The line of the file on which that text begins. */
  readonly firstLine: number;
  /** The offset behind the closing fence. */
  readonly end: number;
  /** The file with the block blanked; every line and offset stays where it was. */
  readonly body: string;
  /** False when the closing fence is missing; the block then ends before the first blank line. */
  readonly isClosed: boolean;
}

/** Splits off the block between `---` lines at the start of a file; undefined without one. */
export function frontmatterBlock(file: string): FrontmatterBlock | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/.exec(file);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = /(?:^|(?<=[\r\n]))---[ \t]*(?=[\r\n]|$)/.exec(file.slice(start));
  const blank = /(?:^|(?<=[\r\n]))[ \t]*(?:\r\n|\n|\r|$)/.exec(file.slice(start));
  const length = closing?.index ?? blank?.index ?? file.length - start;
  const end = start + length + (closing?.[0].length ?? 0);
  return {
    text: file.slice(start, start + length),
    firstLine: 2,
    end,
    body: file.slice(0, end).replace(/[^\r\n]/g, ' ') + file.slice(end),
    isClosed: closing !== null,
  };
}
