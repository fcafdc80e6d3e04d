import { figureLines } from '../../model/figures/figure.ts';
import type { Block, Inline, IssueContent } from '../content/blocks.ts';
import { headingLine, pictureWords } from '../../resolved/inlines.ts';
import { cellHtml, type InlineParts, inlinesHtml } from '../../resolved/inlines-html.ts';
import { escapeHtml } from '../email/email-parts.ts';
import { contactLine, dateLine, publisherLine, retoldStatement } from '../masthead-lines.ts';
import { pictureName } from '../pictures/picture.ts';
import { sourceRemarks } from '../source-words.ts';

/**
 * The whole text of an issue as HTML for the entry of a feed: elements that say what they are, full
 * addresses, and nothing that a reader's program takes away or that a feed validator warns of:
 * no styles, classes, ids, scripts or drawings.
 */
export function feedHtml(content: IssueContent): string {
  return [
    ...head(content),
    ...content.blocks.map((block) => blockHtml(block, content)),
    ...sources(content),
    foot(content),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** First what the issue is: an example, a demonstration, a retelling; then number and dates. */
function head(content: IssueContent): string[] {
  const { mark = '', statement = '', isIllustrative, number, digest } = content;
  // The statement of a demonstration says all that its mark does.
  const marked = isIllustrative || statement === '' ? [mark, statement] : [statement];
  const retold = retoldStatement(content);
  return [
    strongParagraph(marked.filter((part) => part !== '').join('：')),
    strongParagraph(retold ?? ''),
    paragraph([number, dateLine(content), publisherLine(content)].map(text).join('<br>')),
    paragraph(text(digest)),
  ];
}

function blockHtml(block: Block, content: IssueContent): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlineHtml(headingLine(block))}</h${block.level}>`;
    case 'paragraph':
      return paragraph(inlineHtml(block.inlines));
    case 'list': {
      const items = block.items.map((item) => `<li>${itemHtml(item, content)}</li>`);
      return listHtml(block.isOrdered ? 'ol' : 'ul', items, block.start);
    }
    case 'events': {
      const items = block.items.map(
        ({ when, text: words, remark, cite }) =>
          `<li><strong>${text(when)}</strong> ${text(words + remark)}${citeHtml(cite)}</li>`,
      );
      return listHtml('ul', items);
    }
    case 'table':
      return tableHtml(block) + paragraph(text(block.note));
    case 'figure':
      return figureHtml(block, content);
    case 'image':
      return imageHtml(block);
    case 'quote':
    case 'note':
      return `<blockquote>${insideHtml(block.blocks, content)}</blockquote>`;
    case 'listing':
      return `<pre><code>${text(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
  }
}

function insideHtml(blocks: readonly Block[], content: IssueContent): string {
  return blocks.map((block) => blockHtml(block, content)).join('\n');
}

/** An item of a line needs no paragraph of its own. */
function itemHtml(blocks: readonly Block[], content: IssueContent): string {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph'
    ? inlineHtml(first.inlines) + insideHtml(rest, content)
    : insideHtml(blocks, content);
}

function listHtml(name: 'ol' | 'ul', items: readonly string[], start?: number): string {
  const from = start === undefined ? '' : ` start="${start}"`;
  return items.length === 0 ? '' : `<${name}${from}>\n${items.join('\n')}\n</${name}>`;
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlinesHtml(inlines, PARTS);
}

const PARTS: InlineParts = {
  text,
  cite: citeHtml,
  link: (html, { address }) => linkHtml(address, html),
  picture: (shown) => {
    const { address, alt, caption } = shown;
    if (!isAddress(address, /^https?:$/)) return text(pictureWords(shown));
    return img(address, alt) + text(caption === '' ? '' : `（${caption}）`);
  },
};

/** Numbers of sources as words: a feed shows many entries on one page, so anchors would clash. */
function citeHtml(numbers: readonly number[]): string {
  return numbers.length === 0
    ? ''
    : `<sup>${numbers.map((number) => `[${number}]`).join('')}</sup>`;
}

type TableCells = Pick<Extract<Block, { kind: 'table' }>, 'title' | 'headers' | 'rows'>;

function tableHtml({ title, headers, rows }: TableCells): string {
  if (headers.length === 0) return paragraph(text(title));
  const caption = title === '' ? '' : `<caption>${text(title)}</caption>\n`;
  const head = headers.map((header) => `<th scope="col">${cellHtml(header, PARTS)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${headers.map((_, column) => `<td>${cellHtml(row[column] ?? '', PARTS)}</td>`).join('')}</tr>`,
  );
  return (
    `<table>\n${caption}<thead>\n<tr>${head}</tr>\n</thead>\n` +
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
  );
}

/** The picture, then its numbers as a table: nothing is lost where pictures do not load. */
function figureHtml(
  { figure, number, cite }: Extract<Block, { kind: 'figure' }>,
  { address }: IssueContent,
): string {
  const alt = [figure.title, figure.measure, figure.note].filter((part) => part !== '').join('。');
  const rows = figureLines(figure).map(({ label, text: words }) => [label, words]);
  const cited = cite.length === 0 ? '' : `来源${citeHtml(cite)}`;
  return [
    picture(`${address}${pictureName(number)}`, alt, `图${number}　${figure.title}`),
    paragraph(text(figure.measure)),
    tableHtml({ title: '', headers: ['图里的项', '数或说明'], rows }),
    paragraph([text(figure.note), cited].filter((part) => part !== '').join('　')),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function imageHtml({ address, alt, caption }: Extract<Block, { kind: 'image' }>): string {
  return isAddress(address, /^https?:$/)
    ? picture(address, alt, caption)
    : paragraph(text(caption === '' ? alt : caption));
}

function picture(address: string, alt: string, caption: string): string {
  const words = caption === '' ? '' : `<figcaption>${text(caption)}</figcaption>`;
  return `<figure>${img(address, alt)}${words}</figure>`;
}

function img(address: string, alt: string): string {
  return `<img src="${text(new URL(address).href)}" alt="${text(alt)}">`;
}

/** The sources by number, one a line: reading programs number lists as they like. */
function sources({ sources: cited }: IssueContent): string[] {
  if (cited.length === 0) return [];
  const lines = cited.map((each) => {
    const { title } = each.source;
    const named = each.url === undefined ? text(title) : link(each.url, title);
    return `[${each.number}] ${named}${text(sourceRemarks(each))}`;
  });
  return ['<h2>来源</h2>', paragraph(lines.join('<br>\n'))];
}

function foot(content: IssueContent): string {
  const { retold, reportTo, sendTo, address } = content;
  const contact = contactLine(content);
  const isOfficial = retold === undefined;
  const lines = [
    isOfficial && reportTo.length > 0 ? text(`报：${reportTo.join('，')}`) : '',
    isOfficial && sendTo.length > 0 ? text(`送：${sendTo.join('，')}`) : '',
    contact === '' ? '' : text(`联系：${contact}`),
    `网页和各种下载：${link(address, address)}`,
  ];
  return paragraph(lines.filter((line) => line !== '').join('<br>\n'));
}

function strongParagraph(words: string): string {
  return words === '' ? '' : paragraph(`<strong>${text(words)}</strong>`);
}

function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`;
}

/** A link to a full address; words alone when it is none that a feed may hold. */
function linkHtml(address: string, html: string): string {
  return isAddress(address, /^(https?|mailto|tel):$/)
    ? `<a href="${text(new URL(address).href)}">${html}</a>`
    : html;
}

function link(address: string, words: string): string {
  return linkHtml(address, text(words));
}

function isAddress(address: string, schemes: RegExp): boolean {
  return URL.canParse(address) && schemes.test(new URL(address).protocol);
}

/** Characters that a feed validator refuses besides those that HTML does. */
const LATE_CONTROLS = /[\u0080-\u009f]/g;

function text(words: string): string {
  return escapeHtml(words.replaceAll(LATE_CONTROLS, ''));
}
