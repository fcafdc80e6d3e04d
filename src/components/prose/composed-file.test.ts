import { expect, test } from 'vitest';
import { groupedTable, table } from '../../composed/parts.ts';
import { words } from '../../resolved/line-parts.ts';
import { composedFile } from './composed-file.ts';

const UNITS = [
  { head: '优秀 1家，占33.3%', rows: [{ name: '甲', place: '东区', score: '90.5' }] },
  {
    head: '合格 2家，占66.7%',
    rows: [
      { name: '乙', place: '西区', score: '70' },
      { name: '丙', place: '西区', score: '' },
    ],
  },
];
type Unit = (typeof UNITS)[number]['rows'][number];
const list = groupedTable<Unit>(
  '名单',
  UNITS,
  [
    {
      title: '名称',
      cell: ({ name }) => [
        {
          kind: 'link',
          inlines: [words(name)],
          address: `https://a.example/${name}/`,
          href: '/s/',
        },
      ],
    },
    { title: '所在', cell: ({ place }) => place },
    { title: '得分', isNumber: true, cell: ({ score }) => score },
  ],
  { page: { below: 1, groupTitle: '等次' } },
);

test('the file of a composed list has its rows without the heads, which are a column of their own', () => {
  const { rows, columns } = composedFile(list);
  expect(rows).toBe(3);
  expect(columns.map(({ key }) => key)).toEqual(['c1', 'c3', 'group']);
  expect(columns.find(({ key }) => key === 'group')).toEqual({
    key: 'group',
    cells: ['优秀', '合格'],
    ofRow: [0, 1, 1],
  });
});

test('a name keeps its link, and what stands below it', () => {
  const [names, scores] = composedFile(list).columns;
  expect(names?.cells[0]).toEqual(['', [{ words: '甲', to: '/s/' }], ['东区']]);
  expect(scores?.cells).toEqual([
    ['', ['90.5']],
    ['', ['70']],
    ['', ['']],
  ]);
});

test('a result is found by its first words, whatever stands behind them', () => {
  const results = [
    '拟授予',
    '拟授予 · 临界',
    '拟授予，2023年获过奖励',
    '未入选',
    '未入选',
    '未入选',
  ];
  const columns = [
    { title: '名称', cell: (_: string, at: number) => `示例${at}` },
    { title: '结果', cell: (result: string) => result },
  ];
  const many = table('名单', [...results, ...results], columns);
  expect(composedFile(many).columns[1]?.cells).toEqual([
    ['拟授予', ['拟授予']],
    ['拟授予', ['拟授予 · 临界']],
    ['拟授予', ['拟授予，2023年获过奖励']],
    ['未入选', ['未入选']],
  ]);
});
