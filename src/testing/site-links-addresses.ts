import { elementsOf, type PageElement, textOf } from './site-html-page.ts';

/**
 * What an address is for: a reader may follow a `link` anywhere; a `resource` is fetched with the
 * page; a `statement` (canonical, alternate, og:url, sitemap) says something about this site; a
 * `part` is a piece of the same document, as in `fill="url(#id)"`; a `dress` is the style sheet of an XML
 * file, for whoever opens it on this site.
 */
type AddressUse = 'link' | 'resource' | 'statement' | 'part' | 'dress';

export interface UsedAddress {
  readonly address: string;
  readonly use: AddressUse;
  /** Where it stands, as an offset into the text of its file. */
  readonly index: number;
}

/** The addresses that an element of an HTML page or an SVG drawing holds. */
export function addressesOfElement(element: PageElement): UsedAddress[] {
  const { name, attribs } = element;
  if (name === 'meta') return addressesOfMeta(element);
  const found: UsedAddress[] = [];
  const add = (address: string, use: AddressUse): void => {
    found.push({ address: address.trim(), use, index: element.startIndex ?? 0 });
  };
  for (const [attribute, value] of Object.entries(attribs)) {
    if (attribute === 'href' || attribute === 'xlink:href') add(value, useOfHref(element));
    else if (FETCHED.has(attribute)) add(value, 'resource');
    else if (attribute === 'data' && name === 'object') add(value, 'resource');
    else if (attribute === 'srcset' || attribute === 'imagesrcset') {
      for (const candidate of value.trim().split(/,\s+/)) {
        add(candidate.split(/\s/)[0] ?? '', 'resource');
      }
    } else if (value.startsWith('url(')) {
      add(value.replaceAll(/^url\(\s*['"]?|['"]?\s*\)$/g, ''), 'part');
    }
  }
  return found;
}

/** The addresses of a feed, a sitemap or another XML file, with those of the HTML inside a feed. */
export function addressesOfXml(text: string): UsedAddress[] {
  const sheets = [...text.matchAll(/<\?xml-stylesheet[^>]*\shref="([^"]*)"/g)].map((match) => ({
    address: match[1] ?? '',
    use: 'dress' as const,
    index: match.index,
  }));
  return [...sheets, ...elementsOf(text, true).flatMap(addressesOfXmlElement)];
}

/** The addresses in `url(…)` and `@import` of a style sheet. Comments are no part of it. */
export function addressesOfCss(text: string): UsedAddress[] {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
  return [...bare.matchAll(CSS_ADDRESS)].map((match) => ({
    address: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').trim(),
    use: 'resource' as const,
    index: match.index,
  }));
}

/** The pages to which the days of a calendar lead; a long line goes on after a break and a space. */
export function addressesOfCalendar(text: string): UsedAddress[] {
  return [...text.matchAll(/^URL:(.*(?:\r\n .*)*)/gm)].map((match) => ({
    address: (match[1] ?? '').replaceAll('\r\n ', '').trim(),
    use: 'link' as const,
    index: match.index,
  }));
}

/** The addresses that begin with `root` in a text of any kind, as in JSON or robots.txt. */
export function addressesBelow(root: string, text: string): UsedAddress[] {
  const found: UsedAddress[] = [];
  for (let at = text.indexOf(root); at !== -1; at = text.indexOf(root, at + root.length)) {
    const run = /^[\x21-\x7e]*/.exec(text.slice(at, at + 2000))?.[0] ?? root;
    // Only the file counts here: data use fragments as names of things, without a place in a page.
    const address = run.replace(/["'<>\\#].*$/, '').replace(/[.,;:!?)\]]+$/, '');
    // `{` begins an expression of an address template (RFC 6570), which no file answers.
    if (!address.includes('{')) found.push({ address, use: 'statement', index: at });
  }
  return found;
}

const FETCHED: ReadonlySet<string> = new Set(['src', 'poster', 'action', 'formaction']);

const FETCHED_RELATIONS: ReadonlySet<string> = new Set(
  'stylesheet icon preload modulepreload prefetch preconnect dns-prefetch manifest mask-icon'
    .split(' ')
    .concat('apple-touch-icon'),
);

const ADDRESS_TAGS: ReadonlySet<string> = new Set([
  'og:url',
  'og:image',
  'og:image:url',
  'og:image:secure_url',
  'twitter:image',
  'Url',
  'Image',
]);

const CSS_ADDRESS =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

function useOfHref({ name, attribs }: PageElement): AddressUse {
  if (name === 'a' || name === 'area') return 'link';
  if (name !== 'link') return 'resource';
  const relations = (attribs['rel'] ?? '').toLowerCase().split(/\s+/);
  return relations.some((relation) => FETCHED_RELATIONS.has(relation)) ? 'resource' : 'statement';
}

function addressesOfMeta({ attribs, startIndex }: PageElement): UsedAddress[] {
  const content = attribs['content'] ?? '';
  const index = startIndex ?? 0;
  if (attribs['http-equiv']?.toLowerCase() === 'refresh') {
    const address = /url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1];
    return address === undefined ? [] : [{ address: address.trim(), use: 'resource', index }];
  }
  if (!ADDRESS_TAGS.has(attribs['property'] ?? attribs['name'] ?? '')) return [];
  return [{ address: content.trim(), use: 'statement', index }];
}

function addressesOfXmlElement(element: PageElement): UsedAddress[] {
  const { attribs } = element;
  const name = element.name.replace(/^(?:atom|xhtml|image):/, '');
  const index = element.startIndex ?? 0;
  const one = (address: string, use: AddressUse): UsedAddress[] => [
    { address: address.trim(), use, index },
  ];
  if (name === 'loc') return one(textOf(element), 'statement');
  if (name === 'link' && attribs['href'] === undefined) return one(textOf(element), 'statement');
  if (name === 'link') {
    const elsewhere = ['related', 'via', 'license'].includes(attribs['rel'] ?? '');
    return one(attribs['href'] ?? '', elsewhere ? 'link' : 'statement');
  }
  if (name === 'guid' && attribs['isPermaLink'] !== 'false') {
    return one(textOf(element), 'statement');
  }
  if (name === 'enclosure') return one(attribs['url'] ?? '', 'resource');
  if (name === 'icon' || name === 'logo') return one(textOf(element), 'resource');
  if (name === 'url' && isElementNamed(element.parent, 'image')) {
    return one(textOf(element), 'resource');
  }
  if (HTML_IN_FEED.has(name) && attribs['type'] !== 'xhtml' && attribs['src'] === undefined) {
    const inside = elementsOf(textOf(element)).flatMap(addressesOfElement);
    return inside.map((used) => ({ ...used, index }));
  }
  return addressesOfElement(element);
}

const HTML_IN_FEED: ReadonlySet<string> = new Set([
  'description',
  'content:encoded',
  'content',
  'summary',
]);

function isElementNamed(node: PageElement['parent'], name: string): boolean {
  return node !== null && 'name' in node && node.name === name;
}
