import { expect, test } from 'vitest';
import { z } from 'zod';
import { readFrontmatter } from '../prose/read-frontmatter.ts';
import { readProseFile } from '../prose/read-file.ts';
import { readJsonDocument } from './read-json.ts';

const schema = z.object({ title: z.string(), weight: z.number() });

function json(title: string, weight: string): string[] {
  const text = `{\n  "title": ${title},\n  "weight": ${weight}\n}`;
  return readJsonDocument('a.json', text, schema).problems.map(
    ({ line, field, message, hint }) => `${line} ${field}: ${message}（${hint}）`,
  );
}

function yaml(title: string, weight: string): string[] {
  const text = `---\ntitle: ${title}\nweight: ${weight}\n---\n`;
  return readFrontmatter('a.mdx', text, schema).problems.map(
    ({ line, field, message, hint }) => `${line} ${field}: ${message}（${hint}）`,
  );
}

test.each([
  ['"甲\\u0000乙"', '第2个字是控制字符（U+0000）（改写为「甲乙」）'],
  ['"甲\\u202e乙"', '第2个字是改变文字方向的字符（U+202E）（改写为「甲乙」）'],
  ['"甲\\ud800"', '第2个字是半个字（U+D800）（改写为「甲」）'],
  ['"甲\u200b"', '第2个字是零宽字符（U+200B）（改写为「甲」）'],
  ['" 甲"', '「 甲」前后有多余的空格'],
])('a text %s is refused in JSON and in frontmatter alike', (title, says) => {
  expect(json(title, '1')).toEqual([expect.stringContaining(`2 title: ${says}`)]);
  expect(yaml(title, '1')).toEqual([expect.stringContaining(`2 title: ${says}`)]);
});

test('what only looks like 汉字 is told, and the text kept', () => {
  const says =
    '2 title: 「⼀」（U+2F00）是部首或兼容字，不是汉字「一」（改成「一」；多半是从PDF复制来的）';
  expect(json('"第⼀期"', '1')).toEqual([says]);
  expect(yaml('第⼀期', '1')).toEqual([says]);
});

test('a line break is no part of a text in JSON, but ends a block of YAML', () => {
  expect(json('"甲\\n乙"', '1')).toEqual([expect.stringContaining('换行（U+000A）')]);
  expect(yaml('|\n  甲\n  乙', '1')).toEqual([]);
});

test.each([
  ['1e5', '改写为100000'],
  ['-0', '改写为0'],
  ['9007199254740993', '换用更大的单位'],
  [`1${'0'.repeat(400)}`, '换用更大的单位'],
])('a number %s is refused in JSON and in frontmatter alike', (weight, says) => {
  expect(json('"甲"', weight)[0]).toMatch(new RegExp(`^3 weight: .*${says}`));
  expect(yaml('甲', weight)[0]).toMatch(new RegExp(`^3 weight: .*${says}`));
});

test.each(['0x10', '+5', '.5', '5.'])('a number %s is refused in frontmatter', (weight) => {
  expect(yaml('甲', weight)).toEqual([expect.stringContaining('不是数')]);
});

test('what is as typed passes', () => {
  expect(json('"甲乙"', '0.05')).toEqual([]);
  expect(yaml('甲乙', '12.50')).toEqual([]);
});

test('prose is judged as it is typed and as it is read', () => {
  const page = (body: string) =>
    readProseFile(
      'content/pages/about.mdx',
      `---\ntitle: 关于\n---\n\n${body}\n`,
      'pages',
    ).problems.map(({ line, message }) => `${line} ${message}`);
  expect(page('正文\u202e里')).toEqual(['5 第3个字是改变文字方向的字符（U+202E）']);
  expect(page('正文&#x200b;里')).toEqual(['5 第3个字是零宽字符（U+200B）']);
  expect(page('正文&#x202e;里\n\n锟斤拷')).toHaveLength(2);
  expect(page('正文 & 引文，👩‍💻')).toEqual([]);
});
