import { linesOf } from '../documents/lines.ts';
import { braceFault, programFault } from './brace-fault.ts';
import { type SyntaxFault, otherFault } from './fault-parts.ts';
import { pairFault } from './pair-fault.ts';
import { tagFault } from './tag-fault.ts';

/** What the MDX parser throws. */
export interface ParserError {
  readonly reason: string;
  readonly source?: string | undefined;
  readonly place?: unknown;
}

/** Explains an error of the MDX parser in `text`: the usual cause, the fix, the way to read on. */
export function syntaxFault(text: string, error: ParserError): SyntaxFault {
  const at = Math.min(
    offsetOfPlace(error.place) ?? offsetInReason(text, error.reason),
    text.length,
  );
  switch (error.source) {
    case 'micromark-extension-mdx-jsx':
      return tagFault(text, at, error.reason);
    case 'mdast-util-mdx-jsx':
      return pairFault(text, at, error.reason);
    case 'micromark-extension-mdx-expression':
      return braceFault(text, at);
    case 'micromark-extension-mdxjs-esm':
      return programFault(text, at);
    default:
      return otherFault(text, at);
  }
}

function offsetOfPlace(place: unknown): number | undefined {
  const point = (place ?? {}) as { offset?: number; start?: { offset?: number } };
  return point.offset ?? point.start?.offset;
}

function offsetInReason(text: string, reason: string): number {
  const found = /\((\d+):(\d+)/.exec(reason);
  return found === null ? 0 : linesOf(text).offsetOf(Number(found[1]), Number(found[2]));
}
