import { disclosureOf } from '../model/evaluation/kept-back.ts';
import { byDivision, spreadFigure } from '../model/evaluation/round-figures.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { siteAddress } from '../resolved/addresses.ts';
import type { Block } from '../resolved/blocks.ts';
import { formatShare, roundHalfUp } from '../text/numbers.ts';
import { heading, table } from './parts.ts';
import type { ComposedTable } from './composed-document.ts';
import { roundPictures } from './round-pictures.ts';

/**
 * The charts that the method lets be shown and the two tables below them; nothing without units.
 * On paper their numbers follow the `before` figures above.
 */
export function chartBlocks(site: SiteData, report: RoundReport, before: number): Block[] {
  if (report.units.length === 0) return [];
  const charts = roundPictures(site, report).map(({ file, words, draw, svg }, index): Block => {
    const { title, measure, note } = words;
    const number = before + index + 1;
    return {
      kind: 'image',
      ...siteAddress(site, `evaluations/${report.folder.id}/${file}.png`),
      file: undefined,
      alt: [title, measure, note].filter((part) => part !== '').join('。'),
      caption: `图${number}　${title}`,
      drawing: { number, ...words, svg: draw(680), narrow: draw(340), standalone: svg() },
    };
  });
  const spread = spreadFigure(report).rows.length === 0 ? [] : [spreadTable(report)];
  return [...charts, ...spread, heading('各地', 'divisions'), divisionTable(report)];
}

/** Where the middle unit of every indicator stands between the least and the most. */
function spreadTable(report: RoundReport): ComposedTable {
  return table(
    '各项指标的中位数位置，和一个也没有的空间占多少',
    spreadFigure(report).spreads,
    [
      { title: '指标', cell: ({ title }) => title },
      { title: '中位数的位置', isNumber: true, cell: ({ median }) => roundHalfUp(median, 1) },
      {
        title: '一个也没有的',
        isNumber: true,
        cell: ({ zeroShare }) => formatShare(zeroShare, 1),
      },
    ],
    { page: { isCaptionHidden: true } },
  );
}

function divisionTable(report: RoundReport): ComposedTable {
  return table(
    '各地参评和入选的家数',
    byDivision(report),
    [
      { title: '所在', cell: ({ place }) => place },
      { title: '参评', isNumber: true, cell: ({ units }) => String(units) },
      { title: '入选', isNumber: true, cell: ({ selected }) => String(selected) },
      { title: '已有称号', isNumber: true, cell: ({ holders }) => String(holders) },
      ...(disclosureOf(report.method).hasRobustness
        ? [{ title: '临界', isNumber: true, cell: ({ near }: { near: number }) => String(near) }]
        : []),
    ],
    {
      note: '按区划代码排列，不排先后；各地家数少，不宜比较占比。',
      page: { isCaptionHidden: true },
    },
  );
}
