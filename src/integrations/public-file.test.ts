import { expect, test } from 'vitest';
import { RICH_ROOT } from '../newsletter/edition-contents-fixture.ts';
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
