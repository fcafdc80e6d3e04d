import type { BarFacts } from '../charts/bar-table.ts';
import type { Figure } from '../model/figures/figure.ts';
import { linkTo, strong, words } from '../resolved/line-parts.ts';
import type { Block, IssueContent } from './content/blocks.ts';

/** An issue of the fictional city with the blocks given, for tests. */
export function contentFixture(
  blocks: readonly Block[],
  parts: Partial<IssueContent> = {},
): IssueContent {
  return {
    id: '2025-07',
    title: '示例市众创空间工作旬报',
    number: '2025年第7期（总第43期）',
    publisher: '示例市科技创新局',
    editors: ['示例编辑部'],
    publishedOn: '2025-03-20',
    from: '2025-03-01',
    to: '2025-03-20',
    digest: '三月的来访和路演，另解读<管理办法>。',
    retold: undefined,
    reportTo: ['示例市人民政府办公室'],
    sendTo: ['各县（市、区）科技部门'],
    mark: '示例（虚构）',
    statement: '虚构示例：城市、单位、人和数字都是编的。',
    isIllustrative: true,
    address: 'https://rich.example/issues/2025-07/',
    contactEmail: 'office@rich.example',
    contactPhone: '000-12345',
    contactOffice: '示例市科技创新局示例处',
    blocks,
    sources: [
      {
        number: 1,
        source: {
          id: 's01',
          title: '示例市众创空间名单（示例）',
          publisher: '示例市科技创新局',
          docNumber: '示科〔2025〕1号',
          url: 'https://news.example/2025/a?x=1&y=2',
          publishedOn: '2025-02-10',
          retrievedOn: '2025-04-01',
          grade: 'A',
          note: null,
        },
        url: 'https://news.example/2025/a?x=1&y=2',
      },
    ],
    ...parts,
  };
}

/** A bar table with its numbers; a block of the kind `figure`. */
export function figureFixture(number: number, facts?: BarFacts): Block {
  const figure = {
    chart: 'bar-table',
    facts: facts ?? {
      unit: '人',
      bars: [
        { label: '甲空间', value: 20, text: '约20', confidence: '高' },
        { label: '乙空间', sublabel: '2025年', value: 8, text: '8', confidence: '中' },
      ],
    },
    title: '各场活动的人数',
    measure: '人，2025年',
    note: '只数有人数的。',
    sources: ['s01'],
    numbers: {
      headers: ['名称', '数量'],
      rows: [
        ['甲空间', '20'],
        ['乙空间', '8'],
      ],
    },
    shown: [],
    drawn: [],
    table: { name: 'events', title: '动态' },
  } as unknown as Figure;
  return { kind: 'figure', figure, number, file: `figures/issues-2025-07-${number}`, cite: [1] };
}

/** One block of every kind, with characters that have to be escaped and rare ones. */
export function everyBlock(): Block[] {
  return [
    { kind: 'heading', level: 2, text: '要闻<速览>' },
    {
      kind: 'paragraph',
      inlines: [
        strong('示例𠮷祥䶮创㛃说“先活下来”，<5%&"x"'),
        { kind: 'break' },
        { kind: 'emphasis', inlines: [words('斜体')] },
        linkTo('管理办法', 'https://rich.example/policies/sl-banfa/?a=1&b=2'),
        { kind: 'cite', numbers: [1] },
      ],
    },
    { kind: 'heading', level: 3, text: '第三级' },
    {
      kind: 'list',
      isOrdered: true,
      items: [
        [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '第一项' }] }],
        [
          { kind: 'paragraph', inlines: [{ kind: 'text', text: '第二项' }] },
          {
            kind: 'list',
            isOrdered: false,
            items: [[{ kind: 'paragraph', inlines: [{ kind: 'text', text: '第二层' }] }]],
          },
        ],
      ],
    },
    {
      kind: 'events',
      items: [
        { when: '2025年3月8日', text: '路演<一>场', remark: '（约120人）', cite: [1] },
        { when: '未载日期', text: '办培训', remark: '', cite: [] },
      ],
    },
    { kind: 'heading', level: 2, text: '众创空间动态' },
    tableFixture(3, 3),
    figureFixture(1),
    {
      kind: 'image',
      address: 'https://rich.example/images/route.png',
      file: 'images/route.png',
      alt: '路线图',
      caption: '从车站到空间',
    },
    {
      kind: 'quote',
      blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '灯亮着，就有人来。' }] }],
    },
    { kind: 'heading', level: 4, text: '第四级' },
    {
      kind: 'note',
      blocks: [
        { kind: 'paragraph', inlines: [{ kind: 'text', text: `长${'W'.repeat(90)}词` }] },
        figureFixture(2),
      ],
    },
    { kind: 'listing', text: '甲  乙\n丙' },
    { kind: 'rule' },
  ];
}

/** A table with so many rows and columns; the last column holds numbers, the second is empty. */
export function tableFixture(rows: number, columns: number): Extract<Block, { kind: 'table' }> {
  const cell = (row: number, column: number) => {
    if (column === columns - 1) return String(row * 1000 + column);
    return column === 1 ? '' : `第${row + 1}行${column + 1}列示例众创空间`;
  };
  return {
    kind: 'table',
    title: `空间名录${rows}`,
    headers: Array.from({ length: columns }, (_, column) => `列名${column + 1}`),
    isNumber: Array.from({ length: columns }, (_, column) => column === columns - 1),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_each, column) => cell(row, column)),
    ),
    note: '各行都没有：面积。',
  };
}

/** A retold bulletin, which wears no official dress. */
export const RETOLD: Partial<IssueContent> = {
  retold: { on: '2026-11-21', source: '示例旬报第1期' },
  isIllustrative: false,
  mark: '演示站，不是任何机关的网站',
  statement: '演示站：真实的公开事实，不是任何机关的网站。',
};
