import type { ProseDocument } from '../data/prose/read-file.ts';
import { figureSite } from './issue-figures/issue-views.ts';
import type { SiteData } from './site-data.ts';
import { spaceName } from './space-name.ts';
import { cellText } from './words/cell-text.ts';
import { figureDay } from './words/context.ts';
import { WordError } from './words/held-table.ts';
import { allItems, issueEvents } from './words/issue-events.ts';
import { wordTable } from './words/table.ts';
import type { TableProps } from './words/table.ts';
import { totalOf } from './words/total.ts';
import type { TotalProps } from './words/total.ts';

/** What stands before the first `##` heading of a document, or below one of them. */
export interface ProseSection {
  /** Empty before the first heading. */
  readonly heading: string;
  /** One paragraph, item or row a line. */
  readonly text: string;
}

/** The part of a Markdown tree that is read here. */
interface TextNode {
  readonly type: string;
  readonly depth?: number;
  readonly value?: unknown;
  readonly alt?: string | null;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly TextNode[];
}

/**
 * The text of a document as a reader sees it, split at its `##` headings: its words (components)
 * are replaced by what they show, a figure by its title and note.
 */
export function proseSections(site: SiteData, document: ProseDocument): ProseSection[] {
  const reader = new ProseReader(site, document);
  const parts: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const node of (document.root as TextNode).children ?? []) {
    const text = reader
      .textOf(node)
      .split('\n')
      .map((line) => line.trim());
    if (node.type === 'heading' && node.depth === 2) {
      parts.push({ heading: text.join(''), lines: [] });
    } else {
      parts.at(-1)?.lines.push(...text.filter((line) => line !== ''));
    }
  }
  return parts
    .map(({ heading, lines }) => ({ heading, text: lines.join('\n') }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

/** Nodes within a line; all others begin and end one. */
const INLINE = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'mdxJsxTextElement',
]);
const UNSEEN = new Set([
  'yaml',
  'definition',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
]);

/** Reads a tree in order: how a clause is cited depends on the clause cited before it. */
class ProseReader {
  private readonly site: SiteData;
  private readonly document: ProseDocument;
  private citedPolicy: string | undefined;

  constructor(site: SiteData, document: ProseDocument) {
    this.site = site;
    this.document = document;
    this.citedPolicy = document.kind === 'policies' ? document.id : undefined;
  }

  textOf(node: TextNode): string {
    if (UNSEEN.has(node.type)) return '';
    if (node.type === 'break') return '\n';
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
    // A line break in the source is a space on the page.
    if (typeof node.value === 'string') return node.value.replaceAll('\n', ' ');
    const inside = (node.children ?? []).map((child) => this.textOf(child)).join('');
    const text = node.name === undefined ? inside : this.wordText(node, inside);
    if (node.type === 'tableCell') return `${text} `;
    return INLINE.has(node.type) ? text : `\n${text}\n`;
  }

  /** What a word shows; what stands inside it goes before. */
  private wordText({ name, attributes = [] }: TextNode, inside: string): string {
    const given = attributes.filter(({ value }) => typeof value === 'string');
    const props: Record<string, string | undefined> = Object.fromEntries(
      given.map(({ name: key = '', value }) => [key, value as string]),
    );
    const label = name === 'Policy' ? this.policyLabel(props['id'] ?? '', props['clause']) : '';
    if (inside.trim() !== '') return inside;
    try {
      return label || this.shownBy(name ?? '', props);
    } catch (error) {
      // A word without its data has its own problem; nothing is found by it.
      if (error instanceof WordError) return '';
      throw error;
    }
  }

  private shownBy(name: string, props: Record<string, string | undefined>): string {
    const { site } = this;
    const facts = figureSite(site, this.document);
    const day = props['asOf'] ?? figureDay(site, this.document);
    switch (name) {
      case 'Total':
        return totalOf(facts, props as unknown as TotalProps, day);
      case 'Table': {
        const { title, columns, rows } = wordTable(facts, props as unknown as TableProps, day);
        const shown = columns.filter(({ type }) => type !== 'source');
        const lines = rows.map((cells) =>
          shown
            .map(({ key }) => cellText(cells[key]))
            .filter(Boolean)
            .join('，'),
        );
        return [title, shown.map((column) => column.title).join('，'), ...lines].join('\n');
      }
      case 'Events':
        return this.events(props['column'] ?? '');
      case 'Space':
        return spaceName(facts, props['id'] ?? '', day) ?? '';
      case 'Notice':
        return site.edition.notices.find(({ id }) => id === props['id'])?.notice.title ?? '';
      default:
        return [props['title'], props['note'], props['caption'], props['alt']]
          .filter(Boolean)
          .join('\n');
    }
  }

  private events(column: string): string {
    const { site, document } = this;
    const today = { from: '0000-01-01', to: site.today, publishedOn: site.today };
    const period = document.kind === 'issues' ? document.frontmatter : today;
    const events = issueEvents(figureSite(site, document), column, period);
    return allItems(events)
      .map(({ row }) => row.summary)
      .join('\n');
  }

  private policyLabel(id: string, clause: string | undefined): string {
    const isSame = this.citedPolicy === id;
    if (this.document.kind !== 'policies') this.citedPolicy = id;
    const policy = this.site.policies.find((each) => each.id === id)?.frontmatter;
    const provision = this.site.rows('provisions').find(({ row }) => row.id === clause)?.row;
    const name = policy?.docNumber ?? policy?.title ?? id;
    return provision === undefined ? name : `${isSame ? '' : name}${provision.clause}`;
  }
}
