/** What a chart draws, and what the props of `<Figure>` mean to it; props not named do nothing. */
interface ChartMeta {
  readonly title: string;
  readonly draws: string;
  readonly props: Readonly<Record<string, string>>;
}

/**
 * The charts of `<Figure>` by the value of `chart`: the check, docs, the gallery and JSON Schema say
 * what stands here, and src/model/figures/charts.ts must hold a record for each.
 */
export const CHARTS = {
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
  distribution: {
    title: '分布',
    draws: '每项各家的数怎样散开，一项一把尺，标出中位数和所指的一家；很多家时画成柱',
    props: {
      x: '行名的列，一项一行',
      y: '数的列，一家一个',
      highlight: '标出的一家，写法与where相同',
      highlightLabel: '标出的叫什么',
      unit: '单位，不写就用表里的',
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
  slope: {
    title: '名次线',
    draws: '各家的名次从一次到下一次，第一名在上；没有名次的一次断开',
    props: { x: '期间的列', y: '名次的列，写整数', series: '谁的名次，一家一条线' },
  },
  survival: {
    title: '存活曲线',
    draws: '企业入驻以后，随时间还有多少没有注销或吊销，带95%置信区间；只画tenants的行',
    props: {},
  },
  steps: {
    title: '步骤',
    draws: '一件事的各步，写明日子的突出',
    props: { x: '做什么的列', y: '什么时候的列，空着写“未写”' },
  },
} as const satisfies Readonly<Record<string, ChartMeta>>;

export type Chart = keyof typeof CHARTS;
export const CHART_NAMES = Object.keys(CHARTS) as [Chart, ...Chart[]];
