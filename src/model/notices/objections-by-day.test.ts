import { expect, it } from 'vitest';
import { siteFixture } from '../site/site-fixture.ts';
import { objectionsByDay, outcomeByDay } from './objections-by-day.ts';

const period = {
  from: '2026-11-20',
  to: '2026-11-26',
  length: 5,
  unit: '工作日',
  startDayCounted: true,
};
const notice = { kind: '公示', publishedAt: '2026-11-19 09:00', issuer: 'b', period };

/** What is said on `today` and later of a notice with this outcome and these that follow it. */
function saidOn(today: string, outcome?: object, ...decidedOn: readonly string[]) {
  const folder = { id: 'gs', notice: { ...notice, outcome }, list: undefined };
  const others = decidedOn.map((day) => ({
    id: day,
    notice: { kind: '公布', follows: 'gs', issuer: 'b', publishedAt: `${day} 09:00` },
    list: undefined,
  }));
  const site = siteFixture({ today, notices: [folder, ...others] });
  const [held] = site.edition.notices;
  return [objectionsByDay(site, held!), outcomeByDay(site, held!)].map((states) =>
    states.map(({ said }) => said),
  );
}

it('says before, during, on the last day and after a period whether one may object', () => {
  expect(saidOn('2026-11-19')).toEqual([
    [
      '公示期还没有开始，2026年11月20日（周五）起可以提出异议。',
      '可以提出异议，到2026年11月26日（周四）为止。',
      '2026年11月26日（周四）是提出异议的最后一天。',
      '公示期已于2026年11月26日（周四）结束。还没有登出结果。',
    ],
    ['公示期还没有开始。', '公示期还没有结束。', '还没有登出结果。'],
  ]);
});

it.each([
  [
    { state: '无异议', on: '2026-11-27' },
    ['2026-12-01'],
    '2026年11月27日确认无异议，2026年12月1日公布了结果。',
  ],
  [{ state: '无异议', on: '2026-12-30' }, ['2026-12-31'], '还没有登出结果。'],
  [{ state: '异议处理中', objections: 1 }, [], '收到1件异议，还没有处理结果。'],
])('after it, what the record says of the outcome: %o', (outcome, decided, said) => {
  expect(saidOn('2026-12-02', outcome, ...decided)).toEqual([
    [`公示期已于2026年11月26日（周四）结束。${said}`],
    [said],
  ]);
});

it('of a notice that was withdrawn it says only that', () => {
  const said = ['这份公示2026年11月23日撤回。'];
  expect(saidOn('2026-11-25', { state: '已撤回', on: '2026-11-23' })).toEqual([said, said]);
});
