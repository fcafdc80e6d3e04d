import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notice } from '../schemas/documents/notice.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/zh/guide.md'), 'utf8');

test('the notice that docs/zh/guide.md gives to copy is a notice', () => {
  const [, sample = ''] = /```json\n([\s\S]*?)```/.exec(GUIDE) ?? [];
  expect(notice.safeParse(JSON.parse(sample)).error?.issues ?? []).toEqual([]);
});
