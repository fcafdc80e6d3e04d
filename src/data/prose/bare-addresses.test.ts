import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseProse } from './parse-prose.ts';
import { plainText } from './plain-text.ts';
import { allNodes } from './tree.ts';

/** The links of a text: their words and addresses. */
function linksOf(text: string): string[] {
  const { root } = parseProse('content/issues/2025-07.mdx', text);
  return allNodes(root!).flatMap((node: Nodes) =>
    node.type === 'link' ? [`${plainText(node)} ${node.url}`] : [],
  );
}
const bare = (...addresses: string[]) => addresses.map((address) => `${address} ${address}`);

test.each([
  ['报名网址https://example.com/sign，截止到4月10日。', bare('https://example.com/sign')],
  [
    '见 https://example.com/a。另见https://example.com/b）和（https://example.com/c）。',
    bare('https://example.com/a', 'https://example.com/b', 'https://example.com/c'),
  ],
  ['https://example.com/a?b=1&c=%E6%B1%89#d请点', bare('https://example.com/a?b=1&c=%E6%B1%89#d')],
  ['(https://example.com/a_(b))。', bare('https://example.com/a_(b)')],
  ['https://example.com.', bare('https://example.com')],
  [
    '地址https://example.com/a_b_c/和https://example.com/d',
    bare('https://example.com/a_b_c/', 'https://example.com/d'),
  ],
  ['**见https://example.com/a，好**后文', bare('https://example.com/a')],
  ['https://example.com/a**粗**', bare('https://example.com/a')],
  ['发邮件到报名a.b@example.com。', ['a.b@example.com mailto:a.b@example.com']],
])('%s', (text, links) => expect(linksOf(text)).toEqual(links));

test.each(['xhttps://example.com', 'https://', 'https://。', '`https://example.com`'])(
  '%s is no link',
  (text) => expect(linksOf(text)).toEqual([]),
);

test('an address within a link is its words', () => {
  expect(linksOf('[https://example.com/甲](https://example.com/b)')).toEqual([
    'https://example.com/甲 https://example.com/b',
  ]);
});

test('markup behind an address keeps its meaning', () => {
  const { root } = parseProse(
    'content/issues/2025-07.mdx',
    'https://example.com/a，**粗**和~~删~~',
  );
  expect(allNodes(root!).map(({ type }) => type)).toEqual([
    'root',
    'paragraph',
    'link',
    'text',
    'text',
    'strong',
    'text',
    'text',
    'delete',
    'text',
  ]);
});
