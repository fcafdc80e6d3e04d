import { z } from 'zod';
import { ALWAYS, day, flag, group, listOf, number, oneOf, partsOf, text, year } from './fields.ts';
import { checkAcrossKeys } from './method-across.ts';
import { indicators } from './method-indicator.ts';

const share = (title: string, description: string) =>
  number(title, description, { min: 0, max: 1 });

const normalization = z
  .union([
    z.enum(['min-max', 'percentile', 'z-score']),
    z.object({
      target: z
        .record(
          z.string(),
          z.object({
            total: z.number().positive().meta({ title: '总量', description: '总量的目标值' }),
            increment: z.number().positive().meta({ title: '增量', description: '增量的目标值' }),
          }),
        )
        .meta({ title: '目标值', description: '每个指标编号各写一组' }),
    }),
  ])
  .meta({
    title: '归一方法',
    description: '怎样把原值化为0到100',
    example: 'min-max',
    expected:
      '「min-max」「percentile」「z-score」之一，或{"target": {指标: {"total": 数, "increment": 数}}}',
  });

/** The same text in the method.json and round.json of rounds that belong together. */
export const series = text(
  '系列',
  '同属一类、或逐年接着做的几次评价写同一个名称',
  '众创空间绩效评价',
).nullish();

/** `method.json` of a computed round (docs/engineers/evaluation.md); its faults are `evaluation-method`. */
export const method = z
  .object({
    title: text('标题', '评价的名称'),
    basis: listOf(text('依据', '条款编号或文号'), '依据', '条款编号或文号'),
    authority: text('机关', 'site.json里authorities的编号'),
    evaluator: text('评定单位', '由谁评定'),
    year: year('年度', '评价的年度'),
    illustrative: flag('示例', 'true表示内容是虚构的'),
    signedOn: day('签发日期', '办法签发的日期'),
    frozenOn: day('冻结日期', '数据截止、不再改动的日期'),
    indicators,
    normalization,
    increment: oneOf(['flow', 'change'], '增量', '当年的数（flow）或比上年多的数（change）'),
    incrementFloor: z.number().nullable().meta({
      title: '增量下限',
      description: '增量最低算多少；null表示不设',
      expected: '数字或null',
    }),
    firstYear: oneOf(['full', 'exclude'], '首年', '第一年参评的怎样算'),
    missing: oneOf(['zero', 'exclude'], '缺值', '缺一项指标的怎样算'),
    zeroRange: oneOf(['full', 'zero'], '无差别', '各家相同时都得满分还是都得0'),
    shares: group(
      {
        total: share('总量占比', '总量占几成'),
        increment: share('增量占比', '增量占几成'),
      },
      '占比',
      '总量和增量各占多少，合计为1',
    ),
    bonus: group(
      {
        perItem: number('每项加分', '每项加几分', { min: 0 }),
        cap: number('加分上限', '最多加几分', { min: 0 }),
        deductionCap: number('扣分上限', '最多扣几分；不写就不设上限', { min: 0 }).nullish(),
      },
      '加分',
      '特色服务的加分',
    ),
    ties: listOf(text('同分比较', 'increment、total或指标编号'), '同分比较', '同分时依次比较什么'),
    decimals: number('小数位', '页面上显示几位小数', { min: 0, max: 12, isWhole: true }),
    selection: group(
      {
        count: number('名额', '几家', { min: 0, isWhole: true }),
        slots: oneOf(['new-only', 'top-n'], '名额怎样算', '补足名额，还是只看前几名'),
        title: text('称号', '授予的称号'),
        validYears: number('有效期', '称号有效几年', { min: 1, isWhole: true }).nullable(),
        reward: number('奖励', '每家多少元', { min: 0 }),
      },
      '增选',
      '选多少家，给什么',
    ),
    publish: oneOf(['ranks', 'bands', 'scores'], '公布到什么程度', '页面上公布名次、等次还是分数'),
    bands: listOf(
      group(
        {
          grade: text('等次', '等次的名称'),
          share: share('占比', '这一等次占多少'),
          minScore: number('最低分', '总分不到的，落到后面够得着的等次，空出的不递补').nullish(),
        },
        '等次',
        '一个等次',
      ),
      '等次',
      '各等次占多少',
    ),
    sensitivity: group(
      {
        // Each draw ranks every unit and its rank is kept.
        draws: number('抽取次数', '抽取几次', { min: 1, max: 100_000, isWhole: true }),
        seed: number('种子', '随机数的种子', { isWhole: true }),
        weightSpread: number('权重幅度', '权重上下浮动的幅度', { min: 0 }),
      },
      '敏感性',
      '权重变动时名次怎样变',
    ),
    groups: listOf(
      group(
        {
          id: text('编号', '小组的编号'),
          title: text('名称', '小组的名称'),
          indicators: listOf(text('指标', '指标的编号'), '指标', '组里各项指标的编号'),
          cap: number('上限', '组里各项加起来最多几分，0到100', { min: 0, max: 100 }),
        },
        '小组',
        '一组指标',
      ),
      '小组',
      '指标分组，每组有上限；这时不要求权重合计为1，' +
        '而是各组的min(cap, 100×组内权重)加100×组外权重合计为100',
    ).nullish(),
    series,
    consecutive: group(
      {
        grade: text('等次', 'bands里的一个等次'),
        times: number('次数', '连续几年', { min: 1, isWhole: true }),
        consequence: oneOf(['撤销', '取消资格'], '后果', '连续几年后怎样'),
      },
      '连续',
      '同一series里连续几年得到一个等次的后果',
    ).nullish(),
  })
  .superRefine((value, context) => checkAcrossKeys(partsOf(value), context), ALWAYS)
  .meta({
    title: '评价方法',
    description: 'method.json：由本站计算的一次评价',
    rule: 'evaluation-method',
  });

export type Method = z.output<typeof method>;
