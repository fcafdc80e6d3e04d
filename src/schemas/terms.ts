import * as column from './columns.ts';
import { type Row, table } from './dataset.ts';

/** `data/terms/sources.csv`: where facts come from, with a grade. */
export const sources = table('sources', '来源', {
  id: column.id.required('编号', { description: '编号' }),
  title: column.text.required('标题', { description: '题名' }),
  publisher: column.text.optional('发布单位', { description: '发布单位' }),
  docNumber: column.text.optional('文号', { description: '文号' }),
  url: column.webAddress.optional('网址', { description: '地址；只有A、B级的成为链接' }),
  publishedOn: column.date.optional('发布日期', { description: '发布的日期' }),
  retrievedOn: column.date.optional('获取日期', { description: '读到的日期' }),
  grade: column.oneOf(['A', 'B', 'C', 'D']).required('可信度', {
    description: 'A政府网站、中央新闻单位，B其他官方媒体、专业报、当事单位，C商业站或镜像，D更弱',
  }),
  note: column.text.optional('说明', { description: '说明' }),
});

export type Source = Row<typeof sources>;

/** `data/terms/aliases.csv`: every printed variant of a name. */
export const aliases = table(
  'aliases',
  '名称写法',
  {
    written: column.text.required('写法', { description: '印出来的写法' }),
    object: column.oneOf(['空间', '单位', '区划']).required('对象', { description: '指的是什么' }),
    targetId: column.text.optional('编号', { description: '空间编号、信用代码或区划代码' }),
    ground: column.text.optional('依据', { description: '见于何处' }),
  },
  { key: ['written', 'object', 'targetId', 'ground'] },
);

export type Alias = Row<typeof aliases>;
