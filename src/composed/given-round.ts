import type { GivenRound } from '../data/rounds.ts';
import { clauseLinks } from '../model/policies/clause-links.ts';
import { gradeGroups, roundLine } from '../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { formatShare } from '../text/numbers.ts';
import type { ComposedSection, ComposedTable } from './composed-document.ts';
import { facts, groupedTable, linked, linkedAll, section } from './parts.ts';

/** 「12家：优秀3家，合格9家。由××评定，本站未复算。」 */
export function givenAnswer(site: SiteData, folder: GivenRound): string {
  const groups = gradeGroups(site, folder);
  const { evaluator, authority } = roundLine(site, folder);
  const counts = groups.map(({ grade, units }) => `${grade}${units.length}家`);
  const total = groups.reduce((sum, { units }) => sum + units.length, 0);
  const found = groups.length === 0 ? '没有名单' : `${total}家：${counts.join('，')}`;
  return `${found}。由${evaluator ?? authority}评定，本站未复算。`;
}

/** The list by grade and place, as given; undefined without units. */
export function givenList(site: SiteData, folder: GivenRound): ComposedTable | undefined {
  const grades = gradeGroups(site, folder);
  const lines = grades.flatMap(({ units }) => units);
  if (lines.length === 0) return undefined;
  type Line = (typeof lines)[number];
  const spaces = new Set(site.rows('spaces').map(({ row }) => row.id));
  const places = { title: '所在', cell: ({ place }: Line) => place };
  const { columns = [] } = folder.grades ?? {};
  const known = new Set(['name', 'spaceId', 'division', 'grade', 'note']);
  // Scores, ranks and further columns are printed as they are typed.
  const printed = columns
    .filter(({ key }) => !known.has(key))
    .map(({ key, header }) => ({ title: header, cell: ({ cells }: Line) => cells[key] ?? '' }));
  const notes = { title: '备注', cell: ({ row }: Line) => row.note ?? '' };
  return groupedTable(
    `按等次和地区列出的名单，${lines.length}家`,
    grades.map(({ grade, units }) => ({
      head: `${grade} ${units.length}家，占${formatShare(units.length, lines.length)}`,
      rows: units,
    })),
    [
      {
        title: '名称',
        cell: ({ row: { name, spaceId } }) => {
          const hasPage = spaceId !== null && spaces.has(spaceId);
          return [linked(site, name, hasPage ? `spaces/${spaceId}/` : undefined)];
        },
      },
      ...(lines.some(({ place }) => place !== '') ? [places] : []),
      ...printed,
      ...(lines.some(({ row }) => row.note !== null) ? [notes] : []),
    ],
    {
      page: {
        ...{ id: 'grades', isList: true, isCaptionHidden: true },
        groupTitle: '等次',
      },
    },
  );
}

/** A round published as given: who decided and on what basis. */
export function givenSections(site: SiteData, folder: GivenRound): ComposedSection[] {
  const line = roundLine(site, folder);
  return section(
    'decided',
    '谁评的，依据什么',
    facts([
      ['机关', line.authority],
      ['评定', line.evaluator ?? ''],
      ['年度', String(line.year)],
      ['系列', folder.round.series ?? ''],
      ['依据', linkedAll(site, clauseLinks(site, line.basis), '、')],
    ]),
  );
}
