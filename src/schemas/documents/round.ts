import { z } from 'zod';
import { flag, listOf, text, year } from './fields.ts';
import { series } from './method.ts';

/** `round.json` of a round published as given (docs/zh/documents.md). */
export const round = z
  .object({
    title: text('标题', '评价的名称'),
    basis: listOf(text('依据', '条款编号或文号'), '依据', '条款编号或文号')
      .nullish()
      .transform((basis) => basis ?? []),
    authority: text('机关', 'site.json里authorities的编号'),
    evaluator: text('评定单位', '由谁评定').nullish(),
    year: year('年度', '评价的年度'),
    illustrative: flag('示例', 'true表示内容是虚构的').nullish(),
    series,
  })
  .meta({ title: '评价（照公布件登）', description: 'round.json：等次由别处评定，本站不计算' });

export type Round = z.output<typeof round>;
