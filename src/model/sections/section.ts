import { DATASET_NAMES, type RegisterPage, registerOf } from '../../schemas/datasets.ts';
import { SECTION_GROUPS, type SectionGroup, type SectionMeta } from '../../schemas/sections.ts';
import type { SiteData } from '../site/site-data.ts';

/** A section (栏目) of the site: a list page, what it is for, and whether it has content. */
export interface Section extends SectionMeta {
  readonly route: string;
  hasContent(site: SiteData): boolean;
}

/** The sections that list no dataset, or more than one. */
const OTHERS: readonly Section[] = [
  {
    route: 'notices/',
    title: '公示公告',
    group: '公示',
    description: '拟给予什么、给谁、到哪天为止、怎样提出异议，以及最后的结果',
    type: '通知公告',
    hasContent: ({ edition }) => edition.notices.length > 0,
  },
  {
    route: 'stories/',
    title: '创业故事',
    group: '名录',
    description: '空间和创业者的故事',
    type: '工作动态',
    hasContent: ({ stories }) => stories.length > 0,
  },
  {
    route: 'evaluations/',
    title: '绩效评价',
    group: '评价',
    description: '已公布的评价结果和评价报告',
    type: '数据发布',
    hasContent: (site) =>
      site.edition.rounds.length > 0 || site.rows('evaluation-results').length > 0,
  },
  {
    route: 'policies/',
    title: '政策文件',
    group: '政策',
    description: '文件的要点、条款、数和没有写明的',
    type: '政策文件',
    hasContent: ({ policies }) => policies.length > 0,
  },
  {
    route: 'issues/',
    title: '旬报',
    group: '旬报',
    description: '每期旬报的全文、图和各种版本',
    type: '工作动态',
    hasContent: ({ issues, archived }) => issues.length + archived.length > 0,
  },
  {
    route: 'reports/',
    title: '报告',
    group: '旬报',
    description: '用本站的数据写的短报告',
    type: '政策解读',
    hasContent: ({ reports }) => reports.length > 0,
  },
  {
    route: 'data/',
    title: '数据下载',
    group: '数据',
    description: '全部数据表、字段说明和各个版本',
    type: '数据开放',
    hasContent: ({ edition }) => edition.datasets.size > 0,
  },
  {
    route: 'updates/',
    title: '更新与更正',
    group: '数据',
    description: '公示、评价、报告、数据的新版本和更正，按日期',
    type: '数据发布',
    hasContent: ({ edition }) => edition.datasets.size + edition.notices.length > 0,
  },
];

const REGISTER_PAGES = DATASET_NAMES.flatMap((name) => {
  const page = registerOf(name)?.page;
  return typeof page === 'object' ? [{ name, page }] : [];
});

/** All sections, in the order of the full index. */
export const SECTIONS: readonly Section[] = SECTION_GROUPS.flatMap((group) => {
  const registers = REGISTER_PAGES.filter(({ page }) => page.group === group);
  const sectionsOf = (isFirst: boolean) =>
    registers
      .filter(({ page }) => (page.isFirst === true) === isFirst)
      .map(({ name, page }) => registerSection(name, page));
  const others = OTHERS.filter((section) => section.group === group);
  return [...sectionsOf(true), ...others, ...sectionsOf(false)];
});

function registerSection(
  name: (typeof DATASET_NAMES)[number],
  { title, group, description, type, lists = () => true }: RegisterPage,
): Section {
  const hasContent = (site: SiteData) => site.rows(name).some(({ row }) => lists(row));
  return { route: `${name}/`, title, group, description, type, hasContent };
}

/** The sections with content, in order; a section without has no page and no link. */
export function sectionsWithContent(site: SiteData): Section[] {
  return SECTIONS.filter((section) => section.hasContent(site));
}

/** The section of a route. */
export function sectionOf(route: string): Section | undefined {
  return SECTIONS.find((section) => section.route === route);
}

/** One link a navigation word: the first section with content of each group. */
export function navigation(site: SiteData): { word: SectionGroup; section: Section }[] {
  const sections = sectionsWithContent(site);
  return SECTION_GROUPS.flatMap((word) => {
    const section = sections.find(({ group }) => group === word);
    return section === undefined ? [] : [{ word, section }];
  });
}
