import { describe, expect, it } from 'vitest';
import { issueColumnProblems } from './issue-sections.ts';

const COLUMNS = [
  { name: '编者按', aliases: [], required: true },
  { name: '要闻速览', aliases: ['领导关怀（要闻速览）'], required: true },
  { name: '创业经', aliases: [], required: false },
];

function problemsOf(...titles: readonly string[]) {
  const sections = titles.map((title, index) => ({
    title: title.replace(/^空/, ''),
    line: 10 + index,
    isEmpty: title.startsWith('空'),
  }));
  return issueColumnProblems('content/issues/2016-01.mdx', sections, COLUMNS).map(
    ({ rule, line, message, hint }) => `${rule} ${line} ${message}｜${hint}`,
  );
}

describe('the columns of an issue', () => {
  it('may be left out, empty or renamed where site.json allows it', () => {
    expect(problemsOf('编者按', '领导关怀（要闻速览）', '空创业经')).toEqual([]);
    expect(problemsOf('编者按', '要闻速览')).toEqual([]);
  });

  it('must be columns or aliases of site.json', () => {
    expect(problemsOf('编者按', '要闻速递', '要闻速览')).toEqual([
      'issue-column 11 「要闻速递」不是旬报的栏目｜是不是「要闻速览」？',
    ]);
  });

  it('must be there and filled when required', () => {
    expect(problemsOf('空编者按')).toEqual([
      'issue-column 10 必有的栏目「编者按」下面是空的｜补上内容；本期没有的，写一句说明',
      'issue-column 1 缺少必有的栏目「要闻速览」｜加上「## 要闻速览」和内容',
    ]);
  });

  it('may be empty in a draft, with a warning', () => {
    const sections = [
      { title: '编者按', line: 10, isEmpty: true },
      { title: '要闻速览', line: 12, isEmpty: false },
    ];
    const found = issueColumnProblems('content/issues/2016-01.mdx', sections, COLUMNS, true);
    expect(found.map(({ level, line }) => [level, line])).toEqual([['warning', 10]]);
  });

  it('stand once, in the order of site.json', () => {
    expect(problemsOf('要闻速览', '编者按', '创业经', '创业经')).toEqual([
      'issue-column 11 「编者按」应排在「要闻速览」之前｜照site.json里columns的次序排',
      'issue-column 13 「创业经」这一栏写了两次，第12行已有｜并到前面的一栏里',
    ]);
  });
});
