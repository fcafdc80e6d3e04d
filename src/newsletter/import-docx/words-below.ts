import type { Reading } from './reading.ts';
import { type XmlElement, everyElement, ownText } from './xml.ts';

/** Elements that hold words, in whichever part. */
export const WORD_ELEMENTS: ReadonlySet<string> = new Set([
  'w:t',
  'w:delText',
  'm:t',
  'a:t',
  'c:v',
]);

/** All words below an element, which thereby have found their place in the report. */
export function takeWords(element: XmlElement, { seen }: Pick<Reading, 'seen'>): string {
  const words = [...everyElement(element)].filter(({ name }) => WORD_ELEMENTS.has(name));
  for (const word of words) seen.add(word);
  return words.map(ownText).join('');
}
