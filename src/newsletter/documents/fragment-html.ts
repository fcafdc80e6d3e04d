import { escapeXml } from '../../charts/svg.ts';
import type { Block, Inline } from '../content/blocks.ts';
import type { DocumentContent } from './document-content.ts';

/**
 * A document as plain HTML to paste into an existing portal: elements that say what they are,
 * without document, classes, styles, scripts or ids, so that the portal's own style sheet dresses it.
 */
export function fragmentHtml(document: DocumentContent): string {
  const { mark, keys, blocks, attachments, signature, address, pageWords } = document;
  const link = `<a href="${escapeXml(address)}">${escapeXml(address)}</a>`;
  return [
    mark === undefined ? '' : `<p><strong>${escapeXml(mark)}</strong></p>`,
    ...keys.map(({ title, text }) => `<p>${title}：${escapeXml(text)}</p>`),
    ...blocks.map(blockFragment),
    signature.length === 0 ? '' : `<p>${signature.map(escapeXml).join('<br>')}</p>`,
    ...attachments.map(blockFragment),
    `<p>${pageWords.fragment}：${link}</p>`,
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('');
}

function blockFragment(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${block.inlines.map(inlineFragment).join('')}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${item.map(itemFragment).join('')}</li>`);
      return block.isOrdered ? `<ol>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`;
    }
    case 'table':
      return tableFragment(block);
    default:
      throw new RangeError(`这份文件里没有「${block.kind}」这种内容`);
  }
}

function itemFragment(block: Block): string {
  return block.kind === 'paragraph'
    ? block.inlines.map(inlineFragment).join('')
    : blockFragment(block);
}

function inlineFragment(inline: Inline): string {
  if (inline.kind === 'break') return '<br>';
  if (inline.kind === 'cite') return '';
  const text = escapeXml(inline.text);
  return inline.kind === 'link' ? `<a href="${escapeXml(inline.address)}">${text}</a>` : text;
}

/** Columns that number the rows; the name that heads a row stands in the first of the others. */
const ROW_NUMBERS = new Set(['序号', '名次']);

function tableFragment({ title, headers, rows, note }: Extract<Block, { kind: 'table' }>): string {
  const head = headers.map((header) => `<th scope="col">${escapeXml(header)}</th>`).join('');
  const name = headers.findIndex((header) => !ROW_NUMBERS.has(header));
  const body = rows.map((cells) => {
    const row = headers.map((_, column) => {
      const text = escapeXml(cells[column] ?? '').replaceAll('\n', '<br>');
      return column === name ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  const caption = title === '' ? '' : `<caption>${escapeXml(title)}</caption>\n`;
  return (
    `<table>\n${caption}<thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table>` +
    (note === '' ? '' : `\n<p>${escapeXml(note)}</p>`)
  );
}
