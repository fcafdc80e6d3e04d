import { isBlank } from '../../text/visible-text.ts';
import type { CellAbout, Converted } from './converted.ts';

/** Several values in a cell → separated by `；`; what stands in brackets stays together. */
export function list({ text }: CellAbout): Converted {
  const items = itemsOf(text).join('；');
  const inOneLine = itemsOf(text.replaceAll('\n', '')).join('；');
  // A line may end an item, or only the width of the cell: 、 beside it leaves both open.
  if (items !== inOneLine && inOneLine.includes('；')) {
    return {
      ask: { topic: text.replaceAll('\n', ' '), options: [items, inOneLine], default: items },
    };
  }
  return items === text ? { text } : { text: items, kind: 'list' };
}

/** Ids, or the names of what they point to. */
export function reference({ text, field, accepts, known }: CellAbout): Converted {
  const names = known.idsByName.get(field.reference ?? 'sources');
  const tidy = text.normalize('NFKC').toLowerCase();
  if (accepts(tidy)) return tidy === text ? { text } : { text: tidy, kind: 'width' };
  const whole = names?.get(text.replaceAll('\n', ''));
  if (whole !== undefined) return { text: whole, kind: 'name-to-code' };
  const items = field.isList === true ? itemsOf(text) : [text];
  const ids = items.map((item) => names?.get(item) ?? item.normalize('NFKC').toLowerCase());
  const written = ids.join('；');
  if (accepts(written)) return { text: written, kind: 'name-to-code' };
  return { ask: { topic: text, options: [] } };
}

function itemsOf(text: string): string[] {
  const items: string[] = [];
  let item = '';
  let depth = 0;
  for (const character of text) {
    if (/[（(「“《【]/.test(character)) depth += 1;
    if (/[）)」”》】]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,;；/／\n|｜]/.test(character)) {
      items.push(item);
      item = '';
    } else item += character;
  }
  return [...items, item]
    .map((each) => each.replaceAll('\n', '').trim())
    .filter((each) => !isBlank(each));
}
