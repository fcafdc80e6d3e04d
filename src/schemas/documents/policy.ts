import { z } from 'zod';
import { day, listOf, oneOf, text } from './fields.ts';

const sources = () =>
  listOf(text('来源', 'terms/sources.csv的编号'), '来源', '来源的编号').nullish();

/** Frontmatter of `policies/<id>.mdx` (docs/zh/documents.md). */
export const policy = z
  .object({
    title: text('标题', '文件的标题'),
    issuer: text('发文机关', '印在文件上的机关名称').nullish(),
    docNumber: text('文号', '文号', '国办发〔2016〕7号').nullish(),
    signedOn: day('成文日期', '成文的日期').nullish(),
    publishedOn: day('发布日期', '发布的日期').nullish(),
    effectiveOn: day('施行日期', '开始施行的日期').nullish(),
    expiresOn: day('失效日期', '失效的日期').nullish(),
    status: oneOf(['现行有效', '已修改', '已废止', '已失效', '未核实'], '效力', '现在的效力'),
    statusCheckedOn: day('核实日期', '核实效力的日期').nullish(),
    level: text('层级', '国家、省、市、县', '省').nullish(),
    division: text('区划代码', '六位代码，用引号括起来', '330000').nullish(),
    cites: listOf(text('援引', '文号或政策编号'), '援引', '援引的文件').nullish(),
    sources: sources(),
  })
  .meta({ title: '政策文件', description: 'policies里的一份文件' });

export type PolicyDocument = z.output<typeof policy>;
