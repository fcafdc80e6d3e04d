import type { Correction } from '../../data/corrections.ts';
import type { Dataset } from '../../data/dataset.ts';
import { roundDocument, type RoundFolder } from '../../data/rounds.ts';
import { updateParts } from '../changes/update-parts.ts';
import { chainsOfRound } from '../chain/chains.ts';
import { newestOn } from '../calendar/newest-on.ts';
import { isSectionProse } from '../sections/section-prose.ts';
import { sectionsWithContent } from '../sections/section.ts';
import { disclosureOf } from '../evaluation/kept-back.ts';
import { communityParts } from '../communities/community-parts.ts';
import { directoryParts } from '../spaces/directory.ts';
import { pairFolder, pairTitle, pairsOf } from '../evaluation/round-pairs.ts';
import { roundParts } from '../evaluation/round-parts.ts';
import { roundReport } from '../evaluation/round-report.ts';
import { noticeParts } from '../notices/notice-parts.ts';
import { issueNumber } from '../issues/issues.ts';
import { offices, recipients } from '../support/parties.ts';
import { datasetParts } from './dataset-parts.ts';
import { DOCUMENT_SECTIONS, documentParts } from './document-parts.ts';
import type { RowPart } from './row-parts.ts';
import type { ProseOf, SiteData } from './site-data.ts';

/** A page of the site. */
export interface PageRoute {
  /** Below the base path, ending in `/`; '' is the home page. */
  readonly route: string;
  readonly title: string;
  /** The newest day that the page tells of, `YYYY-MM-DD`; undefined when it has none. */
  readonly modifiedOn?: string | undefined;
}

/**
 * Every page that the site has for readers, lists before their items: what sitemap.xml names.
 * `404.html` and the channels of an issue (`email.html`, `wechat.html`) are no such pages.
 * `routesOfFiles` of a built site gives the same routes.
 */
export function pageRoutes(site: SiteData): PageRoute[] {
  const sections = sectionsWithContent(site).map(({ route, title }) => ({
    route,
    title,
    modifiedOn: newestOn(site.edition, route),
  }));
  const itemsOf = (route: string) => (ITEMS[route] ?? (() => []))(site);
  return [
    { route: '', title: '首页' },
    ...sections.flatMap((section) => [
      section,
      ...yearRoutes(site, section),
      ...itemsOf(section.route),
    ]),
    { route: 'search/', title: '搜索' },
    { route: 'subscribe/', title: '订阅' },
    ...(site.rows('spaces').length > 1 ? [{ route: 'compare/', title: '几家放在一起比' }] : []),
    ...site.edition.prose.flatMap((document) =>
      document.kind === 'pages' && !isSectionProse(site, document.id)
        ? [{ route: `${document.id}/`, title: document.frontmatter.title }]
        : [],
    ),
  ];
}

/**
 * The routes of the pages among the files of a built site, sorted; for comparing with
 * `pageRoutes`. Files are relative to the site's folder.
 */
export function routesOfFiles(files: readonly string[]): string[] {
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
}

/** The items of a section that have a page of their own, by the section's route. */
const ITEMS: Readonly<Record<string, (site: SiteData) => PageRoute[]>> = {
  'notices/': ({ edition }) =>
    edition.notices.map(({ id, notice }) => ({
      route: `notices/${id}/`,
      title: notice.title,
      modifiedOn: notice.publishedAt.slice(0, 10),
    })),
  'spaces/': (site) => [
    ...directoryParts(site).map(({ id, title }) => ({
      route: `spaces/places/${id}/`,
      title: `空间名录：${title}`,
      modifiedOn: newestOn(site.edition, 'spaces/'),
    })),
    ...site.rows('spaces').map(({ row, version, corrections }) => ({
      route: `spaces/${row.id}/`,
      title: row.name,
      modifiedOn: newest([version, ...correctionDays(corrections)]),
    })),
  ],
  'communities/': (site) =>
    communityParts(site).map(({ id, title }) => ({
      route: `communities/places/${id}/`,
      title: `众创社区：${title}`,
      modifiedOn: newestOn(site.edition, 'communities/'),
    })),
  'stories/': ({ stories }) => stories.map((story) => proseRoute('stories', story)),
  'evaluations/': (site) => site.edition.rounds.flatMap((round) => roundRoutes(site, round)),
  'support/': (site) => [
    { route: 'support/repeats/', title: '重复支持核查' },
    { route: 'support/follow-up/', title: '资金跟踪' },
    { route: 'support/recipients/', title: '受助单位' },
    ...recipients(site).list.map(({ id, name }) => ({
      route: `support/recipients/${id}/`,
      title: `${name}：得到的扶持`,
    })),
    ...offices(site).list.map(({ id, name }) => ({
      route: `support/offices/${id}/`,
      title: `${name}：给出的扶持`,
    })),
  ],
  'policies/': ({ policies }) =>
    policies.map(({ id, frontmatter }) => ({
      route: `policies/${id}/`,
      title: frontmatter.title,
      modifiedOn: frontmatter.publishedOn ?? frontmatter.signedOn ?? undefined,
    })),
  'issues/': ({ issues, archived }) => [
    ...issues.map(({ id, frontmatter }) => ({
      route: `issues/${id}/`,
      title: issueNumber(frontmatter),
      modifiedOn: frontmatter.retold?.on ?? frontmatter.publishedOn,
    })),
    ...archived.map(({ id, frontmatter }) => ({
      route: `issues/${id}/`,
      title: frontmatter.title,
      modifiedOn: frontmatter.publishedOn,
    })),
  ],
  'reports/': ({ reports }) => reports.map((report) => proseRoute('reports', report)),
  'data/': (site) =>
    [...site.edition.datasets.values()].flatMap((dataset) => {
      const route = `data/${dataset.name}/`;
      const title = `数据表《${dataset.document.title}》`;
      const modifiedOn = newest(datasetDays(dataset).filter((day) => day <= site.today));
      const parts = partRoutes(`${route}rows/`, title, datasetParts(site, dataset.name));
      return [{ route, title, modifiedOn }, ...parts.map((part) => ({ ...part, modifiedOn }))];
    }),
};

/** The pages of a section whose list is too long for one. */
function yearRoutes(site: SiteData, { route, title, modifiedOn }: PageRoute): PageRoute[] {
  return (YEARS[route]?.(site) ?? []).map((part) => ({
    route: `${route}years/${part.id}/`,
    title: `${title}：${part.title}`,
    modifiedOn,
  }));
}

const YEARS: Readonly<Record<string, (site: SiteData) => readonly RowPart<unknown>[]>> = {
  'notices/': noticeParts,
  'evaluations/': roundParts,
  'updates/': updateParts,
  ...Object.fromEntries(
    DOCUMENT_SECTIONS.map((section) => [
      `${section}/`,
      (site: SiteData) => documentParts(site, section),
    ]),
  ),
};

/** The index of a long list and its pages. */
function partRoutes(route: string, title: string, parts: readonly RowPart<unknown>[]): PageRoute[] {
  if (parts.length === 0) return [];
  const pages = parts.map((part) => ({
    route: `${route}${part.id}/`,
    title: `${title}：${part.title}`,
  }));
  return [{ route, title: `${title}：全部的行` }, ...pages];
}

function proseRoute(
  section: string,
  { id, frontmatter }: ProseOf<'stories' | 'reports'>,
): PageRoute {
  const { title, publishedOn } = frontmatter;
  return { route: `${section}/${id}/`, title, modifiedOn: publishedOn ?? undefined };
}

/** The page of a round; of a computed one 自己算一遍 and the page of each unit too. */
function roundRoutes(site: SiteData, round: RoundFolder): PageRoute[] {
  const route = `evaluations/${round.id}/`;
  const { title } = roundDocument(round);
  const chain =
    chainsOfRound(site, round.id).length === 0
      ? []
      : [{ route: `${route}chain/`, title: `从评价到资金：${title}` }];
  const compared = pairsOf(site, round).map((pair) => ({
    route: `${pairFolder(pair)}/`,
    title: pairTitle(pair),
  }));
  if (round.kind === 'given') return [{ route, title }, ...compared, ...chain];
  const { form, hasScores } = disclosureOf(round.method);
  return [
    { route, title },
    ...compared,
    ...chain,
    ...(form === 'complete'
      ? [{ route: `${route}recompute/`, title: `自己算一遍：${title}` }]
      : []),
    ...roundReport(site, round).units.map(({ spaceId, space }) => ({
      route: `${route}${spaceId}/`,
      title: `${space.name}：${round.method.year}年度评价${hasScores ? '得分' : '结果'}`,
    })),
  ];
}

function correctionDays(corrections: readonly Correction[]): string[] {
  return corrections.map(({ erratum }) => erratum.correctedOn);
}

function datasetDays({ versions, errata }: Dataset): string[] {
  return [
    ...versions.map(({ asOf }) => asOf),
    ...(errata?.entries ?? []).map(({ row }) => row.correctedOn),
  ];
}

function newest(days: readonly string[]): string | undefined {
  return [...days].sort().at(-1);
}
