import type { MadeSizes } from './model/issues/issue-downloads.ts';
import type { SiteData } from './model/site/site-data.ts';

/** What a build knows before it renders its pages. */
export interface OpenedSite {
  readonly site: SiteData;
  /** The files that it has made, which their pages name with their sizes. */
  readonly sizes: MadeSizes;
  /** True when it has written the files of the datasets too, with what their pages say of them. */
  readonly hasTableFiles?: boolean;
  /** Told of every page that is rendered. */
  readonly onPage?: () => void;
}

const OPENED = Symbol.for('zhongchuang-gazette.site');
/** Astro loads the modules of the pages anew; what a build opened is handed on past them. */
const held: typeof globalThis & { [OPENED]?: OpenedSite } = globalThis;

/** Hands the site that a build opened on to its pages, which then read nothing again. */
export function openSite(opened: OpenedSite): void {
  held[OPENED] = opened;
}

/** The site that a build opened; none in dev. */
export function openedSite(): SiteData | undefined {
  return held[OPENED]?.site;
}

/** Whether the files of the datasets are written already; in dev they are made on demand. */
export function hasTableFiles(): boolean {
  return held[OPENED]?.hasTableFiles ?? false;
}

/** Tells a build that one more page is rendered. */
export function notePage(): void {
  held[OPENED]?.onPage?.();
}

/** The sizes of the files that the build has made; none in dev. */
export function madeSizes(): MadeSizes {
  return held[OPENED]?.sizes ?? {};
}
