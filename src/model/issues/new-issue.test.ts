import { expect, test } from 'vitest';
import { datasetFixture, deskSchema } from '../site/dataset-fixture.ts';
import type { SiteData } from '../site/site-data.ts';
import { draftIssue, issueThatCovers } from './new-issue.ts';

const COLUMNS = [
  { name: '编者按', aliases: [], required: true },
  { name: '要闻', aliases: [], required: false },
  { name: '政策', aliases: [], required: false },
];

const event = (id: string, section: string, date: string) => ({
  row: { id, section, date },
  version: '2026-02-01',
});

const site = (issues: object[], events: object[] = [], spaces: object[] = []) =>
  ({
    site: { newsletter: { columns: COLUMNS } },
    edition: { prose: issues, notices: [], datasets: new Map() },
    issues: [],
    archived: [],
    rows: (name: string) => (name === 'events' ? events : name === 'spaces' ? spaces : []),
  }) as unknown as SiteData;

const last = {
  kind: 'issues',
  frontmatter: { series: '正刊', year: 2026, number: 3, total: 40, to: '2026-01-31' },
};

test('the next issue follows the last one in number, total and days', () => {
  const { file, text } = draftIssue(site([last]), '2026-02-10');
  expect(file).toBe('content/issues/2026-04.mdx');
  expect(text).toContain(
    'number: 4\ntotal: 41\nseries: 正刊\npublishedOn: 2026-02-10\nfrom: 2026-02-01\nto: 2026-02-10\n',
  );
  expect(text).toContain('draft: true');
});

test('a new year begins at number 1 while the total runs on', () => {
  const { file, text } = draftIssue(site([last]), '2027-01-10');
  expect(file).toBe('content/issues/2027-01.mdx');
  expect(text).toContain('number: 1\ntotal: 41\n');
});

test('the first issue of all begins with its dekad', () => {
  const { text } = draftIssue(site([]), '2026-02-15');
  expect(text).toContain('number: 1\ntotal: 1\n');
  expect(text).toContain('from: 2026-02-11\n');
});

test('columns with items or required stand in order, empty ones are left out', () => {
  const { text } = draftIssue(site([last], [event('e1', '要闻', '2026-02-03')]), '2026-02-10');
  expect(text).toContain('## 编者按\n\n（待写）\n\n## 要闻\n\n<Events column="要闻" />');
  expect(text).not.toContain('## 政策');
});

test('spaces filed since the last issue are named, with a computed total', () => {
  const filed = [
    { row: { id: 's01', filedOn: '2026-02-05', status: '在册', level: '省级', desks: 30 } },
    { row: { id: 's02', filedOn: '2025-01-01', status: '注销' } },
  ];
  const { text } = draftIssue(site([last], [], filed), '2026-02-10');
  expect(text).toContain(
    '新备案1家：<Space id="s01" />。在册的众创空间共<Total of="spaces" where="状态=在册" />家，' +
      '其中省级<Total of="spaces" where="状态=在册；级别=省级" />家，' +
      '工位共<Total of="spaces" where="状态=在册" sum="工位数(个)" />个。',
  );
});

test.each([
  ['2026-02-01', '2026-01-10', '2026-01-11', '2026-01-31'],
  ['2026-02-11', '2026-01-31', '2026-02-01', '2026-02-10'],
  ['2026-02-21', '2026-02-10', '2026-02-11', '2026-02-20'],
  ['2026-02-12', '2026-02-10', '2026-02-11', '2026-02-12'],
])('an issue of %s after one that ends on %s is of %s to %s', (date, ended, from, to) => {
  const before = { ...last, frontmatter: { ...last.frontmatter, to: ended } };
  expect(draftIssue(site([before]), date).text).toContain(
    `publishedOn: ${date}\nfrom: ${from}\nto: ${to}\n`,
  );
});

test('the first issue of all on the first day of a dekad is of the one before', () => {
  expect(draftIssue(site([]), '2026-02-11').text).toContain('from: 2026-02-01\nto: 2026-02-10\n');
});

test.each([
  ['with rows is news', '编号,名称\na-1,东楼\n', true],
  ['begun empty is no news', '编号,名称\n', false],
])('the first version of a table %s', (_, csv, isNews) => {
  const before = site([last]);
  const dataset = datasetFixture(deskSchema(), { '2026-02-05': csv });
  const edition = { ...before.edition, datasets: new Map([[dataset.name, dataset]]) };
  const { text } = draftIssue({ ...before, edition }, '2026-02-10');
  expect(text.includes('有2026年2月5日的新版本')).toBe(isNews);
});

test('an issue whose period reaches the day already leaves nothing for another', () => {
  expect(issueThatCovers(site([last]), '2026-01-31')).toBe(last);
  expect(issueThatCovers(site([last]), '2026-02-01')).toBe(last);
  expect(issueThatCovers(site([last]), '2026-02-02')).toBeUndefined();
  expect(issueThatCovers(site([]), '2026-02-01')).toBeUndefined();
});
