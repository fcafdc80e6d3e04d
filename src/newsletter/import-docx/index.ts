import { parse } from 'yaml';
import { frontmatterBlock } from '../../data/prose/frontmatter-block.ts';
import { MOST_CHARACTERS } from '../../data/prose/prose-limits.ts';
import { draftIssue } from '../../model/issues/new-issue.ts';
import { canonical } from '../../model/site/addresses.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { editionMark, editionStatement } from '../../text/edition-statement.ts';
import { columnNamed } from './headings.ts';
import { type ImportedImage, readImages } from './images.ts';
import {
  type KnownMasthead,
  type MastheadFacts,
  isImprintLine,
  isImprintMark,
  isOfficeLine,
  mastheadFacts,
} from './masthead.ts';
import { omitPersonalData } from './omit-personal-data.ts';
import { openPackage } from './open-package.ts';
import { placeBlocks } from './place-blocks.ts';
import { readDocument } from './read-document.ts';
import { DocxRefusal } from './refusal.ts';
import { type Report, type ReportItem, newReport } from './report.ts';
import { longTotalsOf, settleTotals } from './total-controls.ts';
import { framedBlocks } from './table-markdown.ts';
import {
  type WordBlock,
  type WordInline,
  mapInlines,
  wordsOf,
  wordsOfBlocks,
} from './word-blocks.ts';

/** A bulletin of Word as a draft issue, not yet written anywhere. */
export interface ImportedIssue {
  /** Relative to the edition: `content/issues/2016-04.mdx`. */
  readonly file: string;
  readonly text: string;
  readonly images: readonly ImportedImage[];
  /** The words that say that the document is internal; undefined when nothing does. */
  readonly internalMark: string | undefined;
  /** What was not taken as it stands, and every word that is not in the draft. */
  readonly report: readonly ReportItem[];
}

/** What marks a document that is not for everybody. */
const INTERNAL =
  /内部(?:资料|刊物|文件|参考|发行|使用|传阅)|注意保(?:存|密)|严禁外(?:传|泄)|不得外传|(?:秘密|机密|绝密)\s*[★☆]/;

/** The date of the issue when neither the command nor the document gives one is `today`. */
export interface ImportOptions {
  readonly date?: string;
  readonly today: string;
}

/**
 * A `.docx` bulletin as the draft of the next issue. Every run of its text is either in the draft
 * or in the report.
 * @throws DocxRefusal in Chinese, when the file is none, damaged or beyond the limits
 */
export async function importDocx(
  file: Uint8Array,
  site: SiteData,
  { date, today }: ImportOptions,
): Promise<ImportedIssue> {
  const report = newReport();
  const pack = await openPackage(file);
  const read = (await readDocument(pack, report)).flatMap((block) => unframed(block));
  const { length } = wordsOfBlocks(read);
  if (length > MOST_CHARACTERS) {
    throw new DocxRefusal(`正文有${length}字，最多${MOST_CHARACTERS}字：分成几个文件导入`);
  }
  const blocks = omitPersonalData(read, report);
  const { digest, others } = takeDigest(blocks, report);
  const { facts, rest: words } = takeMasthead(withoutImprint(others, report), site, report);
  const publishedOn = date ?? facts.publishedOn ?? today;
  const long = await longTotalsOf(pack);
  const settled = settleTotals(words, { site, day: publishedOn, long, report });
  const rest = mapInlines(settled, (inlines) => inlines.map((inline) => withOwnLink(inline, site)));
  const draft = draftIssue(site, publishedOn);
  compareMasthead(facts, publishedOn, draft.text, site, report);
  const id = /([^/]+)\.mdx$/.exec(draft.file)?.[1] ?? '';
  const parts = imagesOf(rest).flatMap(({ part }) => (part === undefined ? [] : [part]));
  const images = await readImages(pack, parts, id, report);
  const { columns } = site.site.newsletter;
  const body = placeBlocks(rest, { columns, images, report });
  const head = draft.text.slice(0, draft.text.indexOf('\n---\n') + '\n---\n'.length);
  return {
    file: draft.file,
    text: `${digest === '' ? head : head.replace(/^digest: .*$/m, () => `digest: ${JSON.stringify(digest)}`)}\n${body}\n`,
    images: [...images.values()],
    internalMark: internalMarkOf(blocks, report),
    report: report.items,
  };
}

/** A link to a page of the edition itself, by its route. */
function withOwnLink(inline: WordInline, site: SiteData): WordInline {
  if (inline.kind !== 'text' || inline.link === undefined) return inline;
  const own = canonical(site, '');
  return inline.link.startsWith(own)
    ? { ...inline, link: `/${inline.link.slice(own.length)}` }
    : inline;
}

const LONGEST_DIGEST = 128;

/** What was written where the template asks for the digest; one that is too long stays in the text. */
function takeDigest(
  blocks: readonly WordBlock[],
  report: Report,
): { digest: string; others: readonly WordBlock[] } {
  const isDigest = (block: WordBlock) => block.kind === 'paragraph' && block.isDigest === true;
  const digest = wordsOfBlocks(blocks.filter(isDigest)).replace(/\s+/g, ' ').trim();
  const length = [...digest].length;
  if (length <= LONGEST_DIGEST) {
    return { digest, others: blocks.filter((block) => !isDigest(block)) };
  }
  report.add('摘要', `摘要有${length}字，最多${LONGEST_DIGEST}字，放进了正文，请缩短`);
  return { digest: '', others: blocks };
}

/** Where a document says that it is internal: its masthead, its imprint, its headers and footers. */
function internalMarkOf(blocks: readonly WordBlock[], { items }: Report): string | undefined {
  const aside = items.filter(({ kind }) => /^(?:页眉页脚|刊头|版记|文本框)$/.test(kind));
  const lines = [
    ...blocks.slice(0, MASTHEAD_LINES).flatMap(linesOf),
    ...aside.map(({ text }) => text),
  ];
  // A word in a sentence of the text says nothing of the document.
  return lines
    .filter((line) => line.length <= 60)
    .map((line) => INTERNAL.exec(line)?.[0])
    .find((mark) => mark !== undefined);
}

/** A table of a single cell is a frame around text. */
function unframed(block: WordBlock): readonly WordBlock[] {
  const inner = block.kind === 'table' ? framedBlocks(block) : undefined;
  return inner === undefined ? [block] : inner.flatMap(unframed);
}

/** The 版记 at the end is made from site.json; its lines are reported, not taken. */
function withoutImprint(blocks: readonly WordBlock[], report: Report): readonly WordBlock[] {
  let from = blocks.length;
  let hasMark = false;
  while (from > 0 && blocks.length - from < 20) {
    const lines = linesOf(blocks[from - 1]);
    const isTable = blocks[from - 1]?.kind === 'table';
    const isPart = (line: string) => isImprintLine(line) || (isTable && isOfficeLine(line));
    if (!lines.every((line) => line === '' || isPart(line))) break;
    hasMark ||= lines.some(isImprintMark);
    from -= 1;
  }
  if (!hasMark) return blocks;
  for (const line of blocks.slice(from).flatMap(linesOf)) {
    if (line !== '') report.add('版记', `「${line}」没有放进草稿，版记照site.json的newsletter印`);
  }
  return blocks.slice(0, from);
}

/** The lines of a block: a paragraph, or the cells of a table. */
function linesOf(block: WordBlock | undefined): string[] {
  if (block === undefined) return [];
  return block.kind === 'paragraph'
    ? [wordsOf(block.inlines).trim()]
    : block.rows.flatMap(({ cells }) => cells.map((cell) => wordsOfBlocks(cell.blocks).trim()));
}

/** A masthead is short; beyond so many lines a date is one of the text. */
const MASTHEAD_LINES = 16;

function takeMasthead(
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

function compareMasthead(
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

function imagesOf(blocks: readonly WordBlock[]): Extract<WordInline, { kind: 'image' }>[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.inlines.filter((inline) => inline.kind === 'image')
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => imagesOf(cell.blocks))),
  );
}
