import type { Nodes } from 'mdast';
import type { Edition } from '../../data/edition.ts';
import { pictureFault } from '../../data/pictures/picture-fault.ts';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import { allNodes, isElement, lineOf } from '../../data/prose/tree.ts';
import type { Problem } from '../../data/problem.ts';
import { foldedName } from '../../data/walk.ts';
import { decoded } from '../../text/decoded.ts';
import { nearest } from '../../text/nearest.ts';
import { proseRoute } from '../site/addresses.ts';
import type { Check } from './check.ts';
import { isProgramAddress } from './public-addresses-are-free.ts';

/**
 * A picture that prose shows, and a file of the edition that it links to, lies in `public/` under
 * exactly that name and can be shown: `content-figure` at the line.
 */
export const ownFilesAreThere: Check = (edition) =>
  edition.prose.flatMap((document) =>
    usedFiles(document).flatMap((used) => faultOf(edition, document, used) ?? []),
  );

interface UsedFile {
  /** As written. */
  readonly address: string;
  /** Below `public/`. */
  readonly path: string;
  readonly line: number;
  readonly isPicture: boolean;
}

function faultOf(
  { files }: Edition,
  { file }: ProseDocument,
  { address, path, line, isPicture }: UsedFile,
): Problem | undefined {
  const place = `public/${path}`;
  const at = { rule: 'content-figure', level: 'error', file, line, value: address } as const;
  const called = isPicture ? '图片' : '文件';
  if (!files.has(place)) {
    return { ...at, message: `${called}${place}不存在`, hint: nearNames(files, path, called) };
  }
  const fault = isPicture ? pictureFault(files, place) : undefined;
  return fault && { ...at, message: `图片${place}${fault.message}`, hint: fault.hint };
}

/** What lies in the folder, the name that differs in case or composition first. */
function nearNames(files: Edition['files'], path: string, called: string): string {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const folder = ['public', ...parts].join('/');
  const here = files.list(folder).files;
  const same = here.find((each) => foldedName(each) === foldedName(name));
  if (same !== undefined) return `文件夹里有${same}：只有大小写或字的编码不同，改成一字不差`;
  const put = `把${called}放进${folder}，文件名一字不差`;
  if (here.length === 0) return `${put}；文件夹里没有文件`;
  const near = nearest(name, here);
  const others = here.filter((each) => each !== near);
  const shown = [...(near === undefined ? [] : [near]), ...others].slice(0, MOST_NAMES);
  return `${put}；文件夹里有：${shown.join('、')}${here.length > MOST_NAMES ? '……' : ''}`;
}

const MOST_NAMES = 5;

function usedFiles(document: ProseDocument): UsedFile[] {
  const cover = document.kind === 'issues' ? document.frontmatter.cover : undefined;
  const nodes = allNodes(document.root);
  const pictured = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  return [
    ...(cover ? [{ address: cover, line: document.lineOf(['cover']), isPicture: true }] : []),
    ...nodes.flatMap((node) => {
      const found = addressOf(node, pictured);
      return found === undefined ? [] : [{ ...found, line: lineOf(node) }];
    }),
  ].flatMap((used) => {
    const path = pathOf(used.address, used.isPicture, document);
    return path === undefined ? [] : [{ ...used, path }];
  });
}

function addressOf(
  node: Nodes,
  pictured: ReadonlySet<string>,
): { address: string; isPicture: boolean } | undefined {
  if (node.type === 'image') return { address: node.url, isPicture: true };
  if (node.type === 'link') return { address: node.url, isPicture: false };
  if (node.type === 'definition') {
    return { address: node.url, isPicture: pictured.has(node.identifier) };
  }
  if (!isElement(node) || node.name !== 'Image') return undefined;
  const src = node.attributes.find(
    (each) => each.type === 'mdxJsxAttribute' && each.name === 'src',
  )?.value;
  return typeof src === 'string' ? { address: src, isPicture: true } : undefined;
}

/** Where an address of the edition's own leads below `public/`; undefined for pages and other sites. */
function pathOf(address: string, isPicture: boolean, document: ProseDocument): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2}|#)/i.test(address.trim())) return undefined;
  if (isPicture) return decoded(address.trim().replace(/^(?:\.{0,2}\/)+/, '')) || undefined;
  const page = `https://site.invalid/${proseRoute(document)}`;
  const path = decoded(URL.parse(address, page)?.pathname.slice(1) ?? '');
  // Only a name with an ending is a file; what the build writes itself is not looked for.
  if (!/\.[^/.]+$/.test(path) || isProgramAddress(path) || /\.html$/.test(path)) return undefined;
  return path;
}
