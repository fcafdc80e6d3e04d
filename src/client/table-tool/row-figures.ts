import { plainTitle } from './column-words.ts';
import type { PageTable } from './read-page-table.ts';
import type { ToolCell, ToolSetting } from './tool-table.ts';

/** Shows in a row what the rows are sorted by; `valueOf` is the value of a column, by its number. */
type ShowFigures = (
  row: HTMLTableRowElement,
  setting: ToolSetting,
  valueOf: (column: number) => ToolCell['value'],
) => void;

/**
 * On a phone the figure that leads a row is that by which the rows are sorted, where it is one that can
 * lead (`data-unit` of its head), else that of the page; whatever they are sorted by stands out.
 */
export function figuresOf({ table, rows, heads, partOf }: PageTable): ShowFigures {
  const figureOf = (row: HTMLTableRowElement, column: number) => {
    const part = partOf(row, column);
    return part?.querySelector<HTMLElement>('.own') ?? part;
  };
  const units = heads.map((head) => head.dataset['unit']);
  const own = units.findIndex((_, at) =>
    rows.some((row) => figureOf(row, at)?.classList.contains('lead')),
  );
  const shown = new WeakMap<HTMLTableRowElement, string | undefined>();
  return (row, { sort }, valueOf) => {
    // Rows are as the page has them until they are first sorted.
    if (shown.get(row) === sort?.key) return;
    shown.set(row, sort?.key);
    const sorted = table.columns.findIndex(({ key }) => key === sort?.key);
    const leading = own !== -1 && units[sorted] !== undefined ? sorted : own;
    table.columns.forEach((column, at) => {
      const figure = figureOf(row, at);
      figure?.classList.toggle('is-sorted', at === sorted);
      if (figure === undefined || own === -1 || units[at] === undefined) return;
      const leads = at === leading && typeof valueOf(at) === 'number';
      figure.classList.toggle('lead', leads);
      if (leads) {
        figure.dataset['unit'] = units[at];
        delete figure.dataset['label'];
      } else figure.dataset['label'] = plainTitle(column);
    });
    if (own === -1) return;
    row.classList.toggle('has-lead', typeof valueOf(leading) === 'number');
  };
}
