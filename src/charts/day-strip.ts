/** The two strips of days: periods counted day by day, and what happened on which day. */
export * from './event-strip.ts';
export * from './period-strip.ts';
