import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio/slim';
import { lineAt } from './site-files.ts';

/** Any node of a parsed page; see {@link elementsOf} for the ones with a tag. */
type PageNode = NonNullable<ReturnType<CheerioAPI['root']>[0]>['children'][number];

/** An element of a parsed page: `name` in lower case, `attribs` with entities decoded. */
export type PageElement = Extract<PageNode, { attribs: Record<string, string> }>;

/** One HTML file of a built site. */
export interface SitePage {
  /** Address below the site's folder, such as `spaces/index.html`. */
  readonly file: string;
  readonly text: string;
  /** Every element, in the order of the source. */
  readonly elements: readonly PageElement[];
}

/** Reads and parses one page of a built site. */
export function readPage(folder: string, file: string): SitePage {
  return parsePage(file, readFileSync(join(folder, file), 'utf8'));
}

/** Parses a page without repairing it: what is asked of it is asked of what was written. */
export function parsePage(file: string, text: string): SitePage {
  return { file, text, elements: elementsOf(text) };
}

/** Every element of a piece of HTML or, with `xml`, of an XML document, in source order. */
export function elementsOf(text: string, xml = false): PageElement[] {
  const root = load(text, {
    xml: { xmlMode: xml, decodeEntities: true, withStartIndices: true },
  }).root()[0];
  const elements: PageElement[] = [];
  const visit = (nodes: readonly PageNode[]): void => {
    for (const node of nodes) {
      if ('attribs' in node) elements.push(node);
      if ('children' in node) visit(node.children);
    }
  };
  visit(root?.children ?? []);
  return elements;
}

/** The line of an element in its page. */
export function lineOf(page: SitePage, element: PageElement | undefined): number {
  return lineAt(page.text, element?.startIndex ?? 0);
}

/** The text inside an element, white space made single. Scripts and styles are no text. */
export function textOf(element: PageElement): string {
  return rawText(element).replaceAll(/\s+/g, ' ').trim();
}

/** The elements of a page with one of the given names. */
export function elementsNamed(page: SitePage, ...names: readonly string[]): PageElement[] {
  return page.elements.filter((element) => names.includes(element.name));
}

/** The elements that contain this one, nearest first. */
export function ancestorsOf(element: PageElement): PageElement[] {
  const ancestors: PageElement[] = [];
  for (let node = element.parent; node; node = node.parent) {
    if ('attribs' in node) ancestors.push(node);
  }
  return ancestors;
}

/** The children of an element that are elements themselves. */
export function childElements(element: PageElement): PageElement[] {
  return element.children.filter((node): node is PageElement => 'attribs' in node);
}

function rawText(node: PageNode): string {
  if (node.type === 'text') return node.data;
  if (node.type === 'script' || node.type === 'style' || !('children' in node)) return '';
  return node.children.map(rawText).join('');
}
