import { expect, test } from 'vitest';
import type { Inline } from './blocks.ts';
import { plainLine, settledLine } from './inlines.ts';
import { strong, words } from './line-parts.ts';

const struck = (text: string): Inline => ({ kind: 'struck', inlines: [words(text)] });

test.each([
  ['汉字，\n汉字', '汉字，汉字'],
  ['Maker Space\nAlliance', 'Maker Space Alliance'],
  ['由China\nMaker Union\n主办', '由China Maker Union 主办'],
  ['说“好”\n“不好”', '说“好”“不好”'],
  ['第3  \n  期', '第3 期'],
  ['한국\n서울', '한국 서울'],
  ['结尾\n', '结尾'],
])('a line break of the source in %j', (text, line) => {
  expect(settledLine([words(text)])).toEqual([words(line)]);
});

test('a line break is settled by what stands on both sides, whatever dress it wears', () => {
  expect(plainLine(settledLine([words('见\n'), strong('汉字'), words('\nDay')]))).toBe(
    '见汉字 Day',
  );
  expect(plainLine(settledLine([strong('One'), words('\nDay')]))).toBe('One Day');
  const link: Inline = { kind: 'link', address: '#', inlines: [words('\nSpace')] };
  expect(plainLine(settledLine([words('Maker'), link]))).toBe('Maker Space');
});

test('struck words never join their neighbours', () => {
  const line = (...inlines: Inline[]) => plainLine(settledLine(inlines));
  expect(line(words('上限'), struck('120'), words('80万元'))).toBe('上限~~120~~ 80万元');
  expect(line(struck('三'), words('四万元'))).toBe('~~三~~ 四万元');
  expect(line(struck('a'), struck('b'))).toBe('~~a~~ ~~b~~');
  expect(line(words('（'), struck('120'), words('）'))).toBe('（~~120~~）');
});
