import { expect, test } from 'vitest';
import { asLastRead } from './as-last-read.ts';

const reader = () => {
  const asked: string[] = [];
  const read = asLastRead((file, text, unit: string) => {
    asked.push(`${file} ${text}`);
    return { file, value: `${text}${unit}` };
  });
  return { asked, read };
};

test('a file that stayed as it is is read once', () => {
  const { asked, read } = reader();
  const first = read('a.csv', '1', '元');
  expect(read('b.csv', '1', '元')).toEqual({ file: 'b.csv', value: '1元' });
  expect(read('a.csv', '1', '元')).toBe(first);
  expect(asked).toEqual(['a.csv 1', 'b.csv 1']);
});

test('a file with another text, or read otherwise, is read anew', () => {
  const { read } = reader();
  expect(['1', '2', '1'].map((text) => read('a.csv', text, '元').value)).toEqual([
    '1元',
    '2元',
    '1元',
  ]);
  expect(read('a.csv', '1', '家').value).toBe('1家');
});
