import { figureFile } from '../model/figures/lead-figure.ts';
import type { FigureProps } from '../model/figures/chart-record.ts';
import { figureOf } from '../model/figures/figure-of.ts';
import { cellText } from '../model/components/cell-text.ts';
import { eventItem } from '../model/components/event-item.ts';
import { eventsPeriod, issueEvents } from '../model/components/issue-events.ts';
import { readersTable } from '../model/components/readers-table.ts';
import { type TableProps, componentTable } from '../model/components/table.ts';
import { canonical } from '../model/site/addresses.ts';
import { withIdeographs } from '../text/ideographs.ts';
import type { Block } from './blocks.ts';
import type { Reading } from './reading.ts';

/** `<Figure>`, with its number among the figures of its document. */
export function figureBlock(
  props: FigureProps,
  { facts, document, sources, day, count, figureFiles }: Reading,
): Block {
  const { title, note = '' } = props;
  const words = { title: withIdeographs(title), note: withIdeographs(note) };
  const figure = figureOf(facts, { ...props, ...words }, day);
  count.figures += 1;
  const cited = new Set(figure.sources.flatMap((cell) => sources.numbersOf(cell)));
  return {
    kind: 'figure',
    figure,
    number: count.figures,
    file: unused(figureFile(`${document.kind}/${document.id}`, props), figureFiles),
    cite: [...cited].sort((a, b) => a - b),
  };
}

/** An address that no figure above has, when the same is drawn twice. */
function unused(file: string, taken: Set<string>): string {
  let name = file;
  for (let time = 2; taken.has(name); time += 1) name = `${file}-${time}`;
  taken.add(name);
  return name;
}

/** `<Table>`: its sources as numbers, and below it what it leaves out. */
export function tableBlock(props: TableProps, { facts, sources, day }: Reading): Block {
  const title = props.title === undefined ? {} : { title: withIdeographs(props.title) };
  const data = componentTable(facts, { ...props, ...title }, day);
  const table = readersTable(facts, data);
  for (const cell of table.sources) sources.numbersOf(cell);
  const notes = [
    table.rows.length === 0 ? '没有符合条件的行。' : '',
    table.blankColumns.length > 0
      ? `各行都没有：${table.blankColumns.map(({ title }) => title).join('、')}。`
      : '',
    table.rows.length < table.total ? `共${table.total}行，这里列${table.rows.length}行。` : '',
  ];
  const cited = (cell: string | undefined) =>
    sources.numbersOf(cell ?? null).map((number) => `[${number}]`);
  return {
    kind: 'table',
    title: table.title,
    headers: table.columns.map(({ title }) => title),
    isNumber: table.columns.map(({ type }) => type === 'number' || type === 'integer'),
    rows: table.rows.map((cells) =>
      table.columns.map(({ key, type }) =>
        type === 'source' ? cited(cells[key]).join('') : cellText(cells[key], type),
      ),
    ),
    note: notes.join(''),
    ...(facts.edition.datasets.has(table.name)
      ? { whole: canonical(facts, `data/${table.name}/latest.csv`) }
      : {}),
    data,
  };
}

/** `<Events>`: the items of a column, or that there are none. */
export function eventBlocks(column: string, { site, facts, document, sources }: Reading): Block[] {
  const { dated, late, undated } = issueEvents(facts, column, eventsPeriod(site, document));
  const items = [
    ...dated.map(({ row }) => eventItem(row, sources)),
    ...late.map(({ row }) => eventItem(row, sources, true)),
    ...undated.map(({ row }) => eventItem(row, sources)),
  ];
  return items.length === 0
    ? [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '这一期没有这一栏的条目。' }] }]
    : [{ kind: 'events', items }];
}
