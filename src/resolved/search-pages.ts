import { type SearchEntry, searchEntry } from '../model/search/entry.ts';
import { OTHER_PAGES, PAGE_HEADINGS } from '../model/search/page-headings.ts';
import { tasks } from '../model/sections/home.ts';
import { sectionsWithContent } from '../model/sections/section.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { citySurvival } from '../model/tenants/survival-figure.ts';

/** What the section of search is called in which pages stand by their own titles. */
export const PAGES = '栏目和页面';

/**
 * The pages that list or tell many things, by their titles, headings, the findings of their drawings and what
 * the home page says that one comes to them for.
 */
export function pageEntries(site: SiteData): SearchEntry[] {
  const sections = sectionsWithContent(site);
  if (sections.length === 0) return [];
  const held = new Set(sections.map(({ route }) => route));
  const hasPage = ({ route, of }: (typeof OTHER_PAGES)[number]) =>
    (of === undefined || held.has(of)) && (route !== 'compare/' || site.rows('spaces').length > 1);
  const wanted = Map.groupBy(tasks(site), ({ route }) => route);
  const survival = held.has('tenants/') ? citySurvival(site) : undefined;
  return [
    ...sections.map(({ route, title, description }) =>
      searchEntry(PAGES, {
        ...{ title, route },
        fields: [
          description,
          ...(PAGE_HEADINGS[route] ?? []),
          ...(wanted.get(route) ?? []).map(({ words }) => words),
          ...(route === 'tenants/' ? [survival?.title, survival?.measure] : []),
        ],
      }),
    ),
    ...OTHER_PAGES.filter(hasPage).map(({ route, title, headings }) =>
      searchEntry(PAGES, { title, route, fields: headings }),
    ),
  ];
}
