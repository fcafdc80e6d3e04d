import { figureLines } from '../../model/figures/figure.ts';
import type { Block } from '../content/blocks.ts';
import { headingLine, standsAcross } from '../../resolved/inlines.ts';
import { cellHtml, type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import { paperTable } from '../../resolved/paper-table.ts';
import { citedLine } from '../source-words.ts';
import type { PaperContent } from './paper-content.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/**
 * A document as plain HTML to paste into an existing portal: elements that say what they are,
 * without document, classes, styles, scripts or ids, so that the portal's own style sheet dresses it.
 */
export function fragmentHtml(document: PaperContent): string {
  const { mark, keys, blocks, attachments, signature, address, siteAddress, pageWords } = document;
  const link = `<a href="${escapeXml(address)}">${escapeXml(address)}</a>`;
  return [
    mark === undefined ? '' : `<p><strong>${escapeXml(mark)}</strong></p>`,
    ...keys.map(({ title, text }) => `<p>${title}：${escapeXml(text)}</p>`),
    ...blocks.map((block) => blockFragment(block, siteAddress)),
    signature.length === 0 ? '' : `<p>${signature.map(escapeXml).join('<br>')}</p>`,
    ...attachments.map((block) => blockFragment(block, siteAddress)),
    ...sourceLines(document),
    `<p>${pageWords.fragment}：${link}</p>`,
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}

function sourceLines({ sources }: PaperContent): string[] {
  if (sources.length === 0) return [];
  const items = sources.map((cited) => `<li>${escapeXml(citedLine(cited))}</li>`);
  return ['<h2>来源</h2>', `<ul>${items.join('')}</ul>`];
}

type FigureBlock = Extract<Block, { kind: 'figure' }>;
type ImageBlock = Extract<Block, { kind: 'image' }>;

function blockFragment(block: Block, siteAddress: string): string {
  const inside = (blocks: readonly Block[]) =>
    blocks.map((each) => blockFragment(each, siteAddress)).join('\n');
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlinesHtml(headingLine(block), PARTS)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines, PARTS)}</p>`;
    case 'list': {
      const one = (each: Block, index: number) =>
        each.kind === 'paragraph' && index === 0
          ? inlinesHtml(each.inlines, PARTS)
          : inside([each]);
      const items = block.items.map((item) => `<li>${item.map(one).join('')}</li>`);
      const start = block.start === undefined ? '' : ` start="${block.start}"`;
      return block.isOrdered ? `<ol${start}>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
    }
    case 'events': {
      const items = block.items.map(({ when, text, remark, cite }) => {
        const words = `${escapeXml(text + remark)}${PARTS.cite(cite)}`;
        return `<li><strong>${escapeXml(when)}</strong>　${words}</li>`;
      });
      return `<ul>${items.join('')}</ul>`;
    }
    case 'table':
      return tableFragment(block);
    case 'figure':
      return figureFragment(block, siteAddress);
    case 'image':
      return imageFragment(block);
    case 'quote':
      return `<blockquote>\n${inside(block.blocks)}\n</blockquote>`;
    case 'note':
      return inside(block.blocks);
    case 'listing':
      return `<pre><code>${escapeXml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
  }
}

const PARTS: InlineParts = {
  text: escapeXml,
  cite: (numbers: readonly number[]) => numbers.map((each) => `<sup>[${each}]</sup>`).join(''),
  link: (html, { address }) => `<a href="${escapeXml(address)}">${html}</a>`,
  picture: (shown) =>
    `<img src="${escapeXml(shown.address)}" alt="${escapeXml(shown.alt)}">` +
    escapeXml(shown.caption === '' ? '' : `（${shown.caption}）`),
};

/** The picture by its address on the site, and below it all that it shows in words. */
function figureFragment(block: FigureBlock, siteAddress: string): string {
  const { figure, number, file, cite } = block;
  const alt = [figure.title, figure.measure, figure.note].filter((part) => part !== '').join('。');
  const below = [
    figure.note === '' ? '' : escapeXml(figure.note),
    cite.length === 0 ? '' : `来源${PARTS.cite(cite)}`,
  ].filter((part) => part !== '');
  return [
    pictureFragment(`${siteAddress}${file}.png`, alt, `图${number}　${figure.title}`),
    numbersFragment(figure),
    ...below.map((words) => `<p>${words}</p>`),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function numbersFragment(figure: FigureBlock['figure']): string {
  const lines = figureLines(figure);
  if (lines.length === 0) return '';
  if (figure.chart !== 'bar-table') {
    const items = lines.map(({ label, text }) =>
      escapeXml(text === '' ? label : `${label}：${text}`),
    );
    return `<p>图中的数：</p>\n<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  }
  return tableFragment({
    ...{ kind: 'table', title: figure.measure, headers: ['名称', '数'], isNumber: [false, true] },
    ...{ rows: lines.map(({ label, text }) => [label, text]), note: '' },
  });
}

function imageFragment({ address, alt, caption, drawing }: ImageBlock): string {
  if (drawing !== undefined) return pictureFragment(address, alt, caption);
  const words = caption === '' ? '' : `<figcaption>${escapeXml(caption)}</figcaption>`;
  const picture = `<img src="${escapeXml(address)}" alt="${escapeXml(alt)}">`;
  return `<figure>${picture}${words}</figure>`;
}

/** The width of a chart with its margin; its file holds twice as many pixels. */
const CHART_WIDTH = 728;

function pictureFragment(address: string, alt: string, caption: string): string {
  return (
    `<figure><img src="${escapeXml(address)}" width="${CHART_WIDTH}" alt="${escapeXml(alt)}">` +
    `<figcaption>${escapeXml(caption)}</figcaption></figure>`
  );
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function tableFragment(whole: TableBlock): string {
  const table = paperTable(whole);
  const { title, headers, rows, note, rest = [], page } = table;
  const head = headers.map((header) => `<th scope="col">${cellHtml(header, PARTS)}</th>`).join('');
  const name = page?.rowHead ?? 0;
  const body = rows.map((cells, index) => {
    if (standsAcross(table, index)) {
      return `<tr><th colspan="${headers.length}">${cellHtml(cells[0] ?? '', PARTS)}</th></tr>`;
    }
    const row = headers.map((_, column) => {
      const text = cellHtml(cells[column] ?? '', PARTS).replaceAll('\n', '<br>');
      return column === name ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  const caption = title === '' ? '' : `<caption>${escapeXml(title)}</caption>\n`;
  return (
    `<table>\n${caption}<thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table>` +
    (note === '' ? '' : `\n<p>${escapeXml(note)}</p>`) +
    (rest.length === 0 ? '' : `\n<p>${inlinesHtml(rest, PARTS)}</p>`)
  );
}
