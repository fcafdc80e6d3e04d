import { asOf } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import { heldFor } from '../../data/held.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { problemAt } from '../../data/table.ts';
import { nearest } from '../../text/nearest.ts';
import type { ChainCheck, Deviation, Side } from '../chain/deviation.ts';
import { type HeldException, exceptionOf, heldExceptions } from '../chain/exceptions.ts';
import { isRowOf, listRows, noticeDay, rowName } from '../chain/list-units.ts';
import { CHAIN_CHECKS } from './chain-checks.ts';
import type { Check } from './check.ts';
import { knownIds } from './known-ids.ts';

const PLACE = 'data/terms/exceptions.csv';

/** What a rule of the chain finds, once an edition. */
function deviationsOf(edition: Edition, check: ChainCheck): readonly Deviation[] {
  return heldFor(edition, `deviations ${CHAIN_CHECKS.indexOf(check)}`, () => check(edition));
}

/**
 * A rule of the chain as a check: a deviation that an exception explains is a notice, after its
 * last day the warning `exception-ended`.
 */
export function withExceptions(check: ChainCheck): Check {
  return (edition) =>
    deviationsOf(edition, check).map(({ problem, sides }): Problem => {
      const held = exceptionOf(edition, { problem, sides });
      if (held === undefined) return problem;
      const { reason, decidedBy, ground, lastDay } = held.row;
      const said = `${PLACE}第${held.line}行`;
      if (held.hasEnded) {
        return {
          ...problem,
          rule: 'exception-ended',
          level: 'warning',
          message: `${problem.message}；例外到${lastDay}为止，已经过期`,
          hint: `照规则改正；还要保留的，由${decidedBy}续办以后改${said}的「至」`,
        };
      }
      return {
        ...problem,
        level: 'notice',
        message: `${problem.message}；已作例外：${reason}（${decidedBy}，${ground}，到${lastDay}为止）`,
        hint: `理由写在${said}，印在两边的页面上`,
      };
    });
}

/** An exception names something that is there, and a deviation that there is. */
export const exceptionsApply: Check = (edition) => {
  const table = edition.exceptions;
  if (table === undefined) return [];
  const known = knownObjects(edition);
  const used = usedExceptions(edition);
  return heldExceptions(edition).flatMap((held) => {
    if (used.has(held)) return [];
    const { object, targetId } = held.row;
    const ids = known.get(object);
    if (ids === undefined) {
      const hint = '写notices/编号、evaluations/编号或数据集的名称';
      return [problemAt(table, held, 'object', unheld(object, '对象', known.keys(), hint))];
    }
    if (!ids.has(targetId)) {
      const hint = '照检查所报的那一格改编号；那一格在别的表里的，改对象';
      return [problemAt(table, held, 'targetId', unheld(targetId, `「${object}」`, ids, hint))];
    }
    if (held.row.decidedOn > edition.today) return [];
    return [
      problemAt(table, held, 'targetId', {
        rule: 'exception-ended',
        level: 'notice',
        message: '这条例外没有要解释的：记录与规则已经一致',
        hint: '核对规则、对象和编号；已经改正的，可以删去这一行',
      }),
    ];
  });
};

function unheld(written: string, place: string, known: Iterable<string>, hint: string) {
  const near = nearest(written, [...known]);
  return {
    rule: 'reference-unknown' as const,
    message: `${place}里没有「${written}」`,
    hint: near === undefined ? hint : `是不是「${near}」？不是的话，${hint}`,
  };
}

/** A deviation that an exception explains, with the exception. */
export interface Explained {
  readonly problem: Problem;
  readonly sides: Deviation['sides'];
  readonly exception: HeldException;
}

/**
 * What exceptions explain, by 对象 and by 对象 and 编号 of both ends, and by the space that an end
 * is of: for the pages of both sides.
 */
export function explainedAt(edition: Edition): ReadonlyMap<string, readonly Explained[]> {
  return heldFor(edition, 'explained', () => {
    const found = new Map<string, Explained[]>();
    const { ids } = knownIds(edition).spaces;
    for (const deviation of CHAIN_CHECKS.flatMap((check) => deviationsOf(edition, check))) {
      const exception = exceptionOf(edition, deviation);
      if (exception === undefined) continue;
      const ends = deviation.sides.flatMap((side) => [
        side.object,
        `${side.object} ${side.id}`,
        ...spacesOf(edition, ids, side).map((id) => `spaces ${id}`),
      ]);
      for (const key of new Set(ends)) {
        const held = found.get(key) ?? [];
        held.push({ ...deviation, exception });
        found.set(key, held);
      }
    }
    return found;
  });
}

/** The space that an end is of: whom a list or round names, or whose title or award it is. */
function spacesOf(
  edition: Edition,
  ids: ReadonlySet<string>,
  { object, id }: Side,
): readonly string[] {
  if (object === 'titles' || object === 'support') {
    const dataset = knownDataset<'titles' | 'support'>(edition.datasets, object);
    const { entries = [] } = dataset === undefined ? {} : asOf(dataset, edition.today);
    return entries.flatMap(({ row }) => (row.id === id ? (row.spaceId ?? []) : []));
  }
  if (ids.has(id)) return [id];
  const folder = edition.notices.find((notice) => object === `notices/${notice.id}`);
  if (folder === undefined) return [];
  const named = listRows(folder).filter((entry) => rowName(entry) === id);
  return [...ids].filter((space) =>
    named.some((entry) => isRowOf(edition, entry, space, noticeDay(folder))),
  );
}

function usedExceptions(edition: Edition): ReadonlySet<HeldException> {
  const all = CHAIN_CHECKS.flatMap((check) => deviationsOf(edition, check));
  return new Set(all.flatMap((deviation) => exceptionOf(edition, deviation) ?? []));
}

/** What each 对象 holds: ids of records, of the units of a list or round, and names. */
function knownObjects(edition: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const spaces = knownIds(edition).spaces.ids;
  const onLists = edition.notices.map(({ id, list, notice }) => {
    const rows = (list?.entries ?? []).flatMap(({ cells }) => [cells['id'], cells['name']]);
    const named = new Set([...rows.filter((each) => each !== undefined), ...spaces]);
    if (notice.round) named.add(notice.round);
    return [`notices/${id}`, named] as const;
  });
  const inRounds = edition.rounds.map(({ id }) => [`evaluations/${id}`, spaces] as const);
  const inTables = [...edition.datasets.values()].map(({ name, schema, versions }) => {
    const [idKey = 'id'] = schema.key;
    const ids = versions.flatMap(({ table }) => table.entries.map(({ cells }) => cells[idKey]));
    return [name, new Set(ids.filter((each) => each !== undefined))] as const;
  });
  return new Map<string, ReadonlySet<string>>([...onLists, ...inRounds, ...inTables]);
}
