import { standaloneSvg } from '../charts/standalone.ts';
import type { Svg } from '../charts/svg.ts';
import type { FigureWords } from '../model/evaluation/round-figures.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { roundMark } from '../text/edition-statement.ts';
import { roundDrawings } from './round-drawings.ts';

/** A chart of a round. */
export interface RoundPicture {
  /** The address within the folder of the round, without extension: `figures/intervals`. */
  readonly file: string;
  readonly words: FigureWords;
  /** The drawing without words around it, so many pixels wide. */
  readonly draw: (width: 340 | 680) => Svg;
  /** The drawing with its words and the edition's mark, to stand alone. */
  readonly svg: () => Svg;
}

/** The charts of a round that its method lets be shown. */
export function roundPictures(site: SiteData, report: RoundReport): RoundPicture[] {
  const mark = roundMark(site.site, report.method.illustrative);
  return roundDrawings(report).map(({ name, words, draw }) => {
    const { title, measure, note } = words;
    const description = [measure, note].filter((part) => part !== '').join('。');
    return {
      file: `figures/${name}`,
      words,
      draw: (width) => draw({ width, id: `figure-${name}`, title, description }),
      svg: () =>
        standaloneSvg(draw({ width: 680, id: name, title, description: measure }), {
          ...{ title, measure, note },
          source: `数据：${site.site.title}《${report.method.title}》`,
          ...(mark === undefined ? {} : { mark }),
        }),
    };
  });
}
