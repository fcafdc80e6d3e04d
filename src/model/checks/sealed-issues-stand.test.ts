import { expect, test } from 'vitest';
import {
  COUNT,
  DESKS,
  filesSealed,
  issueSite,
  SUM,
  TABLE,
} from '../issue-figures/issue-figures-fixture.ts';
import { sealIssues } from '../issue-figures/seal-issues.ts';
import { sealedIssuesStand } from './sealed-issues-stand.ts';

type Parts = Parameters<typeof issueSite>[0];

const sealed = sealIssues([], issueSite({ words: [SUM, TABLE] }).site, []);
const check = (parts: Partial<Parts>) =>
  sealedIssuesStand(issueSite({ words: [SUM, TABLE], sealed, ...parts }).site.edition).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

test('an issue whose figures are as they were has no problem, nor has one that gained figures', () => {
  expect(check({})).toEqual([]);
  expect(check({ words: [COUNT, SUM, TABLE] })).toEqual([]);
  expect(check({ words: [TABLE, SUM] })).toEqual([]);
});

test('corrections explain a difference, whatever day they bear', () => {
  const erratum = (day: string) => `2025-03-01,a-1,工位数(个),10,12,更正,数漏,${day}`;
  expect(check({ errata: [erratum('2025-04-02')] })).toEqual([]);
  expect(check({ errata: [erratum('2025-03-15')] })).toEqual([]);
});

test('data that changed without a correction are reported at each figure', () => {
  const versions = { '2025-03-01': DESKS.replace('20', '25') };
  expect(check({ versions })).toEqual([
    'content/issues/2025-07.mdx:20 这处数封存时（2025-12-31）是“30”，现在算出来是“35”',
    'content/issues/2025-07.mdx:21 这处表封存时（2025-12-31）是“a-2｜西楼｜20”，现在算出来是“a-2｜西楼｜25”',
  ]);
});

test('a file of its day that was added after the sealing changes nothing in it', () => {
  const versions = { '2025-03-01': DESKS, '2025-03-18': `${DESKS}a-3,南楼,5\n` };
  const files = filesSealed('2025-03-01');
  const words = [SUM, TABLE];
  const before = sealIssues([], issueSite({ words }).site, files);
  expect(check({ versions, files, sealed: before })).toEqual([]);
});

test.each([
  'data/desk-register/2025-03-18.csv',
  'data/spaces/2025-03-18.csv',
  'data/terms/aliases.csv',
  'data/ledger.json',
  'content/issues/2025-07.mdx',
])('while %s is faulty nothing is compared, and one notice says so', (file) => {
  const { edition } = issueSite({
    words: [SUM, TABLE],
    sealed,
    versions: { '2025-03-01': DESKS.replace('20', '25') },
  }).site;
  const fault = {
    rule: 'csv-syntax',
    level: 'error',
    file,
    line: 1,
    message: '',
    hint: '',
  } as const;
  expect(sealedIssuesStand(edition, [fault])).toMatchObject([
    { level: 'notice', file, message: `${file}改好以前，已发旬报的2处数没有核对` },
  ]);
});

test('faults of files that its figures are not read from hide nothing', () => {
  const versions = { '2025-03-01': DESKS.replace('20', '25') };
  const { edition } = issueSite({ words: [SUM], sealed, versions }).site;
  const faults = ['data/events/2025-03-18.csv', 'content/issues/2025-08.mdx'].map(
    (file) =>
      ({ rule: 'csv-syntax', level: 'error', file, line: 1, message: '', hint: '' }) as const,
  );
  const problems = sealedIssuesStand(edition, faults);
  expect(problems.map(({ level }) => level)).toEqual(['error', 'error']);
});

test('a file of a day after the issue changes nothing in it', () => {
  expect(check({ versions: { '2025-03-01': DESKS, '2025-03-21': '编号,名称\na-9,新\n' } })).toEqual(
    [],
  );
});

test('a figure taken out or asked otherwise is reported', () => {
  const filtered = { name: 'Total', props: { ...SUM.props, where: '名称=东楼' } };
  expect(check({ words: [filtered, TABLE] })).toEqual([
    'content/issues/2025-07.mdx:1 2025-12-31封存时的第1处数没有了或者写法变了',
  ]);
});

test('an issue that is gone, a draft again or of another day is reported', () => {
  const { edition } = issueSite({ words: [SUM, TABLE], sealed }).site;
  expect(sealedIssuesStand({ ...edition, prose: [] })).toMatchObject([
    {
      rule: 'sealed-file-changed',
      file: 'data/issue-ledger.json',
      line: 2,
      message: '旬报2025-07在2025-12-31封存过，现在不见了',
    },
  ]);
  expect(check({ draft: true })).toEqual([
    'content/issues/2025-07.mdx:1 旬报2025-07在2025-12-31封存过，现在又成了草稿',
  ]);
  expect(check({ publishedOn: '2025-03-21' })).toEqual([
    'content/issues/2025-07.mdx:1 发布日期是2025-03-21，2025-12-31封存时是2025-03-20',
  ]);
});
