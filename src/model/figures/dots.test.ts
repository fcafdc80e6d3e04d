import { expect, test } from 'vitest';
import { ownTable } from '../../schemas/own-table.ts';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import type { FigureProps } from './chart-record.ts';
import { figureOf } from './figure-of.ts';

const field = (name: string, title: string, type: 'id' | 'text' | 'number') => ({
  name,
  title,
  type,
  description: title,
});
const schema = ownTable('amounts', '金额和门槛', 'snapshot', [
  { ...field('id', '编号', 'id'), required: true },
  field('place', '地区', 'text'),
  field('comparison', '比较', 'text'),
  field('value', '值', 'number'),
  field('upper', '上限', 'number'),
  field('unit', '单位', 'text'),
  field('panel', '对照组', 'text'),
  field('level', '级别', 'text'),
  field('confidence', '可信度', 'text'),
]);

function dots(rows: readonly string[], more: Partial<FigureProps> = {}, parts: object = {}) {
  const text = [
    '编号,地区,比较,值,上限,单位,对照组,级别,可信度',
    ...rows.map((row, index) => `a${index + 1},${row}`),
  ].join('\n');
  const props = { chart: 'dots', of: 'amounts', x: '地区', y: '值', title: '标准', ...more };
  const figure = figureOf(siteOf({ amounts: { schema, text } }, parts), props, TABLE_DAY);
  if (figure.chart !== 'dots') throw new Error(figure.chart);
  return figure;
}

const AWARDS = [
  '东州市,=,50,,万元,,国家级,高',
  '东州市,=,40,,万元,,省级,高',
  '东州市,=,30,,万元,,市级,高',
  '西州市,=,100,,万元,,国家级,中',
  '西州市,=,20,,万元,,省级,中',
];
const byLevel = { series: '级别', finding: 'level-gap' };

test('several dots of a place are one row, a missing level is named', () => {
  const [panel] = dots(AWARDS, byLevel).facts.panels;
  expect(panel?.unit).toBe('万元');
  expect(panel?.rows[0]?.dots.map(({ label, value }) => [label, value])).toEqual([
    ['国家级', 50],
    ['省级', 40],
    ['市级', 30],
  ]);
  expect(panel?.rows[0]?.missing).toBeUndefined();
  expect(panel?.rows[1]).toMatchObject({ label: '西州市', missing: '没有市级' });
  const facts = dots(AWARDS, byLevel, { site: { kind: 'demonstration', illustrative: false } });
  expect(facts.facts.panels[0]?.rows[1]?.missing).toBe('市级未查到');
});

test('the gap of two levels is told smallest first, without traces of binary fractions', () => {
  expect(dots(AWARDS, byLevel).title).toBe('国家级与省级的奖励差：东州10万元，西州80万元');
  const fractions = ['甲市,=,0.3,,万元,,国家级,高', '甲市,=,0.1,,万元,,省级,高', ...AWARDS];
  expect(dots(fractions, byLevel).title).toContain('甲0.2万元');
});

test.each([
  ['one place', AWARDS.slice(0, 3)],
  ['an amount that is not exact', [...AWARDS.slice(0, 4), '西州市,~,20,,万元,,省级,中']],
  ['two amounts of one level', [...AWARDS, '西州市,=,30,,万元,,省级,中']],
  ['a lower level that gives more', [...AWARDS.slice(0, 4), '西州市,=,120,,万元,,省级,中']],
])('with %s the neutral title stands', (_why, rows) => {
  expect(dots(rows, byLevel).title).toBe('标准');
});

test('a range, an inexact value and what is not drawn', () => {
  const figure = dots(
    ['东州市,>=,500,3000,平方米,,,中', '西州市,~,20,,平方米,,,高', '南州市,>=,9,,平方米,,,低'],
    { to: '上限', series: '级别' },
  );
  expect(figure.facts.panels[0]?.rows).toEqual([
    {
      label: '东州市',
      dots: [{ value: 500, label: '', confidence: '中', valueLabel: '500至3000' }],
      range: [500, 3000],
    },
    { label: '西州市', dots: [{ value: 20, label: '', confidence: '高', valueLabel: '约20' }] },
  ]);
  expect(figure.note).toBe('另有1行没有数或可信度低，没有画。');
});

const THRESHOLDS = [
  '东州省,>=,100,,个,工位,,高',
  '西州市,>=,30,,个,工位,,中',
  '东州省,>=,3,,年,租期,,高',
  '西州市,>=,5,,年,租期,,中',
];
const byPanel = { panel: '对照组', finding: 'thresholds' };

test('two places of which each asks for more of something are the finding', () => {
  const figure = dots(THRESHOLDS, byPanel);
  expect(figure.facts.panels.map(({ title, unit }) => [title, unit])).toEqual([
    ['工位', '个'],
    ['租期', '年'],
  ]);
  expect(figure.title).toBe('东州写100个工位、租3年；西州写30个工位、租5年');
  expect(figure.measure).toBe('各图的单位写在图名后面');
});

test('years and months share a scale in months and keep their own words', () => {
  const figure = dots([...THRESHOLDS, '南州市,>=,36,,个月,租期,,高'], byPanel);
  const [, term] = figure.facts.panels;
  expect(term?.unit).toBe('个月');
  expect(term?.rows.map(({ dots: [dot] }) => [dot?.value, dot?.valueLabel])).toEqual([
    [36, '3年'],
    [60, '5年'],
    [36, '36个月'],
  ]);
  expect(figure.note).toBe('“租期”一年按12个月折算。');
  expect(figure.title).toBe('东州写100个工位、租3年；西州写30个工位、租5年');
});

test('without such a pair the span of each panel is told, without spans the neutral title', () => {
  const same = [...THRESHOLDS.slice(0, 3), '西州市,>=,2,,年,租期,,中'];
  expect(dots(same, byPanel).title).toBe('各地的门槛：工位从30到100个，租期从2到3年');
  expect(dots(THRESHOLDS.slice(0, 1), byPanel).title).toBe('标准');
});

test('panels come in the order of the condition that names them', () => {
  const figure = dots(THRESHOLDS, { ...byPanel, where: '对照组=租期|工位' });
  expect(figure.facts.panels.map(({ title }) => title)).toEqual(['租期', '工位']);
});

test('a panel of unlike units is noted and carries no finding', () => {
  const figure = dots(['东州省,>=,100,,个,规模,,高', '西州市,>=,30,,平方米,规模,,中'], byPanel);
  expect(figure.note).toBe('“规模”单位写法不同（个、平方米）。');
  expect(figure.facts.panels[0]?.rows[0]?.dots[0]?.valueLabel).toBe('100个');
  expect(figure.title).toBe('标准');
});

test('ids of documents are drawn under the names that readers know', () => {
  const kept = ownTable('kept', '奖励', 'snapshot', [
    { ...field('id', '编号', 'id'), required: true },
    { ...field('policyId', '政策编号', 'text'), type: 'reference', reference: 'policies' },
    field('value', '值', 'number'),
  ]);
  const site = siteOf(
    { kept: { schema: kept, text: '编号,政策编号,值\nk1,m1,5\nk2,m1；m2,6\nk3,m9,7\n' } },
    {
      policies: [
        { id: 'm1', frontmatter: { title: '甲办法', docNumber: '甲发〔2016〕1号' } },
        { id: 'm2', frontmatter: { title: '乙办法', docNumber: null } },
      ] as never,
    },
  );
  const props = { chart: 'dots', of: 'kept', x: '政策编号', y: '值', title: '奖励' } as const;
  const figure = figureOf(site, props, TABLE_DAY);
  if (figure.chart !== 'dots') throw new Error(figure.chart);
  expect(figure.facts.panels[0]?.rows.map(({ label }) => label)).toEqual([
    '甲发〔2016〕1号',
    '甲发〔2016〕1号、乙办法',
    'm9',
  ]);
  const sealed = figureOf(site, props, TABLE_DAY, { keepsIds: true });
  if (sealed.chart !== 'dots') throw new Error(sealed.chart);
  expect(sealed.facts.panels[0]?.rows.map(({ label }) => label)).toEqual(['m1', 'm1；m2', 'm9']);
});
