import { expect, test } from 'vitest';
import { markupOf } from './site-html-markup.ts';

test.each([
  ['other words and numbers', '<p>示例第1号空间</p>', '<p>第3家</p>'],
  ['another address', '<a href="/a/x1/">甲</a>', '<a href="/a/x23/">甲</a>'],
  [
    'another day',
    '<time datetime="2025-01-31">1月</time>',
    '<time datetime="2024-12-01">冬</time>',
  ],
  ['other words in a tag of a head', '<meta content="示例<市>">', '<meta content="一<县>">'],
])('%s: the same markup', (_, one, other) => {
  expect(markupOf(one)).toBe(markupOf(other));
});

test.each([
  ['another element', '<p>甲</p>', '<b>甲</b>'],
  ['a heading of another level', '<h2>甲</h2>', '<h3>甲</h3>'],
  ['an attribute more', '<p>甲</p>', '<p class="a">甲</p>'],
  ['nothing where words were', '<a href="/a/">甲</a>', '<a href="/a/"></a>'],
  ['an empty address', '<a href="/a/">甲</a>', '<a href="">甲</a>'],
  ['a sign that must be written otherwise', '<p>甲乙</p>', '<p>甲&乙</p>'],
  ['another part of the page', '<label for="a">甲</label>', '<label for="b">甲</label>'],
  ['another name', '<nav aria-label="一"></nav>', '<nav aria-label="二"></nav>'],
  ['a tag after signs of HTML', '<a href="<市>" id="a">甲</a>', '<a href="<市>" id="b">甲</a>'],
])('%s: another markup', (_, one, other) => {
  expect(markupOf(one)).not.toBe(markupOf(other));
});
