import { z } from 'zod';
import { nearest } from '../../text/nearest.ts';
import {
  ALWAYS,
  day,
  flag,
  group,
  listOf,
  number,
  oneOf,
  partsOf,
  refuse,
  text,
  year,
} from './fields.ts';

const SUM_TOLERANCE = 1e-9;

const indicator = group(
  {
    id: text('编号', '指标的编号，values.csv用它', 'new-companies'),
    title: text('名称', '指标的名称'),
    clause: z.string().nullable().meta({ title: '条款', description: '条款编号或文号' }),
    unit: z.string().meta({ title: '单位', description: '值的单位' }),
    weight: number('权重', '权重，各指标合计为1', { min: 0, max: 1 }),
    source: oneOf(['自评', '火炬统计', '行政记录', '专家评审'], '来源', '值从哪里来'),
    publicationBasis: text('公开依据', '公布原值的依据').nullish(),
  },
  '指标',
  '一个指标',
);

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
    indicators: listOf(indicator, '指标', '各项指标'),
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
        { grade: text('等次', '等次的名称'), share: share('占比', '这一等次占多少') },
        '等次',
        '一个等次',
      ),
      '等次',
      '各等次占多少',
    ),
    sensitivity: group(
      {
        draws: number('抽取次数', '抽取几次', { min: 1, isWhole: true }),
        seed: number('种子', '随机数的种子', { isWhole: true }),
        weightSpread: number('权重幅度', '权重上下浮动的幅度', { min: 0 }),
      },
      '敏感性',
      '权重变动时名次怎样变',
    ),
  })
  .superRefine((value, context) => checkAcrossKeys(partsOf(value), context), ALWAYS)
  .meta({
    title: '评价方法',
    description: 'method.json：由本站计算的一次评价',
    rule: 'evaluation-method',
  });

export type Method = z.output<typeof method>;

type Context = Parameters<typeof refuse>[0];

function checkAcrossKeys(parts: Readonly<Record<string, unknown>>, context: Context): void {
  const { indicators, shares, ties, normalization: scale } = parts;
  const listed = Array.isArray(indicators) ? indicators.map(partsOf) : undefined;
  const ids = listed?.map((each) => each['id']) ?? [];
  if (listed !== undefined) {
    refuseSum(
      context,
      listed.map((each) => each['weight']),
      '各指标的weight',
      ['indicators'],
    );
  }
  if (listed !== undefined) refuseRepeatedIds(context, ids);
  const { total, increment } = partsOf(shares);
  refuseSum(context, [total, increment], 'total与increment', ['shares']);
  if (listed !== undefined && Array.isArray(ties)) refuseUnknownTies(context, ties, ids);
  const { target } = partsOf(scale);
  if (listed === undefined || typeof target !== 'object' || target === null) return;
  for (const id of ids) {
    if (typeof id !== 'string' || Object.hasOwn(target, id)) continue;
    const message = `没有写指标「${id}」的目标值`;
    refuse(context, { message, hint: '每个指标都要写total和increment' }, [
      'normalization',
      'target',
    ]);
  }
  for (const id of Object.keys(target).filter((each) => !ids.includes(each))) {
    const known = ids.filter((each) => typeof each === 'string');
    const near = nearest(id, known);
    const fault = {
      message: `写了指标「${id}」的目标值，indicators里没有这个指标`,
      hint: near === undefined ? '删去它，或核对指标的编号' : `是不是「${near}」？`,
    };
    refuse(context, fault, ['normalization', 'target', id]);
  }
}

function refuseSum(
  context: Context,
  values: readonly unknown[],
  label: string,
  path: readonly string[],
): void {
  if (!values.every((value) => typeof value === 'number')) return;
  const sum = values.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return;
  const shown = Number(sum.toPrecision(12));
  refuse(context, { message: `${label}合计为${shown}，应为1`, hint: '改到合计恰好为1' }, path);
}

function refuseRepeatedIds(context: Context, ids: readonly unknown[]): void {
  ids.forEach((id, index) => {
    if (typeof id !== 'string' || ids.indexOf(id) === index) return;
    const fault = { message: `写的是「${id}」，与前面的指标重复`, hint: '每个指标用自己的编号' };
    refuse(context, fault, ['indicators', index, 'id']);
  });
}

function refuseUnknownTies(
  context: Context,
  ties: readonly unknown[],
  ids: readonly unknown[],
): void {
  ties.forEach((tie, index) => {
    if (typeof tie !== 'string' || tie === 'increment' || tie === 'total' || ids.includes(tie))
      return;
    const message = `写的是「${tie}」，应为increment、total或指标的编号`;
    refuse(context, { message, hint: '核对indicators里的编号' }, ['ties', index]);
  });
}
