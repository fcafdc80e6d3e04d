import { join } from 'node:path';
import { checkedEdition } from '../../model/checks/checked-edition.ts';
import { joinSite } from '../../model/site/join-site.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { linkTo, strong, words } from '../../resolved/line-parts.ts';
import { resolveDocument } from '../../resolved/resolve-document.ts';
import type { Block, IssueContent } from '../content/blocks.ts';
import { issueContent } from '../content/issue-content.ts';

const RICH = join(import.meta.dirname, '../../testing/editions/rich');

/** The fictional edition of the tests with every kind of figure. */
export function richSite(): SiteData {
  const { edition, problems } = checkedEdition(RICH, '2025-06-30');
  if (edition === undefined) throw new Error(JSON.stringify(problems));
  return joinSite(edition);
}

/** An issue of the fictional city; the rest as the test says. */
export function issueOf(site: SiteData, rest: Partial<IssueContent> = {}): IssueContent {
  const issue = site.issues.find(({ id }) => id === '2025-07');
  if (issue === undefined) throw new Error('no issue 2025-07');
  return { ...issueContent(site, issue), ...rest };
}

/** The figures of the report that shows every chart. */
export function allFigures(site: SiteData): Block[] {
  const report = site.reports.find(({ id }) => id === 'charts');
  if (report === undefined) throw new Error('no report charts');
  return resolveDocument(site, report).blocks.filter(({ kind }) => kind === 'figure');
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

export function heading(level: 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, text };
}

/** A table with numbers that tell its rows and columns apart; every fourth column is empty. */
export function tableOf(title: string, rows: number, columns: number): Block {
  const each = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    kind: 'table',
    title,
    headers: each(columns, (column) => `列${column + 1}`),
    isNumber: each(columns, (column) => column > 0),
    rows: each(rows, (row) =>
      each(columns, (column) =>
        column === 0 ? `第${row + 1}行空间` : column % 4 === 3 ? '' : String(row * 100 + column),
      ),
    ),
    note: '',
  };
}

/** Enough text to fill some lines. */
export const SENTENCES =
  '各空间在本期内组织了政策辅导、项目路演和导师答疑，参加的有在校学生、初创团队和企业技术人员。' +
  '会后按登记的需求分送到对口的部门办理，办理的结果在下一期刊出。';

/** Every kind of block, long and awkward. */
export function awkwardBlocks(): Block[] {
  return [
    heading(2, '编者按'),
    paragraph(SENTENCES),
    { kind: 'quote', blocks: [paragraph('灯亮着，就有人来。')] },
    heading(2, '要闻速览'),
    heading(3, '市里开会部署'),
    heading(4, '会议的三项安排'),
    {
      kind: 'paragraph',
      inlines: [
        strong('其一'),
        { kind: 'emphasis', inlines: [words('材料齐全')] },
        linkTo('外部办法', 'https://www.other.example/path?a=1&b=2'),
        linkTo('本站条款', 'https://rich.example/policies/sl-banfa/'),
        { kind: 'cite', numbers: [1] },
        { kind: 'break' },
        { kind: 'text', text: `用字䶮㛃镕与𠮷，字符<&">，长词${'abcdefghij'.repeat(14)}` },
      ],
    },
    {
      kind: 'list',
      isOrdered: true,
      items: [
        [paragraph('第一件')],
        [paragraph('第二件'), { kind: 'list', isOrdered: false, items: [[paragraph('其甲')]] }],
      ],
    },
    heading(3, '（四）自带编号'),
    heading(3, '接着数'),
    {
      kind: 'events',
      items: [
        { when: '2025年3月3日', text: '示例空间办路演。', remark: '（约120人）', cite: [1] },
        { when: '未载日期', text: '示例空间走访团队。', remark: '', cite: [] },
      ],
    },
    heading(2, '众创空间动态'),
    tableOf('十二列的表', 8, 12),
    tableOf('六十行的表', 60, 3),
    { kind: 'rule' },
    {
      kind: 'image',
      address: 'https://rich.example/images/route.png',
      file: 'images/route.png',
      alt: '路线',
      caption: '示例路线图',
    },
    { kind: 'note', blocks: [paragraph('本期内容是虚构的。')] },
  ];
}
