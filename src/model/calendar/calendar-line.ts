/** One day of the calendar: what is published, ends or takes place on it. */
export interface CalendarLine {
  /** The row of the calendar; undefined for a day that follows from other facts. */
  readonly id: string | undefined;
  /** What names it for ever: a route, with a fragment where things share a page. */
  readonly address: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: '发布' | '公示截止' | '称号到期' | '开放日';
  readonly name: string;
  /** How it stands, or what a reader can do until then, in words. */
  readonly state: string;
  /** `published`: a plan that was carried out. */
  readonly standing: 'confirmed' | 'tentative' | 'cancelled' | 'published';
  /** The day on which the edition last said so, `YYYY-MM-DD`. */
  readonly saidOn: string;
  /** `https:` or a page that this site has by now; anything else is no link. */
  readonly link: { readonly address: string; readonly isRoute: boolean } | undefined;
}
