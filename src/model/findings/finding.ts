import type { ChartReading } from '../figures/figure.ts';
import type { SiteData } from '../site/site-data.ts';

/**
 * A headline computed from the facts of a figure; undefined when the facts do not carry it, so that
 * the neutral title stands instead.
 */
export type Finding = (about: {
  readonly site: SiteData;
  readonly reading: ChartReading;
  readonly day: string;
}) => string | undefined;
