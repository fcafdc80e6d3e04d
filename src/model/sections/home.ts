import { tellsOverdue } from '../policies/disclosure-list.ts';
import { type Section, sectionsWithContent } from './section.ts';
import type { SiteData } from '../site/site-data.ts';

/** A way in from the home page. */
export interface Task {
  readonly words: string;
  readonly route: string;
}

/** 「5件文件 · 82条条款 · 8家空间 · 1期旬报」: what the edition holds, only what there is. */
export function holdings(site: SiteData): string[] {
  const counts: [number, string][] = [
    [site.policies.length, '件文件'],
    [site.rows('provisions').length, '条条款'],
    [site.rows('spaces').length, '家空间'],
    [site.edition.rounds.length, '次评价'],
    [site.rows('support').length, '条扶持记录'],
    [site.rows('statistics').length, '个统计数'],
    [site.issues.length, '期旬报'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, words]) => `${count}${words}`);
}

/** The day of the newest source that the edition cites. */
export function newestSourceOn(site: SiteData): string | undefined {
  return [...site.sourceById.values()]
    .map(({ publishedOn }) => publishedOn ?? '')
    .filter((day) => day !== '' && day <= site.today)
    .sort()
    .at(-1);
}

/** The tasks of a visitor, each only when the edition can serve it. */
export function tasks(site: SiteData): Task[] {
  const routes = new Set(sectionsWithContent(site).map(({ route }) => route));
  const wanted: Task[] = [
    { words: '找一家空间', route: 'spaces/' },
    { words: '看能拿到什么支持', route: 'policies/' },
    { words: '核对一个数', route: routes.has('statistics/') ? 'statistics/' : 'search/' },
    { words: tellsOverdue(site) ? '看哪些事逾期没公开' : '看哪些事要公开', route: 'disclosures/' },
    { words: '拿数据', route: 'data/' },
  ];
  return wanted.filter(({ route }) => route === 'search/' || routes.has(route));
}

/** Columns that the home page has not shown otherwise. */
export function restSections(site: SiteData): Section[] {
  const shown = new Set(['issues/', 'data/', 'updates/']);
  return sectionsWithContent(site).filter(({ route }) => !shown.has(route));
}
