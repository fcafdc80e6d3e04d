import { z } from 'zod';
import { text } from './fields.ts';

/** Frontmatter of `pages/<id>.mdx` (docs/zh/documents.md). */
export const page = z
  .object({ title: text('标题', '页面的标题', '关于本站') })
  .meta({ title: '页面', description: 'pages里的一页' });

export type PageDocument = z.output<typeof page>;
