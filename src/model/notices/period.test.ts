import { describe, expect, test } from 'vitest';
import { periodFaults } from './period.ts';
import { daysLeft, noticeState } from './state.ts';

const period = (
  from: string,
  to: string,
  length: number,
  rest: { unit?: '工作日' | '日'; startDayCounted?: boolean } = {},
) => ({ from, to, length, unit: '工作日' as const, startDayCounted: true, ...rest });

const faults = (publishedAt: string, held: ReturnType<typeof period>) =>
  periodFaults({ publishedAt: `${publishedAt} 09:00`, period: held }).map(({ message }) => message);

describe('periods of real notices', () => {
  test.each([
    ['上海', '2019-12-31', '2019-12-31', '2020-01-07', 5],
    ['厦门', '2023-11-02', '2023-11-03', '2023-11-09', 5],
    ['中山', '2022-09-14', '2022-09-14', '2022-09-20', 5],
    ['相城', '2022-11-01', '2022-11-01', '2022-11-07', 5],
    ['徐州2024', '2024-08-05', '2024-08-05', '2024-08-09', 5],
    ['国庆和调休', '2024-09-27', '2024-09-27', '2024-10-10', 6],
    ['春节和调休', '2024-02-05', '2024-02-05', '2024-02-20', 8],
    ['火炬中心，发布次日起', '2020-12-29', '2020-12-30', '2021-01-06', 5],
    ['元旦后起', '2025-12-31', '2026-01-05', '2026-01-09', 5],
  ])('%s is as long as it says', (_name, published, from, to, length) => {
    expect(faults(published, period(from, to, length))).toEqual([]);
  });
});

test('the misprinted year of 徐州 is wrong on every count', () => {
  expect(faults('2024-08-05', period('2023-08-05', '2023-08-09', 5))).toEqual([
    '公示期从2023-08-05开始，早于发布的2024-08-05',
    '公示期写在2023年，发布在2024年，又不是跨元旦',
    '按工作日计算的公示，第一天2023-08-05不是工作日',
  ]);
});

test('a first day that does not count makes the period one day longer', () => {
  const held = period('2023-11-02', '2023-11-09', 5, { startDayCounted: false });
  expect(faults('2023-11-02', held)).toEqual([]);
});

test('calendar days count weekends', () => {
  const held = period('2023-09-12', '2023-09-16', 5, { unit: '日' });
  expect(faults('2023-09-12', held)).toEqual([]);
});

test('a last day on a weekend is no end of working days', () => {
  expect(faults('2024-08-05', period('2024-08-05', '2024-08-10', 5))).toEqual([
    '从8月5日起5个工作日（含首日）应到8月9日，写的是8月10日',
  ]);
});

test.each([
  // One message for a holiday, with the day computed; the advice is never to shorten.
  ['2026-09-28', '2026-10-02', 5, true, '10月1日至7日放假', '2026-10-09'],
  ['2026-09-24', '2026-09-30', 5, true, '9月25日至27日、10月1日至7日放假', '2026-10-08'],
  ['2026-03-02', '2026-03-05', 5, false, '', '2026-03-09'],
])(
  'from %s to %s is one message with the day that it must end on',
  (from, to, length, startDayCounted, holiday, due) => {
    const held = periodFaults({
      publishedAt: `${from} 09:00`,
      period: period(from, to, length, { startDayCounted }),
    });
    expect(held).toMatchObject([{ path: ['period', 'to'], hint: `止日改成${due}` }]);
    expect(held[0]?.message).toContain(holiday);
    expect(held[0]?.message).not.toContain('或');
  },
);

test('a first day off is moved on, and the last day with it', () => {
  const [fault] = periodFaults({
    publishedAt: '2026-10-01 09:00',
    period: period('2026-10-03', '2026-10-08', 5),
  });
  expect(fault?.hint).toBe('起日改成2026-10-08，止日改成2026-10-13');
});

test('a year without a calendar is an error, never a guess', () => {
  expect(faults('2027-03-01', period('2027-03-01', '2027-03-05', 5))).toEqual([
    '没有2027年的放假和调休安排，数不出工作日',
  ]);
});

test('an end before the start is named once', () => {
  expect(faults('2024-08-05', period('2024-08-09', '2024-08-05', 5))).toEqual([
    '公示期到2024-08-05为止，早于开始的2024-08-09',
  ]);
});

describe('a length that was mistyped', () => {
  test('is told although it leads into years without calendar', () => {
    expect(faults('2016-03-01', period('2016-03-01', '2016-03-07', 5000))).toEqual([
      '从3月1日起5000个工作日数到了没有放假安排的年份，写的止日是3月7日',
    ]);
  });

  test('is told although no year has that day', () => {
    const days = period('2016-03-01', '2016-03-07', 5_000_000, { unit: '日' });
    expect(faults('2016-03-01', days)).toEqual([
      '从3月1日起5000000天（含首日）应到12月31日，写的是3月7日',
    ]);
  });
});

describe('the state of a notice', () => {
  const open = { kind: '公示' as const, period: period('2026-11-20', '2026-11-26', 5) };
  test.each([
    ['2026-11-19', '未开始', undefined],
    ['2026-11-20', '公示中', 5],
    ['2026-11-21', '公示中', 4],
    ['2026-11-26', '公示中', 1],
    ['2026-11-27', '期满', undefined],
  ])('on %s it is %s', (day, state, left) => {
    expect(noticeState(open, day)).toBe(state);
    expect(daysLeft(open, day)).toBe(left);
  });

  test('a recorded outcome counts from its day on', () => {
    const closed = { ...open, outcome: { state: '无异议' as const, on: '2026-11-27' } };
    expect(noticeState(closed, '2026-11-26')).toBe('公示中');
    expect(noticeState(closed, '2026-11-27')).toBe('无异议');
  });

  test('an announcement has none', () => {
    expect(noticeState({ kind: '公布' }, '2026-11-27')).toBeUndefined();
  });
});
