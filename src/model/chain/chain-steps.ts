import type { Support } from '../../schemas/support.ts';
import { compare } from '../../text/compare.ts';
import { addDays, daysBetween } from '../../text/dates.ts';
import { formatYuan } from '../../text/numbers.ts';
import { evaluationOf } from '../evaluation/evaluated-rounds.ts';
import type { SiteData } from '../site/site-data.ts';
import { revocationDay } from '../spaces/title-validity.ts';
import { titleRoute } from '../spaces/titles-list.ts';
import { supportRegister } from '../support/register.ts';
import type { Chain, ChainUnit } from './chains.ts';
import { noticeDay } from './list-units.ts';

/** One step of a unit's way, with its page. */
export interface ChainStep {
  readonly word: '评价' | '公示' | '公示期满' | '公布' | '称号' | '撤销' | Support['act'];
  readonly day: string;
  readonly text: string;
  /** Below the base path. */
  readonly route: string | undefined;
  /** Calendar days since the step before; undefined for the first. */
  readonly days: number | undefined;
  /** The day from which it is told, of one that is not yet reached on the day of the build. */
  readonly from?: string;
}

type Step = Omit<ChainStep, 'days'>;

/** The steps of a unit along a chain by day, with the days between them. */
export function chainSteps(site: SiteData, chain: Chain, unit: ChainUnit): ChainStep[] {
  const steps = [
    ...roundSteps(site, chain, unit),
    ...noticeSteps(site, chain, unit),
    ...titleSteps(site, unit),
    ...moneySteps(site, unit),
  ]
    .filter(({ day, from }) => day <= site.today || from !== undefined)
    .sort((a, b) => compare(a.day, b.day));
  return steps.map((step, index) => {
    const before = steps[index - 1];
    return { ...step, days: before && daysBetween(before.day, step.day) };
  });
}

function roundSteps({ edition }: SiteData, { round }: Chain, unit: ChainUnit): Step[] {
  if (round?.kind !== 'computed') return [];
  const { method, id } = round;
  const isRanked = evaluationOf(edition, round).units.some(
    ({ spaceId }) => spaceId === unit.spaceId,
  );
  const place = unit.rank === undefined ? '参加评价' : `排第${unit.rank}名`;
  return [
    {
      word: '评价',
      day: method.frozenOn,
      text: `${method.year}年度，数据冻结，${place}`,
      route: isRanked ? `evaluations/${id}/${unit.spaceId ?? ''}/` : `evaluations/${id}/`,
    },
  ];
}

function noticeSteps(site: SiteData, { start, decisions }: Chain, unit: ChainUnit): Step[] {
  const { notice, id } = start;
  const steps: Step[] = [
    {
      word: notice.kind,
      day: noticeDay(start),
      text: rowWords(unit.row),
      route: `notices/${id}/`,
    },
  ];
  if (notice.kind === '公示' && notice.period) {
    const state = notice.outcome?.state;
    const text = state === undefined || (notice.outcome?.on ?? '') > site.today ? '' : state;
    steps.push({
      ...{ word: '公示期满', day: notice.period.to, text, route: `notices/${id}/` },
      // On its last day it is still open.
      ...(site.today <= notice.period.to ? { from: addDays(notice.period.to, 1) } : {}),
    });
  }
  for (const { folder, row } of unit.decided) {
    const day = noticeDay(folder);
    steps.push({ word: '公布', day, text: rowWords(row), route: `notices/${folder.id}/` });
  }
  const [first] = decisions;
  if (unit.omitted !== undefined && unit.decided.length === 0 && first !== undefined) {
    const text = `没有列入：${unit.omitted}`;
    steps.push({ word: '公布', day: noticeDay(first), text, route: `notices/${first.id}/` });
  }
  return steps;
}

function rowWords({ row, cells }: ChainUnit['row']): string {
  const amount = typeof row.amount === 'number' ? yuan(cells['amount'] ?? '0') : '';
  return [row.matter, amount, row.note ?? ''].filter((part) => part !== '').join('，');
}

function titleSteps(site: SiteData, { titles }: ChainUnit): Step[] {
  return titles.flatMap(({ row }): Step[] => {
    const route = titleRoute(site, row.id);
    const granted: Step = { word: '称号', day: row.grantedOn, text: row.title, route };
    const revokedOn = revocationDay(row);
    if (revokedOn === undefined || revokedOn > site.today) return [granted];
    return [
      granted,
      { word: '撤销', day: revokedOn, text: row.revocationReason ?? row.title, route },
    ];
  });
}

function moneySteps(site: SiteData, { awards }: ChainUnit): Step[] {
  const register = supportRegister(site);
  return awards.flatMap(({ entry, payments, recoveries }) =>
    [entry, ...payments, ...recoveries].map(({ row, cells }): Step => ({
      word: row.act,
      day: row.actedOn,
      text: [
        typeof row.amount === 'number' ? yuan(cells['amount'] ?? '0') : '',
        row.act === '批准' ? row.programme : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
      route: register.routeOf(row.id),
    })),
  );
}

/** 万元 where it is exact to two decimals. */
function yuan(amount: string): string {
  return formatYuan(amount, Number(amount) % 100 === 0 ? '万元' : '元');
}
