import { expect, it } from 'vitest';
import { readProseFile } from './read-file.ts';

const told = (text: string) =>
  readProseFile('content/pages/a.mdx', text, 'pages').problems.map(
    ({ rule, line, message }) => `${rule} ${line} ${message}`,
  );

it.each<readonly [string, string, string]>([
  [
    'a NUL in the frontmatter',
    '---\ntitle: 甲\u0000乙\n---\n',
    'config 2 第2个字是控制字符（U+0000）',
  ],
  [
    'line ends of CR alone',
    '---\rtitle: 甲\r---\r\r正文',
    'config 1 这里有单独的回车符（U+000D），全文共4处',
  ],
  [
    'a CR in the body',
    '---\ntitle: 甲\n---\n一\r二',
    'content-syntax 4 这里有单独的回车符（U+000D）',
  ],
  ['U+2028', '---\ntitle: 甲\n---\n\n一\u2028二', 'content-syntax 5 这里有特殊的分行符（U+2028）'],
  ['U+2029', '---\ntitle: 甲\u2029+++\n---\n', 'config 2 这里有特殊的分行符（U+2029）'],
  ['U+0085', '---\ntitle: 甲\u0085---\n---\n', 'config 2 这里有特殊的分行符（U+0085）'],
  ['a form feed', '---\ntitle: 甲\n---\n\f', 'content-syntax 4 这里有特殊的分行符（U+000C）'],
  [
    'a vertical tab',
    '---\ntitle: 甲\n---\n一\u000b',
    'content-syntax 4 这里有特殊的分行符（U+000B）',
  ],
  [
    'a mark within',
    '---\ntitle: 甲\n---\n一\ufeff',
    'content-syntax 4 这里有看不见的字节序标记（U+FEFF）',
  ],
  ['a second mark', '\ufeff---\ntitle: 甲\n---\n', 'config 1 这里有看不见的字节序标记（U+FEFF）'],
  ['DEL', '---\ntitle: 甲\n---\n一\u007f', 'content-syntax 4 第2个字是控制字符（U+007F）'],
])('%s is refused at its line', (_name, text, expected) => {
  expect(told(text)).toContain(expected);
});

it('tabs, CRLF and characters outside of the BMP are text', () => {
  expect(told('---\r\ntitle: 𠮷田\r\n---\r\n\r\n甲\t乙👍🏽\r\n')).toEqual([]);
});
