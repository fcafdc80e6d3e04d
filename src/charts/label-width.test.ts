import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelWidth, widestLabel, wrapLabel, wrapSentence } from './label-width.ts';

test('a 汉字 is one em wide, a digit 0.56 em', () => {
  expect(labelWidth('众创空间', 13)).toBe(52);
  expect(labelWidth('8507', 100)).toBeCloseTo(224);
  expect(labelWidth('', 13)).toBe(0);
});

test('the widest of no labels is 0', () => {
  expect(widestLabel([], 12)).toBe(0);
  expect(widestLabel(['甲', '甲乙'], 12)).toBe(24);
});

test('a name does not leave a single 汉字 on its last line', () => {
  expect(wrapLabel('科技企业孵化器', 6 * 13, 13)).toEqual(['科技企业', '孵化器']);
  expect(wrapLabel('众创空间', 52, 13)).toEqual(['众创空间']);
});

test('a sentence fills its lines, but leaves no single 汉字 on the last one', () => {
  const wrap = (text: string) => wrapSentence(text, 6 * 13, 13);
  expect(wrap('科技企业孵化器一家')).toEqual(['科技企业孵化', '器一家']);
  expect(wrap('科技企业孵化器')).toEqual(['科技企业孵', '化器']);
  expect(wrap('众创空间孵化器。')).toEqual(['众创空间孵', '化器。']);
});

test('a long name leaves none either', () => {
  const name = '众创空间名录'.repeat(5) + '册';
  expect(wrapLabel(name, 6 * 13, 13).slice(-2)).toEqual(['众创空间名', '录册']);
});

test('an empty text is one empty line, and no room is too narrow', () => {
  expect(wrapLabel('', 100, 13)).toEqual(['']);
  expect(wrapLabel('众创', 1, 13)).toEqual(['众', '创']);
});

test('no line is wider than the room, and nothing is lost, for any text of the site', () => {
  const character = fc.constantFrom(...'众创空间（、）。0123456789ABWmil%+');
  fc.assert(
    fc.property(fc.string({ unit: character }), fc.integer({ min: 60, max: 400 }), (text, room) => {
      const lines = wrapLabel(text, room, 12);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(labelWidth(line, 12)).toBeLessThanOrEqual(room);
    }),
  );
});

test('an amount is as wide as it is drawn, with the gaps between its groups', () => {
  expect(labelWidth('10000', 100) - labelWidth('1000', 100)).toBeCloseTo(
    labelWidth('1', 100) + 16,
    6,
  );
  expect(labelWidth('1234567家', 100) - labelWidth('1234家', 100)).toBeCloseTo(
    labelWidth('567', 100) + 32,
    6,
  );
});
