import { typeLabel } from '../model/site/dictionary.ts';
import type { FieldMeta } from '../schemas/cell.ts';
import { ABSENCE_WORDS } from '../text/absence.ts';
import type { HeldTable } from './held-tables.ts';
import { code, page, table } from './markdown.ts';

/** Every table with its columns, for those who fill them. */
export function tablePage(tables: readonly HeldTable[]): string {
  return page('表和列', [
    `每张表是一个CSV文件：UTF-8，半角逗号，第1行是下面的列名，次序不限。**必填**的列要有，每行都要填；其余的列可以不要，也可以空着。空着是“不知道”，0就是零；选填的格子里还可以写${ABSENCE_WORDS.join('、')}。多项之间用“；”。`,
    ...tables.map(section),
  ]);
}

function section({ path, schema, kind }: HeldTable): string {
  const fields = Object.values(schema.columns).map(({ field }) => field);
  const key = schema.key.map((name) => schema.columns[name]?.field.title ?? name);
  return [
    `## ${schema.title} ${code(path)}`,
    `${kind}。不能重复的：${key.join('＋')}。`,
    table(['列', '必填', '写什么', '说明'], fields.map(row)),
  ].join('\n\n');
}

function row(field: FieldMeta): string[] {
  const values = field.values?.map(code).join('、');
  const kind = values === undefined ? typeLabel(field) : `${typeLabel(field)}：${values}`;
  const example = field.example === undefined ? '' : `，如${code(field.example)}`;
  return [field.title, field.required ? '**是**' : '', kind + example, field.description];
}
