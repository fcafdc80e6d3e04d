import { slopeChart } from '../charts/slope.ts';
import { heldFor } from '../data/held.ts';
import { standaloneSvg } from '../charts/standalone.ts';
import type { Svg } from '../charts/svg.ts';
import type { FigureWords } from '../model/evaluation/round-figures.ts';
import { isNextPair, pairsOf, type RoundPair } from '../model/evaluation/round-pairs.ts';
import type { RoundReport } from '../model/evaluation/round-report.ts';
import { rankSlope } from '../model/evaluation/rank-slope.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { siteAddress } from '../resolved/addresses.ts';
import type { BlockOf } from '../resolved/blocks.ts';
import { roundMark } from '../text/edition-statement.ts';
import { type RoundDrawing, roundDrawings } from './round-drawings.ts';

/** A chart of a round. */
export interface RoundPicture {
  /** The address within the folder of the round, without extension: `figures/intervals`. */
  readonly file: string;
  readonly words: FigureWords;
  /** The address of its numbers below the base path. */
  readonly numbers: string;
  /** The drawing without words around it, so many pixels wide. */
  readonly draw: (width: 340 | 680) => Svg;
  /** The drawing with its words and the edition's mark, to stand alone. */
  readonly svg: () => Svg;
}

/** The charts of a round that its method lets be shown. */
export function roundPictures(site: SiteData, report: RoundReport): RoundPicture[] {
  return roundDrawings(report).map((drawing) => pictureOf(site, report, drawing));
}

/** The ranks of a round beside those of one before it, where both publish them. */
export function slopePicture(
  site: SiteData,
  report: RoundReport,
  pair: RoundPair,
): RoundPicture | undefined {
  const slope = rankSlope(site, pair);
  if (slope === undefined) return undefined;
  const { facts, words } = slope;
  return pictureOf(site, report, {
    name: isNextPair(site, pair) ? 'ranks' : `ranks-${pair.before.id}`,
    words,
    numbers: `compare/${pair.before.id}/units.csv`,
    draw: (options) => slopeChart(facts, options),
  });
}

/** Every drawing of a round that has files. */
export function publishedPictures(site: SiteData, report: RoundReport): RoundPicture[] {
  const slopes = pairsOf(site, report.folder).flatMap(
    (pair) => slopePicture(site, report, pair) ?? [],
  );
  return [...roundPictures(site, report), ...slopes];
}

/** A chart of a round as a block of its page and papers. */
export function pictureBlock(
  site: SiteData,
  { folder }: RoundReport,
  { file, words, numbers, draw, svg }: RoundPicture,
  number: number,
): BlockOf<'image'> {
  const { title, measure, note } = words;
  return {
    kind: 'image',
    ...siteAddress(site, `evaluations/${folder.id}/${file}.png`),
    file: undefined,
    alt: [title, measure, note].filter((part) => part !== '').join('。'),
    caption: `图${number}　${title}`,
    drawing: {
      ...{ number, title, measure, note },
      numbers: siteAddress(site, `evaluations/${folder.id}/${numbers}`),
      ...{ svg: draw(680), narrow: draw(340), standalone: svg() },
    },
  };
}

function pictureOf(
  site: SiteData,
  report: RoundReport,
  { name, words, numbers, draw }: RoundDrawing,
): RoundPicture {
  const { method } = report;
  const mark = roundMark(site.site, method.illustrative);
  const { title, measure, note } = words;
  const description = [measure, note].filter((part) => part !== '').join('。');
  return {
    file: `figures/${name}`,
    words,
    numbers,
    draw: (width) => draw({ width, id: `figure-${name}`, title, description }),
    // Stands in a file, as a picture, on the page and in the papers.
    svg: () =>
      heldFor(report, `drawing ${name}`, () =>
        standaloneSvg(draw({ width: 680, id: name, title, description: measure }), {
          ...{ title, measure, note },
          source: `数据：${site.site.title}《${method.title}》`,
          ...(mark === undefined ? {} : { mark }),
        }),
      ),
  };
}
