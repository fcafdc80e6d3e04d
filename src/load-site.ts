import { editionStamp } from './data/edition-stamp.ts';
import type { Problem } from './data/problem.ts';
import { checkedEdition } from './model/checks/checked-edition.ts';
import { sectionOf } from './model/sections/section.ts';
import { joinSite } from './model/site/join-site.ts';
import type { SiteData } from './model/site/site-data.ts';
import { openedSite } from './opened-site.ts';
import { openedSettings } from './site.ts';

let stamp: string | undefined;
let read: ReturnType<typeof checkedEdition> | undefined;
let joined: SiteData | undefined;

/** A file of the edition has changed: it is read anew when somebody asks. */
export function forgetSite(): void {
  read = undefined;
  joined = undefined;
}

/** Whether files of the edition are others than when it was read, though nobody has said so. */
export function isSiteOutdated(): boolean {
  return read !== undefined && stamp !== editionStamp(settingsNow().siteRoot);
}

/** The errors of the edition that the dev server serves, as it lies there now. */
export function siteErrors(): readonly Problem[] {
  return readNow().problems.filter(({ level }) => level === 'error');
}

/** Its facts as far as they can be understood, errors or not; undefined when nothing can. */
export function siteWithErrors(): SiteData | undefined {
  const { edition } = readNow();
  joined ??= edition && joinSite(edition, settingsNow().basePath);
  return joined;
}

/**
 * The facts of the site being built or served: those that the build opened, or else read here and
 * held until they are forgotten.
 * @throws Error listing every problem with file and line when the edition has errors.
 */
export function loadSite(): SiteData {
  const opened = openedSite();
  if (opened !== undefined) return opened;
  const errors = siteErrors();
  const site = errors.length > 0 ? undefined : siteWithErrors();
  if (site === undefined) throw new Error(overlayText(errors));
  return site;
}

function readNow() {
  const { siteRoot, today } = settingsNow();
  if (read === undefined) {
    stamp = editionStamp(siteRoot);
    read = checkedEdition(siteRoot, today);
  }
  return read;
}

function settingsNow() {
  const settings = openedSettings();
  if (settings === undefined) throw new Error('没有说明要读哪个文件夹');
  return settings;
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
