import { symlinkSync } from 'node:fs';
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

test('a link is not followed, and a drawing comes without what runs', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>';
  const folder = writeFolder({ 'public/a.svg': svg, 'secret/a.png': 'secret' });
  symlinkSync(join(folder, 'secret'), join(folder, 'public/b'));
  expect(readInside(join(folder, 'public'), 'b/a.png')).toBeUndefined();
  expect(new TextDecoder().decode(readInside(join(folder, 'public'), 'a.svg'))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  );
});
