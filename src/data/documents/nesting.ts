/** No document that somebody wrote is nested deeper; readers that call themselves would run out of stack. */
export const MOST_DEPTH = 64;

/**
 * The offset of the bracket with which a JSON text, or a value of YAML within brackets, is nested too
 * deep; undefined when it is not. Brackets in double quotes or in
 * a comment are text.
 */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '\\') at += 1;
      // No text of JSON goes on behind its line: a quote that was never closed hides nothing below.
      else if (character === '"' || character === '\n') isQuoted = false;
    } else if (text.startsWith('/*', at)) at = Math.max(at + 1, text.indexOf('*/', at + 2));
    else if (character === '"') isQuoted = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MOST_DEPTH) return at;
    } else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return undefined;
}

/** A document is a form that somebody fills in, not a table. */
export const MOST_COMMAS = 10_000;

/** How many commas a JSON text has, when they are more than are read. */
export function tooManyCommas(text: string): number | undefined {
  const commas = text.split(',').length - 1;
  return commas > MOST_COMMAS ? commas : undefined;
}
