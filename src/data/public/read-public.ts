import type { EditionFiles } from '../files.ts';
import type { Problem } from '../problem.ts';
import { pictureSizeFault } from '../pictures/picture-size.ts';
import { cleanSvg } from './clean-svg.ts';
import { publicNameFault } from './public-name.ts';

/** A file of `public/`, as it is published. */
export interface PublicFile {
  /** Below `public/`, and below the site's base path. */
  readonly path: string;
  /** What is published: of a drawing the cleaned one. Undefined when it cannot be read. */
  readonly bytes: () => Uint8Array | undefined;
}

/** Kept for git, without content; not published. */
const MARKER = /(?:^|\/)\.gitkeep$/;
const FOLDER = 'public/';

/** The files of `public/` that may be published; what may not is added to `problems`. */
export function readPublic(files: EditionFiles, problems: Problem[]): PublicFile[] {
  return [...files.walked.found.values()].flatMap(({ path, kind, name }): PublicFile[] => {
    if (!path.startsWith(FOLDER) || MARKER.test(path)) return [];
    const below = path.slice(FOLDER.length);
    if (kind === 'folder') {
      // Of a folder that is refused as a whole, what it holds is not known.
      const isRefused = name.startsWith('.') && below !== '.well-known';
      const fault = isRefused ? publicNameFault(below) : undefined;
      if (fault !== undefined) problems.push(problem(path, name, fault));
      return [];
    }
    if (kind !== 'file') return [];
    const fault = publicNameFault(below);
    const found = fault === undefined ? contentProblems(files, path) : [problem(path, name, fault)];
    problems.push(...found);
    if (found.some(({ level }) => level === 'error')) return [];
    return [{ path: below, bytes: () => publicBytes(below, files.bytes(path)) }];
  });
}

/** The bytes of a file of `public/` as they are published; undefined when it may not be. */
export function publicBytes(path: string, bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (bytes === undefined || publicNameFault(path) !== undefined) return undefined;
  if (!isDrawing(path)) return bytes;
  const { svg } = cleanSvg(bytes);
  return svg === undefined ? undefined : new TextEncoder().encode(svg);
}

function contentProblems(files: EditionFiles, path: string): Problem[] {
  const name = path.split('/').at(-1) ?? '';
  if (isDrawing(path)) return drawingProblems(files, path, name);
  if (/\.[^.]+$/.test(name) && isMarkup(files.bytes(path))) {
    return [
      problem(path, name, {
        message: `「${name}」里面是网页或SVG的代码，和它的扩展名不符`,
        hint: '用原来的程序打开，另存为真正的这种文件；SVG图改名为.svg，网页不能放在public里',
      }),
    ];
  }
  if (/\.[^.]+$/.test(name) && !TEXT.test(name)) {
    const unread = files.readFault(path);
    if (unread !== undefined) return [unread];
    const fault = pictureSizeFault(files.bytes(path) ?? new Uint8Array());
    return fault === undefined
      ? []
      : [problem(path, name, { ...fault, message: `这幅图${fault.message}` })];
  }
  const { text, problem: unread } = files.read(path);
  if (unread?.rule === 'config') return [unread];
  if (text !== undefined && /-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) {
    return [
      problem(path, name, {
        message: '里面有私钥，不能公开',
        hint: '从public里删去，并更换这把密钥',
      }),
    ];
  }
  // A server sends a file without an ending without its kind, and a browser guesses.
  if (!/\.[^.]+$/.test(name) && (text === undefined || /^\s*</.test(text))) {
    const message = '没有扩展名，里面又像网页或不是文字，浏览器会去猜它是什么';
    return [problem(path, name, { message, hint: '补上扩展名；网页不能放在public里' })];
  }
  return [];
}

/** True for bytes that a browser which looks at them takes for a page or a drawing. */
function isMarkup(bytes: Uint8Array | undefined): boolean {
  const head = new TextDecoder().decode(bytes?.subarray(0, 1024)).replaceAll('\0', '');
  return /^(?:\s|<\?xml[^>]*>|<!--[^]*?-->)*<(?:!doctype\s+(?:html|svg)|html|head|body|script|iframe|svg)[\s>]/i.test(
    head,
  );
}

const TEXT = /\.(?:txt|csv|tsv|jsonl?|geojson|jsonld|md|ics|vcf|srt|vtt|kml|rtf)$/i;

function drawingProblems(files: EditionFiles, path: string, name: string): Problem[] {
  const bytes = files.bytes(path);
  if (bytes === undefined) return [files.read(path).problem].flatMap((each) => each ?? []);
  const { fault, removed } = cleanSvg(bytes);
  if (fault !== undefined) return [problem(path, name, fault)];
  if (removed.length === 0) return [];
  return [
    {
      ...problem(path, name, {
        message: `这幅图里有能运行或引到站外的内容，发布时去掉：${removed.join('、')}`,
        hint: '核对去掉以后图是否完整；或从画图的程序另存为「普通SVG」',
      }),
      level: 'notice',
    },
  ];
}

function isDrawing(path: string): boolean {
  return /\.svg$/i.test(path);
}

function problem(
  file: string,
  value: string,
  fault: { readonly message: string; readonly hint: string },
): Problem {
  return { rule: 'config', level: 'error', file, line: 1, value, ...fault };
}
