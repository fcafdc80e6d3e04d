import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { checkedEdition } from '../checks/checked-edition.ts';
import { joinSite } from '../site/join-site.ts';
import { workdaysByHand } from '../../testing/workdays-by-hand.ts';
import { allFigures } from '../../resolved/all-figures.ts';
import type { FigureProps } from './chart-record.ts';
import { figureOf } from './figure-of.ts';

/*
 * The figures of the repository's own edition, their findings recomputed from the text of the
 * tables alone: what a headline says must follow from the rows, not from the code that wrote it.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DAY = '2026-11-21';
const { edition, problems } = checkedEdition(ROOT, DAY);
if (edition === undefined) throw new Error(JSON.stringify(problems));
const site = joinSite(edition);
const titles = allFigures(site).map(({ figure }) => figure.title);
const title = (props: FigureProps, day = DAY) => figureOf(site, props, day).title;

type CsvRow = Readonly<Record<string, string>>;

/** All rows of a dataset's files, read without any code of ours. */
function rowsOf(dataset: string, until = DAY): CsvRow[] {
  const folder = `${ROOT}data/${dataset}/`;
  return readdirSync(folder)
    .filter((file) => /^\d{4}-\d{2}-\d{2}\.csv$/.test(file) && file.slice(0, 10) <= until)
    .flatMap((file) => Papa.parse<CsvRow>(text(folder + file), { header: true }).data)
    .filter((row) => (row['编号'] ?? '') !== '');
}

function text(file: string): string {
  return readFileSync(file, 'utf8').trimEnd();
}

const number = (row: CsvRow | undefined, column: string) => Number(row?.[column]);

test('every figure of the edition carries its finding', () => {
  const neutral = edition.prose
    .flatMap(({ components }) => components)
    .filter(({ name, props }) => name === 'Figure' && props['finding'] !== undefined)
    .filter(({ props }) => titles.includes(props['title'] ?? ''));
  expect(neutral.map(({ props }) => props['title'])).toEqual([]);
});

test('C1: notices of five working days last from five to eight days, two have only three', () => {
  const periods = rowsOf('notice-periods')
    .filter((row) => row['开始'] !== '' && row['结束'] !== '')
    .map((row) => workdaysByHand(row['开始'] ?? '', row['结束'] ?? ''));
  const five = periods.filter(({ workdays }) => workdays === 5).map(({ days }) => days);
  const three = periods.filter(({ workdays }) => workdays === 3);
  expect([Math.min(...five), Math.max(...five), three.length]).toEqual([5, 8, 2]);
  expect(titles).toContain('同是公示5个工作日，日历上从5天到8天；有两份只公示3个工作日');
});

test('C2: maker spaces nearly doubled in four years, 2019 by itself is not known', () => {
  const spaces = rowsOf('statistics').filter(
    (row) => row['区划代码'] === '000000' && row['指标'] === '众创空间数' && row['可信度'] !== '低',
  );
  const byYear = new Map(spaces.map((row) => [row['期间'], number(row, '值')]));
  expect([...byYear.keys()].sort()).toEqual(['2016', '2017', '2018', '2020']);
  const [from, to] = [byYear.get('2016') ?? 0, byYear.get('2020') ?? 0];
  expect([from, to]).toEqual([4298, 8507]);
  expect(to / from).toBeGreaterThan(1.9);
  expect(to / from).toBeLessThan(2);
  expect(titles).toContain('四年接近翻番：众创空间由4298家到8507家，2019年单独的数未查到');
});

test('C3: one review cancelled 135 of 2386', () => {
  const row = (part: string) => rowsOf('statistics').find((each) => each['指标']?.includes(part));
  const [before, after] = [number(row('复核前'), '值'), number(row('复核后'), '值')];
  const cancelled = number(row('复核取消'), '值');
  expect(before - after).toBe(cancelled);
  expect(titles).toContain(
    `一次复核取消${cancelled}家：国家备案众创空间由${before}家减为${after}家`,
  );
  expect([before, cancelled, after]).toEqual([2386, 135, 2251]);
});

test('C4: shares of 不合格 from 4.5 % to 29.6 %, every row accounts for its total', () => {
  const rows = ['er01', 'er02', 'er03', 'er07'].map((id) =>
    rowsOf('evaluation-results').find((row) => row['编号'] === id),
  );
  const shares = rows.flatMap((row) => {
    const grades = new Map(
      row?.['等次']?.split('；').map((each) => each.split('=') as [string, string]),
    );
    const failed = grades.get('不合格');
    const whole = number(row, '参评数') + Number(row?.['应评未评数'] || 0);
    return failed === undefined ? [] : [((Number(failed) / whole) * 100).toFixed(1)];
  });
  expect(shares).toEqual(['4.5', '23.6', '29.6']);
  expect(titles).toContain('“不合格”从浙江的4.5%到福州的29.6%：口径不同，不能排先后');
});

test('C5: what a national title brings more than a provincial one', () => {
  const awards = rowsOf('amounts').filter((row) => row['对照组'] === '认定奖励');
  const gap = (place: string) => {
    const of = (level: string) =>
      awards.find((row) => row['地区'] === place && row['级别'] === level);
    return number(of('国家级'), '值') - number(of('省级'), '值');
  };
  expect(['徐州市', '海宁市', '绍兴市'].map(gap)).toEqual([10, 20, 80]);
  expect(titles).toContain('国家级与省级的奖励差：徐州10万元，海宁20万元，绍兴80万元');
});

test('C6: one asks for more desks, the other for a longer lease', () => {
  const row = (place: string, group: string) =>
    rowsOf('amounts').find((each) => each['地区'] === place && each['对照组'] === group);
  const of = (place: string) => [row(place, '工位')?.['值'], row(place, '租期')?.['值']];
  expect(of('浙江省')).toEqual(['100', '3']);
  expect(of('福州市')).toEqual(['30', '5']);
  const props: FigureProps = {
    chart: 'dots',
    of: 'amounts',
    where: '对照组=面积|工位|租期|申请前运行',
    panel: '对照组',
    x: '地区',
    y: '值',
    to: '上限',
    series: '用途',
    title: '四种门槛',
    finding: 'thresholds',
  };
  expect(title(props)).toBe('浙江写100个工位、租3年；福州写30个工位、租5年');
});

test('C8: sixteen dated occasions, three of them for founders', () => {
  const founders = new Set(['政策辅导', '项目路演', '听取报告']);
  const occasions = new Map<string, boolean>();
  for (const row of rowsOf('events', '2016-03-25').filter((each) => each['日期'] !== '')) {
    const spaces = row['空间编号']?.split('；').sort().join('；');
    const key = `${row['日期']} ${spaces}`;
    const isForFounders = founders.has(row['类型'] ?? '');
    occasions.set(key, occasions.get(key) === true || isForFounders);
  }
  const forFounders = [...occasions.values()].filter(Boolean).length;
  expect([occasions.size, forFounders]).toEqual([16, 3]);
  expect(titles).toContain('有日期的16场活动：13场来访与交流，3场面向创业者');
});

test('I1: of the steps of a year only one carries a date', () => {
  const steps = ['p067', 'p073', 'p075', 'p076', 'p078', 'p069', 'p070'].map((id) =>
    rowsOf('provisions', '2016-03-25').find((row) => row['编号'] === id),
  );
  const dated = steps.filter((row) => /\d月\d+日/.test(row?.['期限'] ?? ''));
  expect(dated.map((row) => row?.['编号'])).toEqual(['p073']);
  expect(titles).toContain(
    `${steps.length}个环节里，写明日子的只有一个：${dated[0]?.['主题']}，${dated[0]?.['期限']}`,
  );
});

test('I2: two rules, one by level and one by rank; of one only the day of effect is known', () => {
  const rows = rowsOf('targets', '2016-03-25').filter(({ 编号: id = '' }) =>
    ['t013', 't014', 't015', 't039'].includes(id),
  );
  expect(rows.map((row) => number(row, '目标值'))).toEqual([50, 40, 30, 50]);
  expect(rows.map((row) => row['条款编号'])).toEqual(['p010', 'p010', 'p010', 'p069']);
  expect(titles).toContain('奖励标准：徐州按级别奖30至50万元，浙江按名次奖50万元');
});

test('an issue knows nothing that is later than it', () => {
  const later = { chart: 'line', of: 'statistics', where: '区划代码=000000；指标=众创空间数' };
  const props = { ...later, x: '期间', y: '值', title: '全国众创空间数' };
  expect(() => figureOf(site, props, '2016-03-25')).toThrow('没有可以画的行');
});
