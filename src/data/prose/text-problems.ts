import type { Node, Root } from 'mdast';
import { textFault } from '../../text/visible-text.ts';
import { linesOf } from '../documents/lines.ts';
import type { Problem } from '../problem.ts';

/**
 * What no text may hold, in a prose file: as it is typed, one problem a line, and as a reader gets it
 * once character references (`&#8203;`) are read.
 */
export function proseTextProblems(file: string, text: string, tree: Root | undefined): Problem[] {
  const typed = text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => problemsOf(file, index + 1, line));
  const told = new Set(typed.map(({ line }) => line));
  const meant = tree === undefined ? [] : referenceProblems(file, text, tree);
  return [...typed, ...meant.filter(({ line }) => !told.has(line))];
}

function referenceProblems(file: string, text: string, tree: Root): Problem[] {
  if (!text.includes('&')) return [];
  const lines = linesOf(text);
  const visit = (node: Node): Problem[] => {
    const parts: Readonly<Record<string, unknown>> = { ...node };
    const { value, url, title, alt, attributes, children } = parts;
    const props = Array.isArray(attributes)
      ? attributes.map((each: { value?: unknown }) => each.value)
      : [];
    const line = lines.lineAt(node.position?.start.offset ?? 0);
    return [
      ...[value, url, title, alt, ...props].flatMap((each) =>
        typeof each === 'string' ? problemsOf(file, line, each).map(asReference) : [],
      ),
      ...(Array.isArray(children) ? (children as Node[]).flatMap(visit) : []),
    ];
  };
  return visit(tree);
}

/** The mend of a character is to write it otherwise; of a reference, to take it out where it is typed. */
function asReference(problem: Problem): Problem {
  return { ...problem, hint: '删去这里写成&#…;的，如&#8203;；别的字照原样留着' };
}

function problemsOf(file: string, line: number, text: string): Problem[] {
  const fault = textFault(text, { allowed: '\n\r\t' });
  return fault === undefined
    ? []
    : [
        {
          rule: 'content-syntax',
          level: 'error',
          file,
          line,
          message: fault.message,
          hint: fault.hint,
        },
      ];
}
