import {
  FileChild,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  TextRun,
  type XmlComponent,
} from 'docx';
import { FILLED_IN, tagOf } from '../template/total-tag.ts';

/** An element of Word that the library has no class for. */
class WordElement extends FileChild {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

function control(
  [alias, tag]: readonly [string, string],
  content: XmlComponent,
  more: readonly XmlComponent[] = [],
): WordElement {
  const named = [new StringValueElement('w:alias', alias), new StringValueElement('w:tag', tag)];
  return new WordElement('w:sdt', [
    new WordElement('w:sdtPr', [...named, ...more]),
    new WordElement('w:sdtContent', [content]),
  ]);
}

/** A number as a control of Word that says what computed it, and what it was. */
export function totalControl(digits: string, total: string, run: TextRun): ParagraphChild {
  const made: XmlComponent = control([`${FILLED_IN}${digits}`, tagOf(total)], run);
  // The library lists its own classes here; it writes any element as it is.
  return made as ParagraphChild;
}

/** A place to write in; the words that it shows until then are no text of the document. */
export function writingPlace(name: string, tag: string, words: string): FileChild {
  const run = new TextRun({ text: words, color: '767676' });
  const paragraph = new Paragraph({ indent: { firstLine: 640 }, children: [run] });
  return control([name, tag], paragraph, [new WordElement('w:showingPlcHdr', [])]);
}
