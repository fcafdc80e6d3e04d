import { isImprintLine, isImprintMark, isOfficeLine } from './masthead.ts';
import type { Report } from './report.ts';
import { type WordBlock, linesOf } from './word-blocks.ts';

/** The 版记 at the end is made from site.json; its lines are reported, not taken. */
export function withoutImprint(blocks: readonly WordBlock[], report: Report): readonly WordBlock[] {
  let from = blocks.length;
  let hasMark = false;
  while (from > 0 && blocks.length - from < 20) {
    const lines = linesOf(blocks[from - 1]);
    const isTable = blocks[from - 1]?.kind === 'table';
    const isPart = (line: string) => isImprintLine(line) || (isTable && isOfficeLine(line));
    if (!lines.every((line) => line === '' || isPart(line))) break;
    hasMark ||= lines.some(isImprintMark);
    from -= 1;
  }
  if (!hasMark) return blocks;
  for (const line of blocks.slice(from).flatMap(linesOf)) {
    if (line !== '') report.add('版记', `「${line}」没有放进草稿，版记照site.json的newsletter印`);
  }
  return blocks.slice(0, from);
}
