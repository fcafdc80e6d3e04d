import { type Problem, placeOf } from '../data/problem.ts';
import { escapeXml } from '../text/escape-xml.ts';

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
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>数据有${problems.length}处问题</title>
<script type="module" src="${escapeXml(client)}"></script>
<style>
body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; font: 17px/1.75 sans-serif; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1rem; margin-top: 2rem; }
li { margin-bottom: 0.5rem; }
</style>
</head>
<body>
<h1>数据有${problems.length}处问题</h1>
<p>改好、保存以后，这一页自己会刷新。</p>
${lists.join('\n')}
</body>
</html>
`;
}

function itemOf(problem: Problem): string {
  const { field, message, hint } = problem;
  const place = placeOf(problem);
  const about = field === undefined ? '' : `「${escapeXml(field)}」`;
  return `<li><strong>${place}</strong>${about} ${escapeXml(message)}<br>${escapeXml(hint)}</li>`;
}
