import { eventStrip } from '../../charts/day-strip-events.ts';
import { periodStrip } from '../../charts/day-strip-periods.ts';
import type { ChartRecord } from './chart-record.ts';
import { type EventStripFacts, eventLines, readEvents } from './day-strip-events.ts';
import { type PeriodStripFacts, periodLines, readPeriods } from './day-strip-periods.ts';

/** Days in a row: with `to` periods and their working days, without it what happened when. */
export const dayStrip: ChartRecord<'day-strip', EventStripFacts | PeriodStripFacts> = {
  read: (site, props, table, entries) =>
    (props.to === undefined ? readEvents : readPeriods)(site, props, table, entries),
  lines: (facts) => (facts.shows === 'events' ? eventLines(facts) : periodLines(facts)),
  draw: (facts, options) =>
    facts.shows === 'events' ? eventStrip(facts, options) : periodStrip(facts, options),
};
