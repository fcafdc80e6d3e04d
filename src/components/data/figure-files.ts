import { drawFigure } from '../../charts/draw-figure.ts';
import { standaloneSvg } from '../../charts/standalone.ts';
import { toCsv } from '../../exporters/csv.ts';
import { CSV_TYPE } from '../../exporters/output-file.ts';
import type { OutputFile } from '../../exporters/output-file.ts';
import { allFigures } from '../../model/figures/all-figures.ts';
import type { Figure } from '../../model/figures/figure.ts';
import type { SiteData } from '../../model/site-data.ts';
import { editionMark } from '../../text/edition-statement.ts';

/**
 * The files of `figures/`, names relative to it: the numbers of every figure of the site as CSV,
 * and its picture as an SVG that stands alone. A bar table is HTML and has no picture.
 */
export function figureFiles(site: SiteData): OutputFile[] {
  return allFigures(site).flatMap(({ file, figure }) => {
    const name = file.replace(/^figures\//, '');
    const numbers = {
      name: `${name}.csv`,
      type: CSV_TYPE,
      body: () => toCsv(figure.numbers.headers, figure.numbers.rows),
    };
    const picture = {
      name: `${name}.svg`,
      type: 'image/svg+xml',
      body: () => draw(site, name, figure),
    };
    return figure.chart === 'bar-table' ? [numbers] : [picture, numbers];
  });
}

function draw(site: SiteData, id: string, figure: Figure): string {
  const mark = editionMark(site.site);
  return standaloneSvg(drawFigure(figure, { width: 680, id }), {
    title: figure.title,
    measure: figure.measure,
    note: figure.note,
    source: sourceLine(site, figure),
    ...(mark === undefined ? {} : { mark }),
  });
}

/** 「来源：甲；乙」, and from where on this site the numbers are taken. */
function sourceLine({ site, sourceById }: SiteData, { sources, table }: Figure): string {
  const ids = new Set(sources.flatMap((cell) => cell?.split('；') ?? []));
  const titles = [...ids].flatMap((id) => sourceById.get(id)?.title ?? []);
  const cited = titles.length === 0 ? '' : `来源：${titles.join('；')}　`;
  return `${cited}数据：${site.title}《${table.title}》`;
}
