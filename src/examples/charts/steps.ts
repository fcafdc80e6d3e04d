import { type Step, stepsChart } from '../../charts/steps.ts';
import { example } from './example.ts';

const yearOfEvaluation: readonly Step[] = [
  { label: '运行后申请备案', detail: '运行3个月后；办理时间未写', emphasised: false },
  { label: '在线填报自评表', detail: '每年3月1日前', emphasised: true },
  { label: '第三方评价并核实', detail: '日期未写', emphasised: false },
  { label: '评价报告向社会公开', detail: '日期未写', emphasised: false },
  { label: '增选名单公示', detail: '每年；天数未写', emphasised: false },
  { label: '授予称号，奖励50万元', detail: '日期未写', emphasised: false },
  { label: '称号有效期', detail: '3年；起算日未写', emphasised: false },
];

/** A year of evaluation, of which one step alone names its day. */
export const stepsYearOfEvaluation = example(
  'i1',
  '一年一评，写明日子的只有一个：3月1日前自评',
  '浙江办法中从备案到称号的七步，只有自评写明日期。',
  (options) => stepsChart({ steps: yearOfEvaluation }, options),
);

/** More steps than one row holds. */
export const stepsTwelve = example('steps-twelve', '十二步', '十二个步骤。', (options) =>
  stepsChart(
    {
      steps: Array.from({ length: 12 }, (_, index) => ({
        label: `第${index + 1}步：由县（市、区）科技行政主管部门审核`,
        detail: index % 4 === 0 ? `${index + 1}月15日前` : '未写',
        emphasised: index % 4 === 0,
      })),
    },
    options,
  ),
);

export const stepsOne = example('steps-one', '一步', '一个步骤。', (options) =>
  stepsChart({ steps: yearOfEvaluation.slice(1, 2) }, options),
);

export const stepsNoData = example('steps-none', '步骤', '没有步骤。', (options) =>
  stepsChart({ steps: [] }, options),
);
