import { expect, test } from 'vitest';
import { readableHtml } from './readable-html.ts';

test.each([
  [
    '<td class="number-cell">200000</td>',
    '<td class="number-cell">200<span class="digits">000</span></td>',
  ],
  ['<b>2022-06-28公布</b>', '<b>2022年6月28日公布</b>'],
  [
    '<p>批准50000元</p>',
    '<p>批准50<span class="nowrap"><span class="digits">000</span>元</span></p>',
  ],
  [
    '<h2 class="a">两次4组</h2><li>两次4组</li><td>两次4组</td>',
    '<h2 class="a">两次<span class="nowrap">4组</span></h2>' +
      '<li>两次<span class="nowrap">4组</span></li><td>两次<span class="nowrap">4组</span></td>',
  ],
  [
    '<dd><span class="value"> 12028 </span>个</dd>',
    '<dd><span class="value"> 12<span class="digits">028</span> </span>个</dd>',
  ],
])('%s shows its digits in groups, and none apart from what it counts', (html, grouped) => {
  expect(readableHtml(html)).toBe(grouped);
});

test.each([
  '<td>000010</td>',
  '<td class="plain">两次4组</td>',
  '<a href="/issues/2026-06-30/">data/2026-06-30.csv</a>',
  '<p>编号<code>123456元</code></p>',
  '<script>const price = "批准50000元";</script>',
  '<td data-label="a > b <i> 50000元" class="x">1</td>',
  '<svg><title>共12028家</title><text>12028家</text></svg>',
  '<head><meta content="批准50000元"></head><main>1</main>',
  '<td class="number-cell">1795</td>',
  '<input class="value"><p>20260012</p>',
  '<!-- <td class="value"> --> 20260012 <p></p>',
  '<pre class="value">12028</pre>',
  '<s class="value">1795</s><span> 20260012 </span>',
])('%s stays as it is', (html) => {
  expect(readableHtml(html)).toBe(html);
});

test('an element within a number does not end it by the first letters of its name', () => {
  const number = '<b class="value"><bdi>1</bdi>12028</b>';
  expect(readableHtml(number)).toBe(number.replace('12028', '12<span class="digits">028</span>'));
});

test('a telephone number stays on one line, beside an amount too; an id is none', () => {
  expect(readableHtml('<p>共50000元，电话0000-0000010转科技处，编号a0000-0000010</p>')).toBe(
    '<p>共50<span class="nowrap"><span class="digits">000</span>元</span>，电话<span class="nowrap">0000-0000010</span>转科技处，编号a0000-0000010</p>',
  );
});

test('a sign before a number is said in words', () => {
  expect(readableHtml('<b>工位≥60个；占比&gt;60%</b>')).toBe('<b>工位不低于60个；占比超过60%</b>');
});
