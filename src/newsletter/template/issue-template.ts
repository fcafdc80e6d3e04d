import { readProseFile } from '../../data/prose/read-file.ts';
import { draftIssue } from '../../model/issues/new-issue.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { totalsOf } from '../../resolved/all-blocks.ts';
import { plainLine } from '../../resolved/inlines.ts';
import { DIGEST_LENGTH } from '../../schemas/documents/issue.ts';
import type { Block } from '../content/blocks.ts';
import { issueContent } from '../content/issue-content.ts';
import { blockChildren } from '../docx/block-children.ts';
import { writingPlace } from '../docx/content-control.ts';
import { masthead, wordIssue } from '../docx/document.ts';
import { packedDocx } from '../docx/index.ts';
import { listNames } from '../docx/ordered-lists.ts';
import { blockSheets } from '../docx/sheets.ts';
import { COLUMN_TAG, DIGEST_TAG, hint, longTotals } from './total-tag.ts';

/** The Word file in which the next issue is written. */
export interface IssueTemplate {
  readonly bytes: Uint8Array;
  /** 「2026年第4期（总第41期）」. */
  readonly number: string;
  /** How many items of the period and how many computed numbers are filled in. */
  readonly items: number;
  readonly totals: number;
}

/**
 * The next issue as a Word file: its masthead, every column as a heading, the items of the period and
 * what changed in the data, each computed number in a control; a place to write in where a column is
 * still empty. The same as `draftIssue` writes, so that it comes back as that draft.
 */
export async function issueTemplate(site: SiteData, date: string): Promise<IssueTemplate> {
  const draft = draftIssue(site, date);
  const { document } = readProseFile(draft.file, draft.text, 'issues');
  if (document?.kind !== 'issues') throw new Error(`${draft.file} is no issue`);
  const content = issueContent(site, document);
  const blocks = content.blocks.map(withoutSources);
  const lists = listNames(blocks);
  const context = { pictures: new Map(), images: new Map(), lists, hasControls: true };
  const totals = totalsOf(blocks);
  const upright = (children: ReturnType<typeof masthead>) => ({ isWide: false, children });
  const sheets = site.site.newsletter.columns.flatMap(({ name, required }) => {
    const held = blocksUnder(blocks, name);
    const head = blockChildren({ kind: 'heading', level: 2, text: name }, context);
    const rule = required ? '这一栏必有' : '没有就空着';
    const place = writingPlace(
      name,
      COLUMN_TAG,
      hint(`「${name.replace(/[（）]/g, ' ')}」；${rule}`),
    );
    return [
      upright(head),
      ...blockSheets(held, (block, width) => blockChildren(block, context, width)),
      ...(held.length === 0 ? [upright([place])] : []),
    ];
  });
  const digest = writingPlace(
    '摘要',
    DIGEST_TAG,
    hint(`摘要：一两句话说出这一期最要紧的事，不超过${DIGEST_LENGTH}字`),
  );
  const written = wordIssue(
    { ...content, digest: '' },
    lists,
    [upright([...masthead(content), digest]), ...sheets],
    { customProperties: longTotals(totals) },
  );
  return {
    bytes: await packedDocx(written, date),
    number: content.number,
    items: blocks.reduce(
      (sum, block) => sum + (block.kind === 'events' ? block.items.length : 0),
      0,
    ),
    totals: totals.length,
  };
}

/** What a draft says under a heading, without what only says that something is to be written. */
function blocksUnder(blocks: readonly Block[], column: string): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === column);
  if (from < 0) return [];
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return (end < 0 ? rest : rest.slice(0, end)).filter(
    (block) => block.kind !== 'paragraph' || plainLine(block.inlines) !== '（待写）',
  );
}

/** The numbers of sources point to a list that the issue prints by itself. */
function withoutSources(block: Block): Block {
  return block.kind === 'events'
    ? { ...block, items: block.items.map((item) => ({ ...item, cite: [] })) }
    : block;
}
