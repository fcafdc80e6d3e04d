import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../testing/site-files-fixture.ts';
import { readInside } from './read-inside.ts';

const read = (path: string) => {
  const folder = writeFolder({ 'public/images/a.png': 'picture', 'secret.txt': 'secret' });
  const bytes = readInside(join(folder, 'public'), path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
};

test('a file below the folder is read by its path', () => {
  expect(read('images/a.png')).toBe('picture');
  expect(read('/images/../images/a.png')).toBe('picture');
});

test('nothing outside the folder is read, no folder and nothing that is not there', () => {
  expect(read('../secret.txt')).toBeUndefined();
  expect(read('images')).toBeUndefined();
  expect(read('')).toBeUndefined();
  expect(read('images/b.png')).toBeUndefined();
});
