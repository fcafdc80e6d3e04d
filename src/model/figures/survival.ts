import { type SurvivalFacts, percent, survivalChart as draw } from '../../charts/survival.ts';
import type { CurrentEntry } from '../../data/as-of.ts';
import { formatDate } from '../../text/dates.ts';
import { roundHalfUp } from '../../text/numbers.ts';
import type { Tenant } from '../../schemas/tenant.ts';
import { ComponentError, type HeldTable } from '../components/held-table.ts';
import type { SiteData } from '../site/site-data.ts';
import type { Estimate } from '../tenants/kaplan-meier.ts';
import { LEAST_STAYS, type Survival, survivalOf } from '../tenants/survival.ts';
import type { ChartRecord, FigureLine, FigureProps, Reading } from './chart-record.ts';

/** How many firms survive after they entered, of the rows of `tenants`. */
export const survival: ChartRecord<'survival', SurvivalFacts> = { read, lines, draw };

function read(
  _site: SiteData,
  { of }: FigureProps,
  table: HeldTable,
  entries: readonly CurrentEntry[],
): Reading<'survival', SurvivalFacts> {
  if (of !== 'tenants' || table.asOf === undefined) {
    throw new ComponentError({
      message: `存活曲线只画tenants的行，「${of}」没有入驻日期和去向`,
      hint: '写of="tenants"；只画一家空间时加where="空间编号=…"',
    });
  }
  const found = survivalOf(entries as readonly CurrentEntry<Tenant>[], table.asOf);
  const facts = factsOf(found);
  return {
    figure: { chart: 'survival', facts },
    notes: [
      '注销和吊销算没有存活；毕业和迁出的观察到离开那天，还在孵的观察到截止那天，以后怎样不知道，都不算没有存活',
      ...fewStays(facts),
      ...unreached(facts),
      '阴影是95%置信区间（双对数变换，Greenwood方差），企业越少越宽',
    ],
    measure: `入驻后的存活率（Kaplan–Meier估计），${facts.n}家次，其中注销、吊销${facts.events}家次，截至${formatDate(table.asOf)}`,
    drawn: entries,
    told: toldOf(facts),
    numbers: numbersOf(found),
  };
}

function factsOf({ curve, points }: Survival): SurvivalFacts {
  return {
    ...curve,
    marks: points.map(({ days, atRisk, survival: share, low, high }) => ({
      ...{ days, atRisk, label: `满${days / 365}年` },
      estimate:
        share === null || low === null || high === null
          ? undefined
          : { survival: share, low, high },
    })),
  };
}

/** Where all or none survived nothing says how much the share may vary: no certainty is claimed. */
function intervalSaid({ survival: share, low, high }: Estimate): string {
  return share === 0 || share === 1 ? '算不出' : `${percent(low)}至${percent(high)}`;
}

function fewStays({ n }: SurvivalFacts): string[] {
  return n < LEAST_STAYS ? [`只有${n}家次，不足${LEAST_STAYS}家次，多一家少一家就会大变`] : [];
}

function unreached({ marks }: SurvivalFacts): string[] {
  const without = marks.filter(({ estimate }) => estimate === undefined);
  if (without.length === 0) return [];
  return [`没有一家观察到${without.map(({ label }) => label).join('、')}，那以后估计不出`];
}

function toldOf({ marks }: SurvivalFacts): NonNullable<Reading<'survival', unknown>['told']> {
  return {
    headers: ['入驻后', '仍在观察', '存活率', '95%置信区间'],
    rows: marks.map(({ label, days, atRisk, estimate }) => [
      `${label}（${days}天）`,
      `${atRisk}家`,
      estimate === undefined ? '估计不出' : percent(estimate.survival),
      estimate === undefined ? '' : intervalSaid(estimate),
    ]),
  };
}

/** Every step of the curve, to six decimals. */
function numbersOf({ curve }: Survival): NonNullable<Reading<'survival', unknown>['numbers']> {
  const share = (value: number) => roundHalfUp(value, 6);
  return {
    headers: ['入驻后天数', '仍在观察', '注销或吊销', '存活率', '下限', '上限'],
    rows: [
      ['0', String(curve.n), '0', share(1), share(1), share(1)],
      ...curve.steps.map(({ days, atRisk, events, survival: s, low, high }) => [
        ...[days, atRisk, events].map(String),
        ...[s, low, high].map(share),
      ]),
    ],
  };
}

function lines({ n, events, marks }: SurvivalFacts): FigureLine[] {
  return [
    { label: '入驻', text: `${n}家次，其中注销、吊销${events}家次` },
    ...marks.map(({ label, atRisk, estimate }) => ({
      label,
      text:
        estimate === undefined
          ? '没有观察到那么久，估计不出'
          : `${percent(estimate.survival)}（95%置信区间${intervalSaid(estimate)}），仍在观察${atRisk}家`,
    })),
  ];
}
