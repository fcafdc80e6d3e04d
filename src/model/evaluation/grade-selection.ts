import type { Method } from '../../schemas/documents/method.ts';
import { hasLeastScores } from './grade-bands.ts';
import { tellsGrades } from './kept-back.ts';
import { type ReportUnit, type RoundReport, listedUnits } from './round-report.ts';

/** The most that a sentence names; of more the list tells. */
const MOST_NAMED = 5;

/**
 * Why the best grade and the selection are not the same units, in words; none where they are, where
 * nobody is selected, or where the round tells no grades.
 */
export function gradesAgainstSelection(report: RoundReport): string[] {
  const { method, round, cut, notices } = report;
  const [best] = method.bands;
  if (!tellsGrades(round) || best === undefined || cut.selected.length === 0) return [];
  const units = listedUnits(report);
  const inBest = units.filter(({ grade }) => grade === best.grade);
  const selected = units.filter(({ isSelected }) => isSelected);
  const isSame = inBest.length === selected.length && inBest.every(({ isSelected }) => isSelected);
  const refused = selected.filter(({ result }) => result.includes('未授予'));
  if (isSame && refused.length === 0) return [];
  return [
    ...(isSame
      ? []
      : [rules(method), bestWords(best.grade, inBest), otherWords(best.grade, selected)]),
    refusedWords(refused, notices.decision?.notice.omitted ?? []),
  ].filter((words) => words !== '');
}

function rules(method: Method): string {
  const { count, slots, title } = method.selection;
  const least = hasLeastScores(method) ? '，还要达到最低的分数' : '';
  const holders =
    slots === 'new-only' ? '已有称号的不占名额，名额往后补' : '已有称号的也占名额，不往后补';
  return (
    `等次和入选是两件事：等次按名次和家数的比例分${least}，不限名额；` +
    `“${title}”按名次从上往下给，名额${count}家，${holders}。`
  );
}

function bestWords(grade: string, units: readonly ReportUnit[]): string {
  const [selected, holders] = [
    units.filter(({ isSelected }) => isSelected).length,
    units.filter(({ isHolder }) => isHolder).length,
  ];
  const others = units.length - selected - holders;
  const parts = [
    `${selected}家入选`,
    holders > 0 && `${holders}家已有称号，不重复奖励`,
    others > 0 && `${others}家未入选`,
  ].filter((part) => part !== false);
  return `${grade}${units.length}家：${parts.join('，')}。`;
}

/** Of those selected whose grade is not the best. */
function otherWords(best: string, selected: readonly ReportUnit[]): string {
  const others = Map.groupBy(
    selected.filter(({ grade }) => grade !== best),
    ({ grade }) => grade ?? '没有等次',
  );
  if (others.size === 0) return '';
  const counts = [...others].map(([grade, units]) => `${grade}${units.length}家${names(units)}`);
  return `入选的${selected.length}家里，等次不是${best}的：${counts.join('，')}。`;
}

function refusedWords(
  refused: readonly ReportUnit[],
  omitted: readonly { readonly id?: string | null | undefined; readonly reason: string }[],
): string {
  if (refused.length === 0) return '';
  const reasonOf = ({ spaceId, space }: ReportUnit) => {
    const reason = omitted.find(({ id }) => id === spaceId)?.reason;
    return `${space.name}${reason === undefined ? '' : `，${reason}`}`;
  };
  const who = refused.length > MOST_NAMED ? '' : `：${refused.map(reasonOf).join('；')}`;
  return `入选以后、公布时没有授予的${refused.length}家${who}。`;
}

function names(units: readonly ReportUnit[]): string {
  return units.length > MOST_NAMED ? '' : `（${units.map(({ space }) => space.name).join('、')}）`;
}
