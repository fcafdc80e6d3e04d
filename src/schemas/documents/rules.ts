import { z } from 'zod';
import { REWARD_ITEMS } from '../support.ts';
import { ALWAYS, day, daysInOrder, flag, group, listOf, number, oneOf, text } from './fields.ts';

/** Comparisons, as in `targets`. */
const COMPARISONS = ['>=', '>', '=', '<=', '<', '~'] as const;

const textOrNumber = (title: string, description: string) =>
  z.union([z.string(), z.number()]).meta({ title, description, expected: '文字或数字' });

const condition = group(
  {
    clause: text('条款', '条款编号'),
    field: text(
      '列',
      '空间名录的列名；别的表写“表名.列名”，表里要有空间编号；日期前加days-since:就是至今的天数',
      '工位数(个)',
    ),
    compare: oneOf(COMPARISONS, '比较', '比较的方式'),
    value: textOrNumber('值', '要达到的值'),
    words: text(
      '原文的词',
      '原文留有余地的词，如一般、左右，照印；写了就不下“不符合”的结论',
      '一般',
    ).nullish(),
    when: group(
      {
        field: text('列', '列名，写法同上', '场地性质'),
        equals: textOrNumber('等于', '这一列等于什么时才要求'),
      },
      '前提',
      '只在这种情况下要求',
    ).nullish(),
  },
  '条件',
  '备案的一个条件',
);

const reward = group(
  {
    clause: text('条款', '条款编号'),
    item: oneOf(REWARD_ITEMS, '奖励事项', '因何奖励'),
    amount: number('金额', '金额，单位元', { min: 0 }),
    once: flag('一次性', 'true表示同一单位只给一次').nullish(),
  },
  '奖励',
  '一项奖励标准',
);

/** `data/rules/<id>.json` (docs/zh/documents.md): in force for a division on the days `from` to `to`. */
export const rules = z
  .object({
    title: text('标题', '办法的名称'),
    division: text('区划代码', '适用的区划，六位代码', '330000'),
    from: day('起', '施行的第一天').nullish(),
    to: day('止', '施行的最后一天；null表示至今').nullish(),
    conditions: listOf(condition, '条件', '备案的条件').nullish(),
    untestable: listOf(
      group(
        { clause: text('条款', '条款编号'), text: text('条件', '条件的意思') },
        '条件',
        '本站没有数据可以对照的一个条件',
      ),
      '无从核对的条件',
      '本站没有这项数据的条件，在表里写明未核对',
    ).nullish(),
    rewards: listOf(reward, '奖励', '奖励的标准').nullish(),
    cascade: oneOf(
      ['可叠加', '就高不就低', '补差', '未声明'],
      '叠加',
      '各级奖励怎样叠加',
    ).nullish(),
    publishPendingRepeats: flag('公开待核的重复', '默认false').nullish(),
  })
  .superRefine((value, context) => daysInOrder(context, value, 'from', 'to'), ALWAYS)
  .meta({ title: '规则', description: 'data/rules里的一份办法' });

export type Rules = z.output<typeof rules>;
