import { z } from 'zod';
import { day, listOf, text } from './fields.ts';

/** Frontmatter of `reports/<id>.mdx` (docs/zh/documents.md). */
export const report = z
  .object({
    title: text('标题', '报告的标题'),
    publishedOn: day('发布日期', '发布的日期').nullish(),
    summary: text('摘要', '一两句话').nullish(),
    sources: listOf(text('来源', 'terms/sources.csv的编号'), '来源', '来源的编号').nullish(),
  })
  .meta({ title: '报告', description: 'reports里的一份报告' });

export type ReportDocument = z.output<typeof report>;
