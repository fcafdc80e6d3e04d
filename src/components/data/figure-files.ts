import { standaloneSvg } from '../../charts/standalone.ts';
import type { Svg } from '../../charts/svg.ts';
import { publishedPictures } from '../../composed/round-pictures.ts';
import { toCsv } from '../../exporters/csv.ts';
import { CSV_TYPE, type OutputFile } from '../../exporters/output-file.ts';
import { computedReports } from '../../model/evaluation/round-report.ts';
import { heldFor } from '../../data/held.ts';
import { type Figure, drawFigure } from '../../model/figures/figure.ts';
import { allFigures } from '../../resolved/all-figures.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { siteSurvival } from '../../model/tenants/survival.ts';
import { spaceSurvival, spaceSurvivalFile } from '../../model/tenants/survival-figure.ts';
import { editionMark } from '../../text/edition-statement.ts';

/**
 * The files of `figures/`, names relative to it: the numbers of every figure of the site as CSV,
 * and its picture as an SVG that stands alone. A bar table is HTML and has no picture.
 */
export function figureFiles(site: SiteData): OutputFile[] {
  const figures = allFigures(site).flatMap(({ file, figure }) => {
    const [picture, numbers] = filesOf(site, file, () => figure);
    return figure.chart === 'bar-table' ? [numbers] : [picture, numbers];
  });
  return [...figures, ...spaceCurves(site)];
}

/** The curves of spaces, each made when it is written. */
function spaceCurves(site: SiteData): OutputFile[] {
  const spaces = siteSurvival(site)?.groups.filter(({ scope }) => scope === 'space') ?? [];
  return spaces.flatMap(({ id }) =>
    filesOf(site, spaceSurvivalFile(id), () => {
      const figure = spaceSurvival(site, id);
      if (figure === undefined) throw new Error(`no curve of ${id}`);
      return figure;
    }),
  );
}

/** The picture of a figure and its numbers. */
function filesOf(
  site: SiteData,
  file: string,
  figure: () => Figure,
): [picture: OutputFile, numbers: OutputFile] {
  const name = file.replace(/^figures\//, '');
  return [
    { name: `${name}.svg`, type: 'image/svg+xml', body: () => draw(site, name, figure()) },
    {
      name: `${name}.csv`,
      type: CSV_TYPE,
      body: () => {
        const { headers, rows } = figure().numbers;
        return toCsv(headers, rows);
      },
    },
  ];
}

/** A figure of the site as a drawing that stands alone. */
export interface FigureDrawing {
  /** The address without extension: `figures/home`. */
  readonly file: string;
  readonly svg: () => Svg;
}

/**
 * The drawings of all figures of the site, bar tables and those of computed rounds included: what
 * their PNG are made from.
 */
export function figureDrawings(site: SiteData): FigureDrawing[] {
  const figures = allFigures(site).map(({ file, figure }) => ({
    file,
    svg: () => draw(site, file.replace(/^figures\//, ''), figure),
  }));
  const rounds = computedReports(site).flatMap((report) =>
    publishedPictures(site, report).map(({ file, svg }) => ({
      file: `evaluations/${report.folder.id}/${file}`,
      svg,
    })),
  );
  return [...figures, ...rounds];
}

/** Drawn once for the file and the picture. */
function draw(site: SiteData, id: string, figure: Figure): Svg {
  return heldFor(figure, `drawing ${id}`, () => {
    const mark = editionMark(site.site);
    const { title, measure, note } = figure;
    return standaloneSvg(drawFigure(figure, { width: 680, id }), {
      title,
      measure,
      note,
      source: sourceLine(site, figure),
      ...(mark === undefined ? {} : { mark }),
    });
  });
}

/** 「来源：甲；乙」, and from where on this site the numbers are taken. */
function sourceLine({ site, sourceById }: SiteData, { sources, table }: Figure): string {
  const ids = new Set(sources.flatMap((cell) => cell?.split('；') ?? []));
  const titles = [...ids].flatMap((id) => sourceById.get(id)?.title ?? []);
  const cited = titles.length === 0 ? '' : `来源：${titles.join('；')}　`;
  return `${cited}数据：${site.title}《${table.title}》`;
}
