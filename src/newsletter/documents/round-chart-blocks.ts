import type { Svg } from '../../charts/svg.ts';
import { canonical } from '../../model/site/addresses.ts';
import type { FigureWords } from '../../model/evaluation/round-figures.ts';
import { byDivision, spreadFigure } from '../../model/evaluation/round-figures.ts';
import type { RoundReport } from '../../model/evaluation/round-report.ts';
import { formatShare, roundHalfUp } from '../../text/numbers.ts';
import type { Block } from '../content/blocks.ts';
import { heading, table } from './block-parts.ts';

/** A chart of a round as its page shows it. */
export interface RoundChart {
  /** The address within the folder of the round, without extension: `figures/intervals`. */
  readonly file: string;
  readonly words: FigureWords;
  /** The drawing without words around it. */
  drawing(): Svg;
  /** The drawing with its words and the edition's mark. */
  readonly svg: () => Svg;
}

/**
 * 「用图看」: the charts handed in, which are those that the method lets its page show, and the
 * two tables below them. Their numbers follow the `before` figures above; nothing without units.
 */
export function chartBlocks(
  url: string,
  report: RoundReport,
  charts: readonly RoundChart[],
  before: number,
): Block[] {
  if (report.units.length === 0) return [];
  const blocks = charts.map((chart, index): Block => {
    const { file, words } = chart;
    const { title, measure, note } = words;
    const number = before + index + 1;
    return {
      kind: 'image',
      address: canonical(url, `evaluations/${report.folder.id}/${file}.png`),
      file: undefined,
      alt: [title, measure, note].filter((part) => part !== '').join('。'),
      caption: `图${number}　${title}`,
      drawing: { number, ...words, svg: chart.drawing(), standalone: chart.svg() },
    };
  });
  return [heading('用图看'), ...blocks, spreadTable(report), divisionTable(report)];
}

/** Where the middle unit of every indicator stands between the least and the most. */
function spreadTable(report: RoundReport): Block {
  return table('各项指标的中位数位置，和一个也没有的空间占多少', spreadFigure(report).spreads, [
    { title: '指标', cell: ({ title }) => title },
    { title: '中位数的位置', isNumber: true, cell: ({ median }) => roundHalfUp(median, 1) },
    {
      title: '一个也没有的',
      isNumber: true,
      cell: ({ zeroShare }) => formatShare(zeroShare, 1),
    },
  ]);
}

function divisionTable(report: RoundReport): Block {
  return table(
    '各地参评和入选的家数',
    byDivision(report),
    [
      { title: '所在', cell: ({ place }) => place },
      { title: '参评', isNumber: true, cell: ({ units }) => String(units) },
      { title: '入选', isNumber: true, cell: ({ selected }) => String(selected) },
      { title: '已有称号', isNumber: true, cell: ({ holders }) => String(holders) },
      { title: '临界', isNumber: true, cell: ({ near }) => String(near) },
    ],
    '按区划代码排列，不排先后；各地家数少，不宜比较占比。',
  );
}
