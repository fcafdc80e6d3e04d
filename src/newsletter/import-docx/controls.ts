import { COLUMN_TAG, DIGEST_TAG, FILLED_IN, isHint, isTotalTag } from '../template/total-tag.ts';
import type { TotalControl } from './word-blocks.ts';
import { type XmlElement, everyElement, firstOf, isOn, ownText, valueOf } from './xml.ts';

/** What a control of Word makes of the words in it. */
export interface ControlContext {
  /** A computed number. */
  readonly control?: TotalControl;
  /** A box, ticked or not. */
  readonly box?: '☑' | '☐';
  /** Nobody has filled it in: its words say what to do. */
  readonly isPlaceholder?: boolean;
  readonly isDigest?: boolean;
}

function wordsIn(control: XmlElement): string {
  const texts = [...everyElement(control)].filter(({ name: each }) => each === 'w:t');
  return texts.map(ownText).join('').trim();
}

/** What a content control (`w:sdt`) makes of its words; nothing for most. */
export function controlContext(control: XmlElement): ControlContext {
  const properties = firstOf(control, 'w:sdtPr');
  const tag = valueOf(properties, 'w:tag') ?? '';
  const name = valueOf(properties, 'w:alias') ?? '';
  // Some programs leave the mark where the words of the template have been written over.
  const isOurs = tag === DIGEST_TAG || tag === COLUMN_TAG;
  if (isOn(properties, 'w:showingPlcHdr') && !(isOurs && !isHint(wordsIn(control)))) {
    return { isPlaceholder: true };
  }
  const box = firstOf(properties, 'w14:checkbox');
  if (box !== undefined) {
    const state = firstOf(box, 'w14:checked')?.attributes.get('w14:val') ?? '0';
    return { box: /^(?:1|true|on)$/.test(state) ? '☑' : '☐' };
  }
  if (tag === DIGEST_TAG) return { isDigest: true };
  if (!isTotalTag(tag)) return {};
  return {
    control: name.startsWith(FILLED_IN) ? { tag, filled: name.slice(FILLED_IN.length) } : { tag },
  };
}
