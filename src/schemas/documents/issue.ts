import { z } from 'zod';
import {
  ALWAYS,
  day,
  daysInOrder,
  flag,
  group,
  number,
  oneOf,
  refuse,
  text,
  year,
} from './fields.ts';

/** The most characters of a digest. */
export const DIGEST_LENGTH = 128;

/** Frontmatter of `issues/<id>.mdx` (docs/zh/documents.md). Numbers across issues are checked elsewhere. */
export const issue = z
  .object({
    year: year('年', '哪一年'),
    number: number('期号', '当年的第几期', { min: 1, isWhole: true }),
    total: number('总期号', '连续的总期号', { min: 1, isWhole: true }),
    series: oneOf(['正刊', '增刊'], '刊别', '正刊或增刊'),
    publishedOn: day('出刊日期', '出刊的日期'),
    from: day('起', '收录时段的第一天'),
    to: day('止', '收录时段的最后一天'),
    digest: text('摘要', `不超过${DIGEST_LENGTH}字`).superRefine((value, context) => {
      const [tag] = /<\/?[A-Z][a-z]+/.exec(value) ?? [];
      if (tag !== undefined) {
        refuse(context, {
          rule: 'content-code',
          message: `里有「${tag}」，在这里不会算，会照样印出来`,
          hint: '把数和名称直接写成字，或写进正文',
        });
      }
      const length = [...value].length;
      if (length <= DIGEST_LENGTH) return;
      refuse(context, {
        rule: 'value-range',
        message: `有${length}字，应不超过${DIGEST_LENGTH}字`,
        hint: `删去${length - DIGEST_LENGTH}字`,
      });
    }),
    cover: text('封面', '封面图的路径').nullish(),
    draft: flag('草稿', 'true表示还不发布').nullish(),
    archived: flag('旧刊', 'true表示只存原件，别的键另有一套').nullish(),
    retold: group(
      {
        on: day('改写日期', '改写的日期'),
        source: text('原件', '原件在terms/sources.csv的编号'),
      },
      '改写',
      '据真实的旬报改写时写明',
    ).nullish(),
  })
  .superRefine((value, context) => {
    daysInOrder(context, value, 'from', 'to');
    daysInOrder(context, value, 'to', 'publishedOn');
  }, ALWAYS)
  .meta({ title: '旬报', description: 'issues里的一期' });

export type IssueDocument = z.output<typeof issue>;
