import { budgets } from './budget.ts';
import { calendar } from './calendar-entry.ts';
import { communities, communityReviews } from './community.ts';
import type { DatasetSchema, Row } from './dataset.ts';
import { disclosures } from './disclosure.ts';
import { evaluationResults } from './evaluation-result.ts';
import { events } from './event.ts';
import { provisions } from './provision.ts';
import type { SectionMeta } from './sections.ts';
import { spaces } from './space.ts';
import { statistics } from './statistic.ts';
import { support } from './support.ts';
import { targets } from './target.ts';
import { tenants } from './tenant.ts';
import { titles } from './title.ts';

/** The list page `<name>/` of a dataset. */
export interface RegisterPage extends SectionMeta {
  /** Stands before the pages of its group that list no dataset; else it stands behind them. */
  readonly isFirst?: true;
  /** What stands before the id of a row in its anchor; absent when the page has no anchors. */
  readonly anchor?: '' | 'row-';
  /** The rows that the page lists; without one that it lists there is no page. */
  readonly lists?: (row: Readonly<Record<string, unknown>>) => boolean;
}

/** All that the program knows of a dataset. */
interface Register {
  readonly schema: DatasetSchema;
  /** What a row is, for `dataset.json` of a new edition. */
  readonly about: string;
  /** How often such tables usually come: ISO 8601, or 不定期. */
  readonly cadence: string;
  /** The columns that name a row in a sentence, where it has no 名称. */
  readonly named?: readonly string[];
  /** The column that search shows a row by, where it is not the first of text. */
  readonly foundAs?: string;
  /** A page of its own, or the section that shows its rows. */
  readonly page?: RegisterPage | `${string}/`;
}

/** The datasets of docs/zh/tables.md by folder name, in the order in which `data/` lists them. */
export const REGISTERS = {
  spaces: {
    schema: spaces,
    about: '众创空间、孵化器等载体，一行一家；注销和取消资格的也在，看“状态”一列。',
    cadence: 'P3M',
    page: {
      title: '空间名录',
      group: '名录',
      description: '众创空间的名称、所在、运营主体和记载',
      type: '数据发布',
      isFirst: true,
    },
  },
  events: {
    schema: events,
    about: '旬报收的事，一行一件。',
    cadence: 'P10D',
    named: ['summary'],
    foundAs: 'summary',
  },
  provisions: {
    schema: provisions,
    about: '文件逐条拆开，一行一条，摘要是自己写的话。',
    cadence: '不定期',
    named: ['topic', 'clause'],
  },
  targets: {
    schema: targets,
    about: '条款里写明的目标、门槛和金额，一行一个数。',
    cadence: '不定期',
    named: ['indicator', 'scope'],
    page: {
      title: '目标',
      group: '政策',
      description: '文件写明的目标、期限和查到的现值',
      type: '政策文件',
      lists: ({ nature }) => nature === '目标',
    },
  },
  statistics: {
    schema: statistics,
    about: '载体、工位、企业、就业等的数，一行一个数。',
    cadence: 'P3M',
    named: ['period', 'division', 'indicator'],
    page: {
      title: '统计',
      group: '数据',
      description: '全国和各地的众创空间统计',
      type: '数据发布',
      isFirst: true,
    },
  },
  titles: {
    schema: titles,
    about: '授予的称号，一行一次。',
    cadence: 'P1Y',
    named: ['spaceId', 'title'],
    foundAs: 'title',
    page: {
      title: '称号',
      group: '公示',
      description: '哪家空间有什么称号，到什么时候为止',
      type: '数据发布',
      anchor: '',
    },
  },
  support: {
    schema: support,
    about: '给众创空间和在孵企业的扶持，一笔一行；申请、批准、拨付、收回分开记。',
    cadence: 'P3M',
    named: ['recipient', 'programme'],
    page: {
      title: '扶持情况',
      group: '扶持',
      description: '谁给了谁多少钱、做什么用、依据哪一条',
      type: '数据发布',
    },
  },
  budgets: {
    schema: budgets,
    about: '各项资金每年的预算，一行一项资金一年；“项目”写扶持记录里的名称，才能和批准、拨付对上。',
    cadence: 'P1Y',
    named: ['fund', 'year'],
    foundAs: 'fund',
    page: {
      title: '资金',
      group: '扶持',
      description: '各项资金每年的预算、批准和拨付',
      type: '数据发布',
    },
  },
  communities: {
    schema: communities,
    about: '众创社区，一行一个。',
    cadence: 'P1Y',
    page: {
      title: '众创社区',
      group: '名录',
      description: '众创社区的备案试点、年度考核和认定',
      type: '数据发布',
      isFirst: true,
      anchor: '',
    },
  },
  'community-reviews': {
    schema: communityReviews,
    about: '众创社区的年度考核，一行一个社区一年。',
    cadence: 'P1Y',
    named: ['year', 'communityId'],
    foundAs: 'progress',
    page: 'communities/',
  },
  'evaluation-results': {
    schema: evaluationResults,
    about: '已经公布的评价结果，一行一次。',
    cadence: '不定期',
    named: ['year', 'division', 'object'],
    foundAs: 'authority',
    page: 'evaluations/',
  },
  disclosures: {
    schema: disclosures,
    about: '要求公开的事项、责任主体、频率和在本站的位置。',
    cadence: 'P1Y',
    named: ['item'],
    page: {
      title: '公开事项',
      group: '政策',
      description: '文件要求公开的事项，在本站的位置',
      type: '信息公开目录',
    },
  },
  tenants: {
    schema: tenants,
    about: '在孵企业和已经毕业、迁出、注销、吊销的企业，一行一家一次入驻；再次入驻的另写一行。',
    cadence: 'P6M',
    foundAs: 'name',
    page: {
      title: '在孵和毕业企业',
      group: '名录',
      description: '哪些企业入驻过、去了哪里，入驻几年后还有多少存续',
      type: '数据发布',
      isFirst: true,
      anchor: '',
    },
  },
  calendar: {
    schema: calendar,
    about: '要发布什么、哪天发布。',
    cadence: 'P3M',
    page: {
      title: '发布日历',
      group: '数据',
      description: '什么时候发布什么',
      type: '数据发布',
      anchor: '',
    },
  },
} as const satisfies Readonly<Record<string, Register>>;

export type DatasetName = keyof typeof REGISTERS;
export const DATASET_NAMES = Object.keys(REGISTERS) as DatasetName[];

/** The schemas of the datasets by folder name. */
export const DATASETS = Object.fromEntries(
  DATASET_NAMES.map((name) => [name, REGISTERS[name].schema]),
) as { readonly [N in DatasetName]: (typeof REGISTERS)[N]['schema'] };

/** A row of a dataset as its schema reads it. */
export type RowOfDataset<N extends DatasetName> = Row<(typeof DATASETS)[N]>;

/** A dataset of the program; undefined for a table that an edition declares. */
export function registerOf(name: string): Register | undefined {
  return Object.hasOwn(REGISTERS, name) ? REGISTERS[name as DatasetName] : undefined;
}

/** The schema of a dataset of the program; undefined for a table that an edition declares. */
export function datasetSchema(name: string): DatasetSchema | undefined {
  return registerOf(name)?.schema;
}

/** The route of the section that shows the rows of a dataset: its own, or that of another. */
export function sectionRouteOf(name: string): string {
  const page = registerOf(name)?.page;
  return typeof page === 'string' ? page : `${name}/`;
}
