import { barCell } from '../../charts/bar-cell.ts';
import { type Figure, drawFigure, figureLines } from '../../model/figures/figure.ts';
import type { BarFacts } from '../../charts/bar-table.ts';
import { displayWidth } from '../../text/display-width.ts';
import type { Block, ImageDrawing } from '../../resolved/blocks.ts';
import { citeHtml, textHtml } from './inline-html.ts';
import type { PrintContext } from './print-context.ts';

type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** A figure: number and finding, measure, drawing, note, source, then its numbers in small type. */
export function figureHtml({ figure, number, cite }: FigureBlock, context: PrintContext): string {
  const line = (name: string, words: string) =>
    words === '' ? '' : `<p class="${name}">${textHtml(words, context)}</p>`;
  const isTable = figure.chart === 'bar-table';
  const drawing =
    figure.chart === 'bar-table'
      ? barTable(figure.facts, context)
      : `<div class="drawing">${drawFigure(figure, { width: 680, id: `drawing-${number}` })}</div>`;
  const source = cite.length === 0 ? '' : `<p class="figure-note">来源${citeHtml(cite)}</p>`;
  const isLong = isTable && figure.facts.bars.length > ROWS_ON_ONE_PAGE;
  return (
    `<figure class="figure${isLong ? ' is-long' : ''}" id="figure-${number}">` +
    `<div class="figure-whole"><figcaption><p class="figure-title">图${number}　` +
    `${textHtml(figure.title, context)}</p>${line('figure-measure', figure.measure)}</figcaption>` +
    `${drawing}${line('figure-note', figure.note)}${source}</div>` +
    `${numbersHtml(figure, context)}</figure>`
  );
}

/** A chart that is no figure of prose, in the dress of one. */
export function drawingHtml(
  { number, title, measure, note, svg }: ImageDrawing,
  context: PrintContext,
): string {
  const text = (words: string) => textHtml(words, context);
  const below = note === '' ? '' : `<p class="figure-note">${text(note)}</p>`;
  return (
    `<figure class="figure" id="figure-${number}"><div class="figure-whole"><figcaption>` +
    `<p class="figure-title">图${number}　${text(title)}</p>` +
    `<p class="figure-measure">${text(measure)}</p></figcaption>` +
    `<div class="drawing">${svg}</div>${below}</div></figure>`
  );
}

/** More bars than these go on over the page, with their head repeated. */
const ROWS_ON_ONE_PAGE = 24;

/** Bars as a table, as on the site: the numbers are text and go over pages row by row. */
function barTable({ unit, bars }: BarFacts, context: PrintContext): string {
  const text = (words: string) => textHtml(words, context);
  const values = bars.map(({ value }) => value);
  const [min, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rows = bars.map((bar) => {
    const sublabel = bar.sublabel ? ` <span class="sub">${text(bar.sublabel)}</span>` : '';
    const isOpen = bar.confidence === '中';
    const sure = isOpen ? '<span class="sub">（可信度中）</span>' : '';
    return (
      `<tr><th scope="row">${text(bar.label)}${sublabel}</th>` +
      `<td class="number">${text(bar.text)}${sure}</td>` +
      `<td class="bar-cell">${barCell(bar.value, most, { isOpen, min })}</td></tr>`
    );
  });
  return (
    `<table class="bar-table"><thead><tr><th scope="col">名称</th><th scope="col" class="number">` +
    `${text(unit === '' ? '数' : `数（${unit}）`)}</th><th scope="col" class="bar-head">图</th></tr>` +
    `</thead><tbody>${rows.join('')}</tbody></table>`
  );
}

/** What a drawing shows by place only; a table of bars and a row of steps say all in words. */
function numbersHtml(figure: Figure, context: PrintContext): string {
  if (figure.chart === 'bar-table' || figure.chart === 'steps') return '';
  const lines = figureLines(figure).map(({ label, text }) =>
    text === '' ? label : `${label}：${text}`,
  );
  if (lines.length === 0) return '';
  const isShort = lines.length > 4 && lines.every((line) => displayWidth(line) <= HALF_LINE);
  const items = lines.map((line) => `<li>${textHtml(line, context)}</li>`);
  return (
    `<div class="figure-numbers${isShort ? ' is-short' : ''}"><p>图中的数</p>` +
    `<ul>${items.join('')}</ul></div>`
  );
}

/** Half-width characters that are set in half a line of the small type, at times in two lines. */
const HALF_LINE = 60;
