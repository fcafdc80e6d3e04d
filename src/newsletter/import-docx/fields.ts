import type { Report } from './report.ts';
import { boxOf, circledCharacter } from './special-characters.ts';
import { type XmlElement, elementsOf, firstOf, isOn, valueOf } from './xml.ts';

/** A field that is being read: `HYPERLINK "…"` and the text that Word shows for it. */
export interface Field {
  instruction: string;
  isResult: boolean;
  /** How many pieces were read before its result. */
  from: number;
  /** What a field of a form holds. */
  readonly form: XmlElement | undefined;
}

/** What Word works out anew whenever it opens a file. */
const VOLATILE =
  /^\s*(DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE|PAGE|NUMPAGES|SECTIONPAGES|=)(?![A-Z])/i;

/** The address of a HYPERLINK; undefined for other fields. */
export function addressOf(instruction: string): string | undefined {
  const match = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/i.exec(instruction);
  const address = match?.[1] ?? match?.[2];
  if (address === undefined || address === '') return undefined;
  const fragment = /\\l\s+"([^"]+)"/i.exec(instruction)?.[1];
  return fragment === undefined || address.includes('#') ? address : `${address}#${fragment}`;
}

/** What a field shows that keeps no text of its own: circled characters, boxes, choices, signs. */
export function fieldText({ instruction, form }: Field, report: Report): string {
  const circled = circledCharacter(instruction);
  if (circled !== undefined) return circled;
  const [, name = '', rest = ''] = /^\s*([A-Z]+)\s*(.*)$/is.exec(instruction) ?? [];
  switch (name.toUpperCase()) {
    case 'EQ': {
      const words = equationWords(rest);
      report.add('文字', `公式域「${rest.trim()}」写成了一行字，请核对：「${words}」`);
      return words;
    }
    case 'FORMCHECKBOX': {
      const box = firstOf(form, 'w:checkBox');
      const isSet = firstOf(box, 'w:checked') === undefined ? 'w:default' : 'w:checked';
      return isOn(box, isSet) ? '☑' : '☐';
    }
    case 'FORMDROPDOWN': {
      const list = firstOf(form, 'w:ddList');
      const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
      return elementsOf(list, 'w:listEntry')[chosen]?.attributes.get('w:val') ?? '';
    }
    case 'SYMBOL': {
      const code = Number(/^(?:0x[\da-f]+|\d+)/i.exec(rest)?.[0] ?? NaN);
      const font = /\\f\s+"?([^"\\]+)/i.exec(rest)?.[1]?.trim() ?? '';
      const isCharacter = code > 0x1f && code < 0xd800;
      return boxOf(font, code) ?? (isCharacter ? String.fromCodePoint(code) : '●');
    }
    case 'MACROBUTTON': {
      const words = rest.replace(/^\S+\s*/, '').trim();
      if (words !== '') report.add('没填的提示', `「${words}」没有收`);
      return '';
    }
    default:
      return '';
  }
}

/** Tells of a text that Word works out anew whenever it opens the file. */
export function tellVolatile(instruction: string, shown: string, report: Report): void {
  const kind = VOLATILE.exec(instruction)?.[1];
  if (kind === undefined || shown.trim() === '') return;
  report.add('域', `「${shown.trim()}」是Word算出来的（${kind}），草稿里收存盘时的字，请核对`);
}

/** `\f(1,2)` → 1/2, `\r(3,x)` → 3√x; of the others their words. */
function equationWords(text: string): string {
  return text
    .replace(/\\f\s*\(([^(),;]*)[,;]([^(),;]*)\)/gi, '$1/$2')
    .replace(/\\r\s*\(([^(),;]*)[,;]([^(),;]*)\)/gi, '$1√$2')
    .replace(/\\[a-z]+\d*(?:\([^()]*\))?(?=\\)/gi, '')
    .replace(/\\[a-z]+/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
