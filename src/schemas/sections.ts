/** The seven words of the navigation, in their fixed order. */
export const SECTION_GROUPS = ['公示', '名录', '评价', '扶持', '政策', '旬报', '数据'] as const;
export type SectionGroup = (typeof SECTION_GROUPS)[number];

/** What the site says of a section (栏目): a list page with its place in the navigation. */
export interface SectionMeta {
  readonly title: string;
  readonly group: SectionGroup;
  readonly description: string;
  /** 栏目类型 of the page tags of the government site specification. */
  readonly type: string;
}
