import { describe, expect, it } from 'vitest';
import type { ProseDocument } from '../data/prose/read-file.ts';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { events } from '../schemas/event.ts';
import { provisions } from '../schemas/provision.ts';
import { datasetFixture, deskSchema } from './dataset-fixture.ts';
import { parseMarkdown } from './search-fixture.ts';
import { proseSections } from './search-prose-text.ts';
import { siteFixture } from './site-fixture.ts';

const site = siteFixture({
  today: '2026-03-01',
  datasets: [
    datasetFixture(deskSchema(), {
      '2026-01-01': '编号,名称,代码,工位数,来源\nd1,甲楼,A-1,30,s1\n',
    }),
    datasetFixture(events as unknown as DatasetSchema, {
      '2026-02-10': '编号,日期,日期精度,栏目,类型,摘要\ne1,2026-02-03,日,要闻,路演,办了路演\n',
    }),
    datasetFixture(provisions as unknown as DatasetSchema, {
      '2026-01-01':
        '编号,政策,条款,主题,性质,摘要\np1,zj,第八条,称号,应,三年\np2,zj,第九条,奖励,可,奖励\n',
    }),
  ],
  policies: [{ id: 'zj', frontmatter: { title: '办法', docNumber: '浙科〔2016〕1号' } }],
});

const issue = { publishedOn: '2026-02-11', from: '2026-02-01', to: '2026-02-10' };

const sections = (text: string) =>
  proseSections(site, {
    kind: 'issues',
    id: '2026-01',
    frontmatter: issue,
    root: parseMarkdown(text),
  } as unknown as ProseDocument);
const textOf = (text: string) => sections(text)[0]?.text;

describe('proseSections', () => {
  it('splits at headings of the second depth only', () => {
    expect(sections('引言\n\n## **甲**\n\n一\n\n### 小节\n\n二\n\n## 乙\n')).toEqual([
      { heading: '', text: '引言' },
      { heading: '甲', text: '一\n小节\n二' },
      { heading: '乙', text: '' },
    ]);
  });

  it('gives nothing of an empty text', () => {
    expect(sections('')).toEqual([]);
  });

  it('reads a paragraph as one line, wrapped in the source as it may be', () => {
    expect(textOf('讲**众创**\n空间\n\n- 一\n- 二\n')).toBe('讲众创 空间\n一\n二');
  });

  it('puts in what the words show', () => {
    expect(textOf('共<Total of="desk-register" />处。')).toBe('共1处。');
    expect(textOf('<Events column="要闻" />')).toBe('办了路演');
    expect(textOf('<Table of="desk-register" columns="名称；工位数" />')).toBe(
      '工位登记\n名称，工位数\n甲楼，30',
    );
  });

  it('cites a clause as the page does: the document once, then only clauses of it', () => {
    const both = '见<Policy id="zj" clause="p1" />和<Policy id="zj" clause="p2" />。';
    expect(textOf(both)).toBe('见浙科〔2016〕1号第八条和第九条。');
    expect(textOf('见<Policy id="zj">那份办法</Policy>。')).toBe('见那份办法。');
  });

  it('shows a figure by its title and note', () => {
    expect(textOf('<Figure chart="line" of="statistics" title="家数" note="缺一年" />')).toBe(
      '家数\n缺一年',
    );
  });

  it('passes over a word whose data are missing', () => {
    expect(textOf('共<Total of="nothing" />处。')).toBe('共处。');
  });
});
