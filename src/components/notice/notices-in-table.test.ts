import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NoticeFolder } from '../../data/notices.ts';
import { seededRandom } from '../../model/evaluation/random.ts';
import { noticeParts } from '../../model/notices/notice-parts.ts';
import { siteFixture } from '../../model/site/site-fixture.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { addDays } from '../../text/dates.ts';
import type { FactColumn } from '../list/asked-list-fixture.ts';
import { listFile } from '../list/list-file.ts';
import { listRows } from '../list/list-rows.ts';
import { expectAsAsked, toolTableOf } from '../list/list-in-tool-fixture.ts';
import { noticesInTable } from './notices-in-table.ts';

/** Tried with 10,000 and 200 settings too, which takes half a minute. */
const ROWS = 2000;
const TODAY = '2026-11-25';
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Fact {
  readonly id: string;
  readonly title: string;
  readonly kind: '公示' | '公布';
  readonly issuer: string;
  readonly total: number;
  readonly published: string;
  readonly from: string;
  readonly until: string;
  readonly outcome: string;
}

const random = seededRandom(7);
const below = (bound: number) => Math.floor(random() * bound);
const oneOf = <T>(values: readonly T[]) => values[below(values.length)] as T;

/** Some run on the day of the build, some begin after it. */
const FACTS = Array.from({ length: ROWS }, (_, index): Fact => {
  const kind = below(3) === 0 ? '公布' : '公示';
  const published = addDays('2022-01-01', index < 300 ? 1780 + below(9) : below(1700));
  const from = kind === '公示' ? addDays(published, below(5)) : '';
  const until = from === '' ? '' : addDays(from, 4 + below(5));
  const isOver = until !== '' && until < '2026-11-01';
  return {
    id: `n${String(index).padStart(5, '0')}`,
    title: `关于示例${oneOf(['房租', '活动', '备案', '称号'])}名单的${kind}`,
    kind,
    issuer: oneOf(['科技局', '工信局', '财政局']),
    total: below(80),
    published,
    from,
    until,
    outcome: isOver ? oneOf(['无异议', '异议处理中', '已撤回', '']) : '',
  };
});

const site = {
  ...siteFixture({ today: TODAY }),
  edition: {
    ...siteFixture({ today: TODAY }).edition,
    notices: FACTS.map((fact) => ({
      id: fact.id,
      notice: {
        ...{ kind: fact.kind, title: fact.title, issuer: fact.issuer, subject: '', basis: [] },
        publishedAt: `${fact.published} 09:00`,
        period: fact.from === '' ? null : { from: fact.from, to: fact.until },
        outcome: fact.outcome === '' ? null : { state: fact.outcome },
      },
      list: { entries: Array.from({ length: fact.total }) },
    })) as unknown as NoticeFolder[],
  },
} as unknown as SiteData;
const inOrder = FACTS.toSorted(
  (a, b) => b.published.localeCompare(a.published) || (a.id < b.id ? -1 : 1),
);

/** What a notice is on a day, by what is recorded of it. */
function stateOn(fact: Fact, day: string): string {
  if (fact.kind === '公布') return '已公布';
  if (fact.outcome !== '') return fact.outcome;
  if (day < fact.from) return '未开始';
  return day <= fact.until ? '公示期内' : '公示期已满';
}

const columnsOn = (day: string): FactColumn<Fact>[] => [
  { key: 'title', text: ({ title }) => title },
  { key: 'kind', facet: 'value', text: ({ kind }) => kind },
  { key: 'state', facet: 'value', text: (fact) => stateOn(fact, day) },
  { key: 'issuer', facet: 'value', text: ({ issuer }) => issuer },
  { key: 'total', type: 'number', facet: 'range', text: ({ total }) => String(total) },
  { key: 'published', type: 'date', text: () => '', value: ({ published }) => published },
  { key: 'until', type: 'date', text: () => '', value: ({ until }) => until },
  { key: 'group', facet: 'value', text: ({ published }) => `${published.slice(0, 4)}年` },
];

const readOn = (day: string) => {
  vi.setSystemTime(`${day}T04:00:00Z`);
  const list = noticesInTable(site);
  return toolTableOf(list, listFile(list));
};

test.each([
  [TODAY, 60],
  ['2026-11-28', 20],
  ['2027-02-01', 20],
] as const)(
  'of all notices order, counts and files are those of their facts on %s, built on 2026-11-25',
  (day, settings) => {
    const open = FACTS.filter((fact) => stateOn(fact, day) === '公示期内').length;
    expect(open > 0).toBe(day < '2027-01-01');
    expectAsAsked(
      readOn(day),
      inOrder,
      columnsOn(day),
      ['房租', '公示期', '已撤回', '财政'],
      settings,
    );
  },
  60_000,
);

test('a row says its state for each day, that of the build where there is no script', () => {
  const [open] = inOrder.filter((fact) => stateOn(fact, TODAY) === '公示期内');
  const list = noticesInTable(site);
  const line = list.groups.flatMap(({ rows }) => rows).filter(({ id }) => id === open?.id);
  const html = listRows(list.columns, line);
  expect(html).toContain(
    `<span data-on="..${open?.until}">公示期内</span>` +
      `<span data-on="${addDays(open?.until ?? '', 1)}.." hidden>公示期已满</span>`,
  );
});

test('a list that is too long for its page has all its rows on pages by year', () => {
  const parts = noticeParts(site);
  expect(parts.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(ROWS);
  expect(parts[0]?.title).toBe('2026年，第1页');
  expect(Math.max(...parts.map(({ rows }) => rows.length))).toBeLessThanOrEqual(142);
});
