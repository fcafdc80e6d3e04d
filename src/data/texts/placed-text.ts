/** Words as a reader sees them in one piece, and where they stand in their file. */
export interface PlacedText {
  readonly text: string;
  /** The line of the file on which a place of the text stands; lines count from 1. */
  readonly lineAt: (index: number) => number;
}

/** Words that stand on one line. */
export function textOnLine(text: string, line: number): PlacedText {
  return { text, lineAt: () => line };
}

/** Pieces that a reader sees as one, each with the line on which it begins. */
export function joinedText(
  pieces: readonly { readonly text: string; readonly line: number }[],
): PlacedText {
  const starts: { readonly from: number; readonly line: number; readonly text: string }[] = [];
  let from = 0;
  for (const { text, line } of pieces) {
    starts.push({ from, line, text });
    from += text.length;
  }
  return {
    // A line break within a paragraph is a space to its reader.
    text: pieces
      .map(({ text }) => text)
      .join('')
      .replace(/\r\n|\r|\n/g, (end) => ' '.repeat(end.length)),
    lineAt: (index) => {
      const piece = starts.findLast((each) => each.from <= index);
      if (piece === undefined) return 1;
      const before = piece.text.slice(0, index - piece.from);
      return piece.line + (before.match(/\r\n|\r|\n/g)?.length ?? 0);
    },
  };
}

/** Every line of a text by itself. */
export function textsByLine(text: string): PlacedText[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => textOnLine(line, index + 1));
}

/** A whole text, its line ends kept: what is broken over two lines is one to its reader. */
export function textOfWhole(source: string): PlacedText {
  const text = source.replace(/\r\n?/g, '\n');
  return { text, lineAt: (index) => text.slice(0, index).split('\n').length };
}
