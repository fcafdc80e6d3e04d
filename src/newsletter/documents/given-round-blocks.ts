import type { GivenRound } from '../../data/rounds.ts';
import { clauseLinks } from '../../model/policies/clause-links.ts';
import { gradeGroups, roundLine } from '../../model/evaluation/evaluation-list.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { formatShare } from '../../text/numbers.ts';
import type { Block } from '../content/blocks.ts';
import { basisBlocks, factList, heading, paragraph, table } from './block-parts.ts';

/** 「12家：优秀3家，合格9家。由××评定，本站未复算。」 */
export function givenRoundAnswer(site: SiteData, folder: GivenRound): string {
  const groups = gradeGroups(site, folder);
  const { evaluator, authority } = roundLine(site, folder);
  const counts = groups.map(({ grade, units }) => `${grade}${units.length}家`);
  const total = groups.reduce((sum, { units }) => sum + units.length, 0);
  const found = groups.length === 0 ? '没有名单' : `${total}家：${counts.join('，')}`;
  return `${found}。由${evaluator ?? authority}评定，本站未复算。`;
}

/** A round published as given: who decided, on what basis, how many have which grade. */
export function givenRoundBlocks(site: SiteData, folder: GivenRound): Block[] {
  const line = roundLine(site, folder);
  const groups = gradeGroups(site, folder);
  const total = groups.reduce((sum, { units }) => sum + units.length, 0);
  return [
    paragraph(givenRoundAnswer(site, folder)),
    heading('谁评的，依据什么'),
    ...basisBlocks(
      clauseLinks(site, line.basis).map(({ label, route }) => ({ text: label, route })),
      site.site.url,
      '、',
    ),
    factList([
      ['机关', line.authority],
      ['评定', line.evaluator ?? ''],
      ['年度', String(line.year)],
    ]),
    ...(groups.length === 0
      ? []
      : [
          heading('各等次有多少家'),
          table('各等次的家数', groups, [
            { title: '等次', cell: ({ grade }) => grade },
            { title: '家数', isNumber: true, cell: ({ units }) => String(units.length) },
            { title: '占', isNumber: true, cell: ({ units }) => formatShare(units.length, total) },
          ]),
        ]),
  ];
}

/** The list by grade and place, as given; nothing without units. */
export function givenRoundAttachments(site: SiteData, folder: GivenRound): Block[] {
  const lines = gradeGroups(site, folder).flatMap(({ grade, units }) =>
    units.map(({ row, place }) => ({ row, place, grade })),
  );
  if (lines.length === 0) return [];
  type Line = (typeof lines)[number];
  const places = { title: '所在', cell: ({ place }: Line) => place };
  const notes = { title: '备注', cell: ({ row }: Line) => row.note ?? '' };
  return [
    table(`附件：按等次和地区列出的名单，${lines.length}家`, lines, [
      { title: '序号', cell: (_, index) => String(index + 1) },
      { title: '名称', cell: ({ row }) => row.name },
      ...(lines.some(({ place }) => place !== '') ? [places] : []),
      { title: '等次', cell: ({ grade }) => grade },
      ...(lines.some(({ row }) => row.note !== null) ? [notes] : []),
    ]),
  ];
}
