import type { RoundReport } from '../model/evaluation/round-report.ts';
import { roundSpaces } from '../model/evaluation/round-spaces.ts';
import { clauseLinks } from '../model/policies/clause-links.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { ComposedSection } from './composed-document.ts';
import { linkedAll, section, table } from './parts.ts';
import { spaceLink } from './round-list.ts';

/** Units whose result their numbers alone do not decide, each with why; nothing without any. */
export function specialSections(
  site: SiteData,
  { folder, method }: RoundReport,
): ComposedSection[] {
  const rows = (folder.special?.entries ?? []).map(({ row }) => row);
  if (rows.length === 0) return [];
  const spaceOf = roundSpaces(site, method.frozenOn);
  const title = `特别情形，${rows.length}家`;
  const cases = table(
    title,
    rows,
    [
      {
        title: '空间',
        cell: ({ spaceId }) => [spaceLink(site, spaceOf(spaceId))],
      },
      { title: '情形', cell: ({ situation }) => situation },
      { title: '等次', cell: ({ grade }) => grade ?? '' },
      { title: '事由', cell: ({ ground }) => ground },
      { title: '依据', cell: ({ basis }) => linkedAll(site, clauseLinks(site, [basis]), '、') },
    ],
    {
      note:
        '一票否决和不参评的不参加计算；直接认定的不计算、不排名次，等次照写；' +
        '不得高于的照算照排，等次最高到所写的。',
      page: { isCaptionHidden: true },
    },
  );
  return section('special', '特别情形', [cases]);
}
