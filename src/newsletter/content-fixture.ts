import type { BarFacts, Figure } from '../model/figures/figure.ts';
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
        } as IssueContent['sources'][number]['source'],
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
    numbers: { headers: ['名称', '数量'], rows: [['甲空间', '20'], ['乙空间', '8']] },
    shown: [],
    drawn: [],
    table: { name: 'events', title: '动态' },
  } as unknown as Figure;
  return { kind: 'figure', figure, number, file: `figures/issues-2025-07-${number}`, cite: [1] };
}
