import { disclosureOf } from '../model/evaluation/kept-back.ts';
import { byDivision, spreadFigure } from '../model/evaluation/round-figures.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';
import type { SiteData } from '../model/site/site-data.ts';
import type { Block } from '../resolved/blocks.ts';
import { formatShare } from '../text/numbers.ts';
import { heading, table } from './parts.ts';
import type { ComposedTable } from './composed-document.ts';
import { pictureBlock, roundPictures } from './round-pictures.ts';

/**
 * The charts that the method lets be shown and the two tables below them; nothing without units.
 * On paper their numbers follow the `before` figures above.
 */
export function chartBlocks(site: SiteData, report: RoundReport, before: number): Block[] {
  if (report.units.length === 0) return [];
  const charts = roundPictures(site, report).map((picture, index) =>
    pictureBlock(site, report, picture, before + index + 1),
  );
  const spread = spreadFigure(report).rows.length === 0 ? [] : [spreadTable(report)];
  return [...charts, ...spread, heading('各地', 'divisions'), divisionTable(report)];
}

/** The numbers of the drawing above. */
function spreadTable(report: RoundReport): ComposedTable {
  const { scales, last } = spreadFigure(report);
  type Scale = (typeof scales)[number];
  const amount = (title: string, cell: (scale: Scale) => string) => ({
    ...{ title, isNumber: true, cell },
  });
  return table(
    '各项指标总量最少、中间和最多的',
    scales,
    [
      { title: '指标', cell: ({ spread }) => spread.title },
      amount('最少', ({ row }) => row.ends[0]),
      amount('中位数', ({ median }) => median),
      amount('最多', ({ row }) => row.ends[1]),
      ...(last === undefined ? [] : [amount('最后入选的', ({ lastIn }) => lastIn ?? '')]),
      amount('一个也没有的', ({ spread }) => formatShare(spread.zeroShare, 1)),
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
