import { everyRow } from '../../data/as-of.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { roundDocument } from '../../data/rounds.ts';
import { ID_PATTERN } from '../../schemas/ids.ts';
import { isDocNumber } from '../../text/doc-number.ts';
import type { Check } from './check.ts';
import { type KnownIds, knownIds } from './known-ids.ts';
import { unknownReference } from './references-resolve.ts';

/** Ids in JSON documents, frontmatter and components of prose name something held: `reference-unknown`. */
export const documentsResolve: Check = (edition) => {
  const known = knownIds(edition);
  const authorities: KnownIds = {
    ids: new Set(edition.site.authorities.map(({ id }) => id)),
    byName: new Map(edition.site.authorities.map(({ id, name }) => [name, id])),
    title: 'site.json的authorities',
    place: 'data/site.json的authorities',
    isWhole: edition.siteIsSound || hasNamedAuthorities(edition),
  };
  const uses = [
    ...datasetUses(edition, known.provisions, authorities),
    ...noticeUses(edition, known.provisions, known.notices, authorities),
    ...ruleUses(edition, known.provisions),
    ...roundUses(edition, known.provisions, authorities),
    ...proseUses(edition, known),
  ];
  const unknownIds = uses.flatMap(({ id, target, acceptsDocNumber, ...at }): Problem[] => {
    // A blank id has its own problem already.
    if (id === '' || !target.isWhole || target.ids.has(id)) return [];
    if (acceptsDocNumber === true && isDocNumber(id)) return [];
    return [{ level: 'error', ...at, value: id, ...unknownReference(id, target) }];
  });
  return [...unknownIds, ...clauseProblems(edition, known.policies)];
};

/** False when faults of site.json may hide authorities. */
function hasNamedAuthorities({ site: { authorities } }: Edition): boolean {
  return authorities.length > 0 && authorities.every(({ id }) => id !== '');
}

/** `<Policy id clause>` names a clause of that policy: `content-figure`. */
function clauseProblems(edition: Edition, { ids: policies }: KnownIds): Problem[] {
  const provisions = edition.datasets.get('provisions');
  const held = provisions && everyRow(provisions, edition.today);
  return edition.prose.flatMap(({ file, components }) =>
    components.flatMap(({ name, props: { id = '', clause = '' }, line }): Problem[] => {
      const policy = held?.get(clause)?.row['policyId'];
      if (name !== 'Policy' || id === '' || policy === id) return [];
      // Ids of nothing have their own problem already.
      if (typeof policy !== 'string' || !policies.has(policy) || !policies.has(id)) return [];
      return [
        {
          rule: 'content-figure',
          level: 'error',
          file,
          line,
          field: 'Policy.clause',
          value: clause,
          message: `条款「${clause}」不在「${id}」里，它属于「${policy}」`,
          hint: `id改成${policy}，或改clause`,
        },
      ];
    }),
  );
}

interface Use {
  readonly id: string;
  readonly target: KnownIds;
  readonly file: string;
  readonly line: number;
  readonly field: string;
  /** In `basis` a 文号 is accepted for a document not held here. */
  readonly acceptsDocNumber?: boolean;
}

/** The id that stands at a key of a document, if one does. */
function useAt(
  { file, lineOf }: Document,
  id: unknown,
  target: KnownIds,
  path: readonly (string | number)[],
  field = path.join('.'),
): Use[] {
  return typeof id === 'string' ? [{ id, target, file, line: lineOf(path), field }] : [];
}

interface Document {
  readonly file: string;
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

function basisUses(
  basis: readonly string[] | null | undefined,
  target: KnownIds,
  document: Document,
): Use[] {
  // Absent where the document has faults.
  return (basis ?? []).flatMap((id, index) =>
    useAt(document, id, target, ['basis', index], 'basis').map(orDocNumber),
  );
}

function orDocNumber(use: Use): Use {
  return { ...use, acceptsDocNumber: true };
}

function datasetUses(edition: Edition, provisions: KnownIds, authorities: KnownIds): Use[] {
  return [...edition.datasets.values()].flatMap(({ document, documentFile: file, lineOf }) => [
    ...useAt({ file, lineOf }, document.publisher, authorities, ['publisher']),
    ...basisUses(document.basis, provisions, { file, lineOf }),
  ]);
}

function noticeUses(
  edition: Edition,
  provisions: KnownIds,
  notices: KnownIds,
  authorities: KnownIds,
): Use[] {
  const rounds: KnownIds = {
    ids: new Set(edition.files.list('data/evaluations').folders),
    title: '评价',
    place: 'data/evaluations',
    isWhole: true,
  };
  return edition.notices.flatMap((folder) => [
    ...useAt(folder, folder.notice.issuer, authorities, ['issuer']),
    ...basisUses(folder.notice.basis, provisions, folder),
    ...useAt(folder, folder.notice.follows, notices, ['follows']),
    ...useAt(folder, folder.notice.round, rounds, ['round']),
  ]);
}

function ruleUses(edition: Edition, provisions: KnownIds): Use[] {
  return edition.rules.flatMap((document) =>
    (['conditions', 'untestable', 'rewards'] as const).flatMap((part) =>
      (document.rules[part] ?? []).flatMap(({ clause }, index) =>
        useAt(document, clause, provisions, [part, index, 'clause'], `${part}.clause`),
      ),
    ),
  );
}

function roundUses(edition: Edition, provisions: KnownIds, authorities: KnownIds): Use[] {
  return edition.rounds.flatMap((round) => {
    const document = roundDocument(round);
    const indicators = round.kind === 'given' ? [] : round.method.indicators;
    return [
      ...useAt(round, document.authority, authorities, ['authority']),
      ...basisUses(document.basis, provisions, round),
      ...indicators.flatMap(({ clause }, index) =>
        useAt(round, clause, provisions, ['indicators', index, 'clause'], 'indicators.clause').map(
          orDocNumber,
        ),
      ),
    ];
  });
}

function proseUses(edition: Edition, known: ReturnType<typeof knownIds>): Use[] {
  return edition.prose.flatMap((document) => {
    const { file, frontmatter, components } = document;
    const listed = 'sources' in frontmatter ? (frontmatter.sources ?? []) : [];
    const space = 'space' in frontmatter ? frontmatter.space : undefined;
    const retold = 'retold' in frontmatter ? frontmatter.retold?.source : undefined;
    const inProse = components.flatMap(({ name, props, line }) => {
      const use = (prop: string, target: KnownIds) =>
        // An id that is none is a fault of the prop.
        props[prop] === undefined || !ID_PATTERN.test(props[prop])
          ? []
          : [{ id: props[prop], target, file, line, field: `${name}.${prop}` }];
      if (name === 'Space') return use('id', known.spaces);
      if (name === 'Notice') return use('id', known.notices);
      if (name === 'Policy')
        return [...use('id', known.policies), ...use('clause', known.provisions)];
      return [];
    });
    return [
      ...listed.flatMap((id, at) => useAt(document, id, known.sources, ['sources', at], 'sources')),
      ...useAt(document, space, known.spaces, ['space']),
      ...useAt(document, retold, known.sources, ['retold', 'source']),
      ...inProse,
    ];
  });
}
