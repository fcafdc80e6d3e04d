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
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
];

interface Open {
  readonly rawName: string;
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] };
  readonly scope: ReadonlyMap<string, string>;
}

/**
 * The root element of an XML part. Small on purpose: Office files hold no DTD, and a part that
 * does is refused, so that no entity can expand and nothing outside is read.
 * @throws DocxRefusal
 */
export function parseXml(text: string, part: string): XmlElement {
  const fault = (why: string) => new DocxRefusal(`文件里的${part}读不了：${why}`);
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const place = (child: XmlElement | string) => {
    nodes += 1;
    if (nodes > LIMITS.nodes) throw fault(`多于${LIMITS.nodes}个节点`);
    const parent = open.at(-1);
    if (parent !== undefined) parent.element.children.push(child);
    else if (typeof child !== 'string' && root === undefined) root = child;
    else if (typeof child !== 'string' || child.trim() !== '') throw fault('根元素之外还有内容');
  };
  const until = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    if (end < 0) throw fault(`缺少「${mark}」`);
    return end;
  };
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      place(decoded(text.slice(at, end), fault));
      at = end;
    } else if (text.startsWith('<!--', at)) {
      at = until('-->', at + 4) + 3;
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = until(']]>', at + 9);
      place(text.slice(at + 9, end));
      at = end + 3;
    } else if (text.startsWith('<!', at)) {
      throw fault('含有DTD或实体声明，Word文件里不应有');
    } else if (text.startsWith('<?', at)) {
      at = until('?>', at + 2) + 2;
    } else if (text.startsWith('</', at)) {
      const end = until('>', at + 2);
      const closed = open.pop();
      if (closed?.rawName !== text.slice(at + 2, end).trim()) throw fault('标签没有配对');
      at = end + 1;
    } else {
      const end = tagEnd(text, at);
      if (end < 0) throw fault('标签没有写完');
      const isEmpty = text[end - 1] === '/';
      const tag = readTag(text.slice(at + 1, isEmpty ? end - 1 : end), open.at(-1)?.scope, fault);
      place(tag.element);
      if (!isEmpty) open.push(tag);
      if (open.length > LIMITS.depth) throw fault(`嵌套多于${LIMITS.depth}层`);
      at = end + 1;
    }
  }
  if (open.length > 0 || root === undefined) throw fault('没有写完');
  return root;
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
    waiting.push(...elementsOf(next).reverse());
  }
}

/** The `>` of a tag; those within quotes do not count. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

type Fault = (why: string) => DocxRefusal;

function readTag(tag: string, outer: ReadonlyMap<string, string> | undefined, fault: Fault): Open {
  const rawName = /^[^\s=<>"'/]+/.exec(tag)?.[0];
  if (rawName === undefined) throw fault('标签没有名称');
  const raw = new Map<string, string>();
  const pattern = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|\s*$/y;
  pattern.lastIndex = rawName.length;
  while (pattern.lastIndex < tag.length) {
    const match = pattern.exec(tag);
    if (match === null) throw fault('属性写法不对');
    if (match[1] !== undefined) raw.set(match[1], decoded(match[2] ?? match[3] ?? '', fault));
    else break;
  }
  const scope = scopeOf(raw, outer ?? new Map<string, string>());
  const named = (name: string, isAttribute: boolean) => {
    const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
    if (prefix === '' && isAttribute) return local;
    const known = scope.get(prefix) ?? prefix;
    return known === '' ? local : `${known}:${local}`;
  };
  const attributes = new Map([...raw].map(([name, value]) => [named(name, true), value]));
  return { rawName, scope, element: { name: named(rawName, false), attributes, children: [] } };
}

function scopeOf(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = [...attributes].filter(([name]) => /^xmlns(:|$)/.test(name));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, address] of declared) {
    const prefix = name.slice('xmlns:'.length);
    scope.set(prefix, PREFIXES.find(([pattern]) => pattern.test(address))?.[1] ?? prefix);
  }
  return scope;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string, fault: Fault): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,7})|([^;&\s]{0,20}))?;?/g,
    (match, ...parts) => {
      const [decimal, hexadecimal, name] = parts as (string | undefined)[];
      const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal, 16) : undefined;
      const isSound = match.endsWith(';');
      if (isSound && code !== undefined && code > 0 && code <= 0x10ffff) {
        return String.fromCodePoint(code);
      }
      const character = isSound && name !== undefined ? ENTITIES[name] : undefined;
      if (character === undefined) throw fault(`有不认识的实体「${match}」`);
      return character;
    },
  );
}
