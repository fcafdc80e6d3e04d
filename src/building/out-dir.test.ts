import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { outDirFault } from './out-dir.ts';

const faultOf = (outDir: string, siteRoot = '/srv/edition') =>
  outDirFault({ outDir, siteRoot }, '/srv/program');

test.each(['/srv', '/', '/srv/edition', '/srv/program'])(
  'OUT_DIR %s would take the program or the edition away',
  (outDir) => {
    expect(faultOf(outDir)).toBe(
      `OUT_DIR「${outDir}」里有程序或本版的数据：构建会把整个文件夹换掉，请另指一个文件夹`,
    );
  },
);

test.each(['data', 'content', 'public', 'public/site'])(
  'OUT_DIR is not the %s of an edition',
  (folder) => {
    expect(faultOf(`/srv/edition/${folder}`)).toBe(
      `OUT_DIR「/srv/edition/${folder}」在本版的data、content或public里：请另指一个文件夹，例如dist`,
    );
  },
);

test.each(['/srv/program/dist', '/srv/edition/dist', '/srv/edition-site', '/srv/..dist', '/out'])(
  'OUT_DIR %s is left alone',
  (outDir) => {
    expect(faultOf(outDir)).toBeUndefined();
  },
);

test('OUT_DIR is no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'out-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'site');
  expect(faultOf(folder)).toBeUndefined();
  expect(faultOf(file)).toBeUndefined();
  writeFileSync(file, '');
  expect(faultOf(file)).toBe(`OUT_DIR「${file}」是一个文件：应为文件夹；构建会把它整个换掉`);
});
