import { standaloneSvg } from '../../charts/standalone.ts';
import type { Svg } from '../../charts/svg.ts';
import type { OutputFile } from '../../exporters/output-file.ts';
import type { FigureWords } from '../../model/evaluation/round-figures.ts';
import type { RoundReport } from '../../model/evaluation/round-report.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { roundMark } from '../../text/edition-statement.ts';
import { roundDrawings } from './round-drawings.ts';

/** A drawing of a round that stands alone. */
export interface RoundPicture {
  /** The address within the folder of the round, without extension: `figures/intervals`. */
  readonly file: string;
  readonly words: FigureWords;
  /** The drawing without words around it, for a page that sets them. */
  drawing(): Svg;
  readonly svg: () => Svg;
}

/** The drawings of a round, each to stand alone. */
export function roundPictures(site: SiteData, report: RoundReport): RoundPicture[] {
  const mark = roundMark(site.site, report.method.illustrative);
  return roundDrawings(report).map(({ name, words, draw }) => ({
    file: `figures/${name}`,
    words,
    drawing: () =>
      draw({
        width: 680,
        id: `drawing-${name}`,
        title: words.title,
        description: [words.measure, words.note].filter(Boolean).join('。'),
      }),
    svg: () => {
      const { title, measure, note } = words;
      return standaloneSvg(draw({ width: 680, id: name, title, description: measure }), {
        ...{ title, measure, note },
        source: `数据：${site.site.title}《${report.method.title}》`,
        ...(mark === undefined ? {} : { mark }),
      });
    },
  }));
}

/** The drawings of a round as SVG, `figures/<name>.svg`; the build makes their PNG. */
export function roundFigureFiles(site: SiteData, report: RoundReport): OutputFile[] {
  return roundPictures(site, report).map(({ file, svg }) => ({
    name: `${file}.svg`,
    type: 'image/svg+xml',
    body: svg,
  }));
}
