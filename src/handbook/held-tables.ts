import type { TableSchema } from '../schemas/dataset.ts';
import { DATASET_NAMES, DATASETS } from '../schemas/datasets.ts';
import { errata, notes } from '../schemas/correction.ts';
import {
  bonusItems,
  grades,
  indicatorValues,
  specialCases,
  tieDecisions,
} from '../schemas/evaluation-tables.ts';
import { exceptions } from '../schemas/exception.ts';
import { noticeEntries } from '../schemas/notice-entry.ts';
import { repeatDecisions } from '../schemas/support.ts';
import { aliases, sources } from '../schemas/terms.ts';

/** A table that an edition may hold, with the path where it lies. */
export interface HeldTable {
  readonly path: string;
  readonly schema: TableSchema;
  readonly kind: string;
}

/** Every table of an edition: the datasets by folder name, then what belongs to them. */
export function heldTables(): readonly HeldTable[] {
  return [
    ...DATASET_NAMES.map((name) => ({
      path: `data/${name}/YYYY-MM-DD.csv`,
      schema: DATASETS[name],
      kind:
        DATASETS[name].kind === 'snapshot'
          ? '每个文件是当天的全部'
          : '每个文件新增一批，合起来是全部',
    })),
    ...OTHERS.map(([path, schema, kind]) => ({ path, schema, kind })),
  ];
}

const OTHERS = [
  ['data/<数据集>/errata.csv', errata, '更正：已发布的文件不改，改动写在这里'],
  ['data/<数据集>/notes.csv', notes, '一格的出处，与该行的来源不同时写'],
  ['data/terms/sources.csv', sources, '来源：每件事实从哪里来'],
  ['data/terms/aliases.csv', aliases, '一个名称的各种印法'],
  ['data/terms/exceptions.csv', exceptions, '例外：一条记录与规则不同的理由，印在两边的页面上'],
  ['data/support/decisions.csv', repeatDecisions, '对一组疑似重复的结论'],
  ['data/notices/<编号>/list.csv', noticeEntries, '公示和公布的名单；另加的列照印'],
  ['data/evaluations/<轮次>/grades.csv', grades, '照原样公布的一轮；另加的列照印'],
  ['data/evaluations/<轮次>/values.csv', indicatorValues, '由本站计算的一轮：各项的值'],
  ['data/evaluations/<轮次>/bonus.csv', bonusItems, '由本站计算的一轮：加分'],
  ['data/evaluations/<轮次>/decisions.csv', tieDecisions, '由本站计算的一轮：同分怎样定先后'],
  ['data/evaluations/<轮次>/special.csv', specialCases, '由本站计算的一轮：否决、封顶、直接认定'],
] as const;
