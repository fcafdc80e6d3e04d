import JSZip from 'jszip';
import { unpackedEntry } from '../../data/unpacked-entry.ts';
import { DocxRefusal, LIMITS } from './refusal.ts';
import { type XmlElement, elementsOf, parseXml } from './xml.ts';

/** What a part refers to, by id. */
export interface Relation {
  readonly id: string;
  /** The last part of its type: image, hyperlink, footnotes … */
  readonly type: string;
  /** The name of a part, or an address when it lies outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** The parts of a Word file. Names are only ever looked up, never used as paths on the disk. */
export interface WordPackage {
  readonly names: readonly string[];
  /** The name of the part with the text. */
  readonly main: string;
  has(name: string): boolean;
  readonly bytes: (name: string) => Promise<Uint8Array>;
  xml(name: string): Promise<XmlElement>;
  relations(name: string): Promise<ReadonlyMap<string, Relation>>;
}

const SAVE_AS = '请先用WPS或Word打开，另存为.docx文件';

/**
 * Opens a `.docx` within limits: size, number of entries, size unpacked, names.
 * @throws DocxRefusal in Chinese
 */
export async function openPackage(file: Uint8Array): Promise<WordPackage> {
  if (file.length > LIMITS.file) {
    throw new DocxRefusal(
      `文件有${megabytes(file.length)}，最多${megabytes(LIMITS.file)}：把图片压缩后再导入`,
    );
  }
  const kind = otherKind(file);
  if (kind !== undefined) throw new DocxRefusal(kind);
  const zip = await JSZip.loadAsync(file).catch(() => {
    throw new DocxRefusal(`文件不完整或压缩包有错：${SAVE_AS}`);
  });
  const entries = Object.values(zip.files);
  if (entries.length > LIMITS.entries) {
    throw new DocxRefusal(
      `压缩包里有${entries.length}个文件，最多${LIMITS.entries}个，不像旬报，没有读`,
    );
  }
  const unsafe = entries.map((entry) => entry.unsafeOriginalName ?? entry.name).find(isUnsafe);
  if (unsafe !== undefined) {
    throw new DocxRefusal(`压缩包里的文件名「${unsafe}」想写到别处，没有读`);
  }
  let unpacked = 0;
  const bytes = async (name: string, most: number = LIMITS.unpacked): Promise<Uint8Array> => {
    const entry = zip.file(name);
    if (entry === null) throw new DocxRefusal(`文件里没有${name}：${SAVE_AS}`);
    const read = await unpack(entry, Math.min(most, LIMITS.unpacked - unpacked));
    unpacked += read.length;
    return read;
  };
  const xml = async (name: string) =>
    parseXml(decodeXml(await bytes(name, LIMITS.xml), name), name);
  const held: Omit<WordPackage, 'main'> = {
    names: entries.filter(({ dir }) => !dir).map(({ name }) => name),
    has: (name) => zip.file(name) !== null,
    bytes: (name) => bytes(name),
    xml,
    relations: async (name) => {
      const part = relationsPart(name);
      return zip.file(part) === null ? new Map() : readRelations(await xml(part), name);
    },
  };
  const main = [...(await held.relations('')).values()].find(
    ({ type, isOutside }) => type === 'officeDocument' && !isOutside,
  );
  const name = main?.target ?? 'word/document.xml';
  if (zip.file(name) === null || !name.endsWith('.xml')) {
    throw new DocxRefusal(otherArchive(held.names, name));
  }
  return { ...held, main: name };
}

/** Why a file that is no archive is not read, by what it is whatever it is called. */
function otherKind(file: Uint8Array): string | undefined {
  if (file.length === 0) return '文件是空的：请重新存盘';
  if (file[0] === 0x50 && file[1] === 0x4b) return undefined;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.readUIntBE(0, Math.min(2, bytes.length)) === 0xd0cf) {
    const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
    if (holds('EncryptedPackage')) {
      return '这个Word文件加了密码：请先打开，去掉密码，另存为.docx文件';
    }
    return holds('Workbook') && !holds('WordDocument')
      ? '这是旧式的Excel表，不是Word文件：表用npm run import收'
      : holds('WordDocument')
        ? `这是旧式的.doc或.wps文件，只是改了后缀：${SAVE_AS}`
        : `这是旧式的.doc或.wps，或加了密码的文件：${SAVE_AS}，不设密码`;
  }
  const start = bytes.subarray(0, 64).toString('latin1').trimStart();
  if (start.startsWith('{\\rtf')) return `这是RTF文件，只是改了后缀：${SAVE_AS}`;
  if (start.startsWith('%PDF-')) return '这是PDF文件，不是Word文件：请找到排版以前的.docx文件';
  if (/^(?:\xef\xbb\xbf)?<(?:!doctype|html|\?xml)/i.test(start)) {
    return `这是网页或XML，只是改了后缀：${SAVE_AS}`;
  }
  return `这不是.docx文件：${SAVE_AS}`;
}

/** Why an archive without the text of a Word file is not read. */
function otherArchive(names: readonly string[], main: string): string {
  if (names.some((name) => /^xl\//.test(name)) || main.startsWith('xl/')) {
    return '这是Excel表，不是Word文件：表用npm run import收';
  }
  if (names.some((name) => /^ppt\//.test(name))) return '这是演示文稿，不是Word文件，没有读';
  if (names.includes('mimetype') && names.includes('content.xml')) {
    return `这是.odt文件，只是改了后缀：${SAVE_AS}`;
  }
  return `这个压缩包不是Word文件：${SAVE_AS}`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)}MB`;
}

function isUnsafe(name: string): boolean {
  return /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|[\\\u0000]/.test(name);
}

async function unpack(entry: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  const bytes = await unpackedEntry(entry, most).catch(() => {
    throw new DocxRefusal(`${entry.name}解压不了：${SAVE_AS}`);
  });
  if (bytes !== undefined) return bytes;
  throw new DocxRefusal(`${entry.name}解压后太大，像是压缩炸弹，没有读`);
}

function decodeXml(bytes: Uint8Array, name: string): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new DocxRefusal(`文件里的${name}不是UTF-8：${SAVE_AS}`);
  }
}

function relationsPart(name: string): string {
  const cut = name.lastIndexOf('/') + 1;
  return `${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`;
}

function readRelations(root: XmlElement, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return new Map(
    elementsOf(root).map(({ attributes }) => {
      const id = attributes.get('Id') ?? '';
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
      return [id, { id, type, target: isOutside ? target : partName(folder, target), isOutside }];
    }),
  );
}

function partName(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}
