import { expect, test } from 'vitest';
import { withWholeCounts } from './whole-counts.ts';

test.each([
  ['（2家没有报）', '（|2家|没有报）'],
  ['收录29条条款', '收录2|9条|条款'],
  ['已拨付1202.6万元，', '已拨付1202.|6万元|，'],
  ['2026年11月26日（周四）止', '202|6年|1|1月|2|6日（周四）|止'],
  ['〔2016〕12号五（四）', '〔2016〕1|2号|五（四）'],
  ['第11名；第3季度', '|第11名|；|第3季度|'],
  ['不低于500平方米、5个工作日', '不低于50|0平方米|、|5个工作日|'],
  ['2025年度获过', '202|5年度|获过'],
])('%s keeps each number with what it counts', (text, marked) => {
  const shown = withWholeCounts(text).replaceAll(/<span class="nowrap">|<\/span>/g, '|');
  expect(shown).toBe(marked);
});

test('the last group of digits keeps to what it counts', () => {
  const [thousands, hundreds] = [
    '<span class="digits">561</span>',
    '<span class="digits">500</span>',
  ];
  expect(withWholeCounts(`批准20${thousands}${hundreds}元`)).toBe(
    `批准20${thousands}<span class="nowrap">${hundreds}元</span>`,
  );
});

test.each(['占79.5%的', 'Chromium 86', '编号 a-12'])('%s has no count', (text) => {
  expect(withWholeCounts(text)).toBe(text);
});
