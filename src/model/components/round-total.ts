import type { ComputedRound } from '../../data/rounds.ts';
import { COMPONENTS } from '../../schemas/components.ts';
import { nearest } from '../../text/nearest.ts';
import { roundHalfUp, sumDecimal } from '../../text/numbers.ts';
import { disclosureOf } from '../evaluation/kept-back.ts';
import { type ReportUnit, type RoundReport, roundReport } from '../evaluation/round-report.ts';
import type { SiteData } from '../site/site-data.ts';
import { ComponentError } from './held-table.ts';

/** What of a round a total may print. */
const ROUND_VALUES = COMPONENTS.Total.props.value.values;

interface RoundTotalProps {
  readonly value?: string | undefined;
  readonly rank?: string | undefined;
  readonly ranks?: string | undefined;
}

/** The round that `evaluations/<round>` names; undefined for the name of a table. */
export function roundNamed(of: string): string | undefined {
  return /^evaluations\/(.+)$/.exec(of)?.[1];
}

/**
 * The digits of `<Total of="evaluations/<round>" value="…" />`: units, selected, near (临界), the score
 * of a rank, or the gap of two ranks, subtracted first and rounded then.
 * @throws ComponentError when the round, the rank or the value is not there, or may not be published.
 */
export function roundTotal(site: SiteData, id: string, props: RoundTotalProps): string {
  const report = roundReport(site, computedRound(site, id));
  const { units, cut, method } = report;
  const { value } = props;
  if (value === 'units') return String(units.length);
  if (value === 'selected') return String(cut.selected.length);
  const { hasRobustness, hasRanks, hasScores } = disclosureOf(method);
  if (value === 'near') {
    if (hasRobustness) return String(cut.near.length);
    throw withheld(id, '临界的家数', '只公布等次');
  }
  if (value !== 'score' && value !== 'gap') throw unknownValue(value);
  if (!hasScores) throw withheld(id, '得分', '有不公布的指标，或只公布等次');
  if (!hasRanks) throw withheld(id, '名次', '方法写明不公布名次');
  const points = (score: number | string) => roundHalfUp(score, method.decimals);
  const ranks = (value === 'score' ? props.rank : props.ranks)?.split('；') ?? [];
  const [first, second] = ranks.map((rank) => unitOfRank(report, rank));
  if (first === undefined || ranks.length !== (value === 'score' ? 1 : 2)) throw noRank(value);
  return points(second === undefined ? first.score : sumDecimal([first.score, -second.score]));
}

function computedRound({ edition }: SiteData, id: string): ComputedRound {
  const round = edition.rounds.find((each) => each.id === id);
  if (round?.kind === 'computed') return round;
  const ids = edition.rounds.filter(({ kind }) => kind === 'computed').map((each) => each.id);
  const near = nearest(id, ids);
  throw new ComponentError({
    message:
      round === undefined ? `没有「${id}」这次评价` : `「${id}」照公布件登，不是本站计算的，没有数`,
    hint: near === undefined ? `本站计算的：${ids.join('、')}` : `是不是「${near}」？`,
  });
}

function unitOfRank({ units }: RoundReport, rank: string): ReportUnit {
  const found = units.find((unit) => String(unit.rank) === rank.trim());
  if (found !== undefined) return found;
  throw new ComponentError({
    message: `没有第「${rank}」名`,
    hint: `名次是1到${units.at(-1)?.rank ?? 0}；有并列时后面的名次空着`,
  });
}

function withheld(id: string, what: string, why: string): ComponentError {
  return new ComponentError({
    message: `评价「${id}」不公布${what}：${why}`,
    hint: '删去这一处，或改写不公布的数以外的内容',
  });
}

function unknownValue(value: string | undefined): ComponentError {
  return new ComponentError({
    message: value === undefined ? '没有写value，不知道要评价的哪个数' : `value写的是「${value}」`,
    hint: `value是${ROUND_VALUES.join('、')}之一`,
  });
}

function noRank(value: 'score' | 'gap'): ComponentError {
  return new ComponentError(
    value === 'score'
      ? { message: '没有写rank，不知道是第几名的得分', hint: '例如rank="10"' }
      : { message: 'ranks要写两个名次', hint: '例如ranks="10；11"，前一个减后一个' },
  );
}
