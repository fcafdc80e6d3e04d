/** One `name: value` of a rule. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly index: number;
}

/** A block of a style sheet: `prelude { … }`, or a statement such as `@import …;` without one. */
export interface CssBlock {
  /** The selector, or the at-rule with its name, white space made single. */
  readonly prelude: string;
  readonly index: number;
  readonly parent: CssBlock | undefined;
  readonly declarations: readonly Declaration[];
}

/**
 * The blocks of a style sheet in the order of their beginning. Comments and the insides of
 * strings and of unquoted `url(…)` are blanked first, so that they are never taken for CSS;
 * places stay where they were.
 */
export function blocksOf(text: string): CssBlock[] {
  const bare = blanked(text);
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | undefined;
  let start = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare[at];
    if (sign !== '{' && sign !== '}' && sign !== ';') continue;
    const piece = placed(bare, start, at);
    start = at + 1;
    if (sign === '{') {
      open = { prelude: piece.text, index: piece.index, parent: open, declarations: [] };
      blocks.push(open);
      continue;
    }
    if (piece.text.startsWith('@')) {
      const { text: prelude, index } = piece;
      blocks.push({ prelude, index, parent: open, declarations: [] });
    } else if (piece.text !== '') open?.declarations.push(declarationOf(piece));
    if (sign === '}') open = open?.parent;
  }
  return blocks;
}

interface OpenBlock extends CssBlock {
  readonly parent: OpenBlock | undefined;
  readonly declarations: Declaration[];
}

interface Piece {
  readonly text: string;
  readonly index: number;
}

function blanked(text: string): string {
  return text.replaceAll(
    /\/\*[\s\S]*?(?:\*\/|$)|(["'])(?:\\[\s\S]|(?!\1)[^\\])*\1|url\(\s*[^"')\s][^)]*\)/gi,
    (found, quote: string | undefined) => {
      if (quote) return quote + ' '.repeat(found.length - 2) + quote;
      if (found.startsWith('/*')) return ' '.repeat(found.length);
      return `url(${' '.repeat(found.length - 5)})`;
    },
  );
}

function placed(text: string, start: number, end: number): Piece {
  const raw = text.slice(start, end);
  const index = start + raw.length - raw.trimStart().length;
  return { text: raw.trim().replaceAll(/\s+/g, ' '), index };
}

function declarationOf({ text, index }: Piece): Declaration {
  const colon = text.indexOf(':');
  const name = (colon === -1 ? text : text.slice(0, colon)).trim();
  const value = colon === -1 ? '' : text.slice(colon + 1).trim();
  return { name: name.startsWith('--') ? name : name.toLowerCase(), value, index };
}
