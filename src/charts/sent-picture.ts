import { codeMark } from './code-mark.ts';
import { textLines } from './frame.ts';
import { widestLabel, wrapLabel, wrapSentence } from './label-width.ts';
import { type Svg, type SvgPart, svg } from './svg.ts';
import { SHEET_MARGIN, type WhiteSheet, whiteSheet } from './white-sheet.ts';

/** What a page says of itself in the pictures that readers send. */
export interface SentPicture {
  /** What the edition is: 示例（虚构）. */
  readonly mark: string | undefined;
  /** What kind of thing this is, and whose: 「公示 · 某市科技局」. */
  readonly kicker: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  readonly figure:
    { readonly title: string; readonly measure: string; readonly chart: Svg } | undefined;
  /** The first lines of what it is about, and what is left out: 「另有12条，见网页」. */
  readonly list: { readonly lines: readonly ListLine[]; readonly rest: string } | undefined;
  /** The day in words, and the source. */
  readonly source: string;
  /** The address of the page, which the code leads to. */
  readonly address: string;
}

interface ListLine {
  readonly text: string;
  /** Stands at the right edge. */
  readonly aside: string;
  /** True of the head of the lines below it. */
  readonly isHead?: boolean;
}

const INNER = 340;
const CODE = 84;

/**
 * One tall picture of a page, as wide as a phone: headline, key facts, figure or list, source, code.
 * It holds nothing that grows wrong with the day on which it is looked at.
 */
export function tallPicture(page: SentPicture): Svg {
  const sheet = whiteSheet(INNER);
  head(sheet, page, 24);
  sheet.gap(8);
  sheet.words(page.lead, 'chart-label', 16);
  if (page.facts.length > 0) sheet.gap(10);
  for (const { title, text } of page.facts) {
    sheet.gap(6);
    sheet.words(title, 'chart-muted', 13);
    sheet.words(text, 'chart-strong', 16);
  }
  if (page.figure !== undefined) {
    section(sheet);
    sheet.words(page.figure.title, 'chart-strong', 18);
    sheet.gap(2);
    sheet.words(page.figure.measure, 'chart-muted', 13);
    sheet.gap(12);
    sheet.chart(page.figure.chart);
  }
  if (page.list !== undefined) {
    section(sheet);
    for (const line of page.list.lines) listLine(sheet, line);
    sheet.words(page.list.rest, 'chart-muted', 13);
  }
  section(sheet);
  sheet.place(
    CODE,
    (top) => svg`${codeMark(page.address, SHEET_MARGIN, top, CODE)}
${beside(['长按识别二维码', '看全文、下载和更正'], top)}`,
  );
  sheet.gap(10);
  sheet.words(page.source, 'chart-muted', 12);
  sheet.words(page.address, 'chart-muted', 12);
  return sheet.finish(page.title);
}

/** The picture of a page in link previews, 1.91 times as wide as high. */
export function previewPicture(page: SentPicture): Svg {
  const sheet = whiteSheet(PREVIEW_INNER);
  const source = wrapSentence(page.source, PREVIEW_INNER, SOURCE.size);
  const sourceTop = FOOT - (source.length - 1) * SOURCE.lineHeight;
  const { title, size } = previewTitle(page.title);
  head(sheet, { ...page, title }, size);
  sheet.gap(6);
  sheet.place(0, (top) => {
    const room = Math.floor((sourceTop - 20 - top) / LEAD.lineHeight);
    const lead = firstOf(wrapSentence(page.lead, PREVIEW_INNER - LEAD.size, LEAD.size), room);
    return svg`${textLines(lead, SHEET_MARGIN, top + LEAD.size, LEAD)}
${textLines(source, SHEET_MARGIN, sourceTop, SOURCE)}`;
  });
  return sheet.finish(page.title, PREVIEW.height);
}

/** A title as large as it fits; a very long one is cut, for the page has it whole. */
function previewTitle(title: string): { readonly title: string; readonly size: number } {
  const [large, small] = [38, 28];
  if (wrapLabel(title, PREVIEW_INNER, large).length <= 3) return { title, size: large };
  const lines = wrapSentence(title, PREVIEW_INNER - small, small);
  return { title: firstOf(lines, 4).join('\n'), size: small };
}

/** The first lines; what there is no room for is on the page. */
function firstOf(lines: readonly string[], room: number): string[] {
  const shown = lines.slice(0, Math.max(0, room));
  const last = lines.length > shown.length ? shown.pop() : undefined;
  return last === undefined ? shown : [...shown, `${last}…`];
}

/** The size of the preview in CSS pixels; its PNG has `scale` times as many each way. */
export const PREVIEW = { width: 600, height: 315, scale: 2 } as const;
const PREVIEW_INNER = PREVIEW.width - 2 * SHEET_MARGIN;
const LEAD = { className: 'chart-label', size: 20, lineHeight: 30 } as const;
const SOURCE = { size: 14, lineHeight: 20 } as const;
/** The baseline of the last line. */
const FOOT = PREVIEW.height - SHEET_MARGIN;

function head(sheet: WhiteSheet, { mark, kicker, title }: SentPicture, size: number): void {
  sheet.words(mark ?? '', 'chart-muted', 13);
  sheet.words(kicker, 'chart-series-1 chart-series-label', 13);
  sheet.gap(6);
  sheet.words(title, 'chart-strong', size);
}

function section(sheet: WhiteSheet): void {
  sheet.gap(16);
  sheet.rule();
  sheet.gap(14);
}

function listLine(sheet: WhiteSheet, { text, aside, isHead = false }: ListLine): void {
  if (isHead) {
    sheet.gap(6);
    sheet.words(text, 'chart-strong', 15);
    sheet.gap(6);
    return;
  }
  const asides = aside === '' ? [] : wrapSentence(aside, INNER / 2, 13);
  const room = INNER - widestLabel(asides, 13) - (aside === '' ? 0 : 12);
  const lines = wrapSentence(text, room, 15);
  sheet.place(
    Math.max(lines.length, asides.length) * 20 + 7,
    (top) => svg`${textLines(lines, SHEET_MARGIN, top + 15, {
      className: 'chart-label',
      size: 15,
      lineHeight: 20,
    })}
${textLines(asides, SHEET_MARGIN + INNER, top + 15, { anchor: 'end', size: 13, lineHeight: 20 })}`,
  );
}

function beside([first = '', second = '']: readonly string[], top: number): SvgPart {
  const x = SHEET_MARGIN + CODE + 16;
  return svg`${textLines([first], x, top + 36, { className: 'chart-strong', size: 16 })}
${textLines([second], x, top + 60, { size: 13 })}`;
}
