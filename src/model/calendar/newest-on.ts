import type { Edition } from '../../data/edition.ts';
import { decisionAfter } from '../../data/notices.ts';
import { isIsoDate } from '../../text/dates.ts';

/**
 * The newest item or version of a route (`spaces/` or `/spaces/`), `YYYY-MM-DD`; undefined when it
 * holds nothing.
 */
export function newestOn(edition: Edition, route: string): string | undefined {
  const name = route.replace(/^\/+|\/+$/g, '');
  const days = [...prose(edition, name), ...notices(edition, name), ...versions(edition, name)];
  return (
    days
      // A check asks of broken editions too.
      .filter((day) => isIsoDate(day) && day <= edition.today)
      .sort()
      .at(-1)
  );
}

function prose(edition: Edition, name: string): string[] {
  return edition.prose.flatMap(({ kind, frontmatter, id }) => {
    if (kind !== name && `${kind}/${id}` !== name) return [];
    const day = 'publishedOn' in frontmatter ? frontmatter.publishedOn : undefined;
    const signed = 'signedOn' in frontmatter ? frontmatter.signedOn : undefined;
    const newest = day ?? signed;
    return typeof newest === 'string' ? [newest] : [];
  });
}

function notices(edition: Edition, name: string): string[] {
  return edition.notices
    .filter(({ id }) => name === 'notices' || name === `notices/${id}`)
    .map(({ notice }) => notice.publishedAt.slice(0, 10));
}

/**
 * The newest notice on the ground of one of some clauses, by which the 公示 of one matter are told from
 * those of another in their common list; undefined when none names one of them.
 */
export function newestOnClauses(edition: Edition, clauses: readonly string[]): string | undefined {
  return edition.notices
    .filter(({ notice: { basis } }) => clauses.some((clause) => basis.includes(clause)))
    .map(({ notice }) => notice.publishedAt.slice(0, 10))
    .filter((day) => isIsoDate(day) && day <= edition.today)
    .sort()
    .at(-1);
}

/** Datasets of a route; evaluations, targets and others stand for a dataset of another name. */
function versions(edition: Edition, name: string): string[] {
  const inEvaluations = edition.rounds.map(({ id, ...round }) => ({
    id,
    day:
      round.kind === 'computed'
        ? (noticedOn(edition, id) ?? round.method.frozenOn ?? `${round.method.year}-12-31`)
        : `${round.round.year}-12-31`,
  }));
  if (name === 'evaluations' || name.startsWith('evaluations/')) {
    const results = edition.datasets.get('evaluation-results')?.versions ?? [];
    return [
      ...inEvaluations
        .filter(({ id }) => name === 'evaluations' || name === `evaluations/${id}`)
        .map(({ day }) => day),
      ...(name === 'evaluations' ? results.map(({ asOf }) => asOf) : []),
    ];
  }
  const [first = '', ...below] = name.replace(/^data\//, '').split('/');
  // What stands below the page of a dataset, as `support/repeats/`, is computed of its rows.
  const dataset = edition.datasets.get(
    below.length === 0 || !name.startsWith('data/') ? first : '',
  );
  return (dataset?.versions ?? []).map(({ asOf }) => asOf);
}

/**
 * The day of the 公布 that follows the 公示 naming a round, before it of that 公示. Pages know more
 * (`roundPublishedOn`): which 公示 a round has that none names follows from its results alone.
 */
function noticedOn({ notices: all, today }: Edition, round: string): string | undefined {
  const out = all.filter(({ notice }) => notice.publishedAt.slice(0, 10) <= today);
  const proposal = out.find(({ notice }) => notice.kind === '公示' && notice.round === round);
  const last = proposal && (decisionAfter(out, proposal) ?? proposal);
  return last?.notice.publishedAt.slice(0, 10);
}
