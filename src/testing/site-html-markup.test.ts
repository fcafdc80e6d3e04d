import { expect, test } from 'vitest';
import { markupOf, withoutRepeats } from './site-html-markup.ts';

test.each([
  ['other words and numbers', '<p>示例第1号空间</p>', '<p>第3家</p>'],
  ['another address', '<a href="/a/x1/">甲</a>', '<a href="/a/x23/">甲</a>'],
  [
    'another day',
    '<time datetime="2025-01-31">1月</time>',
    '<time datetime="2024-12-01">冬</time>',
  ],
  ['another value for a script', '<tr data-space="r1"></tr>', '<tr data-space="s2"></tr>'],
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

const row = (id: string, cell: string) =>
  `<tr id="${id}"><th scope="row">甲</th>\n<td data-value="${id}">${cell}</td></tr>\n`;
const rows = (...cells: string[]) => cells.map((cell, at) => row(`r${at}`, cell)).join('');

test('of rows and items alike two are left, and every line keeps its number', () => {
  const left = withoutRepeats(`<table>${rows('一', '二', '<b>三</b>', '4', '五')}</table>`);
  expect(left).toBe(`<table>${rows('一', '二', '<b>三</b>')}\n\n\n\n</table>`);
  expect(withoutRepeats('<ul><li>一</li><li>二</li><li>三</li></ul>')).toBe(
    '<ul><li>一</li><li>二</li></ul>',
  );
});

test.each([
  ['without words', rows('一', '二', '三', '')],
  ['with another tag', rows('一', '二', '三', '<b>四</b>')],
  ['that names another part', rows('一', '二', '三', '<label for="a">四</label>')],
  ['with an id that is none', rows('一', '二', '三') + row('a b', '四')],
  ['with a sign that must be written otherwise', rows('一', '二', '三', '四&')],
])('a row %s is left', (_, text) => {
  expect(withoutRepeats(text)).toContain(text.trimEnd().split('\n').at(-1));
});

test('a list is compared with no other one, and an item that holds a list is left', () => {
  const lists = '<ul><li>一</li><li>二</li></ul><ol><li>三</li></ol>';
  expect(withoutRepeats(lists)).toBe(lists);
  const nested = '<li><ul><li>一</li></ul></li>'.repeat(3);
  expect(withoutRepeats(`<ul>${nested}</ul>`)).toBe(`<ul>${nested}</ul>`);
});
