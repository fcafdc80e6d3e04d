import type { ComponentExample } from './example.ts';
import * as cites from './cite.ts';
import * as clauses from './clause.ts';
import * as downloads from './downloads.ts';
import * as events from './event-list.ts';
import * as figures from './figure-block.ts';
import * as heads from './page-head.ts';
import * as sources from './source-list.ts';
import * as tables from './component-table.ts';

export type { ComponentExample } from './example.ts';

/** Every example of a component by name, in the order of the gallery. */
export const componentExamples: Readonly<Record<string, ComponentExample>> = {
  ...heads,
  ...downloads,
  ...figures,
  ...tables,
  ...events,
  ...clauses,
  ...cites,
  ...sources,
};
