import { z } from 'zod';
import { ALWAYS, group, listOf, number, oneOf, partsOf, refuse, text } from './fields.ts';

const positive = (title: string, description: string) =>
  z.number().positive().meta({ title, description, expected: '大于0的数字' });

const step = z
  .strictObject({
    from: number('起', '值达到多少'),
    points: number('得分', '达到时得几分'),
  })
  .meta({ title: '一档', description: '达到from得points分' });

const steps = z.strictObject({
  steps: z
    .array(step)
    .min(1)
    .superRefine((held, context) => {
      held.forEach(({ from }, index) => {
        const before = held[index - 1]?.from ?? -Infinity;
        if (from > before) return;
        const message = `写的是${from}，应大于前一档的${before}`;
        refuse(context, { message, hint: '各档从小到大写，每档写一次' }, [index, 'from']);
      });
      if (Math.max(...held.map(({ points }) => points)) > 0) return;
      refuse(context, { message: '没有一档得分大于0', hint: '最高的一档就是满分' });
    })
    .meta({ title: '分档', description: '值达到哪一档得几分，从小到大' }),
});

const slope = z.strictObject({
  from: number('起算', '值达到多少才得分'),
  base: number('基础分', '达到时得几分'),
  per: number('每多一个', '每多1得几分'),
  cap: positive('满分', '最多得几分'),
});

const scoring = z.union([steps, slope]).meta({
  title: '计分',
  description: '不按归一方法，按这里的分档或递增计分；总量和增量都用它',
  expected:
    '{"steps": [{"from": 数, "points": 数}]}，或{"from": 数, "base": 数, "per": 数, "cap": 数}',
});

/** One indicator of method.json: where its values come from and how they become points. */
const indicator = group(
  {
    id: text('编号', '指标的编号，values.csv用它', 'new-companies'),
    title: text('名称', '指标的名称'),
    clause: z.string().nullable().meta({ title: '条款', description: '条款编号或文号' }),
    unit: z.string().meta({ title: '单位', description: '值的单位' }),
    weight: number('权重', '权重，各指标合计为1；有groups时见groups', { min: 0, max: 1 }),
    source: oneOf(['自评', '火炬统计', '行政记录', '专家评审'], '来源', '值从哪里来'),
    publicationBasis: text('公开依据', '公布原值的依据').nullish(),
    measure: oneOf(
      ['flow', 'stock', 'rate'],
      '量的种类',
      '一年里做成的（flow，各年相加）、年末有的（stock）、比率（rate）；后两种不跨年相加，' +
        '总量是当年的数，增量是当年减上年',
    ).nullish(),
    scoring: scoring.nullish(),
    scored: group(
      { full: positive('满分', '最多几分') },
      '已是得分',
      '值就是别处给的分，values.csv要写计分说明',
    ).nullish(),
  },
  '指标',
  '一个指标',
).superRefine((value, context) => refuseTwoWays(partsOf(value), context), ALWAYS);

export type Indicator = z.output<typeof indicator>;
export type Scoring = z.output<typeof scoring>;

/** Points that come from elsewhere are neither measured nor scored again. */
function refuseTwoWays(
  parts: Readonly<Record<string, unknown>>,
  context: Parameters<typeof refuse>[0],
): void {
  if (parts['scored'] == null) return;
  for (const key of ['measure', 'scoring'] as const) {
    if (parts[key] == null) continue;
    const message = `和scored不能同时写：写了scored，值就是得分，总量和增量都是它`;
    refuse(context, { message, hint: `删去${key}，或删去scored` }, [key]);
  }
}

/** `listOf` an indicator, as method.json has it. */
export const indicators = listOf(indicator, '指标', '各项指标');
