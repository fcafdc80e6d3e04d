import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook } from '../src/workbook/read.ts';
import { tableBytes } from './table-bytes.ts';

it('refuses a file of three gigabytes like one of twenty-one megabytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'table-bytes-'));
  const path = join(folder, '名录.csv');
  writeFileSync(path, '编号,名称\n');
  expect(Buffer.from(tableBytes(path)).toString()).toBe('编号,名称\n');
  truncateSync(path, 3 * 1024 ** 3);
  await expect(readWorkbook('名录.csv', tableBytes(path))).rejects.toThrow('文件大于20MB');
  rmSync(folder, { recursive: true });
});
