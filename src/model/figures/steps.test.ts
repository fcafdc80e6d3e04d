import { expect, test } from 'vitest';
import { siteOf, TABLE_DAY } from '../../testing/site-of-tables.ts';
import { figureOf } from './figure-of.ts';

const HEADER = '编号,政策,条款,主题,性质,期限,摘要';

function steps(...terms: readonly (readonly [topic: string, term: string])[]) {
  const rows = terms.map(
    ([topic, term], index) => `p${index + 1},zc01,第${index}条,${topic},应,${term},摘要`,
  );
  const site = siteOf({ provisions: [HEADER, ...rows].join('\n') });
  const props = {
    chart: 'steps',
    of: 'provisions',
    x: '主题',
    y: '期限',
    title: '各步与期限',
    finding: 'dated-steps',
  };
  const figure = figureOf(site, props, TABLE_DAY);
  if (figure.chart !== 'steps') throw new Error(figure.chart);
  return figure;
}

test('a step without a term says so; a day makes a step stand out, a length does not', () => {
  const { facts } = steps(
    ['自评', '每年3月1日前'],
    ['公示', ''],
    ['有效', '3年'],
    ['起', '2016-02-01'],
  );
  expect(facts.steps.map(({ detail, emphasised }) => [detail, emphasised])).toEqual([
    ['每年3月1日前', true],
    ['未写', false],
    ['3年', false],
    ['2016-02-01', true],
  ]);
});

test('the finding names the only dated step, or that there is none', () => {
  expect(steps(['自评', '每年3月1日前'], ['公示', '']).title).toBe(
    '2个环节里，写明日子的只有一个：自评，每年3月1日前',
  );
  expect(steps(['自评', ''], ['公示', '及时']).title).toBe('2个环节，没有一个写明日子');
});

test('with several dated steps the neutral title stands', () => {
  expect(steps(['自评', '3月1日前'], ['公布', '6月30日']).title).toBe('各步与期限');
});
