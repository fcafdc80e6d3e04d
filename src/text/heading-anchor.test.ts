import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { headingAnchor } from './heading-anchor.ts';

test.each([
  '浙江：从备案到称号的一年',
  '编者按',
  'A级 来源（2016年）',
  '“3月1日前”算不算 3 月 1 日？',
  'Snake_case and-dash',
])('the anchor of 「%s」 is that of the Markdown renderer', async (heading) => {
  const processor = await createMarkdownProcessor({ smartypants: false });
  const { metadata } = await processor.render(`## ${heading}\n`);
  expect(headingAnchor(heading)).toBe(metadata.headings[0]?.slug);
});
