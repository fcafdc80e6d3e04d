import type { Reading } from './reading.ts';
import { type WordInline, wordsOfBlocks } from './word-blocks.ts';
import { type XmlElement, chosen, elementsOf, everyElement } from './xml.ts';

/** The pictures of a drawing; words in its text boxes are reported: they stand beside the text. */
export function readDrawing(drawing: XmlElement, reading: Reading): WordInline[] {
  const images: WordInline[] = [];
  const properties = [...everyElement(drawing)].find(({ name }) => name === 'wp:docPr');
  const alt = properties?.attributes.get('descr') ?? '';
  const readIn = (element: XmlElement): void => {
    if (element.name === 'w:txbxContent') {
      const words = wordsOfBlocks(reading.blocks(element, reading)).trim();
      if (words !== '') reading.report.add('文本框', `「${words}」没有放进草稿，要的话贴到正文里`);
      return;
    }
    // Letters drawn as a picture, as watermarks are.
    const drawn = element.name === 'v:textpath' ? element.attributes.get('string') : undefined;
    if (drawn !== undefined && drawn.trim() !== '') {
      reading.report.add('文本框', `艺术字「${drawn.trim()}」没有放进草稿`);
    }
    if (element.name === 'mc:AlternateContent') {
      chosen(element).forEach(readIn);
      return;
    }
    const id =
      element.name === 'a:blip'
        ? (element.attributes.get('r:embed') ?? element.attributes.get('r:link'))
        : element.name === 'v:imagedata'
          ? element.attributes.get('r:id')
          : undefined;
    if (id !== undefined) {
      const relation = reading.relations.get(id);
      const part = relation?.isOutside === false ? relation.target : undefined;
      images.push({ kind: 'image', part, alt });
    }
    elementsOf(element).forEach(readIn);
  };
  elementsOf(drawing).forEach(readIn);
  return images;
}
