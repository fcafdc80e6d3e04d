import { REPEAT_CLASSES, REPEAT_CLASS_WORDS } from '../repeats/repeat-class.ts';

/** The headings that the program writes on pages of its own, by route; those of facts and prose are entries already. */
export const PAGE_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  'spaces/': ['怎样登记或更正', '按所在地', '空余工位'],
  'communities/': ['每个社区的进展'],
  'tenants/': ['入驻几年后还有多少存续', '入驻的企业'],
  'notices/': ['在公示期内的'],
  'evaluations/': ['已公布的结果', '两次比一比'],
  'support/': [
    '谁给的、什么方式、给了谁',
    '和办法写的标准对照',
    '哪些部门报了',
    '数据质量',
    '资金跟踪',
    '重复支持核查',
  ],
  'budgets/': ['没有列在预算里的批准', '预算、批准和拨付'],
  'policies/': ['创业团队和企业', '众创空间运营者', '高校和科研人员', '投资和金融机构', '主管部门'],
  'targets/': ['写明期限的'],
  'disclosures/': ['逐项目录'],
  'statistics/': ['各项指标的最新值和走势', '按地区和时间'],
  'calendar/': ['放进自己的日历'],
  'data/': ['怎样用', '引用这一页'],
};

/** Pages of the program that are no section, with what they are called and tell. */
export const OTHER_PAGES: readonly {
  readonly route: string;
  readonly title: string;
  readonly headings: readonly string[];
  /** The section without whose content there is no such page. */
  readonly of?: string;
}[] = [
  {
    route: 'support/follow-up/',
    title: '资金跟踪',
    headings: ['没有拨清的', '多少天公开', '按部门', '按受助单位'],
    of: 'support/',
  },
  {
    route: 'support/repeats/',
    title: '重复支持核查',
    headings: [
      ...REPEAT_CLASSES.map((each) => REPEAT_CLASS_WORDS[each].title),
      '名称相近、可能是同一家的',
    ],
    of: 'support/',
  },
  { route: 'support/recipients/', title: '受助单位', headings: [], of: 'support/' },
  { route: 'compare/', title: '空间对照', headings: [], of: 'spaces/' },
  {
    route: 'subscribe/',
    title: '订阅',
    headings: [
      '放进手机日历',
      '用邮件收旬报',
      '在微信里看',
      '用阅读软件收全部更新',
      '只收一栏，或只收一家',
    ],
  },
];
