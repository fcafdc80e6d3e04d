import { isAbsence } from '../../text/absence.ts';

/** A cell as printed: lists with 、, blank as nothing, an absence word as it stands. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || isAbsence(cell)) return cell ?? '';
  return cell.replaceAll('；', '、');
}
