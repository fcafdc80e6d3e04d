import { MOST_CHARACTERS } from '../../data/prose/prose-limits.ts';
import {
  coveredWords,
  draftIssue,
  issueThatCovers,
  siteBefore,
} from '../../model/issues/new-issue.ts';
import { canonical } from '../../model/site/addresses.ts';
import type { ProseOf, SiteData } from '../../model/site/site-data.ts';
import { DIGEST_LENGTH } from '../../schemas/documents/issue.ts';
import { type ImportedImage, readImages } from './images.ts';
import { withoutImprint } from './imprint.ts';
import { internalMarkOf } from './internal-mark.ts';
import { omitPersonalData } from './omit-personal-data.ts';
import { openPackage } from './open-package.ts';
import { placeBlocks } from './place-blocks.ts';
import { readDocument } from './read-document.ts';
import { DocxRefusal } from './refusal.ts';
import { type Report, type ReportItem, newReport } from './report.ts';
import { longTotalsOf, reportCopied, settleTotals } from './total-controls.ts';
import { compareMasthead, takeMasthead } from './take-masthead.ts';
import { framedBlocks } from './table-markdown.ts';
import {
  type WordBlock,
  type WordInline,
  imagesOf,
  mapInlines,
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
  /** Why it is none: an issue of these days is there already. */
  readonly held: { readonly isSame: boolean; readonly words: string } | undefined;
  /** What was not taken as it stands, and every word that is not in the draft. */
  readonly report: readonly ReportItem[];
}

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
  const isDigest = (block: WordBlock) => block.kind === 'paragraph' && block.isDigest === true;
  const others = blocks.filter((block) => !isDigest(block));
  const { facts, rest: words } = takeMasthead(withoutImprint(others, report), site, report);
  const publishedOn = date ?? facts.publishedOn ?? today;
  const long = await longTotalsOf(pack);
  const settling = { site, day: publishedOn, long, report };
  const written = blocks.filter(isDigest);
  const isShort = fitsDigest(written, report);
  const summary = isShort ? settleTotals(written, { ...settling, isDigest: true }) : [];
  const settled = settleTotals(isShort ? words : [...written, ...words], settling);
  reportCopied(settled, summary, report);
  const digest = digestWords(summary);
  const rest = mapInlines(settled, (inlines) => inlines.map((inline) => withOwnLink(inline, site)));
  const covering = issueThatCovers(site, publishedOn);
  const isOlder = covering !== undefined && publishedOn < covering.frontmatter.from;
  const base = covering === undefined || isOlder ? site : siteBefore(site, covering);
  const draft = draftIssue(base, publishedOn);
  compareMasthead(facts, publishedOn, draft.text, site, report);
  const id = /([^/]+)\.mdx$/.exec(draft.file)?.[1] ?? '';
  const parts = imagesOf(rest).flatMap(({ part }) => (part === undefined ? [] : [part]));
  const images = await readImages(pack, parts, id, report);
  const { columns } = site.site.newsletter;
  const body = placeBlocks(rest, { columns, images, report });
  const head = draft.text.slice(0, draft.text.indexOf('\n---\n') + '\n---\n'.length);
  const text = `${digest === '' ? head : head.replace(/^digest: .*$/m, () => `digest: ${JSON.stringify(digest)}`)}\n${body}\n`;
  return {
    file: draft.file,
    text,
    held: covering && heldIssue(site, covering, text, facts.publishedOn ?? date),
    images: [...images.values()],
    internalMark: internalMarkOf(blocks, report),
    report: report.items,
  };
}

/** What to do with a file whose issue is there already; `day` as the document or the command gives it. */
function heldIssue(
  site: SiteData,
  covering: ProseOf<'issues'>,
  text: string,
  day: string | undefined,
): NonNullable<ImportedIssue['held']> {
  const { issue, next } = coveredWords(site, covering);
  if (day !== undefined && day < covering.frontmatter.from) {
    const words = `出刊日期${day}比已有的${issue}早，没有收：旧刊存原件，写法见docs/zh/guide.md的“旧刊”`;
    return { isSame: false, words };
  }
  if (site.edition.files.read(covering.file).text === text) {
    return { isSame: true, words: `已经收到过：${issue}，内容相同，没有再收` };
  }
  const words = [
    `这一期已经有了：${issue}，没有动它`,
    covering.frontmatter.draft === true
      ? '改几处就改那个文件；整期换成这个Word，先把那个草稿删去再收'
      : '已经写好的一期不换，要改的改那个文件，封存以后的数用errata.csv更正',
    `${day === undefined ? '这个Word没有写出刊日期，当作今天的；' : ''}是下一期，就把刊头的出刊日期写成那一天，如${next}`,
  ].join('。');
  return { isSame: false, words };
}

/** A link to a page of the edition itself, by its route. */
function withOwnLink(inline: WordInline, site: SiteData): WordInline {
  if (inline.kind !== 'text' || inline.link === undefined) return inline;
  const own = canonical(site, '');
  return inline.link.startsWith(own)
    ? { ...inline, link: `/${inline.link.slice(own.length)}` }
    : inline;
}

function digestWords(blocks: readonly WordBlock[]): string {
  return wordsOfBlocks(blocks).replace(/\s+/g, ' ').trim();
}

/** Whether what was written where the template asks for the digest is one; else it stays in the text. */
function fitsDigest(blocks: readonly WordBlock[], report: Report): boolean {
  const { length } = [...digestWords(blocks)];
  if (length <= DIGEST_LENGTH) return true;
  report.add('摘要', `摘要有${length}字，最多${DIGEST_LENGTH}字，放进了正文，请缩短`);
  return false;
}

/** A table of a single cell is a frame around text. */
function unframed(block: WordBlock): readonly WordBlock[] {
  const inner = block.kind === 'table' ? framedBlocks(block) : undefined;
  return inner === undefined ? [block] : inner.flatMap(unframed);
}
