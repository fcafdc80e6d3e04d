import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { plainLines } from '../../resolved/plain-text.ts';
import { plainCell } from '../../resolved/inlines.ts';
import type { Block, Inline, IssueContent } from '../content/blocks.ts';
import { figureLines } from '../../model/figures/figure.ts';
import { type PdfMaker, pdfMaker } from './pdf-maker.ts';
import {
  allFigures,
  awkwardBlocks,
  heading,
  issueOf,
  paragraph,
  richSite,
  SENTENCES,
  tableOf,
} from './print-fixture.ts';
import { fontKinds, type ReadPdf, readPdf, withoutSpace } from './read-pdf-fixture.ts';

const site = richSite();
const folder = join(import.meta.dirname, '../../testing/editions/rich/public');
let maker: PdfMaker;
beforeAll(async () => {
  maker = await pdfMaker(folder, process.env);
});
afterAll(() => maker.close());

const long = (): IssueContent =>
  issueOf(site, { blocks: [...awkwardBlocks(), heading(2, '图'), ...allFigures(site)] });
let made: Promise<{ bytes: Uint8Array; pdf: ReadPdf }> | undefined;
const longPdf = () =>
  (made ??= maker.pdf(long()).then(async (bytes) => ({ bytes, pdf: await readPdf(bytes) })));

/** The texts of a line; numbers of notes are set elsewhere. */
function partsOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if ('inlines' in inline) return partsOf(inline.inlines);
    return 'text' in inline ? [inline.text] : [];
  });
}

/** All texts of a block that a reader must find; lines are cut where the PDF sets something between. */
function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return partsOf(block.inlines);
    case 'list':
      return block.items.flat().flatMap(wordsOf);
    case 'events':
      return block.items.flatMap(({ when, text, remark }) => [when, text, remark]);
    case 'table':
      return [block.title, ...[...block.headers, ...block.rows.flat()].map(plainCell), block.note];
    case 'figure': {
      const { figure, number } = block;
      const isTable = figure.chart === 'bar-table';
      const lines = figureLines(figure).flatMap(({ label, text }) => [label, text]);
      const bars = isTable ? figure.facts.bars.flatMap((bar) => [bar.label, bar.text]) : lines;
      return [`图${number}　${figure.title}`, figure.measure, figure.note, ...bars];
    }
    case 'image':
      return [block.caption];
    case 'quote':
    case 'note':
      return block.blocks.flatMap(wordsOf);
    default:
      return plainLines([block]);
  }
}

test('every heading, item, figure, number and source of the content is in the PDF', async () => {
  const { pdf } = await longPdf();
  const content = long();
  // Numbers of steps are left out.
  const titles = content.sources.map(({ source }) => source.title);
  const words = [...content.blocks.flatMap(wordsOf), ...titles].map((text) =>
    withoutSpace(text).replace(/^\d+\.(?=\D)/, ''),
  );
  // A text may go on over a page, with the number of that page and the mark of the next between.
  const whole = pdf.joined.replaceAll(/—\d+—(?:示例\(虚构\))?/g, '').replaceAll('示例(虚构)', '');
  const seen = new Set([...whole]);
  expect(words.filter((text) => [...text].some((character) => !seen.has(character)))).toEqual([]);
  expect(words.filter((text) => !whole.includes(text.replaceAll('示例(虚构)', '')))).toEqual([]);
});

test('all fonts are TrueType, none is drawn glyph by glyph', async () => {
  const { bytes } = await longPdf();
  expect(fontKinds(bytes)).toEqual(['CIDFontType2', 'Type0']);
});

test('the file has its title, its language, tags and an outline', async () => {
  const { pdf } = await longPdf();
  expect(pdf.title).toBe('示例市众创空间工作旬报 2025年第7期（总第43期）');
  expect(pdf.language).toBe('zh-CN');
  expect(pdf.isTagged).toBe(true);
  expect(pdf.outline).toEqual([
    '示例市众创空间工作旬报',
    '一、编者按',
    '二、要闻速览',
    '（一）市里开会部署',
    '1.会议的三项安排',
    '（四）自带编号',
    '（五）接着数',
    '三、众创空间动态',
    '四、图',
    '来源',
    '文中网址',
  ]);
});

test('page numbers stand right on odd and left on even sheets, upright', async () => {
  const { pdf } = await longPdf();
  pdf.pages.forEach(({ texts, width, height }, index) => {
    const number = index + 1;
    expect(texts.map(({ text }) => text).join('')).toMatch(new RegExp(`— ?${number} ?—`));
    if (width > height) return;
    const dash = texts.filter(({ text, y }) => /—/.test(text) && y < 100);
    expect(dash.length).toBeGreaterThan(0);
    for (const { x } of dash) expect(x > width / 2).toBe(number % 2 === 1);
  });
});

test('a wide table lies on landscape sheets with its page number at the left edge', async () => {
  const { pdf } = await longPdf();
  const wide = pdf.pages.filter(({ width, height }) => width > height);
  expect(wide).toHaveLength(1);
  expect(wide[0]?.joined).toContain('十二列的表');
  const [sheet] = wide;
  const dash = sheet?.texts.filter(({ text }) => text.includes('—')) ?? [];
  expect(dash.every(({ x }) => x < 99)).toBe(true);
});

test('a table of 60 rows repeats its head on every page and splits no row', async () => {
  const content = issueOf(site, { blocks: [tableOf('长表', 60, 3)] });
  const { pages } = await readPdf(await maker.pdf(content));
  const withRows = pages.filter(({ joined }) => /第\d+行空间/.test(joined));
  expect(withRows.length).toBeGreaterThan(1);
  for (const { joined } of withRows) expect(joined).toContain('列1列2列3');
});

test('the contents give the page on which each column begins', async () => {
  const columns = Array.from({ length: 12 }, (_, index) => heading(2, `栏目${index + 1}号`));
  const text = Array.from({ length: 9 }, () => paragraph(SENTENCES));
  const content = issueOf(site, { blocks: columns.flatMap((column) => [column, ...text]) });
  const { pages } = await readPdf(await maker.pdf(content));
  expect(pages.length).toBeGreaterThan(9);
  for (let index = 1; index <= 12; index += 1) {
    const start = pages.findIndex(({ joined }, page) =>
      page === 0 ? joined.split(`栏目${index}号`).length > 2 : joined.includes(`栏目${index}号`),
    );
    expect(pages[0]?.joined).toMatch(new RegExp(`、栏目${index}号${start + 1}(?!\\d)`));
  }
});

test('版记 stands at the foot of the last page', async () => {
  const { pdf } = await longPdf();
  const last = pdf.pages.at(-1);
  const printed = last?.texts.find(({ text }) => text.replaceAll(/\s/g, '').includes('印发'));
  expect(printed?.y).toBeGreaterThan(99);
  expect(printed?.y).toBeLessThan(125);
});

test('a retold issue has no 报 and 送, and every sheet says that it is retold', async () => {
  const content = issueOf(site, { retold: { on: '2026-11-21', source: '原旬报' } });
  const { pages, joined } = await readPdf(await maker.pdf(content));
  expect(joined).not.toMatch(/报:示例市|送:|日印发/);
  expect(joined).not.toContain('科技部门。');
  for (const page of pages) expect(page.joined).toContain('改写,不是原件·示例(虚构)');
});

test('every sheet of a fictional edition says so', async () => {
  const { pdf } = await longPdf();
  expect(pdf.pages.length).toBeGreaterThan(5);
  for (const { joined } of pdf.pages) expect(joined).toContain('示例(虚构)');
});

test('an issue gives the same bytes again, with no path and no moment of the machine', async () => {
  const { bytes } = await longPdf();
  const other = await pdfMaker(folder, process.env);
  onTestFinished(other.close);
  // Another browser, which has already drawn something else.
  await other.pdf(issueOf(site, { blocks: [tableOf('表', 3, 2)] }));
  expect(Buffer.compare(await other.pdf(long()), bytes)).toBe(0);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).not.toContain(process.cwd());
  expect(text).not.toContain('file:');
  expect(text).not.toContain('about:');
  expect(text).toContain('/CreationDate (D:20250320000000');
});

test('a dash is found as it was typed', async () => {
  const content = issueOf(site, { blocks: [paragraph('公示——结果，甲—乙')], sources: [] });
  expect((await readPdf(await maker.pdf(content))).joined).toContain('公示——结果,甲—乙');
});

test('an issue of one line is one sheet', async () => {
  const content = issueOf(site, { blocks: [paragraph('无事。')], sources: [] });
  const { pages } = await readPdf(await maker.pdf(content));
  expect(pages).toHaveLength(1);
});
