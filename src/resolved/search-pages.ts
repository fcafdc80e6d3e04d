import { type SearchEntry, searchEntry } from '../model/search/entry.ts';
import { OTHER_PAGES, PAGE_HEADINGS } from '../model/search/page-headings.ts';
import { PAGES } from '../model/search/section-names.ts';
import { tasks } from '../model/sections/home.ts';
import { sectionRouteOf } from '../schemas/datasets.ts';
import { sectionOf, sectionsWithContent } from '../model/sections/section.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { citySurvival } from '../model/tenants/survival-figure.ts';

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
    ...tablePages(site),
    lettersEntry(site),
  ];
}

/** The pages of the tables that no section shows, by their titles. */
function tablePages(site: SiteData): SearchEntry[] {
  return [...site.edition.datasets.values()]
    .filter(({ name }) => sectionOf(sectionRouteOf(name))?.hasContent(site) !== true)
    .map(({ name, document }) =>
      searchEntry(PAGES, {
        title: document.title,
        route: `data/${name}/`,
        fields: [document.description],
      }),
    );
}

/** Where readers write or call when something is wrong: at the foot of every page. */
function lettersEntry({ site: { contact } }: SiteData): SearchEntry {
  const { office, phone, supervisionPhone } = contact;
  return searchEntry(PAGES, {
    title: supervisionPhone ? '联系、纠错和监督电话' : '联系和纠错',
    route: '#letters',
    fields: [
      '这里有错，要求撤下，或有话要问？',
      phone && `${office}电话 ${phone}`,
      supervisionPhone && `监督电话 ${supervisionPhone}`,
    ],
  });
}
