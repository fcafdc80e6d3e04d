import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { leadFigure } from '../figures/all-figures.ts';
import type { FigureProps } from '../figures/figure.ts';
import { figureOf } from '../figures/figure-of.ts';
import { joinSite } from '../join-site.ts';
import type { SiteData } from '../site-data.ts';
import { figureDay } from '../words/context.ts';
import { WordError } from '../words/held-table.ts';
import type { TableProps } from '../words/table.ts';
import { wordTable } from '../words/table.ts';
import type { TotalProps } from '../words/total.ts';
import { totalOf } from '../words/total.ts';
import type { Check } from './check.ts';

/** The words of prose, and the lead of the home page, have the data they ask for: `content-figure`. */
export const figuresHaveData: Check = (edition) => {
  const site = joinSite(edition);
  return [...leadProblems(site, edition), ...wordProblems(site, edition)];
};

function leadProblems(site: SiteData, edition: Edition): Problem[] {
  const { lead } = edition.site;
  if (!lead) return [];
  const fault = faultOf(() => leadFigure(site, lead));
  const at = { file: 'data/site.json', line: edition.siteLineOf(['lead']), field: 'lead' };
  return fault === undefined ? [] : [{ rule: 'content-figure', level: 'error', ...at, ...fault }];
}

function wordProblems(site: SiteData, edition: Edition): Problem[] {
  return edition.prose.flatMap((document) =>
    document.words.flatMap(({ name, props, line }): Problem[] => {
      const day = props['asOf'] ?? figureDay(site, document);
      const fault = faultOf(() => {
        if (props['of'] === undefined) return;
        if (name === 'Total') totalOf(site, props as unknown as TotalProps, day);
        if (name === 'Table') wordTable(site, props as unknown as TableProps, day);
        if (name === 'Figure') figureOf(site, props as unknown as FigureProps, day);
      });
      const at = { file: document.file, line, field: name };
      return fault === undefined ? [] : [{ rule: 'content-figure', level: 'error', ...at, ...fault }];
    }),
  );
}

function faultOf(show: () => unknown): { message: string; hint: string } | undefined {
  try {
    show();
    return undefined;
  } catch (error) {
    if (error instanceof WordError) return error.fault;
    throw error;
  }
}
