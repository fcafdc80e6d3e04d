import { type EventMark, eventStrip, type EventStripData } from '../../charts/day-strip-events.ts';
import { addDays } from '../../text/dates.ts';
import { example } from './example.ts';

const firstIssue: EventStripData = {
  from: '2016-02-03',
  to: '2016-03-10',
  shaded: [{ from: '2016-02-07', to: '2016-02-13', label: '春节' }],
  kinds: { open: '来访与交流', filled: '面向创业者' },
  rows: [
    {
      label: '零一智慧谷',
      marks: [
        visit('2016-02-19', '考察'),
        visit('2016-02-24', '考察'),
        visit('2016-02-25', '考察'),
        { date: '2016-03-01', kind: 'filled', label: '政策辅导' },
        { date: '2016-03-09', kind: 'filled', label: '项目路演' },
      ],
    },
    {
      label: 'UP+THINK众创空间',
      marks: [
        visit('2016-02-03', '调研'),
        visit('2016-03-02', '考察交流'),
        visit('2016-03-03', '交流考察'),
        visit('2016-03-05', '考察交流'),
      ],
    },
    {
      label: '向上·嘉兴互联网+创业空间',
      marks: [
        visit('2016-02-03', '调研'),
        visit('2016-03-03', '交流考察'),
        visit('2016-03-05', '考察交流'),
      ],
    },
    {
      label: '青创中心·众创空间',
      marks: [
        visit('2016-02-16', '走访考察'),
        { date: '2016-03-04', kind: 'filled', label: '听取报告' },
      ],
    },
    {
      label: '塘巢创客空间',
      marks: [visit('2016-02-26', '参观考察'), visit('2016-02-29', '走访')],
    },
    {
      label: '慧谷蜂巢创客空间',
      marks: [visit('2016-03-08', '参观指导'), visit('2016-03-10', '交流工作')],
    },
    { label: '当湖智创空间', marks: [visit('2016-03-10', '交流工作')] },
    { label: 'CIFIC 乌镇普众创客空间&金融咖啡', marks: [visit('2016-03-08', '参观考察')] },
  ],
};

/** Events of the first issue by day. */
export const eventsFirstIssue = example(
  'c8',
  '有日期的16场活动：13场来访与交流，3场面向创业者',
  '2016年2月3日至3月10日，八家空间有日期的活动。',
  (options) => eventStrip(firstIssue, options),
);

/** Ten days; three events on one day in one row; a row without any. */
export const eventsTenDays = example('events-ten', '一旬的活动', '十天，两家。', (options) =>
  eventStrip(
    {
      from: '2026-01-21',
      to: '2026-01-31',
      shaded: [],
      kinds: { open: '来访', filled: '活动' },
      rows: [
        {
          label: '东城区',
          marks: [
            visit('2026-01-23', '来访'),
            visit('2026-01-23', '来访'),
            { date: '2026-01-23', kind: 'filled', label: '路演' },
          ],
        },
        { label: '西城区', marks: [] },
      ],
    },
    options,
  ),
);

/** Two months, twenty rows. */
export const eventsSixtyDays = example('events-sixty', '两个月，二十家', '二十行。', (options) =>
  eventStrip(
    {
      from: '2026-01-16',
      to: '2026-03-16',
      shaded: [
        { from: '2026-02-15', to: '2026-02-23', label: '春节' },
        { from: '2026-01-01', to: '2026-01-03', label: '元旦' },
      ],
      kinds: { open: '来访', filled: '活动' },
      rows: Array.from({ length: 20 }, (_, index) => ({
        label: `示例空间${index + 1}`,
        marks: [3, 17, 31].map((days, order) => ({
          date: addDays('2026-01-16', (days * (index + 2)) % 60),
          kind: order === 0 ? ('filled' as const) : ('open' as const),
          label: '',
        })),
      })),
    },
    options,
  ),
);

export const eventsNoData = example('events-none', '活动', '没有活动。', (options) =>
  eventStrip({ ...firstIssue, rows: [] }, options),
);

function visit(date: string, label: string): EventMark {
  return { date, kind: 'open', label };
}
