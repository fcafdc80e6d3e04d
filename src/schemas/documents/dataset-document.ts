import { z } from 'zod';
import { REFERENCE_TARGETS } from '../cell.ts';
import { OWN_FIELD_TYPES } from '../own-table.ts';
import {
  ALWAYS,
  emptyableText,
  flag,
  group,
  listOf,
  oneOf,
  pageAddress,
  partsOf,
  refuse,
  text,
} from './fields.ts';

const field = group(
  {
    name: text('键', '英文的键，用在JSON下载里', 'floorArea'),
    title: text('列名', 'CSV第1行里的中文列名', '建筑面积'),
    type: oneOf(OWN_FIELD_TYPES, '类型', '这一列的类型'),
    unit: text('单位', '数值的单位', '平方米').nullish(),
    values: listOf(text('值', '可用的值'), '可用的值', 'type为enum时列出').nullish(),
    reference: oneOf(
      REFERENCE_TARGETS,
      '所指',
      'type为reference时写：这一列的编号是哪张表、哪类文件的；几个用“；”分开，印出来是名称',
    ).nullish(),
    required: flag('必填', 'true表示每行都要填').nullish(),
    description: text('说明', '这一列是什么'),
  },
  '列',
  '自设表的一列',
).superRefine((value, context) => {
  const { name, type, values, reference } = partsOf(value);
  if (typeof name === 'string' && name.trim() !== '' && !/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) {
    const message = `写的是「${name}」，应为英文字母开头的字母、数字、「-」和「_」`;
    refuse(context, { message, hint: '例如floorArea；中文列名写在title里' }, ['name']);
  }
  if (type === 'enum' && (!Array.isArray(values) || values.length === 0)) {
    const message = '没有列出可用的值，type为enum时应当列出';
    refuse(context, { message, hint: '例如"values": ["甲", "乙"]' }, ['values']);
  }
  if (type === 'reference' && typeof reference !== 'string') {
    const message = '没有写reference，type为reference时应当写明是哪里的编号';
    refuse(context, { message, hint: '例如"reference": "spaces"' }, ['reference']);
  }
}, ALWAYS);

const license = z
  .union([
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/),
    z.object({
      name: text('名称', '许可的名称'),
      url: pageAddress('网址', '许可全文的网址', 'https://creativecommons.org/licenses/by/4.0/'),
    }),
  ])
  .meta({
    title: '许可',
    description: '使用许可：SPDX编号，或写明name和url',
    example: 'CC-BY-4.0',
    expected: 'SPDX许可编号（如CC-BY-4.0），或写明name和url的一组',
  });

/** `dataset.json` (docs/zh/documents.md), with the `fields` of a table that the edition declares itself. */
export const datasetDocument = z
  .object({
    title: text('标题', '数据集的中文名', '空间名录'),
    description: text('说明', '里面是什么，一行是什么'),
    kind: oneOf(
      ['snapshot', 'batch'],
      '种类',
      '每个文件是当天的全部（snapshot）或新增的一批（batch）',
    ),
    publisher: text('发布机关', 'site.json里authorities的编号'),
    cadence: text('更新频率', 'ISO 8601的时长，或「不定期」', 'P1Y').superRefine(
      (value, context) => {
        if (value.trim() === '' || value === '不定期' || isDuration(value)) return;
        refuse(context, {
          message: `写的是「${value}」，应为ISO 8601的时长或「不定期」`,
          hint: '每年P1Y，每季P3M，每月P1M，每旬P10D',
        });
      },
    ),
    license,
    openType: oneOf(['无条件开放', '有条件开放'], '开放类型', '开放类型'),
    basis: listOf(text('依据', '条款编号或文号'), '依据', '条款编号或文号，可以写[]'),
    contact: emptyableText('联系', '数据的联系单位'),
    illustrative: flag('示例', 'true表示内容是虚构的').nullish(),
    coverage: text('范围', '时间和地域的范围').nullish(),
    keywords: listOf(text('关键词', '关键词'), '关键词', '关键词').nullish(),
    fields: listOf(field, '列', '自设表的列；规定的数据集不写')
      .superRefine((fields, context) => {
        if (!Array.isArray(fields)) return;
        for (const key of ['name', 'title'] as const) {
          const values = fields.map((each) => partsOf(each)[key]);
          values.forEach((value, index) => {
            if (typeof value !== 'string' || values.indexOf(value) === index) return;
            const message = `写的是「${value}」，与前面的一列重复`;
            refuse(context, { message, hint: '每一列的name和title都不能重复' }, [index, key]);
          });
        }
      }, ALWAYS)
      .nullish(),
  })
  .meta({ title: '数据集', description: 'dataset.json：数据集的说明' });

export type DatasetDocument = z.output<typeof datasetDocument>;

/** ISO 8601 durations in years, months, weeks and days, `P1Y`, `P3M`, `P10D`. */
function isDuration(value: string): boolean {
  return /^P(?=\d)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?)(?:T\d+H)?$/.test(value);
}
