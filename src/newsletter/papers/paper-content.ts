import type {
  ComposedBlock,
  ComposedDocument,
  ObjectionForm,
} from '../../composed/composed-document.ts';
import { canonical } from '../../model/site/addresses.ts';
import type { CitedSource } from '../../model/site/cited-sources.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { paperTable } from '../../resolved/paper-table.ts';
import { words } from '../../resolved/line-parts.ts';
import { editionMark, editionStatement, roundMark } from '../../text/edition-statement.ts';
import type { Block, Inline } from '../content/blocks.ts';

/** A notice or a report, ready for Word, paper and a portal. All addresses are full. */
export interface PaperContent extends Pick<
  ComposedDocument,
  'id' | 'title' | 'subject' | 'issuer' | 'stamp' | 'day' | 'keys' | 'signature'
> {
  /** The name of its files without extension. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
  /** The notes that the blocks cite by their number. */
  readonly sources: readonly CitedSource[];
  /** Tables after the signature, each on a sheet of its own. */
  readonly attachments: readonly Block[];
  /** A sheet to be filled in; undefined when there is none. */
  readonly form: ObjectionForm | undefined;
  /** The words before the address of the page, on paper and in the fragment. */
  readonly pageWords: { readonly sheet: string; readonly fragment: string };
  /** Stands on every sheet; undefined in an authority's own edition. */
  readonly mark: string | undefined;
  readonly statement: string | undefined;
  readonly isIllustrative: boolean;
  /** Of its page, and of the home page of the site. */
  readonly address: string;
  readonly siteAddress: string;
}

/** A composed document as paper has it: lists and long tables at the end, as attachments. */
export function paperContent(
  { site, basePath }: Pick<SiteData, 'site' | 'basePath'>,
  document: ComposedDocument,
): PaperContent {
  const { folder, fileName, lead, list, sections, sources, isIllustrative, ...rest } = document;
  const held = sections.flatMap(({ blocks }) => blocks);
  const long = held.filter((block) => block.kind === 'table' && block.page?.folded !== undefined);
  const address = canonical({ site, basePath }, `${folder}/`);
  const paper = (block: ComposedBlock) => onPaper(block, address);
  const attached = [...(list === undefined ? [] : [list]), ...long];
  return {
    ...rest,
    fileName,
    blocks: [
      ...lead,
      ...sections.flatMap(({ title, blocks }): ComposedBlock[] => [
        { kind: 'heading', level: 2, text: title },
        ...blocks.filter((block) => !long.includes(block)),
      ]),
    ].map(paper),
    sources: sources.list,
    attachments: attached.map(paper).map((block, index) => {
      const label = `附件${attached.length > 1 ? index + 1 : ''}：`;
      return block.kind === 'table' ? { ...block, title: label + block.title } : block;
    }),
    pageWords: PAGE_WORDS[fileName],
    mark: fileName === 'report' ? roundMark(site, isIllustrative) : editionMark(site),
    statement: editionStatement(site),
    isIllustrative: site.illustrative,
    address,
    siteAddress: canonical({ site, basePath }, ''),
  };
}

const PAGE_WORDS = {
  notice: { sheet: '网页，有名单的下载', fragment: '原文和名单的下载' },
  report: { sheet: '网页，有全部数据的下载', fragment: '原文和数据的下载' },
};

/** Facts one a line, 「机关：科技局」; names in tables lead nowhere from paper, long ones are cut. */
function onPaper(block: ComposedBlock, address: string): Block {
  if (block.kind === 'facts') {
    const items = block.items.map(({ title, inlines }): Block[] => [
      { kind: 'paragraph', inlines: [words(`${title}：`), ...inlines] },
    ]);
    return { kind: 'list', isOrdered: false, items };
  }
  if (block.kind !== 'table' || block.page === undefined) return block;
  const { file } = block.page;
  const cut = paperTable({ ...block, ...(file === undefined ? {} : { whole: address + file }) });
  return {
    ...cut,
    rows: cut.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : cell.flatMap(withoutLink))),
    ),
  };
}

function withoutLink(inline: Inline): readonly Inline[] {
  return inline.kind === 'link' ? inline.inlines : [inline];
}
