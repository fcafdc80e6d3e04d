import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RICH_ROOT } from '../newsletter/edition-contents-fixture.ts';
import { writeFolder } from '../testing/site-files-fixture.ts';
import { publicFile } from './public-file.ts';

test('a picture of the edition comes with its kind', async () => {
  const file = await publicFile(RICH_ROOT, ['images', 'route.png']);
  expect(file?.type).toBe('image/png');
  expect(file?.body.length).toBeGreaterThan(100);
});

test('what is not there, a folder and what lies outside are no files', async () => {
  expect(await publicFile(RICH_ROOT, ['images', 'none.png'])).toBeUndefined();
  expect(await publicFile(RICH_ROOT, ['images'])).toBeUndefined();
  expect(await publicFile(RICH_ROOT, [])).toBeUndefined();
  expect(await publicFile(RICH_ROOT, ['..', 'data', 'site.json'])).toBeUndefined();
});

test('nothing is served that is not published: links, private files, what runs in a drawing', async () => {
  const root = writeFolder({
    'public/.env': 'a',
    'public/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>',
    'elsewhere/a.png': 'a',
  });
  symlinkSync(join(root, 'elsewhere/a.png'), join(root, 'public/b.png'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'public/c'));
  expect(await publicFile(root, ['.env'])).toBeUndefined();
  expect(await publicFile(root, ['b.png'])).toBeUndefined();
  expect(await publicFile(root, ['c', 'a.png'])).toBeUndefined();
  const drawing = await publicFile(root, ['a.svg']);
  expect(new TextDecoder().decode(drawing?.body as Uint8Array)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  );
});
