import type { Chart } from '../../schemas/charts.ts';
import { datedSteps } from './dated-steps.ts';
import type { Finding } from './finding.ts';
import { growth } from './growth.ts';
import { levelGap } from './level-gap.ts';
import { noticeDays } from './notice-days.ts';
import { occasions } from './occasions.ts';
import { review } from './review.ts';
import { rewardsByPlace } from './rewards-by-place.ts';
import { shareRange } from './share-range.ts';
import { survival } from './survival.ts';
import { thresholds } from './thresholds.ts';
import { yearlyRise } from './yearly-rise.ts';

interface FindingRecord {
  readonly chart: Chart;
  /** A sentence that it wrote, for docs and the gallery. */
  readonly sentence: string;
  readonly find: Finding;
}

/** The findings that a figure may ask for with `finding`. */
export const findings: Readonly<Record<string, FindingRecord>> = {
  growth: {
    chart: 'line',
    sentence: '四年接近翻番：众创空间由4298家到8507家，2019年单独的数未查到',
    find: growth,
  },
  review: {
    chart: 'bar-table',
    sentence: '一次复核取消135家：国家备案众创空间由2386家减为2251家',
    find: review,
  },
  'share-range': {
    chart: 'share-bar',
    sentence: '“不合格”从浙江的4.5%到福州的29.6%：口径不同，不能排先后',
    find: shareRange,
  },
  'notice-days': {
    chart: 'day-strip',
    sentence: '同是公示5个工作日，日历上从5天到8天；有两份只公示3个工作日',
    find: noticeDays,
  },
  'level-gap': {
    chart: 'dots',
    sentence: '国家级与省级的奖励差：徐州10万元，海宁20万元，绍兴80万元',
    find: levelGap,
  },
  thresholds: {
    chart: 'dots',
    sentence: '浙江写100个工位、租3年；福州写30个工位、租5年',
    find: thresholds,
  },
  occasions: {
    chart: 'day-strip',
    sentence: '有日期的16场活动：13场来访与交流，3场面向创业者',
    find: occasions,
  },
  'dated-steps': {
    chart: 'steps',
    sentence: '7个环节里，写明日子的只有一个：填报期限，每年3月1日前',
    find: datedSteps,
  },
  'two-rewards': {
    chart: 'bar-table',
    sentence: '两份二月新规：徐州按级别奖30至50万元，浙江按名次奖50万元',
    find: rewardsByPlace,
  },
  survival: {
    chart: 'survival',
    sentence: '入驻满3年的企业，估计77.3%没有注销或吊销',
    find: survival,
  },
  'yearly-rise': {
    chart: 'dots',
    sentence: '一年里在孵企业和团队数多6%，在孵企业发明专利多51%',
    find: yearlyRise,
  },
};
