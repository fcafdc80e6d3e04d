import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import type { EXPLAINED_RULES } from '../../schemas/exception.ts';

type ChainRule = (typeof EXPLAINED_RULES)[number];

/** One end of a deviation: 对象 and 编号, by which exceptions.csv names it and pages print it. */
export interface Side {
  /** `notices/<id>`, `evaluations/<round>` or the name of a dataset. */
  readonly object: string;
  readonly id: string;
}

/** Two records of the chain that contradict each other. */
export interface Deviation {
  readonly problem: Problem & { readonly rule: ChainRule };
  /** The ends that an exception may name; none for what no exception may allow. */
  readonly sides: readonly Side[];
}

/** A rule over two neighbours of the chain ranking, 公示, 公布, title, award, payment, recovery. */
export type ChainCheck = (edition: Edition) => Deviation[];

/** A deviation whose ends are given once for all the problems that show it. */
export function deviations(problems: readonly Problem[], sides: readonly Side[]): Deviation[] {
  return problems.map((problem) => ({ problem: problem as Deviation['problem'], sides }));
}
