/** A cell of a word's table as printed: as it stands there, blank as nothing. */
export function cellText(cell: string | undefined): string {
  return cell ?? '';
}
