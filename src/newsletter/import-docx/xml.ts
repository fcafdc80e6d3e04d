import { SaxesParser } from 'saxes';
import { DocxRefusal, LIMITS } from './refusal.ts';

/** An element with its namespace as the customary prefix: `w:p`, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The customary prefixes, of the transitional and the strict namespaces. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:\d{4}\/)?main$/, 'w'],
  [/\/officeDocument\/(?:\d{4}\/)?relationships$/, 'r'],
  [/\/package\/\d{4}\/relationships$/, 'rel'],
  [/\/drawingml\/(?:\d{4}\/)?main$/, 'a'],
  [/\/drawingml\/(?:\d{4}\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:\d{4}\/)?chart$/, 'c'],
  [/\/officeDocument\/(?:\d{4}\/)?math$/, 'm'],
  [/\/office\/word\/2010\/wordml$/, 'w14'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
];

/**
 * The root element of an XML part. Office files hold no DTD, and a part that does is refused, so that
 * no entity can expand and nothing outside is read.
 * @throws DocxRefusal
 */
export function parseXml(text: string, part: string): XmlElement {
  const fault = (why: string) => new DocxRefusal(`文件里的${part}读不了：${why}`);
  const open: (XmlElement & { readonly children: (XmlElement | string)[] })[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true });
  const place = (child: XmlElement | string) => {
    nodes += 1;
    if (nodes > LIMITS.nodes) throw fault(`多于${LIMITS.nodes}个节点`);
    open.at(-1)?.children.push(child);
  };
  parser.on('error', ({ message }) => {
    const entity = /undefined entity|malformed character entity|disallowed character entity/i;
    throw fault(
      entity.test(message) ? `有不认识的实体${entityIn(text)}` : '标签没有配对或没有写完',
    );
  });
  parser.on('doctype', () => {
    throw fault('含有DTD或实体声明，Word文件里不应有');
  });
  parser.on('opentag', ({ uri, local, prefix, attributes }) => {
    const named = Object.values(attributes).map(
      (each) => [customary(each.uri, each.prefix, each.local), each.value] as const,
    );
    const element = {
      name: customary(uri, prefix, local),
      attributes: new Map(named),
      children: [],
    };
    if (open.length === 0) root = element;
    place(element);
    open.push(element);
    if (open.length > LIMITS.depth) throw fault(`嵌套多于${LIMITS.depth}层`);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', place);
  parser.on('cdata', place);
  parser.write(text).close();
  if (root === undefined) throw fault('没有写完');
  return root;
}

function customary(uri: string, prefix: string, local: string): string {
  const known = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

/** The first entity that XML does not define, to quote it. */
function entityIn(text: string): string {
  const found = /&(?!(?:amp|lt|gt|quot|apos);)[^;\s&<]{0,20};?/.exec(text)?.[0];
  return found === undefined ? '' : `「${found}」`;
}

/** The children that are elements, all or those of a name. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element along a path of names. */
export function firstOf(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => elementsOf(found, name)[0], element);
}

/** One of the versions of a thing that Word offers to newer and older programs. */
export function chosen(alternate: XmlElement): XmlElement[] {
  const versions = elementsOf(alternate).filter((version) => elementsOf(version).length > 0);
  const version = versions.find(({ name }) => name === 'mc:Choice') ?? versions[0];
  return elementsOf(version);
}

/** The characters directly within an element. */
export function ownText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** The `w:val` of a child: `valueOf(pPr, 'w:pStyle')`. */
export function valueOf(element: XmlElement | undefined, ...path: readonly string[]) {
  return firstOf(element, ...path)?.attributes.get('w:val');
}

/** True for a child that is there and not switched off: `<w:b/>`, but not `<w:b w:val="0"/>`. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = firstOf(element, name);
  return found !== undefined && !/^(0|false|off|none)$/.test(found.attributes.get('w:val') ?? '1');
}

/** All elements below one, itself included, in reading order. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    // One by one: a body of hundreds of thousands of paragraphs overflows a call.
    for (const child of elementsOf(next).reverse()) waiting.push(child);
  }
}
