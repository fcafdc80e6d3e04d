import { type Problem, placeOf } from '../data/problem.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { plainPage } from './fault-page.ts';

/**
 * The page that `npm run dev` shows instead of any other while the edition has errors: every
 * problem with file, line and column. `client` is the address of the script that reloads it.
 */
export function problemPage(problems: readonly Problem[], client: string): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const lists = files.map((file) => {
    const items = problems.filter((problem) => problem.file === file).map(itemOf);
    return `<h2>${escapeXml(file)}</h2>\n<ol>\n${items.join('\n')}\n</ol>`;
  });
  const title = `数据有${problems.length}处问题`;
  const body = `<h1>${title}</h1>\n<p>改好、保存以后，这一页自己会刷新。</p>\n${lists.join('\n')}`;
  return plainPage(title, body, client);
}

function itemOf(problem: Problem): string {
  const { field, message, hint } = problem;
  const place = placeOf(problem);
  const about = field === undefined ? '' : `「${escapeXml(field)}」`;
  return `<li><strong>${place}</strong>${about} ${escapeXml(message)}<br>${escapeXml(hint)}</li>`;
}
