import { z } from 'zod';
import { day, flag, number, oneOf, text, year } from './fields.ts';

/**
 * Frontmatter of an issue that is kept as its original file: printed before the edition had rules
 * (docs/zh/documents.md). It has no body, no columns and no computed numbers.
 */
export const archivedIssue = z
  .object({
    archived: flag('旧刊', 'true表示只存原件，栏目、数和封存的规则都不管'),
    year: year('年', '哪一年'),
    number: number('期号', '原件上印的当年第几期', { min: 1, isWhole: true }),
    total: number('总期号', '原件上印的总期号', { min: 1, isWhole: true }),
    series: oneOf(['正刊', '增刊'], '刊别', '正刊或增刊，不写就是正刊').nullish(),
    publishedOn: day('出刊日期', '原件的出刊日期'),
    title: text('标题', '原件的题目，例如《某市众创空间工作旬报》2015年第3期'),
    file: text('原件', '原件在public里的路径，例如bulletins/2015-03.docx'),
  })
  .meta({ title: '旧刊', description: 'issues里只存原件的一期（archived: true）' });

export type ArchivedIssueDocument = z.output<typeof archivedIssue>;
