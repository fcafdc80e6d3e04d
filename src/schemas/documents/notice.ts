import { z } from 'zod';
import { isIsoDate } from '../../text/dates.ts';
import { REWARD_ITEMS } from '../support.ts';
import {
  ALWAYS,
  day,
  emptyableText,
  flag,
  group,
  listOf,
  number,
  oneOf,
  partsOf,
  refuse,
  text,
} from './fields.ts';

const publishedAt = z
  .string()
  .superRefine((value, context) => {
    const [, date = '', hour = '', minute = ''] = /^(.{10}) (\d\d):(\d\d)$/.exec(value) ?? [];
    if (isIsoDate(date) && Number(hour) < 24 && Number(minute) < 60) return;
    refuse(context, {
      message: `写的是「${value}」，应为YYYY-MM-DD HH:MM`,
      hint: '日期和时间之间一个空格，例如2016-05-03 09:00',
    });
  })
  .meta({
    title: '发布时间',
    description: '在网上发布的时间',
    example: '2016-05-03 09:00',
    expected: '时间YYYY-MM-DD HH:MM（文字）',
  });

const statement = (title: string, description: string) =>
  z.union([z.boolean(), z.string()]).meta({ title, description, expected: 'true、false或一句话' });

const period = group(
  {
    from: day('起', '第一天'),
    to: day('止', '最后一天'),
    length: number('天数', '公示几天', { min: 1, isWhole: true }),
    unit: oneOf(['工作日', '日'], '单位', '按工作日还是按日历天数'),
    startDayCounted: flag('首日计入', 'true表示from算第1天，false表示从第二天算起'),
  },
  '公示期',
  '从哪天到哪天，算几天',
);

const objection = group(
  {
    form: text('形式', '以什么形式提出异议', '书面，写明事实和理由'),
    contact: text('受理单位', '向谁提出'),
    phone: emptyableText('电话', '受理电话'),
    supervisionPhone: emptyableText('监督电话', '监督电话'),
    anonymous: statement('匿名', '是否受理匿名的异议'),
    confidentiality: statement('保密', '是否为提出的人保密'),
  },
  '异议',
  '怎样提出异议',
);

/**
 * `notice.json` (docs/zh/documents.md). `period` and `objection` are required of a 公示 only. Whether the
 * days agree with the calendar is checked elsewhere.
 */
export const notice = z
  .object({
    kind: oneOf(['公示', '公布'], '种类', '公示（还可提异议）或公布（结果）'),
    title: text('标题', '标题'),
    subject: text('事由', '公示或公布什么'),
    basis: listOf(text('依据', '条款编号或文号'), '依据', '条款编号或文号'),
    procedure: listOf(text('程序', '一步'), '程序', '经过的各步，按次序'),
    issuer: text('机关', 'site.json里authorities的编号'),
    publishedAt,
    period: period.nullish(),
    objection: objection.nullish(),
    outcome: group(
      {
        state: oneOf(['无异议', '异议处理中', '已撤回'], '结果', '公示的结果'),
        on: day('日期', '作出结果的日期').nullish(),
        objections: number('异议数', '收到几件异议', { min: 0, isWhole: true }).nullish(),
      },
      '结果',
      '没有记结果就是没有异议',
    ).nullish(),
    indexNumber: text('索引号', '政府信息公开的索引号', '000014349/2016-00012').nullish(),
    subjectCategory: text('主题分类', '政府信息公开的主题分类', '科技、教育/科技').nullish(),
    follows: text('所依公示', '公布所依的公示的编号').nullish(),
    round: text('评价', '名单出自哪一轮评价：data/evaluations里的文件夹名', 'eval-2016').nullish(),
    item: oneOf(REWARD_ITEMS, '奖励事项', '名单上的钱是哪一项奖励').nullish(),
    omitted: listOf(
      group(
        {
          id: text('编号', '公示名单里的编号；没有编号的写名称', 's01'),
          reason: text('原因', '为什么没有列入'),
        },
        '没有列入的一家',
        '公示过、公布时没有列入的一家',
      ),
      '没有列入的',
      '公示名单里有、这份公布没有列入的各家',
    ).nullish(),
  })
  .superRefine((value, context) => {
    const parts = partsOf(value);
    if (parts['kind'] !== '公示') return;
    for (const key of ['period', 'objection'] as const) {
      if (parts[key] !== undefined && parts[key] !== null) continue;
      const label = key === 'period' ? '公示期' : '怎样提出异议';
      refuse(context, { message: `没有写，公示应当写明${label}`, hint: `补上${key}` }, [key]);
    }
  }, ALWAYS)
  .meta({ title: '公示和公布', description: 'notice.json：一次公示或公布' });

export type Notice = z.output<typeof notice>;
