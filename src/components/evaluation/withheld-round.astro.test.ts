import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparedRounds } from '../../composed/compared-rounds.ts';
import { composedRound } from '../../composed/round.ts';
import { type Edition, readEdition } from '../../data/edition.ts';
import type { ComputedRound } from '../../data/rounds.ts';
import { evaluationRankingFiles } from '../../exporters/evaluation-ranking.ts';
import { evaluationResultsFile } from '../../exporters/evaluation-results-file.ts';
import { type Evaluation, evaluateRound } from '../../model/evaluation/evaluate.ts';
import { roundInput } from '../../model/evaluation/input.ts';
import { roundReport } from '../../model/evaluation/round-report.ts';
import { type RoundPair, pairFolder, roundPairs } from '../../model/evaluation/round-pairs.ts';
import { pairAnswer } from '../../model/evaluation/pair-words.ts';
import { pairUnitFiles } from '../../exporters/pair-units.ts';
import { joinSite } from '../../model/site/join-site.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { paperContent } from '../../newsletter/papers/paper-content.ts';
import { fragmentHtml } from '../../newsletter/papers/fragment-html.ts';
import { roundFigureFiles } from './round-figure-files.ts';
import UnitPage from './UnitPage.astro';

/**
 * An attack on what the example city publishes of its rounds: with the files and pages alone, and
 * whatever an attacker may know beside them, 毕业企业 of a round that withholds it is looked for.
 */
const { edition } = readEdition(resolve('src/example-city'), '2026-12-31');
const WITHHELD = 'graduates';
const container = await AstroContainer.create();

function editionOf(): Edition {
  if (edition === undefined) throw new Error('the example city cannot be read');
  return edition;
}

function roundOf(id: string, held = editionOf()): ComputedRound {
  const found = held.rounds.find((round) => round.id === id);
  if (found?.kind !== 'computed') throw new Error(`${id} is not computed`);
  return found;
}

/** The example city in which one round is another. */
function withRound(round: ComputedRound): Edition {
  const held = editionOf();
  return { ...held, rounds: held.rounds.map((each) => (each.id === round.id ? round : each)) };
}

/** The same round with other values of the withheld indicator in its year. */
function withValues(id: string, change: (value: number, year: number) => number): ComputedRound {
  const round = roundOf(id);
  if (round.values === undefined) throw new Error(`${id} has no values`);
  const entries = round.values.entries.map((entry) => {
    const { indicator, value, verifiedValue, year } = entry.row;
    if (indicator !== WITHHELD) return entry;
    const verified =
      typeof verifiedValue === 'number' ? change(verifiedValue, Number(year)) : verifiedValue;
    return {
      ...entry,
      row: { ...entry.row, value: change(value, Number(year)), verifiedValue: verified },
    };
  });
  return { ...round, values: { ...round.values, entries } };
}

/** Everything that is published of a round but its pages of units. */
function filesOf(held: Edition, id: string): Map<string, string> {
  const site = joinSite(held);
  const report = roundReport(site, roundOf(id, held));
  const files = [
    evaluationResultsFile(site, report),
    ...evaluationRankingFiles(report),
    ...roundFigureFiles(site, report),
  ];
  const document = fragmentHtml(paperContent(site, composedRound(site, report.folder)));
  const compared = roundPairs(site)
    .filter(({ before, now }) => before.id === id || now.id === id)
    .map((pair) => [pairFolder(pair), comparedText(site, pair)] as const);
  return new Map([
    ...files.map(({ name, body }) => [name, body()] as const),
    ...compared,
    ['', document],
  ]);
}

/** All that the page of two rounds and its files tell. */
function comparedText(site: SiteData, pair: RoundPair): string {
  const files = pairUnitFiles(site, pair).map(({ body }) => body());
  const { sections } = comparedRounds(site, pair);
  return [pairAnswer(site, pair), JSON.stringify(sections), ...files].join('\n');
}

async function unitPages(held: Edition, id: string): Promise<string[]> {
  const site = joinSite(held);
  const report = roundReport(site, roundOf(id, held));
  const pages: string[] = [];
  for (const unit of report.units) {
    const html = await container.renderToString(UnitPage, { props: { site, report, unit } });
    pages.push(load(html)('main').text().replace(/\s+/g, ' '));
  }
  return pages;
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** The numbers of each unit of results.json by their path, in the order of the file. */
function numbersOf(results: string): Map<string, Map<string, number>> {
  const { units } = JSON.parse(results) as {
    units: ({ spaceId: string } & Record<string, Json>)[];
  };
  const found = new Map<string, Map<string, number>>();
  const visit = (spaceId: string, path: string, value: Json) => {
    if (typeof value === 'number') {
      const held = found.get(path) ?? new Map<string, number>();
      found.set(path, held.set(spaceId, value));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) visit(spaceId, `${path}/${key}`, each);
    }
  };
  for (const unit of units) visit(unit.spaceId, '', unit);
  return found;
}

/** The secrets of a round by space: raw and normalized numbers of the indicator, and all made of it. */
function secretsOf({ method, units }: Evaluation): Map<string, Map<string, number>> {
  const place = method.indicators.findIndex(({ id }) => id === WITHHELD);
  const vector = (of: (unit: Evaluation['units'][number]) => number) =>
    new Map(units.map((unit) => [unit.spaceId, of(unit)]));
  return new Map([
    ['c', vector((unit) => unit.indicators[place]?.total.raw ?? NaN)],
    ['d', vector((unit) => unit.indicators[place]?.increment.raw ?? NaN)],
    ['T', vector(({ total }) => total)],
    ['I', vector(({ increment }) => increment)],
    ['S', vector(({ score }) => score)],
  ]);
}

/**
 * What an attacker finds who takes every published number, and every difference of two, for a scale of
 * a secret: a straight line through all units gives the secret to the last unit.
 */
function straightLines(
  published: ReadonlyMap<string, ReadonlyMap<string, number>>,
  secrets: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string[] {
  const ids = [...(secrets.get('c')?.keys() ?? [])];
  const columns = [...published].map(
    ([path, held]) => [path, ids.map((id) => held.get(id) ?? 0)] as const,
  );
  const pairs = columns.flatMap(([a, x], index) =>
    columns
      .slice(index + 1)
      .map(([b, y]) => [`${a}−${b}`, x.map((value, at) => value - (y[at] ?? 0))] as const),
  );
  return [...columns, ...pairs].flatMap(([path, x]) =>
    [...secrets].flatMap(([secret, held]) => {
      const y = ids.map((id) => held.get(id) ?? 0);
      return Math.abs(correlation(x, y)) > 1 - 1e-9 ? [`${path} tells ${secret}`] : [];
    }),
  );
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const off = (values: readonly number[]) => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [a, b] = [off(x), off(y)];
  const dot = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, index) => sum + value * (q[index] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/**
 * How many values of total and increment of each unit agree with the published order, for an attacker
 * who knows the scores of all units but for this indicator, their bonus, and its least and greatest
 * numbers: S falls along the ranks, so each is bounded by those above and below.
 */
function consistentValues({ method, units }: Evaluation): { totals: number; increments: number }[] {
  const place = method.indicators.findIndex(({ id }) => id === WITHHELD);
  const weight = method.indicators[place]?.weight ?? 0;
  const held = units.map(({ score, indicators }) => {
    const { total, increment } = indicators[place] ?? {
      total: { raw: 0, normalized: 0 },
      increment: { raw: 0, normalized: 0 },
    };
    const points = (weight * (total.normalized + increment.normalized)) / 2;
    return { known: score - points, c: total.raw, d: increment.raw };
  });
  const range = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [c0, c1] = range(held.map(({ c }) => c));
  const [d0, d1] = range(held.map(({ d }) => d));
  let [most, least] = [Infinity, -Infinity];
  const highest = held.map(({ known }) => (most = Math.min(most, known + 100 * weight)));
  const lowest = held
    .toReversed()
    .map(({ known }) => (least = Math.max(least, known)))
    .reverse();
  return held.map(({ known }, index) => {
    const [totals, increments] = [new Set<number>(), new Set<number>()];
    for (let c = c0; c <= c1; c += 1) {
      for (let d = d0; d <= Math.min(c, d1); d += 1) {
        const share = (c - c0) / (c1 - c0) + (d - d0) / (d1 - d0);
        const score = known + 50 * weight * share;
        if (score < (lowest[index] ?? 0) - 1e-9 || score > (highest[index] ?? 0) + 1e-9) continue;
        totals.add(c);
        increments.add(d);
      }
    }
    return { totals: totals.size, increments: increments.size };
  });
}

const evaluated = (round: ComputedRound) => evaluateRound(roundInput(editionOf(), round));

describe.each(['eval-2024', 'eval-2025'])('%s, which withholds 毕业企业', (id) => {
  it('has no number or difference of numbers that tells it, nor what is made of it', () => {
    const results = filesOf(editionOf(), id).get('results.json') ?? '';
    expect(results).not.toMatch(/normalized|"(?:total|increment|score|bonus)":[-\d]|alternatives/);
    expect(straightLines(numbersOf(results), secretsOf(evaluated(roundOf(id))))).toEqual([]);
  });

  it('is the same to the last byte for other values of every unit, on each page and in each file', async () => {
    const year = roundOf(id).method.year;
    const now = filesOf(editionOf(), id);
    const pages = await unitPages(editionOf(), id);
    expect(pages).toHaveLength(evaluated(roundOf(id)).units.length);
    // A year's count raised for all; all counts doubled: with the true one, three of each unit.
    const others: ((value: number, of: number) => number)[] =
      id === 'eval-2025'
        ? [(value, of) => value + (of === year ? 2 : 0), (value) => 2 * value]
        : [(value) => 2 * value, (value) => 3 * value];
    for (const change of others) {
      const other = withRound(withValues(id, change));
      expect(filesOf(other, id)).toEqual(now);
      expect(await unitPages(other, id)).toEqual(pages);
    }
  }, 30_000);

  it('prints on the page of a unit no score, no part of one, and no raw value of it', async () => {
    const secrets = secretsOf(evaluated(roundOf(id)));
    const { decimals } = roundOf(id).method;
    for (const page of await unitPages(editionOf(), id)) {
      expect(page).toContain('毕业企业不公布');
      expect(page).not.toMatch(/总分\d|自己算一遍|得分 T|得分 I/);
      for (const key of ['T', 'I', 'S']) {
        for (const value of secrets.get(key)?.values() ?? []) {
          if (value > 0 && value < 100) expect(page).not.toContain(value.toFixed(decimals));
        }
      }
    }
  });
});

describe('eval-2025, which publishes ranks', () => {
  it('leaves three values and more to every unit, even to one who knows all but this indicator', () => {
    const found = consistentValues(evaluated(roundOf('eval-2025')));
    expect(Math.min(...found.map(({ totals }) => totals))).toBeGreaterThanOrEqual(3);
    expect(Math.min(...found.map(({ increments }) => increments))).toBeGreaterThanOrEqual(3);
  });

  it('is given away by no other round: no total less its increment is the total of a unit', () => {
    const later = numbersOf(filesOf(editionOf(), 'eval-2026').get('results.json') ?? '');
    const place = roundOf('eval-2026').method.indicators.findIndex(({ id }) => id === WITHHELD);
    const [total, increment] = ['total', 'increment'].map((part) =>
      later.get(`/indicators/${place}/${part}/raw`),
    );
    const truth = secretsOf(evaluated(roundOf('eval-2025'))).get('c');
    expect(total?.size).toBeGreaterThan(50);
    for (const [spaceId, value] of total ?? []) {
      expect(value - (increment?.get(spaceId) ?? 0)).not.toBe(truth?.get(spaceId));
    }
  });
});

it('the attack finds what a complete file tells', () => {
  const results = filesOf(editionOf(), 'eval-2026').get('results.json') ?? '';
  const found = straightLines(numbersOf(results), secretsOf(evaluated(roundOf('eval-2026'))));
  expect(found).toContain('/indicators/1/total/normalized tells c');
  expect(found).toContain('/score tells S');
});
