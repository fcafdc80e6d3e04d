import type { Problem } from './data/problem.ts';
import { checkedEdition } from './model/checks/checked-edition.ts';
import { sectionOf } from './model/sections/section.ts';
import { joinSite } from './model/site/join-site.ts';
import type { MadeSizes } from './model/issues/issue-downloads.ts';
import type { SiteData } from './model/site/site-data.ts';
import { openedSettings } from './site.ts';

/** What a build knows before it renders its pages. */
export interface OpenedSite {
  readonly site: SiteData;
  /** The files that it has made, which their pages name with their sizes. */
  readonly sizes: MadeSizes;
  /** Told of every page that is rendered. */
  readonly onPage?: () => void;
}

const OPENED = Symbol.for('zhongchuang-gazette.site');
/** Astro loads the modules of the pages anew; what a build opened is handed on past them. */
const held: typeof globalThis & { [OPENED]?: OpenedSite } = globalThis;
let loaded: SiteData | undefined;

/** Hands the site that a build opened on to its pages, which then read nothing again. */
export function openSite(opened: OpenedSite): void {
  held[OPENED] = opened;
}

/** The site that a build opened; none in dev. */
export function openedSite(): SiteData | undefined {
  return held[OPENED]?.site;
}

/** Tells a build that one more page is rendered. */
export function notePage(): void {
  held[OPENED]?.onPage?.();
}

/** The sizes of the files that the build has made; none in dev. */
export function madeSizes(): MadeSizes {
  return held[OPENED]?.sizes ?? {};
}

/**
 * The facts of the site being built or served: those that the build opened, or else read here and
 * held until this module is loaded anew, which the dev server does whenever a file changes.
 * @throws Error listing every problem with file and line when the edition has errors.
 */
export function loadSite(): SiteData {
  loaded ??= openedSite();
  if (loaded !== undefined) return loaded;
  const settings = openedSettings();
  if (settings === undefined) throw new Error('没有说明要读哪个文件夹');
  const { siteRoot, today, basePath } = settings;
  const { edition, problems } = checkedEdition(siteRoot, today);
  const errors = problems.filter(({ level }) => level === 'error');
  if (edition === undefined || errors.length > 0) throw new Error(overlayText(errors));
  loaded = joinSite(edition, basePath);
  return loaded;
}

/** What `getStaticPaths` of a column's list page returns: one page, or none without content. */
export function sectionPath(route: string): { params: { index: undefined } }[] {
  return sectionOf(route)?.hasContent(loadSite()) === true
    ? [{ params: { index: undefined } }]
    : [];
}

function overlayText(errors: readonly Problem[]): string {
  const lines = errors.map(
    ({ file, line, column = '', message, hint }) =>
      `${file}:${line}${column}  ${message}（${hint}）`,
  );
  return `数据有${errors.length}处问题\n${lines.join('\n')}`;
}
