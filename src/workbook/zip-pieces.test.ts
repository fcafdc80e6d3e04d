import JSZip from 'jszip';
import { afterEach, expect, test, vi } from 'vitest';
import { type ZipText, zipOfTexts } from './zip-pieces.ts';

afterEach(() => vi.unstubAllGlobals());

const TEXTS: readonly ZipText[] = [
  { path: 'a/one.xml', pieces: ['甲', '<乙>'] },
  { path: 'two.xml', pieces: [] },
];

async function read(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const texts = Object.values(zip.files).map(async (file) => [
    file.name,
    await file.async('string'),
  ]);
  return Promise.all(texts);
}

test('an archive holds its texts in their order, packed', async () => {
  const long = [...TEXTS, { path: 'long.xml', pieces: Array.from({ length: 100 }, () => '众创') }];
  const bytes = await zipOfTexts(long);
  expect(await read(bytes)).toEqual([
    ['a/one.xml', '甲<乙>'],
    ['two.xml', ''],
    ['long.xml', '众创'.repeat(100)],
  ]);
  expect(bytes.length).toBeLessThan(500);
});

test('where a browser cannot pack, the texts are stored', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  expect(await read(await zipOfTexts(TEXTS))).toEqual([
    ['a/one.xml', '甲<乙>'],
    ['two.xml', ''],
  ]);
});

test('a fault in making a text is the fault of the archive', async () => {
  function* broken() {
    yield '甲';
    throw new RangeError('no more');
  }
  const archive = zipOfTexts([{ path: 'a.xml', pieces: broken() }]);
  await expect(archive).rejects.toThrow('no more');
});
