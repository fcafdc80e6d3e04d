import { nearest } from '../../text/nearest.ts';
import type { Level, Problem } from '../problem.ts';
import type { Section } from './headings.ts';
import { sectionNamed, sectionWords } from './section-names.ts';

/** A column of the newsletter, as site.json lists them. */
export interface IssueSection {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
}

/**
 * `issue-column`: a `##` heading that is no column or alias, a column twice, empty though required,
 * out of the order of site.json; a required column that is missing, at line 1. In a draft a
 * required column may still be empty: a warning.
 */
export function issueColumnProblems(
  file: string,
  sections: readonly Section[],
  columns: readonly IssueSection[],
  isDraft = false,
): Problem[] {
  const problems: Problem[] = [];
  const add = (
    line: number,
    value: string,
    message: string,
    hint: string,
    level: Level = 'error',
  ) => problems.push({ rule: 'issue-column', level, file, line, value, message, hint });
  const seen = new Map<IssueSection, number>();
  let last: IssueSection | undefined;
  for (const { title, line, isEmpty } of sections) {
    const column = sectionNamed(columns, title);
    if (column === undefined) {
      const suggestion = nearest(title, sectionWords(columns));
      const hint =
        suggestion === undefined
          ? `site.json里的栏目有${columns.map(({ name }) => `「${name}」`).join('')}；栏目里的小标题用###`
          : `是不是「${suggestion}」？`;
      add(line, title, `「${title}」不是旬报的栏目`, hint);
      continue;
    }
    const earlier = seen.get(column);
    if (earlier !== undefined) {
      add(line, title, `「${title}」这一栏写了两次，第${earlier}行已有`, '并到前面的一栏里');
      continue;
    }
    seen.set(column, line);
    if (isEmpty && column.required) {
      const message = `必有的栏目「${title}」下面是空的`;
      const level = isDraft ? 'warning' : 'error';
      add(line, title, message, '补上内容；本期没有的，写一句说明', level);
    }
    if (last !== undefined && columns.indexOf(column) < columns.indexOf(last)) {
      add(line, title, `「${title}」应排在「${last.name}」之前`, '照site.json里columns的次序排');
    } else {
      last = column;
    }
  }
  for (const column of columns) {
    if (!column.required || seen.has(column)) continue;
    add(1, column.name, `缺少必有的栏目「${column.name}」`, `加上「## ${column.name}」和内容`);
  }
  return problems;
}
