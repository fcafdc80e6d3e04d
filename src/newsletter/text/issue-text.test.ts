import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../text/display-width.ts';
import { contentFixture, everyBlock, RETOLD, tableFixture } from '../content-fixture.ts';
import { editionContents } from '../edition-contents-fixture.ts';
import { figureLines } from '../../model/figures/figure.ts';
import { blocksOfKind } from '../../resolved/all-blocks.ts';
import type { Block } from '../../resolved/blocks.ts';
import { plainCell } from '../../resolved/inlines.ts';
import { words } from '../../resolved/line-parts.ts';
import { issueText } from './issue-text.ts';
import { textTable } from './text-table.ts';

const flat = (text: string) => text.replaceAll(/[\s>]/g, '');
const tooWide = (text: string) =>
  text.split('\n').filter((line) => displayWidth(line) > 72 && !/:\/\/|W{30}/.test(line));

test('every kind of block is in the text, in lines of 72 columns', () => {
  const text = issueText(contentFixture(everyBlock()));
  expect(tooWide(text)).toEqual([]);
  for (const words of [
    '要闻<速览>',
    '示例𠮷祥䶮创㛃说“先活下来”，<5%&"x"',
    '管理办法[2][1]',
    '1. 第一项',
    '   - 第二层',
    '- 2025年3月8日　路演<一>场（约120人）[1]',
    '【表】空间名录3',
    '［图：路线图。从车站到空间］[3]',
    '> 灯亮着，就有人来。',
    '【第四级】',
    '[2] https://rich.example/policies/sl-banfa/?a=1&b=2',
    '退订：发邮件到office@rich.example，主题写“退订”',
  ]) {
    expect(text).toContain(words);
  }
});

test('a bar table is drawn with bars as long as their numbers', () => {
  const text = issueText(contentFixture(everyBlock()));
  expect(text).toContain(`  甲空间           ${'▇'.repeat(24)} 约20人\n`);
  expect(text).toContain(`  乙空间（2025年） ${'▇'.repeat(10)} 8人（可信度中）\n`);
});

test('the first line of an illustrative edition says so', () => {
  expect(issueText(contentFixture([])).split('\n')[0]).toBe('【示例（虚构）】');
});

test('a retold bulletin says so with both dates, and names nobody that it goes to', () => {
  const text = issueText(contentFixture([], RETOLD));
  expect(text).toContain('原件印发2025年3月20日，改写2026年11月21日');
  expect(text).toContain('不是原件');
  expect(text).not.toMatch(/^报：|^送：/m);
  expect(issueText(contentFixture([]))).toContain('报：示例市人民政府办公室\n');
});

test('columns of a table stand below each other, numbers to the right', () => {
  const table = {
    headers: ['名称', '工位数(个)'],
    isNumber: [false, true],
    rows: [
      ['示例星火众创空间', '220'],
      ['A座', '6'],
    ],
  };
  expect(textTable(table, 72)).toEqual([
    '名称              工位数(个)',
    '----------------  ----------',
    '示例星火众创空间         220',
    'A座                        6',
  ]);
});

function texts({ headers, isNumber, rows }: ReturnType<typeof tableFixture>) {
  return { headers: headers.map(plainCell), isNumber, rows: rows.map((row) => row.map(plainCell)) };
}

test('an item without words keeps its number', () => {
  const item = (text: string): Block[] => [{ kind: 'paragraph', inlines: [words(text)] }];
  const list: Block = { kind: 'list', isOrdered: true, items: [[], item('第二项')] };
  expect(issueText(contentFixture([list]))).toContain('\n1.\n2. 第二项\n');
});

test('long cells are wrapped, and a table with too many columns comes as records', () => {
  const long = { headers: ['甲', '乙'], isNumber: [false, false], rows: [['汉'.repeat(60), '字']] };
  expect(textTable(long, 40).every((line) => displayWidth(line) <= 40)).toBe(true);
  const lines = textTable(texts(tableFixture(60, 12)), 72);
  expect(lines[0]).toBe('1. 列名1：第1行1列示例众创空间');
  expect(lines.join('')).not.toContain('列名2：');
  expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(60);
});

test('no table of any texts leaves its width', () => {
  const word = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('众创空间', '𠮷', ''));
  const table = fc.integer({ min: 1, max: 14 }).chain((columns) =>
    fc.record({
      headers: fc.array(word, { minLength: columns, maxLength: columns }),
      isNumber: fc.array(fc.boolean(), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(table, (each) => {
      for (const line of textTable(each, 72)) expect(displayWidth(line)).toBeLessThanOrEqual(72);
    }),
  );
});

test('the issues of both editions hold all their figures, items and sources as text', () => {
  for (const content of editionContents()) {
    const text = issueText(content);
    expect(tooWide(text)).toEqual([]);
    for (const { figure } of blocksOfKind(content.blocks, 'figure')) {
      const held = [figure.title, ...figureLines(figure).map((line) => line.text)];
      for (const words of held) expect(flat(text)).toContain(flat(words));
    }
    for (const block of content.blocks) {
      if (block.kind === 'heading') expect(flat(text)).toContain(flat(block.text));
      if (block.kind !== 'events') continue;
      for (const item of block.items) expect(flat(text)).toContain(flat(item.text));
    }
    for (const { source } of content.sources) expect(flat(text)).toContain(flat(source.title));
  }
});

test('code keeps its blank lines, and all else stands one blank line apart', () => {
  const code: Block = { kind: 'listing', text: '甲\n\n\n乙' };
  const texts = [everyBlock(), [], [code]].map((blocks) => issueText(contentFixture(blocks)));
  expect(texts.map((text) => /\n{3,}/.test(text))).toEqual([false, false, true]);
  expect(texts[2]).toContain('    甲\n\n\n    乙\n');
  expect(texts[2]?.replace('甲\n\n\n', '')).not.toMatch(/\n{3,}/);
});
