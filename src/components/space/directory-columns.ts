import type { RowFileCell } from '../../exporters/row-file.ts';
import type { DirectoryLine } from '../../model/spaces/directory.ts';
import { spaces } from '../../schemas/space.ts';
import { isAbsence } from '../../text/absence.ts';
import { deskPrice } from '../../text/desk-price.ts';
import { formatDate } from '../../text/dates.ts';
import { columnTool } from '../column-tool.ts';
import { telephoneAddress } from '../telephone.ts';
import { linked } from '../list/linked.ts';
import type { ListColumn } from '../list/list-column.ts';
import { ownTool } from '../table-columns.ts';

/** Columns are shown where some row fills them; the others are named below the table. */
const OPTIONAL = [
  { key: 'operator', title: '运营主体', below: 'name' },
  { key: 'kind', title: '类型', class: 'nowrap' },
  { key: 'level', title: '级别', class: 'nowrap' },
  {
    key: 'desks',
    title: '工位(个)',
    label: '工位',
    class: 'number-cell',
    sortedUnit: '个工位',
  },
  {
    key: 'freeDesks',
    title: '空余工位(个)',
    label: '空余工位',
    class: 'number-cell',
    leadUnit: '个空位',
  },
  { key: 'price', title: '收费' },
  { key: 'industries', title: '产业方向' },
  { key: 'phone', title: '单位电话', class: 'nowrap' },
] as const satisfies readonly (Partial<ListColumn<DirectoryLine>> & {
  readonly key: keyof DirectoryLine['entry']['row'];
  readonly title: string;
})[];

type Key = (typeof OPTIONAL)[number]['key'];

/** The columns of a directory of these lines, and the titles of those that no line fills. */
export function directoryColumns(lines: readonly DirectoryLine[]): {
  readonly columns: readonly ListColumn<DirectoryLine>[];
  readonly missing: readonly string[];
} {
  const isShown = (key: Key) =>
    key === 'kind'
      ? new Set(lines.map(({ entry }) => entry.row.kind)).size > 1
      : lines.some((line) => wordsOf(line, key) !== '');
  const shown = OPTIONAL.filter(({ key }) => isShown(key));
  // Our own records of a space say little beside what a bureau knows of it.
  const hasMentions =
    !shown.some(({ key }) => key === 'desks') && lines.some(({ mentions }) => mentions > 0);
  const hasDeskPrice = lines.some((line) => priceOf(line) !== undefined);
  const columns: (ListColumn<DirectoryLine> | false)[] = [
    NAME,
    ...shown.flatMap(({ key, ...column }): ListColumn<DirectoryLine>[] => [
      ...(key === 'price' && hasDeskPrice ? [DESK_PRICE] : []),
      {
        ...column,
        ...(key === 'price' && hasDeskPrice ? { below: 'desk-price' } : {}),
        tool: { ...columnTool(spaces, key), 'data-quick': key === 'freeDesks' ? '' : undefined },
        cell: (line) => {
          const words = wordsOf(line, key);
          if (key === 'phone') return dialled(words);
          return key === 'industries' && words !== '' ? [line.entry.row[key] ?? '', words] : words;
        },
      },
    ]),
    ...(hasMentions ? MENTIONS : []),
    lines.some(({ entry }) => entry.row.status !== '未载明') && STATUS,
  ];
  return {
    columns: columns.filter((column) => column !== false),
    missing: OPTIONAL.filter((each) => each.key !== 'kind' && !shown.includes(each)).map(
      ({ title }) => title.replace(/\(.*/, ''),
    ),
  };
}

const NAME: ListColumn<DirectoryLine> = {
  title: '名称',
  tool: columnTool(spaces, 'name'),
  isName: true,
  cell: ({ entry: { row }, otherNames }) => [
    '',
    linked(row.name, `spaces/${row.id}/`),
    ...(otherNames.length === 0 ? [] : [`又作${otherNames.join('、')}`]),
  ],
};

/** Prices stand in words: by desk or by area, free for some. Only one of a desk and month can be sorted. */
const DESK_PRICE: ListColumn<DirectoryLine> = {
  title: '工位月租(元)',
  class: 'number-cell',
  sortedUnit: '元/月',
  tool: {
    ...ownTool('desk-price', 'number', 'range'),
    'data-least': '',
    'data-quick': '',
    'data-blank': '按面积收费的不能这样比',
  },
  cell: (line) => priceOf(line) ?? '',
};

/** Of how many spaces whose price is given the price of a desk and month can be read. */
export function deskPricesRead(lines: readonly DirectoryLine[]): { read: number; given: number } {
  const given = lines.filter((line) => wordsOf(line, 'price') !== '');
  return { read: given.filter((line) => priceOf(line) !== undefined).length, given: given.length };
}

function priceOf(line: DirectoryLine): string | undefined {
  return deskPrice(wordsOf(line, 'price'));
}

const MENTIONS: readonly ListColumn<DirectoryLine>[] = [
  {
    title: '记载(条)',
    class: 'number-cell',
    label: '记载',
    tool: ownTool('mentions', 'number'),
    cell: ({ mentions }) => String(mentions),
  },
  {
    title: '最早记载',
    cellClass: 'nowrap',
    label: '最早记载',
    tool: ownTool('first', 'date'),
    cell: ({ firstSeen }) => (firstSeen === undefined ? '' : [firstSeen, formatDate(firstSeen)]),
  },
];

const STATUS: ListColumn<DirectoryLine> = {
  title: '状态',
  cellClass: 'nowrap',
  tool: columnTool(spaces, 'status'),
  cell: ({ entry }) => entry.row.status,
};

/** A telephone number as a link that dials. */
function dialled(words: string): RowFileCell {
  const to = telephoneAddress(words);
  return to === undefined ? words : ['', { words, to, named: '' }];
}

/** A cell as readers see it; '' where nothing is known. */
function wordsOf({ entry }: DirectoryLine, key: Key): string {
  const value = entry.row[key];
  return value === null || isAbsence(value) ? '' : String(value).replaceAll('；', '、');
}
