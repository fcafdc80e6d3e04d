import { standaloneSvg } from '../../charts/standalone.ts';
import type { Svg } from '../../charts/svg.ts';
import { blocksOfKind } from '../../resolved/all-blocks.ts';
import type { BlockOf } from '../../resolved/blocks.ts';
import type { IssueContent } from '../content/blocks.ts';
import { drawPng } from './draw-png.ts';
import { drawFigure, numbersText } from '../../model/figures/figure.ts';
import type { Picture } from './picture.ts';

/** The pictures of all figures of an issue by their number, bar tables included. */
export async function renderPictures(content: IssueContent): Promise<ReadonlyMap<number, Picture>> {
  // Drawing is done on other threads.
  const pictures = await Promise.all(
    blocksOfKind(content.blocks, 'figure').map(async (block) => {
      const { figure, number } = block;
      const drawn = await drawPng(figureSvg(block, content), { mostBytes: MOST_BYTES });
      const words = [figure.title, figure.measure, figure.note].filter((part) => part !== '');
      return { number, ...drawn, alt: words.join('。'), numbersText: numbersText(figure) };
    }),
  );
  return new Map(pictures.map((picture) => [picture.number, picture]));
}

/** The drawing of a figure with title, measure, note, source and the edition's mark, 728 wide. */
function figureSvg({ figure, number, cite }: BlockOf<'figure'>, content: IssueContent): Svg {
  const titles = content.sources
    .filter((source) => cite.includes(source.number))
    .map(({ source }) => source.title);
  const cited = titles.length === 0 ? '' : `来源：${titles.join('；')}　`;
  return standaloneSvg(drawFigure(figure, { width: 680, id: `${content.id}-${number}` }), {
    title: figure.title,
    measure: figure.measure,
    note: figure.note,
    source: `${cited}${content.title}${content.number}图${number}`,
    ...(content.mark === undefined ? {} : { mark: content.mark }),
  });
}

/** Mail with several pictures must stay light. */
const MOST_BYTES = 60_000;
