import type { Chart } from '../schemas/words.ts';

/** What a chart draws, and what its props mean to it; props not named here do nothing. */
export interface ChartUse {
  readonly title: string;
  readonly draws: string;
  readonly props: Readonly<Record<string, string>>;
}

/** The charts of `<Figure>` for the gallery, by the value of `chart`. */
export const CHART_USES: Readonly<Record<Chart, ChartUse>> = {
  'bar-table': {
    title: '条形表',
    draws: '十几个有名称的数，同一个量',
    props: { x: '名称的列', y: '数的列', series: '名称下面小字的列', unit: '单位，不写就用表里的' },
  },
  'share-bar': {
    title: '构成条',
    draws: '各行的等次各占多少',
    props: { x: '行名的列，区划代码出地名', y: '写作“优秀=3；合格=5”的列', unit: '单位，不写是家' },
  },
  line: {
    title: '线',
    draws: '一个量随时间的变化，缺的一年断开',
    props: { x: '期间的列', y: '数的列', series: '线名的列，一条线一个值', unit: '单位' },
  },
  dots: {
    title: '点',
    draws: '几处的数放在同一把尺上',
    props: {
      x: '行名的列',
      y: '数的列',
      series: '一行有几点时点名的列，一行一点时写在行名旁',
      to: '一段的上端的列',
      panel: '分成几幅的列，各有各的尺',
      unit: '单位；年和个月会折成月',
    },
  },
  'day-strip': {
    title: '日历条',
    draws: '不写to：哪一天有什么；写to：从哪天到哪天，数出工作日',
    props: {
      x: '日期的列，写to时是第一天',
      to: '最后一天的列',
      y: '行名的列，一格几个编号的各画一点',
      highlight: '画成实心的行，写法与where相同',
      highlightLabel: '实心的叫什么',
      restLabel: '空心的叫什么',
    },
  },
  steps: {
    title: '步骤',
    draws: '一件事的各步，写明日子的突出',
    props: { x: '做什么的列', y: '什么时候的列，空着写“未写”' },
  },
};

/** A finding and a sentence that it wrote. */
export interface FindingUse {
  readonly chart: Chart | 'Table';
  readonly sentence: string;
}

/** The findings of `<Figure finding>` and `<Table finding>` with a sentence of each. */
export const FINDING_USES: Readonly<Record<string, FindingUse>> = {
  growth: {
    chart: 'line',
    sentence: '四年接近翻番：众创空间由4298家到8507家，2019年单独的数未查到',
  },
  review: { chart: 'bar-table', sentence: '一次复核取消135家：国家备案众创空间由2386家减为2251家' },
  'share-range': {
    chart: 'share-bar',
    sentence: '“不合格”从浙江的4.5%到福州的29.6%：口径不同，不能排先后',
  },
  'notice-days': {
    chart: 'day-strip',
    sentence: '同是公示5个工作日，日历上从5天到8天；有两份只公示3个工作日',
  },
  'level-gap': {
    chart: 'dots',
    sentence: '国家级与省级的奖励差：徐州10万元，海宁20万元，绍兴80万元',
  },
  thresholds: { chart: 'dots', sentence: '浙江写100个工位、租3年；福州写30个工位、租5年' },
  occasions: { chart: 'day-strip', sentence: '有日期的16场活动：13场来访与交流，3场面向创业者' },
  'dated-steps': {
    chart: 'steps',
    sentence: '7个环节里，写明日子的只有一个：填报期限，每年3月1日前',
  },
  'two-rewards': {
    chart: 'bar-table',
    sentence: '两份二月新规：徐州按级别奖30至50万元，浙江按名次奖50万元',
  },
  'yearly-rise': { chart: 'dots', sentence: '一年里在孵企业和团队数多6%，在孵企业发明专利多51%' },
  'publication-terms': {
    chart: 'Table',
    sentence: '九条要求公开或宣传的条款，五条没有写期限；徐政发〔2016〕12号一条也没有',
  },
};
