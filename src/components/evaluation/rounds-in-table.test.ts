import { expect, test } from 'vitest';
import type { RoundFolder } from '../../data/rounds.ts';
import { seededRandom } from '../../model/evaluation/random.ts';
import { roundParts } from '../../model/evaluation/round-parts.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { siteOf } from '../../testing/site-of-tables.ts';
import { listFile } from '../list/list-file.ts';
import { expectAsAsked, toolTableOf } from '../list/list-in-tool-fixture.ts';
import { resultsInTable } from './result-columns.ts';
import { resultSources } from './result-sources.ts';
import { roundsInTable } from './rounds-in-table.ts';

/** Tried with 10,000 and 200 settings too. */
const ROWS = 2000;
const SETTINGS = 60;
const random = seededRandom(11);
const below = (bound: number) => Math.floor(random() * bound);
const oneOf = <T>(values: readonly T[]) => values[below(values.length)] as T;

const ROUNDS = Array.from({ length: ROWS }, (_, index) => ({
  id: `e${String(index).padStart(5, '0')}`,
  title: `示例${oneOf(['城东', '城西', '高新'])}众创空间评价`,
  year: String(2005 + below(20)),
  authority: oneOf(['科技局', '工信局']),
  evaluator: oneOf(['评价中心', '研究会', '']),
  units: below(80),
}));

const sentenceOf = ({ units, evaluator, authority }: (typeof ROUNDS)[number]) =>
  `${units}家：${units === 0 ? '' : `合格${units}家`}。由${evaluator || authority}评定，本站未复算。`;

test('of all rounds order, counts and files are those of their facts', () => {
  const held = siteFixture({ today: '2026-11-25' });
  const rounds = ROUNDS.map(({ id, year, evaluator, units, ...round }) => ({
    ...{ kind: 'given', id, file: '' },
    round: { ...round, year: Number(year), evaluator: evaluator || null, basis: [] },
    grades: {
      entries: Array.from({ length: units }, () => ({
        row: { grade: '合格', division: null },
        cells: {},
        line: 1,
      })),
    },
  })) as unknown as RoundFolder[];
  const site = { ...held, edition: { ...held.edition, rounds } } as unknown as SiteData;
  const list = roundsInTable(site);
  const inOrder = ROUNDS.toSorted(
    (a, b) => Number(b.year) - Number(a.year) || (a.id < b.id ? 1 : -1),
  );
  expectAsAsked(
    toolTableOf(list, listFile(list)),
    inOrder,
    [
      {
        key: 'title',
        text: (round) => `${round.title} ${sentenceOf(round)}`,
        value: ({ title }) => title,
      },
      { key: 'year', facet: 'value', text: ({ year }) => year },
      { key: 'authority', facet: 'value', text: ({ authority }) => authority },
      { key: 'evaluator', facet: 'value', text: ({ evaluator }) => evaluator },
      { key: 'units', type: 'number', facet: 'range', text: ({ units }) => String(units) },
      { key: 'published', type: 'date', facet: 'year', text: () => '' },
      { key: 'state', facet: 'value', text: () => '已公布' },
    ],
    ['城东', '工信', '研究会', '已公布'],
    SETTINGS,
  );
  const parts = roundParts(site);
  expect(parts.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(ROWS);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
});

const RESULTS = Array.from({ length: ROWS }, (_, index) => ({
  id: `r${String(index).padStart(5, '0')}`,
  authority: oneOf(['示例省科技厅', '示例市科技局']),
  division: oneOf(['000010', '000020']),
  year: String(2010 + below(12)),
  object: oneOf(['在册载体', '省级以上']),
  evaluated: oneOf(['', String(below(80))]),
  confidence: oneOf(['高', '中', '低']),
}));

test('of all published results order, counts and files are those of their facts', () => {
  const site = siteOf({
    'evaluation-results':
      '编号,机关,区划代码,年度,对象,参评数,来源,可信度\n' +
      RESULTS.map(
        (each) =>
          `${each.id},${each.authority},${each.division},${each.year},${each.object},${each.evaluated},s1,${each.confidence}\n`,
      ).join(''),
  });
  const sources = resultSources(site, []);
  const list = resultsInTable(site, sources);
  const inOrder = RESULTS.toSorted(
    (a, b) => Number(b.year) - Number(a.year) || a.division.localeCompare(b.division),
  ).map((each) => ({ ...each }));
  expectAsAsked(
    toolTableOf(list, listFile(list, sources)),
    inOrder,
    [
      { key: 'year', facet: 'value', text: ({ year }) => year },
      {
        key: 'authority',
        text: ({ authority, object }) => `${authority} ${object}`,
        value: ({ authority }) => authority,
      },
      { key: 'evaluated', type: 'number', facet: 'range', text: ({ evaluated }) => evaluated },
      { key: 'confidence', facet: 'value', text: ({ confidence }) => confidence },
    ],
    ['省级', '科技厅', '在册'],
    SETTINGS,
  );
});
