import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { normalizeBasePath } from '../building/static-server.ts';
import { filesOf, lineAt } from './site-files.ts';
import { type PageElement, readPage, textOf } from './site-html-page.ts';
import {
  addressesBelow,
  addressesOfCalendar,
  addressesOfCss,
  addressesOfElement,
  addressesOfXml,
  type UsedAddress,
} from './site-links-addresses.ts';
import { judgeAddress, type LinkRule, type SiteAddresses } from './site-links-rules.ts';

/** One address of a built site that is wrong. */
export interface LinkFault {
  /** Address of the file below the site's folder. */
  readonly file: string;
  readonly line: number;
  readonly rule: LinkRule | 'vague-label' | 'base-element';
  readonly address: string;
  readonly message: string;
}

/**
 * Checks every address in the pages, drawings, feeds, style sheets and machine-readable files of
 * a built site: the file and the fragment exist, nothing lies outside the base path, nothing is
 * fetched from another host, no label says only 更多. Other sites that a reader may follow a link
 * to are not asked. `siteUrl` is `url` of site.json: the address without the base path.
 */
export function checkLinks(folder: string, basePath: string, siteUrl: string): LinkFault[] {
  const scanned = filesOf(folder).map((file) => scanFile(folder, file, siteUrl, basePath));
  const site: SiteAddresses = {
    base: normalizeBasePath(basePath),
    root: rootOf(siteUrl, basePath),
    files: new Set(scanned.map(({ file }) => file)),
    idsOf: new Map(scanned.map(({ file, ids }) => [file, ids] as const)),
  };
  return scanned.flatMap(({ file, addresses, faults }) => {
    const wrong = addresses.flatMap((used) => {
      const verdict = judgeAddress(used, file, site);
      return verdict ? [{ ...verdict, address: used.address, index: used.index }] : [];
    });
    if (wrong.length + faults.length === 0) return [];
    const text = readFileSync(join(folder, file), 'utf8');
    return [...faults, ...wrong]
      .sort((a, b) => a.index - b.index)
      .map(({ index, ...fault }) => ({ file, line: lineAt(text, index), ...fault }));
  });
}

interface ScannedFile {
  readonly file: string;
  readonly addresses: readonly UsedAddress[];
  /** The fragments that exist; undefined where a fragment means something else, as in PDF. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly faults: readonly (Omit<LinkFault, 'file' | 'line'> & { readonly index: number })[];
}

function rootOf(siteUrl: string, basePath: string): string {
  return siteUrl.replace(/\/+$/, '') + normalizeBasePath(basePath);
}

function scanFile(folder: string, file: string, siteUrl: string, basePath: string): ScannedFile {
  const read = (): string => readFileSync(join(folder, file), 'utf8');
  const plain = (addresses: readonly UsedAddress[]): ScannedFile => ({
    file,
    addresses,
    ids: undefined,
    faults: [],
  });
  const root = rootOf(siteUrl, basePath);
  switch (extname(file).toLowerCase()) {
    case '.html':
    case '.svg':
      return scanPage(folder, file, root);
    case '.xml':
      return plain(addressesOfXml(read()));
    case '.ics':
      return plain(addressesOfCalendar(read()));
    case '.css':
      return plain(addressesOfCss(read()));
    case '.json':
    case '.jsonld':
    case '.webmanifest':
      return plain(addressesBelow(root, read()));
    default:
      return plain(file === 'robots.txt' ? addressesBelow(root, read()) : []);
  }
}

function scanPage(folder: string, file: string, root: string): ScannedFile {
  const { elements } = readPage(folder, file);
  const addresses: UsedAddress[] = [];
  const ids = new Set<string>();
  const faults: ScannedFile['faults'][number][] = [];
  for (const element of elements) {
    const { name, attribs } = element;
    if (attribs['id'] !== undefined) ids.add(attribs['id']);
    if (name === 'a' && attribs['name'] !== undefined) ids.add(attribs['name']);
    const index = element.startIndex ?? 0;
    if (name === 'base') faults.push({ ...BASE_ELEMENT, address: attribs['href'] ?? '', index });
    else addresses.push(...addressesOfElement(element));
    if (name === 'script' && attribs['type'] === 'application/ld+json') {
      const [data] = element.children;
      const text = data?.type === 'text' ? data.data : '';
      addresses.push(...addressesBelow(root, text).map((used) => ({ ...used, index })));
    }
    if (name === 'a' && attribs['href'] !== undefined && isVague(labelOf(element))) {
      const message = `链接文字只有「${labelOf(element)}」，读者不知道通向哪里；请写出目标的名称`;
      faults.push({ rule: 'vague-label', address: attribs['href'], message, index });
    }
  }
  return { file, addresses, ids, faults };
}

const BASE_ELEMENT = {
  rule: 'base-element',
  message: '页面里有 <base>，会改变所有相对地址的含义；请删去，并用相对地址',
} as const;

/** Labels that say nothing when read alone, as a screen reader lists them; signs are left out. */
const VAGUE_LABELS: ReadonlySet<string> = new Set(
  (
    '点击这里 点击此处 点这里 点此 点击 请点击 这里 此处 更多 查看更多 了解更多 更多信息 ' +
    '详情 查看详情 查看 链接 here clickhere more readmore learnmore link'
  ).split(' '),
);

function isVague(label: string): boolean {
  return VAGUE_LABELS.has(label.replaceAll(/[\s\p{P}\p{S}]/gu, '').toLowerCase());
}

function labelOf(element: PageElement): string {
  return element.attribs['aria-label']?.trim() || textOf(element);
}
