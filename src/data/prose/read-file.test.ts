import { describe, expect, it } from 'vitest';
import type { EditionFiles } from '../files.ts';
import type { Problem } from '../problem.ts';
import { readProseFile } from './read-file.ts';
import { readProse } from './read-folder.ts';

const ISSUE = `---
year: 2016
number: 1
total: 1
series: 正刊
publishedOn: 2016-03-25
from: 2016-02-03
to: 2016-03-10
digest: 首期
---

## 要闻速览

共<Total of="events" where="栏目=要闻速览" />条，见**《旬报》**。

<Events column="要闻速览" />

### 小标题

## 创业经

| 甲 | 乙 |
| --- | --- |
| 丙 | 丁 |

<Note>一句说明</Note>

## 空栏
`;

describe('a prose file', () => {
  const { document, problems } = readProseFile('content/issues/2016-01.mdx', ISSUE, 'issues');

  it('is read with its words, headings and sections', () => {
    expect(problems).toEqual([]);
    expect(document?.id).toBe('2016-01');
    expect(document?.isFaulty).toBe(false);
    expect(document?.components).toEqual([
      {
        name: 'Total',
        props: { of: 'events', where: '栏目=要闻速览' },
        line: 14,
        column: 2,
        hasChildren: false,
      },
      { name: 'Events', props: { column: '要闻速览' }, line: 16, column: 1, hasChildren: false },
      { name: 'Note', props: {}, line: 26, column: 1, hasChildren: true },
    ]);
    expect(document?.headings.map(({ depth, text, line }) => [depth, text, line])).toEqual([
      [2, '要闻速览', 12],
      [3, '小标题', 18],
      [2, '创业经', 20],
      [2, '空栏', 28],
    ]);
    expect(document?.sections.map(({ title, isEmpty }) => [title, isEmpty])).toEqual([
      ['要闻速览', false],
      ['创业经', false],
      ['空栏', true],
    ]);
  });

  it.each<readonly [string, string, 'issues' | 'policies', number, string]>([
    ['2016-1', ISSUE, 'issues', 1, '改名为2016-01.mdx'],
    ['2016-02', ISSUE, 'issues', 3, '「number」写的是1，与文件名2016-02.mdx不符'],
    ['2017-01', ISSUE, 'issues', 2, '「year」写的是2016'],
    ['2016-s01', ISSUE, 'issues', 5, '改成增刊'],
    ['2016-s01', ISSUE.replace('正刊', '增 刊'), 'issues', 5, '是不是「增刊」'],
    ['GBF_7', '---\ntitle: 甲\nstatus: 未核实\n---\n', 'policies', 1, '改名为gbf-7.mdx'],
  ])('named %s has its name checked', (id, text, kind, line, words) => {
    const { problems: found } = readProseFile(`content/${kind}/${id}.mdx`, text, kind);
    expect(found.map((problem) => [problem.rule, problem.line])).toContainEqual(['config', line]);
    expect(found.map(({ message, hint }) => `${message}｜${hint}`).join('\n')).toContain(words);
  });

  it('accepts the name of a supplement', () => {
    const text = ISSUE.replace('正刊', '增刊');
    expect(readProseFile('content/issues/2016-s01.mdx', text, 'issues').problems).toEqual([]);
  });

  it('is given even when its frontmatter and body have faults', () => {
    const text = ISSUE.replace('total: 1\n', '').replace('条，', '条，占<5%，');
    const read = readProseFile('content/issues/2016-01.mdx', text, 'issues');
    expect(read.problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['config', 1],
      ['content-syntax', 13],
    ]);
    expect(read.document?.isFaulty).toBe(true);
    expect(read.document?.components).toHaveLength(3);
  });
});

describe('the folders of prose', () => {
  it('are read by kind, and a file with another extension is refused', () => {
    const texts: Record<string, string> = {
      'content/pages/about.mdx': '---\ntitle: 关于\n---\n正文',
      'content/pages/old.md': '旧',
      'content/pages/README.md': '说明',
    };
    const files: Pick<EditionFiles, 'root' | 'has' | 'list' | 'bytes' | 'read'> = {
      root: '',
      has: (path) => path in texts,
      list: (folder) => ({
        files: Object.keys(texts).flatMap((path) =>
          path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
        ),
        folders: [],
      }),
      bytes: () => new Uint8Array(),
      read: (path) => ({ text: texts[path] ?? '' }),
    };
    const problems: Problem[] = [];
    expect(readProse(files, problems).map(({ kind, id }) => [kind, id])).toEqual([
      ['pages', 'about'],
    ]);
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ['content/pages/old.md', '「old.md」不是.mdx文件，不会发布'],
    ]);
  });
});
