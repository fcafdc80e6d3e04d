import type { Problem } from './data/problem.ts';
import { checkedEdition } from './model/checks/checked-edition.ts';
import { sectionOf } from './model/sections/section.ts';
import { joinSite } from './model/site/join-site.ts';
import type { SiteData } from './model/site/site-data.ts';
import { openedSite } from './opened-site.ts';
import { openedSettings } from './site.ts';

let loaded: SiteData | undefined;

/**
 * The facts of the site being built or served: those that the build opened, or else read here and
 * held until this module is loaded anew, which the dev server does whenever a file changes.
 * @throws Error listing every problem with file and line when the edition has errors.
 */
export function loadSite(): SiteData {
  const opened = openedSite() ?? loaded;
  if (opened !== undefined) return opened;
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
