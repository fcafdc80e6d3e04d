import { type PeriodRow, periodStrip } from '../../charts/day-strip-periods.ts';
import { addDays, daysBetween, weekday } from '../../text/dates.ts';
import { example } from './example.ts';

/** The public holidays that the periods below touch. */
const HOLIDAYS = new Set(['2020-01-01', '2021-01-01', '2021-01-02', '2021-01-03']);

const notices: readonly PeriodRow[] = [
  notice('山西省科学技术厅', '省级众创空间、孵化器', '2017-12-14', '2017-12-20'),
  notice('厦门市科学技术局', '市级众创空间', '2023-11-03', '2023-11-09'),
  notice('上海市科学技术委员会', '推荐国家备案众创空间', '2019-12-31', '2020-01-07'),
  notice('科技部火炬中心', '国家级科技企业孵化器', '2020-12-30', '2021-01-06', '中'),
  notice('湖北省科技厅', '省级众创空间、孵化器', '2023-01-05', '2023-01-09'),
  notice('中山市科学技术局', '评价及拟补助名单', '2022-09-14', '2022-09-20'),
  notice('中山市科学技术局', '拟补助名单', '2023-06-09', '2023-06-16'),
  notice('嘉兴市经济和信息化局', '小微企业园星级', '2022-08-31', '2022-09-02'),
  {
    ...notice('徐州市科学技术局', '2023年度绩效评价结果', '2024-08-05', '2024-08-09', '中'),
    note: '原文印作2023年，按发布日作2024年',
  },
  notice('安徽某市科技局', '推荐省级孵化器', '2024-10-24', '2024-10-30', '中'),
  {
    label: '上海市松江区科学技术委员会',
    sublabel: '2022年度考核结果，2023年9月12日起',
    days: [],
    right: '5日',
    confidence: '中',
    note: '未写明是工作日还是日历日：止于9月16日或18日',
  },
];

/** Notices from day to day. */
export const periodNotices = example(
  'c1',
  '同是公示5个工作日，日历上从5天到8天；有两份只公示3个工作日',
  '十一份公示的逐日图：工作日、周末和放假日。',
  (options) => periodStrip({ rows: notices }, options),
);

export const periodOneRow = example('period-one', '一份公示', '一份公示的逐日图。', (options) =>
  periodStrip({ rows: notices.slice(3, 4) }, options),
);

/** Sixty days in a row: the cells hold no numbers any more. */
export const periodSixtyDays = example('period-sixty', '很长的公示', '六十天的公示。', (options) =>
  periodStrip(
    {
      rows: [
        notice('示例市科学技术局', '征求意见', '2020-12-01', '2021-01-29'),
        ...notices.slice(0, 1),
      ],
    },
    options,
  ),
);

export const periodNoData = example('period-none', '公示几天', '没有公示。', (options) =>
  periodStrip({ rows: [] }, options),
);

function notice(
  label: string,
  subject: string,
  from: string,
  to: string,
  confidence: '高' | '中' = '高',
): PeriodRow {
  const length = daysBetween(from, to, { inclusive: true });
  const days = Array.from({ length }, (_, index) => {
    const date = addDays(from, index);
    if (HOLIDAYS.has(date)) return { date, kind: 'holiday' as const };
    const isWeekend = ['周六', '周日'].includes(weekday(date));
    return { date, kind: isWeekend ? ('weekend' as const) : ('workday' as const) };
  });
  const workdays = days.filter(({ kind }) => kind === 'workday').length;
  const start = `${Number(from.slice(0, 4))}年${Number(from.slice(5, 7))}月`;
  const sublabel = `${subject}，${start}`;
  return { label, sublabel, days, right: `${workdays}个工作日 / ${length}天`, confidence };
}
