import type { Edition } from '../../data/edition.ts';
import type { NoticeFolder } from '../../data/notices.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import { problemAt } from '../../data/table.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import { numberFault } from '../../text/plain-number.ts';
import { type ChainCheck, type Deviation, deviations } from '../chain/deviation.ts';
import {
  isRowOf,
  isWithdrawn,
  listRows,
  noticeDay,
  rowName,
  spaceOf,
} from '../chain/list-units.ts';
import { namesOnDay } from '../chain/names-on-day.ts';
import type { EvaluatedUnit, Evaluation } from '../evaluation/evaluate.ts';
import { evaluationOf } from '../evaluation/evaluated-rounds.ts';
import { disclosureOf } from '../evaluation/kept-back.ts';
import { stated } from '../support/recipient.ts';
import { areHoldersRead, isComputable } from './ties-are-settled.ts';

/**
 * The list of a notice that names its `round` is the selection of that round: who, 名次, 综合得分
 * and 金额(元), and prints nothing that the round withholds: `notice-round`. A 公布 that follows a
 * 公示 is compared with that one; a round given from elsewhere selects nobody here.
 */
export const listsMatchRounds: ChainCheck = (edition) =>
  edition.notices.flatMap((folder) => {
    const { notice, list } = folder;
    const round = edition.rounds.find(({ id }) => id === notice.round);
    if (list === undefined || round?.kind !== 'computed') return otherRound(edition, folder);
    const fixed = [...otherRound(edition, folder), ...withheldColumns(folder, round)];
    const isCompared = notice.kind === '公示' || (notice.kind === '公布' && !notice.follows);
    if (!isCompared || isWithdrawn(folder, edition.today) || !isComputable(round)) return fixed;
    const evaluation = evaluationOf(edition, round);
    // Whom an undecided tie lets in nobody knows yet, nor who is out while titles are not all read.
    if (!areHoldersRead(edition) || evaluation.tieAtCut.length > 0) return fixed;
    return [
      ...fixed,
      ...rowDeviations(edition, folder, round, evaluation),
      ...missingUnits(edition, folder, round, evaluation),
    ];
  });

/** A 公布 of one round does not follow the 公示 of another. */
function otherRound(edition: Edition, { id, notice, file, lineOf }: NoticeFolder): Deviation[] {
  const followed = edition.notices.find((each) => each.id === notice.follows)?.notice.round;
  if (!notice.round || !followed || followed === notice.round) return [];
  const problem = {
    rule: 'notice-round' as const,
    level: 'error' as const,
    file,
    line: lineOf(['round']),
    field: 'round',
    value: notice.round,
    message: `写的评价是「${notice.round}」，所依的公示「${String(notice.follows)}」出自「${followed}」`,
    hint: '两份通知说的应是同一轮评价：核对round和follows',
  };
  return [{ problem, sides: [{ object: `notices/${id}`, id: notice.round }] }];
}

function withheldColumns({ list }: NoticeFolder, { id, method }: ComputedRound): Deviation[] {
  const { form, hasScores } = disclosureOf(method);
  const isBands = form === 'bands';
  const hidden = [...(isBands ? ['名次'] : []), ...(hasScores ? [] : ['综合得分'])];
  return (list?.columns ?? []).flatMap(({ key, header }) => {
    if (list === undefined || !hidden.includes(header)) return [];
    const cause = isBands ? '只公布等次' : '有不公布的指标';
    const line = headerLine(list.text);
    const problem = problemAt(list, { file: list.file, line, cells: {} }, key, {
      rule: 'notice-round',
      value: header,
      message: `评价「${id}」${cause}，名单上不能有「${header}」`,
      hint: `删去「${header}」这一列；分数和名次公布了，不公布的数就能推算出来`,
    });
    // What must be withheld no exception gives away.
    return deviations([problem], []);
  });
}

/** The line of the header: titles above it are a fault of their own. */
function headerLine(text: string): number {
  return text.split(/\r?\n/).findIndex((line) => line.trim() !== '') + 1 || 1;
}

function rowDeviations(
  edition: Edition,
  folder: NoticeFolder,
  round: ComputedRound,
  { units }: Evaluation,
): Deviation[] {
  const { list } = folder;
  const { method } = round;
  if (list === undefined) return [];
  const day = noticeDay(folder);
  const selected = units.filter(({ isSelected }) => isSelected);
  const seen = new Map<string, number>();
  return listRows(folder).flatMap((entry) => {
    const unit = selected.find(({ spaceId }) => isRowOf(edition, entry, spaceId, day));
    const found: { key: string; message: string; hint: string }[] = [];
    const earlier = unit === undefined ? undefined : seen.get(unit.spaceId);
    const isUnknown = stated(entry.row.id) !== undefined && !spaceOf(edition, entry);
    if (unit === undefined) {
      // An id of nothing is its own fault.
      if (isUnknown) return [];
      found.push({ key: 'id', ...notSelected(entry.row, units, method) });
    } else if (earlier !== undefined) {
      const message = `「${entry.row.name}」在第${earlier}行已经列过一次`;
      found.push({ key: 'id', message, hint: '一轮评价一家只列一次：删去一行，或核对编号' });
    } else {
      seen.set(unit.spaceId, entry.line);
      found.push(...figureFaults(entry.cells, unit, method, round.id));
    }
    const { amount } = entry.row;
    const { reward } = method.selection;
    if (typeof amount === 'number' && amount !== reward) {
      found.push({
        key: 'amount',
        message: `金额写的是${entry.cells['amount'] ?? ''}元，这一轮评价每家奖励${reward}元`,
        hint: `改成${reward}；不奖励的空着，在备注里写明原因`,
      });
    }
    const problems = found.map(({ key, ...about }) =>
      problemAt(list, entry, key, { rule: 'notice-round', ...about }),
    );
    return deviations(problems, sidesOf(folder, round, rowName(entry)));
  });
}

function notSelected(
  row: { readonly id: string | null; readonly name: string },
  units: readonly EvaluatedUnit[],
  { publish, selection }: ComputedRound['method'],
) {
  const unit = units.find(({ spaceId }) => spaceId === row.id);
  const place =
    stated(row.id) === undefined
      ? '没有写编号，名称也不是入选的哪一家'
      : unit === undefined
        ? '没有参加排名'
        : unit.isHolder
          ? `${placeOf(unit, publish)}已有这一称号，不再入选`
          : `${placeOf(unit, publish)}不在入选的${selection.count}家里`;
  return {
    message: `「${row.name}」不是这一轮评价选出的：${place}`,
    hint: '对照评价的名单改编号和名称，或删去这一行；确有决定的，在terms/exceptions.csv写明',
  };
}

/** The rank that may be said: an exception prints what the check says on pages of both sides. */
function placeOf({ rank }: EvaluatedUnit, publish: ComputedRound['method']['publish']): string {
  return publish === 'bands' ? '' : `排第${rank}名，`;
}

/** 名次 and 综合得分 where the list may have these columns; a blank cell says nothing. */
function figureFaults(
  cells: Readonly<Record<string, string>>,
  unit: EvaluatedUnit,
  method: ComputedRound['method'],
  round: string,
) {
  const computed = {
    ...(method.publish === 'bands' ? {} : { 名次: String(unit.rank) }),
    ...(disclosureOf(method).hasScores
      ? { 综合得分: roundHalfUp(unit.score, method.decimals) }
      : {}),
  };
  return Object.entries(computed).flatMap(([key, right]) => {
    const cell = stated(cells[key] ?? '');
    if (cell === undefined) return [];
    if (numberFault(cell) === undefined && Number(cell) === Number(right)) return [];
    const message = `${key}写的是「${cell}」，评价「${round}」算出的是${right}`;
    return [{ key, message, hint: `改成${right}` }];
  });
}

function missingUnits(
  edition: Edition,
  folder: NoticeFolder,
  round: ComputedRound,
  { units }: Evaluation,
): Deviation[] {
  const day = noticeDay(folder);
  const rows = listRows(folder);
  return units.flatMap((unit) => {
    const { spaceId, isSelected } = unit;
    if (!isSelected || rows.some((entry) => isRowOf(edition, entry, spaceId, day))) return [];
    const name = namesOnDay(edition, spaceId, day)?.name ?? spaceId;
    const problem = {
      rule: 'notice-round' as const,
      level: 'error' as const,
      file: folder.file,
      line: folder.lineOf(['round']),
      field: 'round',
      value: spaceId,
      message: `名单上没有「${name}」（${spaceId}）：它在评价「${round.id}」里${placeOf(unit, round.method.publish)}入选`,
      hint: '在list.csv里补上这一家；确有决定不列的，在terms/exceptions.csv写明',
    };
    return [{ problem, sides: sidesOf(folder, round, spaceId) }];
  });
}

function sidesOf({ id }: NoticeFolder, round: ComputedRound, unit: string) {
  return [
    { object: `notices/${id}`, id: unit },
    { object: `evaluations/${round.id}`, id: unit },
  ];
}
