import * as column from './columns.ts';
import { type Row, table } from './dataset.ts';

/** `errata.csv` of a dataset: corrections of published files, each with its guard. */
export const errata = table(
  'errata',
  '更正',
  {
    version: column.date.required('版本', { description: '所更正文件的日期' }),
    id: column.id.required('编号', { description: '所更正的行' }),
    field: column.text.required('字段', { description: '列的名称；「*」为撤下整行' }),
    from: column.text.optional('原值', { description: '文件里的值，用来核对' }),
    to: column.text.optional('更正值', { description: '更正后的值' }),
    class: column
      .oneOf(['更新', '改进', '更正', '撤销'])
      .required('类别', { description: '更正的类别' }),
    reason: column.text.required('原因', { description: '原因' }),
    ground: column.text.optional('依据', { description: '依据' }),
    correctedOn: column.date.required('更正日期', { description: '更正的日期' }),
  },
  { key: ['version', 'id', 'field', 'correctedOn'] },
);

export type Erratum = Row<typeof errata>;

/** `notes.csv` of a dataset: where one cell comes from. */
export const notes = table(
  'notes',
  '单元格说明',
  {
    id: column.id.required('编号', { description: '哪一行' }),
    field: column.text.required('字段', { description: '哪一列' }),
    basis: column
      .oneOf(['明示', '推断', '转引', '计算'])
      .required('依据', { description: '这个值怎样得来' }),
    sources: column.source.optional('来源', { description: '来源' }),
    explanation: column.text.required('说明', { description: '说明' }),
  },
  { key: ['id', 'field'] },
);

export type Note = Row<typeof notes>;
