import { expect, test } from 'vitest';
import { titlePieces } from './title-words.ts';

test.each([
  ['国务院办公厅关于加快众创空间发展', '[国务院][办公厅][关于][加快][众创空间][发展]'],
  ['方寸集成电路创客空间：2026年度评价得分', '方寸[集成电路][创客空间]：2026年度[评价][得分]'],
  ['大漆不等人', '大漆不等人'],
  ['2026年第6期（总第114期）', '2026年第6期[（总第114期）]'],
])('%s has words', (title, marked) => {
  const shown = titlePieces(title).map(({ text, isWord }) => (isWord ? `[${text}]` : text));
  expect(shown.join('')).toBe(marked);
});
