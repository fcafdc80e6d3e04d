import { expect, test } from 'vitest';
import { labelWidth } from './label-width.ts';
import { PREVIEW, previewPicture, type SentPicture, tallPicture } from './sent-picture.ts';
import { SHEET_MARGIN } from './white-sheet.ts';

const PAGE: SentPicture = {
  ...{ mark: undefined, kicker: '示例市科技局', title: '名单公示', lead: '拟备案3家。' },
  ...{ facts: [], figure: undefined, list: undefined },
  ...{ source: '发布2025年6月17日，示例市科技局。', address: 'https://a.example/notices/n1/' },
};
const BOTTOM = PREVIEW.height - SHEET_MARGIN;

/** The lines of a picture: where each stands, how large and what it says. */
function linesOf(drawing: string) {
  const found = drawing.matchAll(
    /<text class="[^"]*" x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)</g,
  );
  return [...found].map(([, x, y, size, text = '']) => {
    return { x: Number(x), y: Number(y), size: Number(size), text };
  });
}

test('a preview keeps its size and writes nothing over its source, however long its title is', () => {
  for (const title of ['很长的标题'.repeat(60), '某局关于公示'.repeat(10), 'LONGWORD'.repeat(40)]) {
    const drawing = previewPicture({ ...PAGE, title });
    expect(drawing).toContain(`height="${PREVIEW.height}"`);
    const source = linesOf(drawing).at(-1);
    expect(source?.text).toBe(PAGE.source);
    const above = linesOf(drawing).slice(0, -1);
    expect(Math.max(...above.map(({ y }) => y))).toBeLessThan(BOTTOM - 14);
  }
});

test('a title that fits stands whole and large', () => {
  const title = linesOf(previewPicture(PAGE)).find(({ size }) => size === 38);
  expect(title?.text).toBe('名单公示');
});

test('a source wider than a preview goes on in a line above the last', () => {
  const source =
    '原件2025年8月1日，本站改写2025年9月1日，不是原件。原件：示例市科技局。来源：示例市公开';
  const lines = linesOf(previewPicture({ ...PAGE, source })).slice(-2);
  expect(lines.map(({ text }) => text).join('')).toBe(source);
  expect(lines.at(-1)?.y).toBe(BOTTOM);
  for (const { x, size, text } of lines) {
    expect(x + labelWidth(text, size)).toBeLessThanOrEqual(PREVIEW.width - SHEET_MARGIN);
  }
});

test('what stands at the right of a list leaves its name at least half of the line', () => {
  const line = {
    text: '1 示例众创空间',
    aside: '未入选，因为没有报送统计年报，也没有按时说明原因',
  };
  const drawing = tallPicture({ ...PAGE, list: { lines: [line], rest: '' } });
  const asides = linesOf(drawing).filter(
    ({ size, text }) => size === 13 && line.aside.includes(text),
  );
  expect(asides.map(({ text }) => text).join('')).toBe(line.aside);
  expect(Math.max(...asides.map(({ text }) => labelWidth(text, 13)))).toBeLessThanOrEqual(170);
  expect(linesOf(drawing).some(({ text }) => text === line.text)).toBe(true);
});
