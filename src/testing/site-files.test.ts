import { expect, test } from 'vitest';
import { normalizeBasePath } from '../building/static-server.ts';
import { filesOf, lineAt } from './site-files.ts';
import { writeFolder } from './site-files-fixture.ts';

test('files are listed below the folder, sorted and narrowed by extension', () => {
  const folder = writeFolder({ 'b/index.html': '', 'a.css': '', 'index.html': '' });
  expect(filesOf(folder)).toEqual(['a.css', 'b/index.html', 'index.html']);
  expect(filesOf(`${folder}/`, ['.html'])).toEqual(['b/index.html', 'index.html']);
});

test('every way of writing a base path is one base path', () => {
  expect(['', '/', 'zwgk/zckj', '/zwgk/zckj', '/zwgk/zckj/'].map(normalizeBasePath)).toEqual([
    '/',
    '/',
    '/zwgk/zckj/',
    '/zwgk/zckj/',
    '/zwgk/zckj/',
  ]);
});

test('a line is counted from 1 and belongs to the character at the place', () => {
  expect([0, 1, 2, 3].map((index) => lineAt('a\nb\n', index))).toEqual([1, 1, 2, 2]);
});
