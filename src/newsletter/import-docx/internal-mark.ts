import type { Report } from './report.ts';
import { MASTHEAD_LINES } from './take-masthead.ts';
import { type WordBlock, linesOf } from './word-blocks.ts';

/** What marks a document that is not for everybody. */
const INTERNAL =
  /内部(?:资料|刊物|文件|参考|发行|使用|传阅)|注意保(?:存|密)|严禁外(?:传|泄)|不得外传|(?:秘密|机密|绝密)\s*[★☆]/;

/** Where a document says that it is internal: its masthead, its imprint, its headers and footers. */
export function internalMarkOf(
  blocks: readonly WordBlock[],
  { items }: Report,
): string | undefined {
  const aside = items.filter(({ kind }) => /^(?:页眉页脚|刊头|版记|文本框)$/.test(kind));
  const lines = [
    ...blocks.slice(0, MASTHEAD_LINES).flatMap(linesOf),
    ...aside.map(({ text }) => text),
  ];
  // A word in a sentence of the text says nothing of the document.
  return lines
    .filter((line) => line.length <= 60)
    .map((line) => INTERNAL.exec(line)?.[0])
    .find((mark) => mark !== undefined);
}
