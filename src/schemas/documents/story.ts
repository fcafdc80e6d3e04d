import { z } from 'zod';
import { day, listOf, text } from './fields.ts';

/** Frontmatter of `stories/<id>.mdx` (docs/zh/documents.md). */
export const story = z
  .object({
    title: text('标题', '故事的标题'),
    publishedOn: day('发布日期', '发布的日期').nullish(),
    space: text('空间', '空间的编号', 'jx-s01').nullish(),
    summary: text('摘要', '一两句话').nullish(),
    sources: listOf(text('来源', 'terms/sources.csv的编号'), '来源', '来源的编号').nullish(),
  })
  .meta({ title: '创业故事', description: 'stories里的一篇故事' });

export type StoryDocument = z.output<typeof story>;
