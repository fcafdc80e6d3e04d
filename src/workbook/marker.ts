import { createHash } from 'node:crypto';
import type { FieldMeta } from '../schemas/cell.ts';

/**
 * The hidden sheet of a workbook that this program made for filling in: A1 is the name of the
 * dataset, B1 the version of its schema, so that the way back asks nothing.
 */
export const MARKER_SHEET = '_众创公开';

/**
 * The version of a schema: the same for equal columns (title, type, required, values) in any order,
 * another as soon as one of them changes.
 */
export function schemaVersion(fields: readonly FieldMeta[]): string {
  const columns = fields.map(({ title, type, required, values = [] }) =>
    JSON.stringify([title, type, required, values]),
  );
  return createHash('sha256').update(columns.sort().join('\n')).digest('hex').slice(0, 12);
}
