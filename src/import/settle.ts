import { convertCell } from './cells/convert.ts';
import { type CellAbout, type CellAsk, AS_BEFORE, LEAVE_BLANK } from './cells/converted.ts';
import type { PersonalCell } from './import-problems.ts';
import type { Known, KnownRow } from './known.ts';
import type { Questions } from './questions.ts';
import { LEFT_OUT, type RawCell, type RawRow, type RawTable } from './read-table.ts';
import type { Change } from './result.ts';
import { IDENTITY_KEYS, identityOf, NAMING } from './row-name.ts';

/** A row in canonical cells, with its place. */
export interface SettledRow {
  readonly raw: RawRow;
  readonly cells: Map<string, string>;
  /** The row of the last version that it goes on. */
  readonly last: KnownRow | undefined;
}

/** A row on its way, and what holds for its whole table. */
interface RowAbout {
  readonly raw: RawRow;
  readonly rowName: string;
  readonly last: KnownRow | undefined;
  readonly units: ReadonlyMap<string, string | undefined>;
  readonly is1904: boolean;
  readonly isTemplate: boolean;
}

/** What tells which row of the last version a row goes on; of codes the written form does. */
const CODES: ReadonlySet<string> = new Set([
  'id',
  'creditCode',
  'spaceId',
  'communityId',
  'division',
]);
const IDENTIFYING: readonly string[] = [...CODES, ...IDENTITY_KEYS];

/** What a space or a firm is called. */
const OWN_NAMES: ReadonlySet<string> = new Set(['name', 'recipient', 'operator']);
const EACH_ROW = '每行都写';
const FIRST_ROW = '只写第一行';

/** Settles the cells of a table one by one: what is sure is changed and told, the rest is asked. */
export class Settler {
  readonly changes: Change[] = [];
  /** Columns that hold personal numbers, by header. */
  readonly personal: PersonalCell[] = [];
  readonly #known: Known;
  readonly #questions: Questions;
  readonly #columns = new Map<string, Pick<CellAbout, 'field' | 'accepts'>>();

  constructor(known: Known, questions: Questions) {
    this.#known = known;
    this.#questions = questions;
  }

  /** The rows of a table; who a row is, is settled first. */
  rows({ rows, map, is1904, isTemplate }: RawTable): SettledRow[] {
    const keys = map.columns.map(({ key }) => key);
    const units = new Map(map.columns.map(({ key, unit }) => [key, unit]));
    return rows.map((raw) => {
      const rowName = NAMING.map((each) => raw.cells.get(each)?.text ?? '').find(Boolean) ?? '';
      const named = { raw, rowName, units, is1904, isTemplate, last: undefined };
      const last = this.#known.lastRow(this.#identity(named));
      const row = { ...named, last };
      const cells = new Map<string, string>();
      const notes: string[] = [];
      for (const key of keys) {
        const settled = this.#cell(row, key);
        cells.set(key, settled.text);
        if (settled.note !== undefined) notes.push(settled.note);
      }
      if (notes.length > 0) this.#addNotes(raw, cells, notes);
      return { raw, cells, last };
    });
  }

  #identity(row: RowAbout): KnownRow {
    const identity: Record<string, string> = {};
    for (const key of IDENTIFYING) {
      const cell = row.raw.cells.get(key);
      if (cell === undefined) continue;
      const isCode = CODES.has(key) && cell.text !== '';
      const converted = isCode ? convertCell(this.#about(row, key, cell)) : cell;
      identity[key] = 'text' in converted ? converted.text : '';
    }
    return identity;
  }

  #column(key: string): Pick<CellAbout, 'field' | 'accepts'> {
    const held = this.#columns.get(key);
    if (held !== undefined) return held;
    const column = this.#known.schema.columns[key];
    if (column === undefined) throw new Error(`no column ${key}`);
    const accepts = (value: string) => 'value' in column.judge(value);
    const made = { field: column.field, accepts };
    this.#columns.set(key, made);
    return made;
  }

  #about(
    { rowName, units, last, is1904 }: RowAbout,
    key: string,
    { cell, text }: RawCell,
  ): CellAbout {
    const { field, accepts } = this.#column(key);
    const unit = units.get(key);
    const known = this.#known;
    return { cell, text, key, field, unit, accepts, is1904, rowName, last: last?.[key], known };
  }

  #cell(row: RowAbout, key: string): { text: string; note?: string } {
    const { raw, isTemplate } = row;
    const given = raw.cells.get(key);
    if (given === undefined) return { text: '' };
    if (given.text === '' && given.from === '' && given.cell.isUncomputed !== true) {
      return { text: '' };
    }
    const about = this.#about(row, key, given);
    if (given.kind === 'personal-data') {
      // A name with a gap in it would be another name, and its row another row.
      const isName = OWN_NAMES.has(key) && given.text !== LEFT_OUT;
      this.personal.push({ cell: raw.addressOf(key), header: about.field.title, isName });
    }
    if (given.text === '' && given.cell.isUncomputed !== true) {
      if (given.from !== '') this.#change(raw, key, given.from, '', given.kind ?? 'trim');
      return { text: '' };
    }
    if (given.isMerged === true && /^(?:number|integer)$/.test(about.field.type)) {
      const answer = this.#ask(raw, about, {
        topic: '合并单元格',
        options: [EACH_ROW, FIRST_ROW],
      });
      if (answer !== EACH_ROW) return { text: '' };
    }
    if (isTemplate && about.accepts(given.text)) return { text: given.text };
    if (given.text === LEFT_OUT && about.field.type !== 'text') {
      this.#change(raw, key, given.from, '', 'personal-data');
      return { text: '' };
    }
    const converted = convertCell(about);
    if ('text' in converted) {
      if (converted.text !== given.from) {
        const kind = converted.text === given.text ? (given.kind ?? 'trim') : converted.kind;
        this.#change(raw, key, given.from, converted.text, kind ?? given.kind ?? 'trim');
      }
      return { text: converted.text };
    }
    return this.#answered(raw, about, given, converted.ask);
  }

  #answered(
    raw: RawRow,
    about: CellAbout,
    given: RawCell,
    ask: CellAsk,
  ): { text: string; note?: string } {
    const answer = this.#ask(raw, about, ask);
    const chosen = answer ?? ask.default ?? '';
    const text = chosen === LEAVE_BLANK ? '' : this.#readAnswer(about, chosen);
    if (answer !== undefined && text !== given.from) {
      this.#change(raw, about.key, given.from, text, 'answer');
    }
    return ask.note === undefined || answer === undefined ? { text } : { text, note: ask.note };
  }

  /** An answer in the editor's own words is read as a cell of the column. */
  #readAnswer(about: CellAbout, answer: string): string {
    if (answer === AS_BEFORE) return about.last ?? '';
    if (answer === '' || about.accepts(answer)) return answer;
    const cell = { kind: 'text', text: answer } as const;
    const read = convertCell({ ...about, cell, text: answer.trim() });
    return 'text' in read ? read.text : answer;
  }

  #ask(
    raw: RawRow,
    { field, key }: CellAbout,
    { topic, found, options, default: chosen }: CellAsk,
  ) {
    return this.#questions.ask({
      id: `${field.title}:${topic}`,
      cell: raw.addressOf(key),
      found: found ?? topic,
      options,
      ...(chosen === undefined ? {} : { default: chosen }),
    });
  }

  #addNotes(raw: RawRow, cells: Map<string, string>, notes: readonly string[]): void {
    if (!Object.hasOwn(this.#known.schema.columns, 'note')) return;
    const held = cells.get('note') ?? '';
    const text = [held, ...notes].filter((each) => each !== '').join('；');
    cells.set('note', text);
    this.#change(raw, 'note', held, text, 'note');
  }

  #change(raw: RawRow, key: string, from: string, to: string, kind: Change['kind']): void {
    this.changes.push({ file: raw.file, cell: raw.addressOf(key), from, to, kind });
  }
}

/** What two rows of one thing have in common, for rows that are settled. */
export function identityOfRow(dataset: string, { cells }: SettledRow): string {
  return identityOf(dataset, Object.fromEntries(cells));
}
