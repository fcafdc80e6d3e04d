import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { zipped } from './zip.ts';

const PARTS = [
  { name: '[Content_Types].xml', body: '<Types>空间</Types>' },
  { name: 'word/media/a.png', body: new Uint8Array([1, 2, 3]) },
  { name: 'word/empty.xml', body: '' },
];

test('another reader finds every part, its bytes and its day', async () => {
  const zip = await JSZip.loadAsync(await zipped(PARTS, '2026-11-20'), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(PARTS.map(({ name }) => name));
  expect(await zip.file('[Content_Types].xml')?.async('string')).toBe('<Types>空间</Types>');
  expect(await zip.file('word/media/a.png')?.async('array')).toEqual([1, 2, 3]);
  expect(zip.file('word/empty.xml')?.date.toISOString()).toBe('2026-11-20T00:00:00.000Z');
});

test('the same parts make the same bytes', async () => {
  expect(await zipped(PARTS, '2026-11-20')).toEqual(await zipped(PARTS, '2026-11-20'));
});
