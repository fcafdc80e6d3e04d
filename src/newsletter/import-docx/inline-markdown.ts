import { linkFault } from '../../data/prose/links.ts';
import { parseProse } from '../../data/prose/parse-prose.ts';
import { proseLimitProblem } from '../../data/prose/prose-limits.ts';
import { plainText } from '../../data/prose/plain-text.ts';
import { encodedAddress, escapeLineStart, escapeText } from '../../text/escape-mdx.ts';
import type { Report } from './report.ts';
import { type WordInline, wordsOf } from './word-blocks.ts';

type TextRun = Extract<WordInline, { kind: 'text' }>;

/**
 * The words of a paragraph as one or, with hard breaks, several lines of MDX; empty when there are
 * none. Bold that Markdown cannot set in its place is left out and reported, and so are links.
 */
export function inlineMarkdown(inlines: readonly WordInline[], report: Report): string {
  const runs = joined(inlines.filter(({ kind }) => kind !== 'image').map(withoutOddSpace));
  // What a word of the draft shows is no text of it.
  const words = wordsOf(runs.filter((run) => run.kind !== 'text' || run.source === undefined));
  const markdown = lines(runs, report);
  const isDressed = runs.some(
    (run) => run.kind === 'text' && (run.isStrong || run.link !== undefined),
  );
  if (!isDressed || saysTheSame(markdown, words)) return markdown;
  // What is wrong with a link has been reported already.
  const silent: Report = { ...report, add: () => undefined };
  const light = lines(withoutBold(runs), silent);
  if (saysTheSame(light, words)) {
    report.add('文字', `「${words.trim()}」里的加粗写不成Markdown，只收了字`);
    return light;
  }
  const addresses = runs.flatMap((run) => (run.kind === 'text' && run.link ? [run.link] : []));
  report.add(
    '链接',
    `「${words.trim()}」里的链接写不成Markdown，只收了字：${addresses.join('、')}`,
  );
  const bare = withoutBold(runs).map((run) =>
    run.kind === 'text' ? { ...run, link: undefined } : run,
  );
  return lines(joined(bare), silent);
}

/** The same words, none of them bold. */
export function withoutBold(inlines: readonly WordInline[]): WordInline[] {
  return joined(
    inlines.map((inline) => (inline.kind === 'text' ? { ...inline, isStrong: false } : inline)),
  );
}

/** The words of a cell of a table or a heading, in one line. */
export function oneLine(markdown: string): string {
  return markdown.replace(/\\\n/g, ' ').replace(/\s+/g, ' ').trim();
}

function lines(runs: readonly WordInline[], report: Report): string {
  const parts: TextRun[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'break') parts.push([]);
    if (run.kind === 'text') parts.at(-1)?.push(run);
  }
  return parts
    .map((part) =>
      dressedGroups(part)
        .map((group) => groupMarkdown(group, report))
        .join(''),
    )
    .map((line) => (line.startsWith('<Total ') ? line : escapeLineStart(line)).trimEnd())
    .filter((line) => line !== '')
    .join('\\\n');
}

/** Runs of the same dress that follow each other, numbers that are words of the draft among them. */
function dressedGroups(runs: readonly TextRun[]): TextRun[][] {
  const groups: TextRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    if (before?.isStrong === run.isStrong && before.link === run.link) last?.push(run);
    else groups.push([run]);
  }
  return groups;
}

function groupMarkdown(runs: readonly TextRun[], report: Report): string {
  const [first] = runs;
  const text = runs.map((run) => run.text).join('');
  const inner = text.trim();
  if (first === undefined || inner === '') return text;
  const start = text.length - text.trimStart().length;
  const [before, after] = [text.slice(0, start), text.slice(start + inner.length)];
  const address = linkAddress(first, inner, report);
  const isLabel = address !== undefined;
  const said = runs
    .map((run) => run.source ?? escapeText(run.text, { isLabel }))
    .join('')
    .trim();
  const shown = isLabel ? `[${said}](${address})` : said;
  return `${before}${first.isStrong ? `**${shown}**` : shown}${after}`;
}

function linkAddress({ link }: TextRun, text: string, report: Report): string | undefined {
  if (link === undefined) return undefined;
  const address = encodedAddress(link.trim());
  const isWhole =
    /^(?:(?:https|mailto|tel):|\/(?!\/))/i.test(address) && linkFault(address) === undefined;
  if (isWhole) return address;
  report.add('链接', `「${text.trim()}」的链接「${link}」不是https:、mailto:或tel:，只收了字`);
  return undefined;
}

function withoutOddSpace(inline: WordInline): WordInline {
  if (inline.kind !== 'text') return inline;
  // Control characters and joiners of Word show nothing.
  const text = inline.text
    .replace(/[\t\n\r\u00a0]/g, ' ')
    .replace(/[\u0000-\u001f\u007f\u00ad\u200b\ufeff]/g, '');
  return { ...inline, text };
}

function joined(inlines: readonly WordInline[]): WordInline[] {
  const result: WordInline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text' && inline.text === '') continue;
    const last = result.at(-1);
    const isSame =
      last?.kind === 'text' &&
      inline.kind === 'text' &&
      last.source === undefined &&
      inline.source === undefined &&
      last.control === inline.control &&
      // Bold of a space shows nothing.
      (last.isStrong === inline.isStrong || inline.text.trim() === '') &&
      last.link === inline.link;
    if (isSame) result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

function saysTheSame(markdown: string, words: string): boolean {
  // What no text of this site may hold is not parsed: a hundred thousand runs, one bold, one not.
  if (proseLimitProblem('', markdown) !== undefined) return false;
  const { root, problems } = parseProse('', markdown);
  const bare = (text: string) => text.replace(/[\s\u3000]+/g, '');
  return problems.length === 0 && root !== undefined && bare(plainText(root)) === bare(words);
}
