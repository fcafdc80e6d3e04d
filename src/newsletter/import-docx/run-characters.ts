import type { Report } from './report.ts';
import { scriptCharacters } from '../../text/script-characters.ts';
import { boxOf } from './special-characters.ts';
import type { WordInline } from './word-blocks.ts';

/** Raises or lowers the texts from an index on; what has no such characters is marked and reported. */
export function setScript(
  inlines: WordInline[],
  from: number,
  script: 'super' | 'sub',
  report: Report,
): void {
  for (let at = from; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (inline?.kind !== 'text' || inline.text.trim() === '') continue;
    const text = scriptCharacters(inline.text, script);
    if (text === undefined) {
      const word = script === 'super' ? '上标' : '下标';
      report.add(
        '文字',
        `${word}「${inline.text}」没有相应的字符，草稿里写成（${inline.text}），请核对`,
      );
    }
    inlines[at] = { ...inline, text: text ?? `（${inline.text}）` };
  }
}

/** Writes boxes and ticks for the letters of a symbol font from an index on: an R of Wingdings 2 is ☑. */
export function showSymbols(inlines: WordInline[], from: number, font: string): void {
  if (!/^Wingdings/i.test(font)) return;
  for (let at = from; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (inline?.kind !== 'text') continue;
    const text = [...inline.text].map((each) => boxOf(font, each.codePointAt(0) ?? 0) ?? each);
    inlines[at] = { ...inline, text: text.join('') };
  }
}
