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
  expect(settledLine([{ kind: 'code', text: '一行\n两行 a\nb' }])).toEqual([
    { kind: 'code', text: '一行两行 a b' },
  ]);
  const link: Inline = { kind: 'link', address: '#', inlines: [words('\nSpace')] };
  expect(plainLine(settledLine([words('Maker'), link]))).toBe('Maker Space');
});

test('struck words never join their neighbours', () => {
  const line = (...inlines: Inline[]) => plainLine(settledLine(inlines));
  expect(line(words('上限'), struck('120'), words('80万元'))).toBe('上限~~120~~ 80万元');
  expect(line(struck('三'), words('四万元'))).toBe('~~三~~ 四万元');
  expect(line(struck('a'), struck('b'))).toBe('~~a~~ ~~b~~');
  expect(line(words('（'), struck('120'), words('）'))).toBe('（~~120~~）');
  expect(line(struck('12'), words('.5元'))).toBe('~~12~~ .5元');
  expect(line(struck('1,'), words('200元'))).toBe('~~1,~~ 200元');
  expect(line(struck('end'), words('. Next'))).toBe('~~end~~. Next');
  expect(line(struck('старый'), words('новый'))).toBe('~~старый~~ новый');
});

test('struck words in bold or in a link never join theirs', () => {
  const bold = (...inlines: Inline[]): Inline => ({ kind: 'strong', inlines });
  const link = (...inlines: Inline[]): Inline => ({ kind: 'link', address: '#', inlines });
  const line = (...inlines: Inline[]) => plainLine(settledLine(inlines));
  expect(line(bold(struck('120')), words('80'))).toBe('~~120~~ 80');
  expect(line(words('80'), link(words('见'), struck('9')))).toBe('80见~~9~~');
  expect(line(words('80'), link(bold(struck('9'))))).toBe('80 ~~9~~');
  expect(line(bold(words('80')), words('9'))).toBe('809');
});
