import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { ID_PATTERN } from '../../schemas/ids.ts';
import { parseWhere } from '../../schemas/where.ts';
import {
  type PropMeta,
  componentMeta,
  isDatasetForm,
  parseColumns,
} from '../../schemas/components.ts';
import { isIsoDate } from '../../text/dates.ts';
import { leadFigure } from '../figures/lead-figure.ts';
import { figureOf } from '../figures/figure-of.ts';
import { joinSite } from '../site/join-site.ts';
import type { SiteData } from '../site/site-data.ts';
import { figureDay } from '../components/context.ts';
import { ComponentError } from '../components/held-table.ts';
import { type ValuesEver, unheldValues } from '../components/unheld-values.ts';
import { componentTable } from '../components/table.ts';
import { totalOf } from '../components/total.ts';
import { componentOf } from '../components/component.ts';
import type { Check } from './check.ts';

/**
 * The components of prose, and the lead of the home page, have the data they ask for: `content-figure`;
 * a value that no version ever held is a warning.
 */
export const figuresHaveData: Check = (edition) => {
  const site = joinSite(edition);
  const held: ValuesEver = new Map();
  return [...leadProblems(site, edition, held), ...wordProblems(site, edition, held)];
};

function leadProblems(site: SiteData, edition: Edition, held: ValuesEver): Problem[] {
  const { lead } = edition.site;
  // A condition in the wrong form has no problem yet, unlike one in prose.
  if (!lead || !isWellFormed('Figure', textProps({ ...lead, where: null }))) return [];
  const fault = faultOf(() => leadFigure(site, lead));
  const at = { file: 'data/site.json', line: edition.siteLineOf(['lead']), field: 'lead' };
  if (fault === undefined) return unheldProblems(site, textProps(lead), at, held);
  if (lead.where?.trim() === '' || isEcho(edition, lead.of, fault.message)) return [];
  return [{ rule: 'content-figure', level: 'error', ...at, ...fault }];
}

type Place = Pick<Problem, 'file' | 'line' | 'field'>;

function unheldProblems(
  site: SiteData,
  props: Readonly<Record<string, string>>,
  at: Place,
  held: ValuesEver,
): Problem[] {
  // What cannot all be read may hold the value.
  if (site.edition.datasets.get(props['of'] ?? '')?.isWhole === false) return [];
  return ['where', 'highlight'].flatMap((prop) => {
    const text = props[prop];
    const found = text === undefined ? [] : unheldValues(site, props['of'] ?? '', text, prop, held);
    return found.map((fault): Problem => ({
      rule: 'content-figure',
      level: 'warning',
      ...at,
      ...fault,
    }));
  });
}

function textProps(lead: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(lead).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as Record<string, string>;
}

function wordProblems(site: SiteData, edition: Edition, held: ValuesEver): Problem[] {
  return edition.prose.flatMap((document) =>
    document.components.flatMap((use): Problem[] => {
      const { name, props, line } = use;
      if (!isWellFormed(name, props)) return [];
      const written = props['asOf'] ?? figureDay(site, document);
      // A day that is none has its own problem already.
      const day = isIsoDate(written) ? written : edition.today;
      const fault = faultOf(() => {
        const word = componentOf(use);
        if (word?.name === 'Total') totalOf(site, word.props, day);
        if (word?.name === 'Table') componentTable(site, word.props, day);
        if (word?.name === 'Figure') figureOf(site, word.props, day);
      });
      const at = { file: document.file, line, field: name };
      if (fault === undefined) return unheldProblems(site, props, at, held);
      if (isEcho(edition, props['of'] ?? '', fault.message)) return [];
      return [{ rule: 'content-figure', level: 'error', ...at, ...fault }];
    }),
  );
}

/** False for a component with a fault of its props alone, which has its problem already. */
function isWellFormed(name: string, props: Readonly<Record<string, string>>): boolean {
  const metas = Object.entries<PropMeta>(componentMeta(name)?.props ?? {});
  return metas.every(([prop, meta]) => {
    const value = props[prop];
    return value === undefined ? !meta.required : isOfForm(value, meta);
  });
}

function isOfForm(value: string, meta: PropMeta): boolean {
  const { type, values } = meta;
  if (value.trim() === '') return false;
  if (type === 'choice') return values?.includes(value) === true;
  if (type === 'where') return parseWhere(value) !== undefined;
  if (type === 'columns') return parseColumns(value) !== undefined;
  if (type === 'dataset') return isDatasetForm(value, meta);
  if (type === 'id') return ID_PATTERN.test(value);
  return true;
}

/**
 * True when a dataset with faults of its own is why a word finds no data: no such dataset, because
 * its description cannot be read; no column, because it is not known which it has; no row, because
 * the cells that the figure draws are faulty; no version, because its file is named wrong.
 */
function isEcho(edition: Edition, name: string, message: string): boolean {
  const dataset = edition.datasets.get(name);
  if (dataset === undefined) return edition.files.list('data').folders.includes(name);
  const hasErrors = dataset.problems.some(({ level }) => level === 'error');
  return (
    hasErrors &&
    (!dataset.isWhole || /没有可以画的行|没有一行有数|还没有一个版本|第一个版本是/.test(message))
  );
}

function faultOf(show: () => unknown): { message: string; hint: string } | undefined {
  try {
    show();
    return undefined;
  } catch (error) {
    if (error instanceof ComponentError) return error.fault;
    throw error;
  }
}
