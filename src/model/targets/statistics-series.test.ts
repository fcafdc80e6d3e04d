import { expect, test } from 'vitest';
import { siteOf } from '../../testing/site-of-tables.ts';
import { indicatorSeries, newestNumbers, seriesThatFit } from './statistics-series.ts';

const HEAD = '编号,期间,区划代码,指标,口径,限定,值,单位,来源,可信度\n';

function series(...rows: string[]) {
  return indicatorSeries(siteOf({ statistics: HEAD + rows.join('\n') }));
}

test('an indicator runs by place with its newest value, its change in a year and its gaps', () => {
  const found = series(
    't1,2023Q1,330402,空间数,时点,,8.1,家,s1,高',
    't2,2023Q3,330402,空间数,时点,,9,家,s1,高',
    't3,2023Q4,330402,空间数,时点,,9.5,家,s1,高',
    't4,2024Q3,330402,空间数,时点,,9.2,家,s1,中',
    't5,2024Q3,330400,空间数,时点,超过,40,家,s1,高',
  );
  expect(
    found.map(({ places, ...rest }) => [rest, places.map(({ newest, ...each }) => each)]),
  ).toEqual([
    [
      { indicator: '空间数', basis: '时点', unit: '家', period: '2024Q3' },
      [
        { place: '嘉兴市', value: '超过40', change: '', values: [40] },
        {
          place: '嘉兴市南湖区',
          value: '9.2',
          change: '+0.2',
          values: [8.1, null, 9, 9.5, null, 9.2],
        },
      ],
    ],
  ]);
});

test('the newest numbers of the widest place are said in a sentence, of its newest period only', () => {
  const years = ['2021', '2022', '2023'];
  const found = series(
    ...years.map((year) => `a${year},${year},330400,空间数,时点,,8,家,s1,高`),
    ...years.map((year) => `b${year},${year},330402,工位数,时点,,800,个,s1,高`),
    ...years.map((year) => `c${year},${Number(year) - 1},330400,企业数,时点,,80,家,s1,高`),
    ...years.map((year) => `d${year},${year},330400,团队数,时点,超过,50,个,s1,高`),
  );
  expect(newestNumbers(found)).toBe('2023年，嘉兴市空间数8家、团队数超过50个。');
  expect(newestNumbers([])).toBe('');
});

test('figures of another basis or kind of period, doubtful ones and pairs draw no course', () => {
  expect(
    series(
      't1,2021,330402,空间数,时点,,8,家,s1,高',
      't2,2022,330402,空间数,时点,,9,家,s1,高',
      't3,2023,330402,空间数,当年,,1,家,s1,高',
      't4,2023Q1,330402,空间数,时点,,9,家,s1,高',
      't5,2023,330402,空间数,时点,,9,家,s1,低',
    ),
  ).toEqual([]);
});

test('of yearly and quarterly figures those with the newest stand', () => {
  const years = ['2021', '2022', '2023'].map(
    (year, at) => `y${at},${year},330402,空间数,时点,,${at},家,s1,高`,
  );
  const quarters = ['2023Q4', '2024Q1', '2024Q2'].map(
    (each, at) => `q${at},${each},330402,空间数,时点,,${at},家,s1,高`,
  );
  expect(series(...years, ...quarters).map(({ period }) => period)).toEqual(['2024Q2']);
});

test('where there is no room for all, each indicator keeps as many of its widest places as another', () => {
  const years = ['2021', '2022', '2023'];
  const found = series(
    ...['330400', '330402', '330411', '330421'].flatMap((code) =>
      years.map((year) => `a${code}-${year},${year},${code},空间数,时点,,8,家,s1,高`),
    ),
    ...years.map((year) => `b${year},${year},330400,工位数,时点,,800,个,s1,高`),
  );
  const placesOf = (most: number) => {
    const { series: shown, ...rest } = seriesThatFit(found, most);
    return [shown.map(({ places }) => places.map(({ place }) => place)), rest];
  };
  const all = ['嘉兴市', '嘉兴市南湖区', '嘉兴市秀洲区', '嘉兴市嘉善县'];
  expect(placesOf(7)).toEqual([[all, ['嘉兴市']], { placesOfEach: undefined, left: 0 }]);
  expect(placesOf(6)).toEqual([[all.slice(0, 3), ['嘉兴市']], { placesOfEach: 3, left: 0 }]);
  expect(placesOf(4)).toEqual([[['嘉兴市'], ['嘉兴市']], { placesOfEach: 1, left: 0 }]);
  expect(placesOf(3)).toEqual([[all.slice(0, 2)], { placesOfEach: 2, left: 1 }]);
});

test('a number does not run into the name before it', () => {
  const years = ['2021', '2022', '2023'];
  const found = series(
    ...years.map((year) => `a${year},${year},330400,5A级空间2,时点,,8,家,s1,高`),
  );
  expect(newestNumbers(found)).toBe('2023年，嘉兴市5A级空间2为8家。');
});
