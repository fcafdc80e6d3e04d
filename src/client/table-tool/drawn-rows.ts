import { isAbsence } from '../../text/absence.ts';
import { drawnAmounts, drawnNumber } from '../drawn-amounts.ts';
import { made } from '../made-element.ts';
import { drawnLine } from './drawn-line.ts';
import { later } from './later.ts';
import { listSources } from './list-sources.ts';
import type { PageTable } from './read-page-table.ts';
import { figuresOf } from './row-figures.ts';
import { headsOf } from './shown-table.ts';
import { NO_SETTING, type ToolColumn, type ToolSetting } from './tool-table.ts';
import type { WholeCell, WholeTable } from './whole-table.ts';

/** So many rows are drawn for what is asked; more on demand. */
const DRAWN = 60;
/** Those that a window shows are drawn while a key is down, the others when it has answered. */
const FIRST = 15;
/** Milliseconds without a key after which the others are drawn: a word is typed faster. */
const PAUSE = 150;

/** How a table shows rows that its page does not carry. */
export interface DrawnRows {
  readonly show: (shown: readonly number[], setting: ToolSetting, isAsked: boolean) => void;
  /** Draws at once what a pause in typing would. */
  readonly finish: () => void;
  /** Draws at once so many rows as were drawn before. */
  readonly drawAgain: (rows: number) => void;
  /** How many rows are drawn; 0 while the page shows its own. */
  readonly count: () => number;
}

/**
 * Shows the rows of a table that the page carries in part: all as the page has them while nothing is
 * asked, else the first of those that are asked for, drawn like its own; `counted` is the word by which they
 * are counted.
 */
export function drawnRows(
  element: HTMLTableElement,
  page: PageTable,
  whole: WholeTable,
  counted: string,
): DrawnRows {
  const own = [...element.tBodies];
  const body = made('tbody', {});
  const more = made('button', { type: 'button', className: 'quiet' });
  const below = made('p', { className: 'table-note' }, more);
  const showHeads = headsOf(page);
  const showFigures = figuresOf(page);
  const like = likenesses(page);
  const groupAt = page.table.columns.findIndex(({ isGroup }) => isGroup === true);
  let setting = NO_SETTING;
  let rest: readonly number[] = [];
  let hidden: readonly boolean[] = [];
  const others = later(() => draw(DRAWN - FIRST), PAUSE);
  more.addEventListener('click', () => {
    const first = draw(DRAWN);
    first?.querySelector('a')?.focus();
  });
  // The first key would wait for the code that draws to be made ready.
  setTimeout(() => {
    for (let row = 0; row < Math.min(FIRST, whole.length); row += 1) drawnRow(row);
  });
  const count = () => (body.isConnected ? body.rows.length : 0);
  return { show, finish: others.now, drawAgain, count };

  function drawAgain(rows: number): void {
    others.now();
    draw(Math.max(0, rows - count()));
  }

  function show(shown: readonly number[], asked: ToolSetting, isAsked: boolean): void {
    setting = asked;
    showHeads(setting);
    hidden = page.table.columns.map(({ key }) => setting.hidden.includes(key));
    others.never();
    if (!isAsked) {
      // Rows that are put where they are already would lose the focus of a reader among them.
      if (!body.isConnected) return;
      body.remove();
      below.remove();
      element.append(...own);
      return;
    }
    for (const each of own) each.remove();
    body.replaceChildren();
    element.append(body);
    element.after(below);
    rest = shown;
    draw(FIRST);
    if (rest.length === 0) return;
    below.hidden = true;
    others.soon();
  }

  function draw(count: number): HTMLTableRowElement | undefined {
    const rows = rest.slice(0, count).map((row) => drawnRow(row));
    rest = rest.slice(count);
    body.append(...rows);
    listSources(body, whole.sources);
    below.hidden = rest.length === 0;
    more.textContent = `再列${Math.min(DRAWN, rest.length)}${counted}，还有${rest.length}${counted}`;
    return rows[0];
  }

  function drawnRow(row: number): HTMLTableRowElement {
    const cellAt = (at: number) => {
      const column = whole.cells[at];
      return column?.different[column.ofRow[row] ?? -1];
    };
    const drawn = page.table.columns.map((column, at) => {
      const [cell, likeness] = [cellAt(at), like[at]];
      if (cell === undefined || likeness === undefined) return undefined;
      const part = drawnCell(likeness, cell, column, whole.isAsTyped);
      part.hidden = hidden[at] === true;
      return part;
    });
    const cells = drawn.filter((part) => part instanceof HTMLTableCellElement);
    page.table.columns.forEach(({ below }, at) => {
      const part = drawn[at];
      if (part === undefined || below === undefined || part.textContent === '') return;
      const holder = drawn[page.table.columns.findIndex(({ key }) => key === below)];
      holder?.classList.remove('is-blank');
      holder?.append(part);
    });
    const place = cellAt(groupAt)?.text ?? '';
    const name = cells.find((cell) => cell.matches('th')) ?? cells[0];
    if (place !== '') name?.append(made('span', { className: 'sub of-group' }, place));
    const hasLead = cells.some((cell) => cell.classList.contains('lead'));
    const element = made('tr', { className: hasLead ? 'has-lead' : '' }, ...cells);
    showFigures(element, setting, (at) => cellAt(at)?.value ?? null);
    return element;
  }
}

/** What the cells of a column look like on the page. */
interface Likeness {
  /** A cell that has all that cells of the column can have. */
  readonly cell: HTMLElement;
  /** The class of what stands below its first words. */
  readonly sub: string;
  /** Whether its first words stand apart from what is below them. */
  readonly isApart: boolean;
}

function likenesses({ rows, heads, partOf }: PageTable): readonly Likeness[] {
  return heads.map((head, at) => {
    const cells = rows.flatMap((row) => partOf(row, at) ?? []);
    const leading = cells.find((cell) => cell.classList.contains('lead'));
    const sub = cells
      .map((cell) => cell.querySelector('.sub:not([data-of])'))
      .find((each) => each !== null);
    return {
      cell: leading ?? cells[0] ?? lacking(head),
      sub: sub?.className ?? 'sub',
      isApart: cells.some((cell) => cell.querySelector('.own') !== null),
    };
  });
}

/** A cell of a column of which the rows of the page say nothing. */
function lacking({ dataset, tagName }: HTMLElement): HTMLElement {
  if (tagName === 'TH') return made('td', {});
  const part = made('span', { className: 'sub' });
  part.dataset['of'] = dataset['column'];
  return part;
}

function drawnCell(
  like: Likeness,
  cell: WholeCell,
  { title, type }: ToolColumn,
  isAsTyped: boolean,
): HTMLElement {
  const drawn = like.cell.cloneNode(false) as HTMLElement;
  drawn.removeAttribute('data-value');
  const [first = [], ...below] = cell.lines;
  const { text, value } = cell;
  drawn.classList.toggle('is-blank', text === '' && first.every((part) => part === ''));
  drawn.classList.toggle('soft', isAbsence(text));
  // The figure of a row leads it on a phone; where there is none, the cell says what is missing.
  if (drawn.classList.contains('lead') && value === null) {
    drawn.classList.remove('lead');
    drawn.removeAttribute('data-unit');
    drawn.dataset['label'] = title;
  }
  const words = isAsTyped ? (text: string) => [text] : drawnAmounts;
  const isNumber = typeof value === 'number' && !isAsTyped;
  const inside = drawnLine(first, isNumber ? drawnNumber : words);
  const isDay = type === 'date' && value !== null;
  const said = isDay ? [made('time', { dateTime: String(value) }, ...inside)] : inside;
  drawn.append(...(like.isApart ? [made('span', { className: 'own' }, ...said)] : said));
  for (const line of below) {
    drawn.append(made('span', { className: like.sub }, ...drawnLine(line, words)));
  }
  return drawn;
}
