import { type Node, parseTree } from 'jsonc-parser';
import { linesOf } from '../documents/lines.ts';
import { tooDeepAt, tooManyCommas } from '../documents/nesting.ts';
import { type PlacedText, textsByLine, textOnLine } from './placed-text.ts';

/**
 * The keys, texts and numbers of a JSON text, with escapes read; its lines where it is broken or
 * larger than is read.
 */
export function jsonTexts(text: string): PlacedText[] {
  const isRead = tooDeepAt(text) === undefined && tooManyCommas(text) === undefined;
  const root = isRead ? parseTree(text) : undefined;
  if (root === undefined) return textsByLine(text);
  const lines = linesOf(text);
  const words: PlacedText[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const child of node.children ?? []) waiting.push(child);
    if (node.type === 'string' || node.type === 'number') {
      words.push(textOnLine(String(node.value), lines.lineAt(node.offset)));
    }
  }
  return words;
}
