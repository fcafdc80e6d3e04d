import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontConfiguration, fontFiles } from './fonts.ts';

test('regular and bold of both families are there', () => {
  expect(fontFiles().map((file) => file.split(/[\\/]/).at(-1))).toEqual([
    'NotoSansSC_400Regular.ttf',
    'NotoSansSC_700Bold.ttf',
    'NotoSerifSC_400Regular.ttf',
    'NotoSerifSC_700Bold.ttf',
  ]);
  expect(fontFiles().every((file) => existsSync(file))).toBe(true);
});

test('the configuration names the packaged folders and none of the machine', async () => {
  const text = readFileSync(await fontConfiguration(), 'utf8');
  // Two weights of two families, and the font for rare 汉字.
  expect(text.match(/<dir>/g)).toHaveLength(5);
  expect(text).not.toContain('/usr/share');
  expect(text).not.toContain('<include');
});
