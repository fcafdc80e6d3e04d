import { expect, test } from 'vitest';
import { simplified } from './simplified.ts';

test('a name in traditional characters is that in simplified ones', () => {
  expect(simplified('空餘工位(個)')).toBe('空余工位(个)');
  expect(simplified('統一社會信用代碼')).toBe('统一社会信用代码');
});

test('a name in simplified characters stays as it is', () => {
  expect(simplified('空余工位(个)')).toBe('空余工位(个)');
  expect(simplified('著作权数')).toBe('著作权数');
});
