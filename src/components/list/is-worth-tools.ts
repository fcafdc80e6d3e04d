/** So few rows are read quicker than asked for. */
const FEW = 14;

/** Whether a list of so many rows has the table tool above it: one rule for all lists of all pages. */
export function isWorthTools(rows: number): boolean {
  return rows > FEW;
}
