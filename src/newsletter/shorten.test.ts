import { expect, test } from 'vitest';
import { linkTo } from '../resolved/line-parts.ts';
import { contentFixture, figureFixture } from './content-fixture.ts';
import type { Block, IssueContent } from './content/blocks.ts';
import { shortenToFit } from './shorten.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const words = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
const BLOCKS: Block[] = [
  heading('甲'),
  words('一'),
  words('二'),
  heading('乙'),
  words('三'),
  figureFixture(1),
  words('四'),
];
const WEIGHTS = [1, 5, 5, 1, 2, 50, 2];

/** Headings, figures and first words of what is left, in order. */
const shown = ({ blocks }: IssueContent) =>
  blocks.map((block) => {
    if (block.kind === 'heading') return block.text;
    const first = block.kind === 'paragraph' ? block.inlines[0] : undefined;
    return first?.kind === 'text' ? first.text.slice(0, 4) : block.kind;
  });
const shorten = (most: number) =>
  shortenToFit(contentFixture(BLOCKS), WEIGHTS, ({ blocks }) => blocks.length <= most);

test('an issue that fits stays whole', () => {
  const content = contentFixture(BLOCKS);
  expect(shortenToFit(content, WEIGHTS, () => true)).toEqual({ content, columns: [] });
});

test('the heaviest column is cut at its end first, and says where the rest is', () => {
  const { content, columns } = shorten(6);
  expect(shown(content)).toEqual(['甲', '篇幅所限', '乙', '三', 'figure', '四']);
  expect(columns).toEqual(['甲']);
  const rest = content.blocks[1];
  expect(rest?.kind === 'paragraph' && rest.inlines[1]).toEqual(
    linkTo('网页', 'https://rich.example/issues/2025-07/#甲'),
  );
});

test('headings stay and figures go last', () => {
  expect(shown(shorten(5).content)).toEqual(['甲', '篇幅所限', '乙', 'figure', '篇幅所限']);
  expect(shown(shorten(4).content)).toEqual(['甲', '篇幅所限', '乙', '篇幅所限']);
});

test('an issue that cannot fit comes as short as it can be', () => {
  expect(shown(shorten(1).content)).toEqual(['甲', '篇幅所限', '乙', '篇幅所限']);
});

test('what stands before the first column is named as the beginning', () => {
  const { columns } = shortenToFit(contentFixture([words('一')]), [9], () => false);
  expect(columns).toEqual(['开头']);
});
