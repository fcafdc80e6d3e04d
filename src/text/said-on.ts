/** What is said between two days, both included; without one of them, without end on that side. */
export interface SaidOn {
  readonly from?: string;
  readonly until?: string;
  readonly said: string;
}

/** The days of {@link SaidOn} as an attribute that the clock of pages reads: `2026-11-20..2026-11-26`. */
export function daysOf({ from = '', until = '' }: Pick<SaidOn, 'from' | 'until'>): string {
  return `${from}..${until}`;
}
