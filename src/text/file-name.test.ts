import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('a file is named by edition, table and day', () => {
  expect(fileName(['众创公开·示例市', '扶持', '2026-11-20'])).toBe(
    '众创公开·示例市-扶持-2026-11-20',
  );
  expect(fileName(['众创公开', '', '空间名录'])).toBe('众创公开-空间名录');
});

test('what Windows takes in no name becomes a space, and no name begins or ends in a dot', () => {
  expect(fileName(['甲/乙:丙*?"<>|\n丁', '金额(元).'])).toBe('甲 乙 丙 丁-金额(元)');
  expect(fileName(['...', '/'])).toBe('表');
  expect(fileName(['..\\甲', '名单'])).toBe('甲-名单');
});

test('a long title is cut between characters', () => {
  const name = fileName(['𠀀'.repeat(200)]);
  expect([...name].length).toBe(80);
});

test('behind a long title the table and its day stay whole', () => {
  const long = `关于${'长'.repeat(90)}的公示`;
  expect(fileName(['众创公开', long, '2026-11-20'])).toBe(
    `众创公开-关于${'长'.repeat(62)}-2026-11-20`,
  );
  expect(fileName(['甲'.repeat(60), '乙'.repeat(60), '名单'])).toMatch(/^甲{20,}-乙{20,}-名单$/);
});
