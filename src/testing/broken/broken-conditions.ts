import {
  type BrokenInput,
  type ExpectedProblem,
  append,
  both,
  cell,
  swap,
} from './broken-input.ts';

const ABOUT = 'content/pages/about.mdx';

/** Conditions that a table cannot answer. */
export const BROKEN_CONDITIONS: readonly BrokenInput[] = [
  where('a value that is none of the list', '状态=正常', '应为「在册」'),
  where('an equals sign twice', '状态==在册', '等号只写一个'),
  where('an equals sign in full width', '状态=在册；级别＝省级', '等号用半角「=」'),
  where('a half-width ; at the end', '名称=星火空间;', '条件之间用全角分号'),
  where('no equals sign', '状态在册', '缺少等号'),
  where('a comparison', '工位数(个)>=50', '不比大小'),
  where('a column that is not there', '状况=在册', '是不是「状态」'),
  where('a code that is none', '区划代码=33', '应为6位数字'),
  where('a number that is none', '工位数(个)=很多', '不是数'),
  where('a day that is none', '启用日期=2015年6月1日', '改写为2015-06-01'),
  where('a column twice', '状态=在册；状态=注销', '写成「状态=值|值」'),
  where('a name that no version holds', '名称=星火空问', '是不是「星火空间」', 'warning'),
  {
    title: '<Events> of a column that nobody knows',
    change: append(ABOUT, '\n<Events column="要闻速递" />'),
    expected: [figure(7, '是不是「要闻速览」', 'warning')],
  },
  {
    title: 'the lead of the home page, in another form',
    change: swap('data/site.json', '区划代码=000010；指标', '区划代码＝000010；指标'),
    expected: [
      { rule: 'content-figure', file: 'data/site.json', line: 46, says: '等号用半角「=」' },
    ],
  },
  {
    title: 'half a year of validity, and none',
    change: both(
      cell('data/titles/2016-03-10.csv', 2, '有效期(年)', '2.5'),
      cell('data/titles/2016-03-10.csv', 3, '有效期(年)', '0'),
    ),
    expected: [
      { rule: 'value-type', file: 'data/titles/2016-03-10.csv', line: 2, column: 'E' },
      { rule: 'value-range', file: 'data/titles/2016-03-10.csv', line: 3, column: 'E' },
    ],
  },
];

function where(
  title: string,
  condition: string,
  says: string,
  level: 'error' | 'warning' = 'error',
): BrokenInput {
  return {
    title: `where: ${title}`,
    change: append(ABOUT, `\n<Total of="spaces" where="${condition}" />`),
    expected: [figure(7, says, level)],
  };
}

function figure(line: number, says: string, level: 'error' | 'warning'): ExpectedProblem {
  return { rule: 'content-figure', level, file: ABOUT, line, says };
}
