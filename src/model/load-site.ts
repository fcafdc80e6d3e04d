import { readEdition } from '../data/edition.ts';
import type { Edition } from '../data/edition.ts';
import type { EditionFiles } from '../data/files.ts';
import { maskedProblem } from '../data/masked-problem.ts';
import { mostProblems } from '../data/most-problems.ts';
import { sortProblems } from '../data/problem.ts';
import type { Problem } from '../data/problem.ts';
import { siteSettings } from '../site.ts';
import { checkEdition } from './checks/check-edition.ts';
import { withPlaceHints } from './checks/place-hints.ts';
import { joinSite } from './join-site.ts';
import type { SiteData } from './site-data.ts';

/** The edition with all problems of all its files and rules, sorted. */
export function checkedEdition(
  root: string,
  today: string,
  files?: EditionFiles,
): { edition?: Edition; problems: readonly Problem[] } {
  const { edition, problems } = readEdition(root, today, files);
  if (edition === undefined) return { problems: listed(problems) };
  const rest = checkEdition(edition, problems);
  return { edition, problems: listed([...withPlaceHints(edition, problems), ...rest]) };
}

/** Problems as an editor meets them: not too many of one file, masked, in order. */
function listed(problems: readonly Problem[]): readonly Problem[] {
  return sortProblems(mostProblems(sortProblems(problems)).map(maskedProblem));
}

const OPENED = Symbol.for('zhongchuang-gazette.site');
/** Astro loads the modules of the pages anew; what a build opened is handed on past them. */
const held: typeof globalThis & { [OPENED]?: SiteData } = globalThis;
let loaded: SiteData | undefined;

/** Hands the site that a build opened on to its pages, which then read nothing again. */
export function openSite(site: SiteData): void {
  held[OPENED] = site;
}

/**
 * The facts of the site being built or served: those that the build opened, or else read here and
 * held until this module is loaded anew, which the dev server does whenever a file changes.
 * @throws Error listing every problem with file and line when the edition has errors.
 */
export function loadSite(): SiteData {
  loaded ??= held[OPENED];
  if (loaded !== undefined) return loaded;
  const { siteRoot, today } = siteSettings();
  const { edition, problems } = checkedEdition(siteRoot, today);
  const errors = problems.filter(({ level }) => level === 'error');
  if (edition === undefined || errors.length > 0) throw new Error(overlayText(errors));
  loaded = joinSite(edition);
  return loaded;
}

function overlayText(errors: readonly Problem[]): string {
  const lines = errors.map(
    ({ file, line, column = '', message, hint }) =>
      `${file}:${line}${column}  ${message}（${hint}）`,
  );
  return `数据有${errors.length}处问题\n${lines.join('\n')}`;
}
