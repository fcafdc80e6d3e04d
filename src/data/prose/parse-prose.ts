import type { Root } from 'mdast';
import { COMPONENTS } from '../../schemas/components.ts';
import { linesOf } from '../documents/lines.ts';
import type { Problem } from '../problem.ts';
import { codeProblems } from './code-problems.ts';
import { figureProblems } from './figure-problems.ts';
import { frontmatterBlock } from './frontmatter-block.ts';
import { headingProblems } from './headings.ts';
import { linkProblems } from './links.ts';
import { nodeProblems } from './node-problems.ts';
import type { Edit } from './fault-parts.ts';
import { parseBody } from './prose-parser.ts';
import { type ParserError, syntaxFault } from './syntax-fault.ts';
import { allNodes, lineOf } from './tree.ts';

/** More faults than this in one file are not worth listing one by one. */
const MOST_FAULTS = 200;
/** Characters to parse in all: the text is parsed anew behind each fault. */
const MOST_PARSED = 2_000_000;
/** Stands for what could not be read; of one UTF-16 unit, and no markup. */
const FILLER = '□';

export interface ParsedProse {
  /** The tree, lines as in the file, faulty places blanked. Undefined when unreadable. */
  readonly root?: Root;
  readonly problems: readonly Problem[];
}

/**
 * Parses the MDX of a prose file and checks it: `content-syntax` for what cannot be parsed,
 * `content-code` for programs, raw HTML, unknown components and refused links, `content-figure` for
 * the props of components. Reads on after every fault. The frontmatter block is left out.
 */
export function parseProse(file: string, text: string): ParsedProse {
  const source = frontmatterBlock(text)?.body ?? text;
  const { root, problems } = parseOn(file, source.replace(/^\uFEFF/, ' '));
  if (root === undefined) return { problems };
  const found = [
    ...problems,
    ...wideTagProblems(file, root),
    ...headingProblems(file, root),
    ...codeProblems(file, root),
    ...linkProblems(file, root),
    ...figureProblems(file, root),
    ...nodeProblems(file, root),
  ];
  return { root, problems: found.sort((a, b) => a.line - b.line) };
}

function parseOn(file: string, source: string): { root?: Root; problems: Problem[] } {
  const lines = linesOf(source);
  const problems: Problem[] = [];
  const reported = new Set<number>();
  let text = source;
  let parsed = 0;
  for (let round = 0; round < MOST_FAULTS * 2; round += 1) {
    try {
      return { root: parseBody(text), problems };
    } catch (error) {
      const fault = syntaxFault(text, asParserError(error));
      const next = fault.edits.reduce(edited, text);
      // A second error at the same tag is the echo of the first.
      if (!reported.has(fault.offset)) {
        const { rule, value, message, hint, offset } = fault;
        const line = lines.lineAt(offset);
        problems.push({ rule, level: 'error', file, line, value, message, hint });
      }
      reported.add(fault.offset);
      parsed += text.length;
      if (parsed > MOST_PARSED) {
        problems.push({
          rule: 'content-syntax',
          level: 'error',
          file,
          line: lines.lineAt(fault.offset),
          ...UNREAD,
        });
        break;
      }
      if (next === text || problems.length >= MOST_FAULTS) break;
      text = next;
    }
  }
  return { problems };
}

const UNREAD = {
  message: '前面的问题已经很多，从这一行起没有再检查',
  hint: '先改好列出的，多半是同一类问题；改好以后再检查一次',
};

function asParserError(error: unknown): ParserError {
  const { reason, source, place } = (error ?? {}) as Partial<ParserError>;
  return { reason: reason ?? String(error), source, place };
}

function edited(text: string, { from, to, by }: Edit): string {
  const replaced = by ?? text.slice(from, to).replace(/[^\r\n]/g, FILLER);
  return text.slice(0, from) + replaced + text.slice(to);
}

/** `＜Total …＞` is plain text to the parser, but was meant to be a component. */
function wideTagProblems(file: string, root: Root): Problem[] {
  const meant = new RegExp(`[＜〈﹤]/?(${Object.keys(COMPONENTS).join('|')})(?![A-Za-z])`, 'g');
  return allNodes(root).flatMap((node) => {
    if (node.type !== 'text') return [];
    const lines = linesOf(node.value);
    return [...node.value.matchAll(meant)].map((match): Problem => {
      return {
        rule: 'content-syntax',
        level: 'error',
        file,
        line: lineOf(node) + lines.lineAt(match.index) - 1,
        value: match[0],
        message: `「${match[0]}」用了全角的尖括号，只会当作文字`,
        hint: `改成半角：<${match[1]} … />`,
      };
    });
  });
}
