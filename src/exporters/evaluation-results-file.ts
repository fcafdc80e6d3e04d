import {
  type Alternatives,
  type NormalizationName,
  alternativesOf,
  normalizationName,
} from '../model/evaluation/alternatives.ts';
import { roundInput } from '../model/evaluation/input.ts';
import { disclosureOf } from '../model/evaluation/kept-back.ts';
import type { ReportUnit, RoundReport } from '../model/evaluation/round-report.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Method } from '../schemas/documents/method.ts';
import { editionMark } from '../text/edition-statement.ts';
import {
  type EvaluationResults,
  type PartialResults,
  type PublishedUnit,
  evaluationResults,
  partialResults,
} from './evaluation-results.ts';
import { JSON_TYPE, type OutputFile } from './output-file.ts';

/** The declared choices, without targets. */
interface PublishedMethod extends Omit<Method, 'normalization' | 'illustrative'> {
  readonly normalization: NormalizationName;
}

/** A unit with what a program needs to rank it by other choices. */
interface RecomputableUnit extends PublishedUnit {
  readonly name: string;
  readonly division: string | null;
  readonly result: string;
  /** 临界 */
  readonly nearCut: boolean;
  readonly firstYear: boolean;
  /** 次序 of decisions.csv. */
  readonly order: number | null;
  /** The best grade that special.csv lets it have. */
  readonly highest?: string | undefined;
  /** Decides ties as the raw totals of the indicators in `method.ties` do. */
  readonly tieOrder: Readonly<Record<string, number>>;
  readonly indicators: readonly (PublishedUnit['indicators'][number] & {
    /** Normalized 0–100 under each normalization: total, increment as flow and as change. */
    readonly alternatives: Alternatives;
  })[];
}

/** A complete results.json and, beside it, all that the page 自己算一遍 computes with. */
export interface RecomputableResults extends EvaluationResults {
  readonly title: string;
  readonly method: PublishedMethod;
  readonly units: readonly RecomputableUnit[];
}

/** The content of results.json of a round that keeps nothing back. */
export function recomputableResults(site: SiteData, report: RoundReport): RecomputableResults {
  const { round, folder, method } = report;
  const { units, ...head } = evaluationResults(round, editionMark(site.site));
  const alternatives = alternativesOf(roundInput(site.edition, folder));
  const told = new Map(report.units.map((unit) => [unit.spaceId, unit]));
  return {
    ...head,
    title: method.title,
    method: publishedMethod(method),
    units: units.map((unit): RecomputableUnit => {
      const { indicators, tieOrder = {} } = alternatives.get(unit.spaceId) ?? {};
      return {
        ...unit,
        ...unitWords(told.get(unit.spaceId)),
        tieOrder,
        indicators: unit.indicators.map((indicator, index) => ({
          ...indicator,
          alternatives: indicators?.[index] ?? {},
        })),
      };
    }),
  };
}

/** `evaluations/<round>/results.json`, one unit a line, ending in a line break. */
export function evaluationResultsFile(site: SiteData, report: RoundReport): OutputFile {
  const isComplete = disclosureOf(report.method).form === 'complete';
  return {
    name: 'results.json',
    type: JSON_TYPE,
    body: () =>
      resultsText(isComplete ? recomputableResults(site, report) : namedResults(site, report)),
  };
}

/** What may be told of a round that keeps something back, with its title and names. */
function namedResults(site: SiteData, report: RoundReport): PartialResults {
  const { units, ...head } = partialResults(report.round, editionMark(site.site));
  const told = new Map(report.units.map((unit) => [unit.spaceId, unit]));
  const named = units.map((unit) => {
    const { space, result = '' } = told.get(unit.spaceId) ?? {};
    return { ...unit, name: space?.name ?? '', division: space?.division ?? null, result };
  });
  return { ...head, ...{ title: report.method.title }, units: named };
}

function resultsText({ units, excluded, ...head }: RecomputableResults | PartialResults): string {
  const lines = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const pairs = Object.entries(head).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return `{\n${[...pairs, `"units": ${lines(units)}`, `"excluded": ${lines(excluded)}`].join(
    ',\n',
  )}\n}\n`;
}

function unitWords(unit: ReportUnit | undefined) {
  return {
    name: unit?.space.name ?? '',
    division: unit?.space.division ?? null,
    result: unit?.result ?? '',
    nearCut: unit?.isNearCut ?? false,
    firstYear: unit?.isFirstYear ?? false,
    order: unit?.order ?? null,
    ...(unit?.highest === undefined ? {} : { highest: unit.highest }),
  };
}

function publishedMethod({ normalization, illustrative, ...method }: Method): PublishedMethod {
  return { ...method, normalization: normalizationName(normalization) };
}
