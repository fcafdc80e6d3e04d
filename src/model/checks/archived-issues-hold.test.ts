import { describe, expect, test } from 'vitest';
import type { Edition } from '../../data/edition.ts';
import { readProseFile } from '../../data/prose/read-file.ts';
import { archivedIssuesHold } from './archived-issues-hold.ts';

const archived = (id: string, more = '') => {
  const [year, number] = id.split('-').map(Number);
  return `---\narchived: true\nyear: ${year}\nnumber: ${number}\ntotal: ${number}\npublishedOn: ${year}-03-01\ntitle: 示例旬报${id}\nfile: old/${id}.pdf\n${more}---\n`;
};
const issue = (id: string) => {
  const [year, number] = id.split('-').map(Number);
  return `---\nyear: ${year}\nnumber: ${number}\ntotal: ${number}\nseries: 正刊\npublishedOn: ${year}-06-01\nfrom: ${year}-05-21\nto: ${year}-05-31\ndigest: 一句\n---\n\n## 要闻\n\n字。\n`;
};

/** The problems of an edition with these issues and these files of its own. */
function problemsOf(
  texts: Record<string, string>,
  firstIssue?: string,
  own = ['public/old/2015-01.pdf'],
) {
  const read = Object.entries(texts).map(([id, text]) =>
    readProseFile(`content/issues/${id}.mdx`, text, 'issues'),
  );
  const found = new Map(
    own.map((path) => [path, { path, kind: 'file', name: path.split('/').at(-1) ?? '' }]),
  );
  const edition = {
    site: { firstIssue },
    siteLineOf: () => 7,
    prose: read.flatMap(({ document }) => document ?? []),
    files: { has: (path: string) => own.includes(path), walked: { found } },
  } as unknown as Edition;
  return [...read.flatMap(({ problems }) => problems), ...archivedIssuesHold(edition)].map(
    ({ rule, file, line, message, hint }) => `${rule} ${file}:${line} ${message}｜${hint}`,
  );
}

describe('an archived issue', () => {
  test('needs no period, digest or columns, only its original', () => {
    expect(problemsOf({ '2015-01': archived('2015-01') })).toEqual([]);
  });

  test('whose original is missing or lies elsewhere is told where to put it', () => {
    expect(problemsOf({ '2015-01': archived('2015-01') }, undefined, [])).toEqual([
      'content-figure content/issues/2015-01.mdx:8 原件public/old/2015-01.pdf不存在｜把原件放进public，例如public/bulletins，文件名一字不差',
    ]);
    const beside = ['content/issues/2015-01.pdf'];
    expect(problemsOf({ '2015-01': archived('2015-01') }, undefined, beside)[0]).toContain(
      'content/issues/2015-01.pdf不在public里，读者下载不到：把它移到public，例如public/bulletins/2015-01.pdf',
    );
    const other = ['public/alt/2015-01.PDF'];
    expect(problemsOf({ '2015-01': archived('2015-01') }, undefined, other)[0]).toContain(
      '有public/alt/2015-01.PDF，写成file: alt/2015-01.PDF',
    );
  });

  test('has no text of its own, and no keys of another kind of issue', () => {
    expect(problemsOf({ '2015-01': `${archived('2015-01')}\n另一段话。\n` })[0]).toContain(
      '旧刊（archived: true）下面写了正文，旧刊只有原件',
    );
    expect(problemsOf({ '2015-01': archived('2015-01', 'digest: 一句\n') })[0]).toContain('digest');
    expect(problemsOf({ '2015-02': archived('2015-01') })[0]).toContain('与文件名2015-02.mdx不符');
  });
});

describe('the first issue under the rules', () => {
  const both = { '2015-01': archived('2015-01'), '2016-05': issue('2016-05') };

  test('stands after archived ones, whatever its number', () => {
    expect(problemsOf(both, '2016-05')).toEqual([]);
    expect(problemsOf({ '2015-01': archived('2015-01') }, '2016-05')).toEqual([]);
  });

  test('must be an issue that is held', () => {
    expect(problemsOf(both, '2016-50')).toEqual([
      'config data/site.json:7 没有「2016-50」这一期｜是不是「2016-05」？',
    ]);
    expect(problemsOf(both, '2015-01')[0]).toContain('「2015-01」是旧刊，不能是按规则办的第一期');
  });

  test('has no issue under the rules before it and no archived one behind it', () => {
    const early = { '2015-01': issue('2015-01'), '2016-05': issue('2016-05') };
    expect(problemsOf(early, '2016-05')[0]).toContain(
      'issue-number content/issues/2015-01.mdx:3 这一期早于按规则办的第一期2016-05（site.json的firstIssue），应是旧刊',
    );
    const late = { '2016-05': issue('2016-05'), '2016-06': archived('2016-06') };
    const own = ['public/old/2016-06.pdf'];
    expect(problemsOf(late, '2016-05', own)[0]).toContain(
      'issue-number content/issues/2016-06.mdx:2 这一期不早于按规则办的第一期2016-05',
    );
  });
});
