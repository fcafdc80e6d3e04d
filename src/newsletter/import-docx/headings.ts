import type { IssueSection } from '../../data/prose/issue-sections.ts';
import { type WordParagraph, wordsOf } from './word-blocks.ts';
import { folded } from '../../text/folded.ts';

/** What a paragraph is as a heading. */
export type HeadingKind =
  | { readonly kind: 'column'; readonly column: IssueSection; readonly title: string }
  /** Looks like the heading of a column but names none. */
  | { readonly kind: 'unknown-column' }
  | { readonly kind: 'heading'; readonly level: 3 | 4 };

/** Headings are short; a long line in bold is an emphasised sentence. */
const LONGEST = 40;
const BULLET = /^[●◆■★▲◎※•○□◇☆►▶]\s*/;
const NUMBER_WORDS = '[一二三四五六七八九十百]{1,4}';
const FIRST_RANK = new RegExp(`^(?:${NUMBER_WORDS}[、．.]|第${NUMBER_WORDS}(?:部分|章|篇))`);
const SECOND_RANK = new RegExp(`^[（(]${NUMBER_WORDS}[）)]`);
const THIRD_RANK = /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])/;
const FRAMED = /^[【〖［[].{1,30}[】〗］\]]$/;
const ENDS_A_SENTENCE = /[。；，！？：;,!?:]$/;

/**
 * Whether a paragraph is a heading: by the name of a column first, then by its style, then by the
 * marks that office writers type (●, 一、, （一）, 1., a short line in bold). `columnLevel` is the
 * heading style that this document gives to its columns.
 */
export function headingKind(
  paragraph: WordParagraph,
  columns: readonly IssueSection[],
  columnLevel: number,
): HeadingKind | undefined {
  const text = wordsOf(paragraph.inlines).trim();
  if (text === '' || [...text].length > LONGEST) return undefined;
  const column = columnNamed(text, columns);
  if (column !== undefined) return { kind: 'column', ...column };
  const { headingLevel, list } = paragraph;
  if (headingLevel !== undefined) {
    if (headingLevel <= columnLevel) return { kind: 'unknown-column' };
    return { kind: 'heading', level: headingLevel - columnLevel === 1 ? 3 : 4 };
  }
  if (ENDS_A_SENTENCE.test(text)) return undefined;
  if (FRAMED.test(text) || (BULLET.test(text) && paragraph.isStrong)) {
    return { kind: 'unknown-column' };
  }
  if (BULLET.test(text) && /^[●◆■★]/.test(text) && [...text].length <= 16) {
    return { kind: 'unknown-column' };
  }
  if (FIRST_RANK.test(text) || list?.headingRank === 1) return { kind: 'heading', level: 3 };
  if (SECOND_RANK.test(text) || list?.headingRank === 2) return { kind: 'heading', level: 4 };
  if (!paragraph.isStrong || [...text].length > 30 || list !== undefined) return undefined;
  if (THIRD_RANK.test(text)) return { kind: 'heading', level: 4 };
  // 「图1　…」 stands under its picture.
  return /^[图表]\s*[\d一二三四五六七八九十]/.test(text)
    ? undefined
    : { kind: 'heading', level: 3 };
}

/** The column that a line names by name or alias, marks and brackets around it aside. */
export function columnNamed(
  text: string,
  columns: readonly IssueSection[],
): { column: IssueSection; title: string } | undefined {
  const wanted = new Set([folded(text), folded(withoutMarks(text))]);
  for (const column of columns) {
    const title = [column.name, ...column.aliases].find((name) => wanted.has(folded(name)));
    if (title !== undefined) return { column, title };
  }
  return undefined;
}

/** A heading without the marks and numbers before it and brackets or a colon around it. */
export function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(BULLET, '')
    .replace(FIRST_RANK, '')
    .replace(SECOND_RANK, '')
    .replace(THIRD_RANK, '')
    .replace(/^[【〖［[](.*)[】〗］\]]$/, '$1')
    .replace(/[：:]$/, '')
    .replace(BULLET, '')
    .trim();
}

/** The heading style of the columns: the highest that names one; 1 when none does. */
export function columnLevelOf(
  paragraphs: readonly WordParagraph[],
  columns: readonly IssueSection[],
): number {
  const levels = paragraphs.flatMap((paragraph) => {
    const { headingLevel } = paragraph;
    const isColumn = columnNamed(wordsOf(paragraph.inlines), columns) !== undefined;
    return headingLevel !== undefined && isColumn ? [headingLevel] : [];
  });
  return levels.length === 0 ? 1 : Math.min(...levels);
}
