import { parse } from 'yaml';
import { frontmatterBlock } from '../../data/prose/frontmatter-block.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { editionMark, editionStatement } from '../../text/edition-statement.ts';
import { columnNamed } from './headings.ts';
import { type KnownMasthead, type MastheadFacts, mastheadFacts } from './masthead.ts';
import type { Report } from './report.ts';
import { type WordBlock, imagesOf, linesOf } from './word-blocks.ts';

/** A masthead is short; beyond so many lines a date is one of the text. */
export const MASTHEAD_LINES = 16;

/** What the masthead of a document says, and the blocks without it; its lines are reported. */
export function takeMasthead(
  blocks: readonly WordBlock[],
  site: SiteData,
  report: Report,
): { facts: MastheadFacts; rest: readonly WordBlock[] } {
  const { newsletter } = site.site;
  const statements = [editionMark(site.site), editionStatement(site.site)];
  const known: KnownMasthead = {
    title: newsletter.title,
    publisher: newsletter.publisher,
    statements: [
      ...statements.filter((statement) => statement !== undefined),
      ...(site.site.illustrative ? ['示例（虚构）'] : []),
    ],
  };
  let facts: MastheadFacts = {};
  const rest: WordBlock[] = [];
  let isOver = false;
  for (const [index, block] of blocks.entries()) {
    const lines = linesOf(block).filter((line) => line !== '');
    isOver ||=
      index >= MASTHEAD_LINES || lines.some((line) => columnNamed(line, newsletter.columns));
    const found = isOver ? [] : lines.map((line) => mastheadFacts(line, known));
    const isMasthead = found.length > 0 && found.every((each) => each !== undefined);
    if (!isMasthead || imagesOf([block]).length > 0) {
      rest.push(block);
      continue;
    }
    for (const each of found) facts = { ...each, ...facts };
    for (const line of lines) report.add('刊头', `「${line}」认作刊头，不放进正文`);
  }
  return { facts, rest };
}

/** Reports where the masthead of a document says something else than the draft. */
export function compareMasthead(
  facts: MastheadFacts,
  publishedOn: string,
  draft: string,
  site: SiteData,
  report: Report,
): void {
  const { newsletter } = site.site;
  const next = parse(frontmatterBlock(draft)?.text ?? '') as MastheadFacts;
  const differ = (
    what: string,
    found: string | number | null | undefined,
    expected: string | number | undefined,
    place: string,
  ) => {
    if (found === undefined || found === null || found === expected) return;
    report.add(
      '刊头',
      `${what}印的是「${String(found)}」，${place}是「${String(expected)}」，草稿照后者，请核对`,
    );
  };
  differ('刊名', facts.title, newsletter.title, 'site.json里');
  differ('编印单位', facts.publisher, newsletter.publisher, 'site.json里');
  differ('年份', facts.year, next.year, '接着上一期');
  differ('刊别', facts.series, next.series, '草稿里');
  differ('期号', facts.number, next.number, '接着上一期');
  differ('总期号', facts.total, next.total, '接着上一期');
  differ('日期', facts.publishedOn, publishedOn, '命令给的');
  if (facts.publishedOn === undefined) {
    report.add('刊头', `没有找到出刊日期，草稿写的是${publishedOn}，请核对`);
  }
}
