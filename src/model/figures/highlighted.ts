import type { CurrentEntry } from '../../data/as-of.ts';
import { type HeldTable, conditionsOf } from '../components/held-table.ts';
import { selectEntries } from '../site/select.ts';
import type { FigureProps } from './chart-record.ts';

/** The rows that `highlight` names, none without it. */
export function highlighted(
  props: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): readonly CurrentEntry[] {
  if (props.highlight === undefined) return [];
  const conditions = conditionsOf(table, props.highlight, 'highlight');
  return selectEntries(table, entries, conditions);
}
