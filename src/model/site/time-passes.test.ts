import { describe, expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import { calendar } from '../../schemas/calendar-entry.ts';
import { communities } from '../../schemas/community.ts';
import type { DatasetSchema } from '../../schemas/dataset.ts';
import { titles } from '../../schemas/title.ts';
import { calendarList } from '../calendar/calendar-list.ts';
import { decisionsAreDue } from '../checks/decisions-are-due.ts';
import { noticePeriodsHold } from '../checks/notice-periods-hold.ts';
import { datasetFixture } from './dataset-fixture.ts';
import { noticeDays } from '../notices/days.ts';
import { noticeLine } from '../notices/notices-list.ts';
import { pilotClock } from '../communities/pilot-clock.ts';
import { siteFixture } from './site-fixture.ts';
import { titlesList } from '../spaces/titles-list.ts';

/** One edition, and the days on which it is built without a commit. */
const BUILT = {
  'on the day': '2026-11-24',
  '+1 day': '2026-11-25',
  '+90 days': '2027-02-22',
  '+1 year': '2027-11-24',
  '+3 years': '2029-11-24',
  '+5 years': '2031-11-24',
} as const;

const period = {
  from: '2026-11-18',
  to: '2026-11-24',
  length: 5,
  unit: '工作日',
  startDayCounted: true,
} as const;
const noticeOf = (changes: object = {}) =>
  ({
    id: 'n01',
    file: 'data/notices/n01/notice.json',
    lineOf: () => 9,
    notice: {
      kind: '公示',
      title: '关于奖励的公示',
      issuer: 'bureau',
      publishedAt: '2026-11-18 09:00',
      period,
      ...changes,
    },
  }) as unknown as NoticeFolder;

const table = (schema: unknown, text: string) =>
  datasetFixture(schema as DatasetSchema, { '2026-11-01': text });
const datasets = [
  table(
    titles,
    '编号,空间编号,称号,授予日期,有效期(年)\nt1,s01,优秀,2024-12-01,2\nt2,s02,优秀,2024-12-01,5\nt3,s03,示范,2024-12-01,\n',
  ),
  table(
    communities,
    '编号,名称,区划代码,备案试点日期,状态,来源\nc1,河湾社区,000001,2026-06-01,备案试点,a\nc2,北岸社区,000001,2020-06-01,已认定,a\n',
  ),
  table(
    calendar,
    '编号,名称,计划日期,状态,原日期\nk1,年报,2026-12-10,确定,\nk2,季报,2026-12-20,推迟,2026-11-20\nk3,旬报,2026-11-10,已发布,\n',
  ),
];

const on = (today: string) => siteFixture({ today, datasets, notices: [noticeOf()] });
const editionOf = (today: string) =>
  ({ today, datasets: new Map(datasets.map((each) => [each.name, each])) }) as unknown as Edition;

/** What a function says on each of the days. */
function throughTime<T>(say: (today: string) => T): T[] {
  return Object.values(BUILT).map(say);
}

describe('the same edition, built later and later', () => {
  test('a notice is open on its last day, and over from the day after on', () => {
    const states = throughTime((today) => noticeLine(on(today), noticeOf()).state);
    expect(states).toEqual(['正在公示', ...Array<string>(5).fill('公示结束')]);
  });

  test('what is said of an open notice stays true when the page is read later', () => {
    const { sentence } = noticeLine(on(BUILT['on the day']), noticeOf());
    expect(sentence).toBe('公示到2026年11月24日（周二）为止');
  });

  test('titles expire by themselves, and one without end never does', () => {
    const states = throughTime((today) =>
      ['t1', 't2', 't3'].map(
        (id) => titlesList(on(today)).find(({ entry }) => entry.row.id === id)?.state,
      ),
    );
    expect(states).toEqual([
      ['expiring', 'valid', 'valid'],
      ['expiring', 'valid', 'valid'],
      ['expired', 'valid', 'valid'],
      ['expired', 'valid', 'valid'],
      ['expired', 'expiring', 'valid'],
      ['expired', 'expired', 'valid'],
    ]);
  });

  test('a pilot runs three years and then no more', () => {
    const pilot = { pilotOn: '2026-06-01', status: '备案试点' } as const;
    const years = throughTime((today) => pilotClock(pilot, [], today)?.runningYear);
    expect(years).toEqual([1, 1, 1, 2, undefined, undefined]);
  });

  test('a plan whose day is over says so, also one that was put off', () => {
    const lines = (today: string) => {
      const { earlier, months, later } = calendarList(on(today));
      const all = [...earlier, ...months.flatMap((month) => month.lines), ...later];
      return all.flatMap(({ id, state }) => (id === undefined ? [] : [`${id} ${state}`])).sort();
    };
    expect(lines(BUILT['+1 day'])).toEqual(['k1 确定', 'k2 推迟，原定2026年11月20日', 'k3 已发布']);
    expect(lines(BUILT['+5 years'])).toEqual([
      'k1 日期已过，还没有登出',
      'k2 推迟，原定2026年11月20日；日期已过，还没有登出',
      'k3 已发布',
    ]);
  });

  test('what somebody must decide is a notice with its page, and never an error', () => {
    const due = throughTime((today) =>
      decisionsAreDue(editionOf(today)).map(
        ({ rule, level, file, line }) => `${rule} ${level} ${file}:${line}`,
      ),
    );
    const pilot = 'decision-due notice data/communities/2026-11-01.csv:2';
    const plans = [2, 3].map((line) => `decision-due notice data/calendar/2026-11-01.csv:${line}`);
    expect(due).toEqual([[], [], plans, plans, [pilot, ...plans], [pilot, ...plans]]);
    const [first, second] = decisionsAreDue(editionOf(BUILT['+3 years']));
    expect([first?.message, first?.hint]).toEqual([
      '试点到2029年5月31日期满，状态还是「备案试点」',
      '有结果后在新的一版里写「已认定」或「已退出」；见communities/这一页',
    ]);
    expect(second?.hint).toBe('在新的一版里写「已发布」「推迟」或「取消」；见calendar/这一页');
  });
});

describe('a year for which no arrangement of holidays is held', () => {
  const later = noticeOf({
    publishedAt: '2031-11-18 09:00',
    period: { ...period, from: '2031-11-18', to: '2031-11-24' },
  });
  const levels = (sealed: readonly string[]) => {
    const ledger = { entries: sealed.map((file) => ({ file })) };
    const edition = { notices: [later], ledger, today: '2031-11-18' } as unknown as Edition;
    return noticePeriodsHold(edition).map(({ level, message }) => [level, message]);
  };
  const words = '没有2031年的放假和调休安排，数不出工作日';

  test('stops a new notice', () => {
    expect(levels([])).toEqual([['error', words]]);
    expect(levels(['data/notices/n02/notice.json'])).toEqual([['error', words]]);
  });

  test('does not stop the nightly build of a notice that is sealed', () => {
    expect(levels(['data/notices/n01/notice.json'])).toEqual([['notice', words]]);
  });

  test('leaves no wrong day in the strip of such a notice', () => {
    const { period: days } = later.notice;
    expect(days && noticeDays(days)).toEqual([]);
    expect(noticeDays(period)).toHaveLength(7);
  });
});
