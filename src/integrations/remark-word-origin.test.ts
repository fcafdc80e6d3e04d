import { expect, test } from 'vitest';
import { remarkWordOrigin } from './remark-word-origin.ts';

interface Word {
  type: string;
  attributes?: { type: 'mdxJsxAttribute'; name: string; value: string }[];
  children?: Word[];
}

function attributesOf(word: Word): Record<string, string> {
  return Object.fromEntries((word.attributes ?? []).map(({ name, value }) => [name, value]));
}

test('every word learns its document and its place, in reading order, own props first', () => {
  const inner: Word = { type: 'mdxJsxTextElement' };
  const of = { type: 'mdxJsxAttribute' as const, name: 'of', value: 'spaces' };
  const outer: Word = { type: 'mdxJsxFlowElement', attributes: [of], children: [inner] };
  const last: Word = { type: 'mdxJsxFlowElement' };
  const tree = { type: 'root', children: [{ type: 'paragraph', children: [outer] }, last] };
  remarkWordOrigin()(tree, { path: '/edition/content/issues/2016-01.mdx' });
  expect(attributesOf(outer)).toEqual({ of: 'spaces', origin: 'issues/2016-01', number: '1' });
  expect(attributesOf(inner)).toEqual({ origin: 'issues/2016-01', number: '2' });
  expect(attributesOf(last)).toEqual({ origin: 'issues/2016-01', number: '3' });
});

test('the path may be written with backslashes', () => {
  const word: Word = { type: 'mdxJsxFlowElement' };
  remarkWordOrigin()(
    { type: 'root', children: [word] },
    { path: 'C:\\e\\content\\pages\\about.mdx' },
  );
  expect(attributesOf(word)['origin']).toBe('pages/about');
});
