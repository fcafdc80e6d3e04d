import type { SiteData } from '../site/site-data.ts';

/** A section (栏目) of the site: a list page, what it is for, and whether it has content. */
export interface Section {
  readonly route: string;
  readonly title: string;
  readonly group: SectionGroup;
  readonly description: string;
  /** 栏目类型 of the page tags of the government site specification. */
  readonly type: string;
  hasContent(site: SiteData): boolean;
}

/** The seven words of the navigation, in their fixed order. */
export const SECTION_GROUPS = ['公示', '名录', '评价', '扶持', '政策', '旬报', '数据'] as const;
export type SectionGroup = (typeof SECTION_GROUPS)[number];

const hasRows = (name: Parameters<SiteData['rows']>[0]) => (site: SiteData) =>
  site.rows(name).length > 0;

/** All sections, in the order of the full index. */
export const SECTIONS: readonly Section[] = [
  {
    route: 'notices/',
    title: '公示公告',
    group: '公示',
    description: '拟给予什么、给谁、到哪天为止、怎样提出异议，以及最后的结果',
    type: '通知公告',
    hasContent: ({ edition }) => edition.notices.length > 0,
  },
  {
    route: 'titles/',
    title: '称号',
    group: '公示',
    description: '哪家空间有什么称号，到什么时候为止',
    type: '数据发布',
    hasContent: hasRows('titles'),
  },
  {
    route: 'spaces/',
    title: '空间名录',
    group: '名录',
    description: '众创空间的名称、所在、运营主体和记载',
    type: '数据发布',
    hasContent: hasRows('spaces'),
  },
  {
    route: 'communities/',
    title: '众创社区',
    group: '名录',
    description: '众创社区的备案试点、年度考核和认定',
    type: '数据发布',
    hasContent: hasRows('communities'),
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
    hasContent: (site) => site.edition.rounds.length > 0 || hasRows('evaluation-results')(site),
  },
  {
    route: 'support/',
    title: '扶持情况',
    group: '扶持',
    description: '谁给了谁多少钱、做什么用、依据哪一条',
    type: '数据发布',
    hasContent: hasRows('support'),
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
    route: 'targets/',
    title: '目标',
    group: '政策',
    description: '文件写明的目标、期限和查到的现值',
    type: '政策文件',
    hasContent: (site) => site.rows('targets').some(({ row }) => row.nature === '目标'),
  },
  {
    route: 'disclosures/',
    title: '公开事项',
    group: '政策',
    description: '文件要求公开什么，本站在哪里',
    type: '信息公开目录',
    hasContent: hasRows('disclosures'),
  },
  {
    route: 'issues/',
    title: '旬报',
    group: '旬报',
    description: '每期旬报的全文、图和各种版本',
    type: '工作动态',
    hasContent: ({ issues }) => issues.length > 0,
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
    route: 'statistics/',
    title: '统计',
    group: '数据',
    description: '全国和各地的众创空间统计',
    type: '数据发布',
    hasContent: hasRows('statistics'),
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
    description: '新增、新版本和更正，按日期',
    type: '数据发布',
    hasContent: ({ edition }) => edition.datasets.size > 0,
  },
  {
    route: 'calendar/',
    title: '发布日历',
    group: '数据',
    description: '什么时候发布什么',
    type: '数据发布',
    hasContent: hasRows('calendar'),
  },
];

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
