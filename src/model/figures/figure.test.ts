import { expect, test } from 'vitest';
import { type Figure, type FigureFacts, drawFigure, numbersText } from './figure.ts';

const dot = { value: 50, label: '', confidence: '高' as const };
const row = { label: '东州市', dots: [dot] };
const FACTS: Readonly<Record<string, FigureFacts>> = {
  'bar-table': {
    chart: 'bar-table',
    facts: {
      unit: '家',
      bars: [{ label: '东州市', value: 10, text: '约10', confidence: '中' }],
    },
  },
  line: {
    chart: 'line',
    facts: {
      unit: '家',
      periods: ['2016', '2017'],
      series: [{ name: '东州市', points: [{ period: '2016', value: 10, confidence: '高' }] }],
      gaps: [{ period: '2017', label: '未查到' }],
    },
  },
  'share-bar': {
    chart: 'share-bar',
    facts: {
      unit: '家',
      rows: [
        {
          label: '东州市',
          confidence: '中',
          parts: [{ name: '合格', count: 9 }],
          outlined: [{ name: '应评未评', count: 1 }],
          total: 10,
        },
      ],
    },
  },
  dots: { chart: 'dots', facts: { panels: [{ title: '', unit: '万元', rows: [row] }] } },
  panels: {
    chart: 'dots',
    facts: {
      panels: [
        { title: '东州市面积', unit: '平方米', rows: [row] },
        { title: '工位', unit: '个', rows: [row] },
      ],
    },
  },
  'day-strip of periods': {
    chart: 'day-strip',
    facts: {
      shows: 'periods',
      rows: [
        {
          label: '东州市',
          days: [{ date: '2016-03-25', kind: 'workday' }],
          workingDays: 1,
          right: '1个工作日 / 1天',
          confidence: '高',
        },
      ],
    },
  },
  'day-strip of events': {
    chart: 'day-strip',
    facts: {
      shows: 'events',
      from: '2016-03-01',
      to: '2016-03-10',
      shaded: [],
      rows: [{ label: '东州市', marks: [{ date: '2016-03-05', kind: 'filled', label: '路演' }] }],
      kinds: { open: '来访', filled: '路演' },
      occasions: { open: 0, filled: 1 },
    },
  },
  distribution: {
    chart: 'distribution',
    facts: {
      names: { own: '甲' },
      rows: [
        {
          ...{ label: '东州市', values: [1, 2, 4], least: 1, most: 4, median: 2 },
          ends: ['1家', '4家'],
          marks: [{ value: 4, kind: 'own' }],
        },
      ],
    },
  },
  slope: {
    chart: 'slope',
    facts: {
      columns: [
        { label: '2015年', detail: '', break: '' },
        { label: '2016年', detail: '', break: '' },
      ],
      rows: [{ label: '东州市', ranks: [2, 1] }],
    },
  },
  steps: {
    chart: 'steps',
    facts: { steps: [{ label: '东州市自评', detail: '3月1日前', emphasised: true }] },
  },
};

function figure(facts: FigureFacts, more: Partial<Figure> = {}): Figure {
  return {
    title: '标题<1>',
    measure: '家，2016年',
    note: '一处没有画。',
    ...facts,
    ...more,
  } as Figure;
}

test.each(Object.keys(FACTS))(
  '%s is drawn at both widths with a name and a description',
  (name) => {
    for (const width of [340, 680] as const) {
      const facts = FACTS[name];
      if (facts === undefined) throw new Error(name);
      const svg = drawFigure(figure(facts), { width, id: `${name}-1` });
      expect(svg).toContain(`viewBox="0 0 ${width} `);
      expect(svg).toContain(`<title id="${name}-1-${width}-title">标题&lt;1&gt;</title>`);
      expect(svg).toContain('>家，2016年。一处没有画。</desc>');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  },
);

test('a figure without measure and note has an empty description, not a stray stop', () => {
  const steps = FACTS['steps'];
  if (steps === undefined) throw new Error('no steps');
  const svg = drawFigure(figure(steps, { measure: '', note: '' }), { width: 340, id: 'a' });
  expect(svg).not.toContain('>。<');
});

test.each(Object.keys(FACTS))('%s is told in lines to a channel without pictures', (name) => {
  expect(numbersText(FACTS[name] ?? { chart: 'steps', facts: { steps: [] } })).toContain('东州市');
});
