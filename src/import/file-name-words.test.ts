import { expect, it } from 'vitest';
import { fileNameWords } from './file-name-words.ts';
import { noticeIn } from './notice-in.ts';

it('a list is named by its notice, as the import finds it, any other table by its day', () => {
  const words = fileNameWords({ name: 'notices', title: '公示名单' });
  expect(words).toBe('公示的编号（如公示名单gs-2026-01.xlsx）');
  expect(noticeIn(words, ['gs-2026-01'])).toBe('gs-2026-01');
  expect(fileNameWords({ name: 'spaces', title: '空间名录' })).toBe(
    '数据是哪一天的（如空间名录2026-09-30.xlsx）',
  );
});
