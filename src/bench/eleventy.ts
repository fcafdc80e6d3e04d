import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Cost, measuredRun } from './measured-run.ts';

/** Eleventy as it was found. */
export interface Eleventy {
  readonly version: string;
  readonly command: string;
}

/** Eleventy below the `node_modules` of a folder; undefined when it is not installed there. */
export function eleventyIn(folder: string): Eleventy | undefined {
  const installed = join(folder, 'node_modules/@11ty/eleventy');
  if (!existsSync(installed)) return undefined;
  const { version, bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    version: string;
    bin: Readonly<Record<string, string>>;
  };
  return { version, command: join(installed, bin['eleventy'] ?? 'cmd.cjs') };
}

/** What Eleventy needs for record pages: a table of 14 rows and a bar in SVG each. */
export function eleventyCost({ command }: Eleventy, pages: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-eleventy-'));
  try {
    mkdirSync(join(folder, '_data'));
    writeFileSync(join(folder, '_data/records.json'), JSON.stringify(records(pages)));
    writeFileSync(join(folder, 'record.njk'), TEMPLATE);
    const parameters = [`--input=${folder}`, `--output=${join(folder, '_site')}`, '--quiet'];
    return measuredRun([command, ...parameters], process.env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function records(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `nx-s${String(index + 1).padStart(5, '0')}`,
    name: `示例第${index + 1}号众创空间`,
    share: index % 100,
    facts: FACTS.map((title, place) => ({
      title,
      text: `${title}${(index * (place + 7)) % 4000}`,
    })),
  }));
}

const FACTS = [
  ...['级别', '运营主体', '统一社会信用代码', '地址', '产业方向', '启用日期', '备案日期'],
  ...['建筑面积', '工位数', '空余工位', '收费', '场地性质', '种子资金', '状态'],
];

const TEMPLATE = `---
pagination: { data: records, size: 1, alias: record }
permalink: "spaces/{{ record.id }}/index.html"
---
<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ record.name }}</title></head>
<body>
<h1>{{ record.name }}</h1>
<table>{% for fact in record.facts %}
<tr><th scope="row">{{ fact.title }}</th><td>{{ fact.text }}</td></tr>{% endfor %}
</table>
<svg viewBox="0 0 100 10" role="img" aria-label="{{ record.share }}%"><rect width="{{ record.share }}" height="10"/></svg>
</body>
</html>
`;
