import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barCell } from './bar-cell.ts';
import { dotPlot } from './dots.ts';
import { eventStrip } from './day-strip-events.ts';
import { lineChart } from './line.ts';
import { periodStrip } from './day-strip-periods.ts';
import { shareBar } from './share-bar.ts';
import { standaloneSvg } from './standalone.ts';
import { chartCss } from './theme.ts';
import { wordmarkFile, wordmarkOf } from './wordmark.ts';
import { labelWidth } from './label-width.ts';
import { chartExamples } from '../examples/charts/index.ts';

const options = { width: 340, id: 'a', title: '标题', description: '说明' } as const;
const all = Object.entries(chartExamples).flatMap(([name, at]) =>
  ([340, 680] as const).map((width) => ({ name, width, svg: at(width).svg })),
);

test.each(all)('$name at $width names itself and keeps to the policy', ({ svg, name }) => {
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
  expect(svg).toMatch(/<title[ >]/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity| style=/);
  if (!name.startsWith('standalone')) expect(svg).not.toContain('<style');
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(all)('$name at $width has no text below 12 and only documented classes', ({ svg }) => {
  for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) {
    expect(Number(size)).toBeGreaterThanOrEqual(12);
  }
  const css = chartCss();
  for (const [, names = ''] of svg.matchAll(/ class="([^"]+)"/g)) {
    for (const name of names.split(' ')) expect(css).toContain(`.${name} {`);
  }
});

test('no line crosses a missing year, and the year says so', () => {
  const point = (period: string, value: number) => ({ period, value, confidence: '高' as const });
  const chart = lineChart(
    {
      unit: '家',
      periods: ['2016', '2017', '2018', '2019', '2020'],
      series: [{ name: '甲', points: [point('2016', 1), point('2017', 2), point('2020', 3)] }],
      gaps: [{ period: '2018', label: '未查到' }],
    },
    options,
  );
  const lines = [...chart.matchAll(/class="chart-line" d="([^"]+)"/g)];
  expect(lines).toHaveLength(1);
  expect(lines[0]?.[1]?.match(/[ML]/g)).toHaveLength(2);
  expect(chart).toContain('>未查到</text>');
});

test('中 is an open mark and brings its key; 高 alone needs none', () => {
  const dots = (confidence: '高' | '中') => ({
    unit: '万元',
    rows: [{ label: '甲', dots: [{ value: 1, label: '', confidence }] }],
  });
  expect(dotPlot(dots('中'), options)).toMatch(/chart-dot-open[\s\S]*可信度中/);
  expect(dotPlot(dots('高'), options)).not.toMatch(/chart-dot-open|可信度/);
});

test('a share bar names every part with count and share, also those without room', () => {
  const chart = shareBar(
    {
      unit: '家',
      rows: [
        {
          label: '甲',
          confidence: '高',
          parts: [
            { name: '合格', count: 395 },
            { name: '不合格', count: 5 },
          ],
          outlined: [{ name: '撤销', count: 0 }],
          total: 400,
        },
      ],
    },
    options,
  );
  expect(chart).toContain('>98.8%<');
  expect(chart).toContain('>不合格 5（1.3%）<');
  expect(chart).toContain('>撤销 0<');
});

test('parts that exceed their total do not leave the paper', () => {
  const part = { name: '合格', count: 30 };
  const row = { label: '甲', confidence: '高', parts: [part], outlined: [], total: 10 } as const;
  const chart = shareBar({ unit: '家', rows: [row] }, options);
  for (const [, width] of chart.matchAll(/<rect class="chart-part[^>]* width="([\d.]+)"/g)) {
    expect(Number(width)).toBeLessThanOrEqual(340);
  }
});

test('a period strip has one cell a day of its kind', () => {
  const days = [
    { date: '2020-12-31', kind: 'workday' },
    { date: '2021-01-01', kind: 'holiday' },
    { date: '2021-01-09', kind: 'weekend' },
  ] as const;
  const row = { label: '甲', days, right: '1个工作日 / 3天', confidence: '高' } as const;
  const chart = periodStrip({ rows: [row] }, options);
  // One cell and one entry of the key each.
  for (const kind of ['workday', 'holiday', 'weekend']) {
    expect(chart.match(new RegExp(`class="chart-${kind}"`, 'g'))).toHaveLength(2);
  }
});

test('events outside the days of the strip are not drawn', () => {
  const mark = { kind: 'open', label: '' } as const;
  const marks = ['2016-02-02', '2016-02-03', '2016-03-11'].map((date) => ({ ...mark, date }));
  const chart = eventStrip(
    {
      from: '2016-02-03',
      to: '2016-03-10',
      shaded: [],
      rows: [{ label: '甲', marks }],
      kinds: { open: '', filled: '' },
    },
    options,
  );
  expect(chart.match(/<circle/g)).toHaveLength(1);
});

test('a bar cell is empty for nothing, 0 and less, and never longer than the cell', () => {
  for (const value of [null, undefined, 0, -5, Number.NaN]) {
    expect(barCell(value, 100)).not.toContain('<rect');
  }
  expect(barCell(5, 0)).not.toContain('<rect');
  expect(barCell(50, 200)).toContain('<rect width="25" height="8"/>');
  expect(barCell(500, 100)).toContain('width="100"');
  expect(barCell(1, 1e9)).toContain('width="0.5"');
  const mixed = { min: -8 };
  expect(barCell(-8, 2, mixed)).toContain('<rect x="0" width="80" height="8"/>');
  expect(barCell(-4, 2, mixed)).toContain('<rect x="40" width="40" height="8"/>');
  expect(barCell(2, 2, mixed)).toContain('<rect x="80" width="20" height="8"/>');
  expect(barCell(0, 2, mixed)).not.toContain('<rect');
  expect(barCell(-5, 0, { min: -10 })).toContain('<rect x="50" width="50" height="8"/>');
  expect(barCell(1, 2, { id: 'b', isOpen: true })).toContain('<svg id="b" class="bar is-open"');
});

test('a wordmark is a file of outlines, which pages show in their own colour and name', () => {
  const file = wordmarkFile('众创公开');
  expect(file).toMatch(/<title>众创公开<\/title>\n<g id="wordmark"><path d="M/);
  expect(file).not.toMatch(/node_modules|\.ttf|<text/);
  const shown = wordmarkOf('众创公开', '/kcj/wordmark.svg');
  expect(shown).toContain(
    'viewBox="0 0 400 100" fill="currentColor" role="img" aria-label="众创公开"',
  );
  expect(shown).toContain('href="/kcj/wordmark.svg#wordmark"');
});

test('a title with a character that the font lacks is text', () => {
  expect(wordmarkFile('众创\u{1F680}<b>')).toContain('>众创\u{1F680}&lt;b&gt;</text>');
});

test('a standalone file holds title, measure, note, source, mark and style', () => {
  const chart = dotPlot({ unit: '万元', rows: [] }, options);
  const texts = { title: '甲', measure: '乙', note: '丙', source: '来源：丁', mark: '示例' };
  const file = standaloneSvg(chart, texts);
  for (const text of Object.values(texts)) expect(file).toContain(`>${text}</text>`);
  expect(file).toContain('<style>');
  expect(file).toContain('fill="#ffffff"');
});

test('a standalone file is made of a chart only', () => {
  expect(() => standaloneSvg(barCell(1, 2), { title: '', measure: '', source: '' })).toThrow(
    '图没有写明宽和高，不能存成单独的文件',
  );
});

const value = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 1e7 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const confidence = fc.constantFrom('高' as const, '中' as const);
const name = fc.string({ unit: fc.constantFrom(...'众创空间（）ABx9&<'), maxLength: 30 });
const few = { maxLength: 4 };
const width = fc.constantFrom(340 as const, 680 as const);

test('whatever the values, a line chart keeps its marks and its texts on the paper', () => {
  const years = ['2014', '2015', '2016', '2017', '2018', '2019', '2020'];
  const point = fc.record({ period: fc.constantFrom(...years), value, confidence });
  const points = fc.uniqueArray(point, { selector: ({ period }) => period });
  const series = fc.array(fc.record({ name, points }), { maxLength: 6 });
  fc.assert(
    fc.property(series, width, (all, at) => {
      const data = { unit: '家', periods: years, series: all, gaps: [] };
      staysOnPaper(lineChart(data, { ...options, width: at }), at);
    }),
  );
});

test('whatever the values, dots and shares keep their marks and texts on the paper', () => {
  const dot = fc.record({ value, label: name, confidence });
  const dotRow = fc.record({ label: name, dots: fc.array(dot, { maxLength: 4 }) });
  const part = fc.record({ name, count: fc.nat(500) });
  const parts = fc.array(part, { maxLength: 6 });
  const shareRow = fc.record({ label: name, confidence, parts, outlined: parts }).map((row) => ({
    ...row,
    total: [...row.parts, ...row.outlined].reduce((sum, { count }) => sum + count, 0),
  }));
  fc.assert(
    fc.property(fc.array(dotRow, few), fc.array(shareRow, few), width, (dots, shares, at) => {
      staysOnPaper(dotPlot({ unit: '万元', rows: dots }, { ...options, width: at }), at);
      staysOnPaper(shareBar({ unit: '家', rows: shares }, { ...options, width: at }), at);
    }),
  );
});

function staysOnPaper(chart: string, at: number): void {
  const height = Number(/ height="(\d+)"/.exec(chart)?.[1]);
  for (const [, x, y] of chart.matchAll(/ (?:cx|x)="(-?[\d.]+)" (?:cy|y)="(-?[\d.]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(at + 0.5);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(height);
  }
  const texts = chart.matchAll(
    /<text [^>]*x="([\d.]+)"[^>]*font-size="(\d+)"(?: text-anchor="(\w+)")?>([^<]*)</g,
  );
  for (const [, x, size, anchor, escaped = ''] of texts) {
    const words = escaped.replaceAll('&amp;', '&').replaceAll('&lt;', '<');
    const length = labelWidth(words, Number(size));
    const left = Number(x) - length * (anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0);
    expect(left, words).toBeGreaterThanOrEqual(-3);
    expect(left + length, words).toBeLessThanOrEqual(at + 3);
  }
}
