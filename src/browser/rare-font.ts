import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { packageEntry } from './package-entry.ts';
import { unpackedOnce } from './unpacked-once.ts';

/** One of the files that the font for rare 汉字 is cut into: its name and what it holds. */
export interface RareFontFile {
  /** Without its extension. */
  readonly name: string;
  /** Code points from and to, both included. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** The family name of the files: they hold the CJK extensions B to F. */
export const RARE_FAMILY = 'HanaMinB';

/** The files of 花园明朝 with 汉字 beyond the basic plane, which the text fonts hardly have. */
export function rareFontFiles(): readonly RareFontFile[] {
  files ??= readFiles();
  return files;
}

/** The file that holds a code point; undefined when the font has no such character. */
export function rareFontFileOf(code: number): RareFontFile | undefined {
  if (code <= LAST_BASIC) return undefined;
  return rareFontFiles().find(({ ranges }) =>
    ranges.some(([from, to]) => from <= code && code <= to),
  );
}

/** The path of a file as the package holds it, WOFF2, which browsers read. */
export function rareFontPath(name: string): string {
  return join(packageFolder(), `${name}.woff2`);
}

/**
 * The folder with the files as TrueType, unpacked once a version: pictures are drawn by a program
 * that does not read WOFF2.
 */
export function rareFontFolder(): Promise<string> {
  return unpackedOnce(`rare-font-${packagedVersion()}`, unpackInto);
}

let files: readonly RareFontFile[] | undefined;

const LAST_BASIC = 0xffff;

/** The style sheet of the package says what each file holds. */
function readFiles(): RareFontFile[] {
  const css = readFileSync(packageEntry('hanamin/HanaMin.css'), 'utf8');
  const faces = css.matchAll(/url\(([^)]*)\.woff2\)[^;]*;\s*unicode-range:\s*([^;}]*)[;}]/g);
  return [...faces].flatMap(([, name = '', list = '']) => {
    const ranges = list.split(',').map(readRange);
    return ranges.every(([from]) => from > LAST_BASIC) && /-Ideographs-/.test(name)
      ? [{ name, ranges }]
      : [];
  });
}

function readRange(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/** In a process of its own: the unpacker catches the errors of the process that loads it. */
async function unpackInto(folder: string): Promise<void> {
  const program = `
    const { readFileSync, writeFileSync } = require('node:fs');
    const [unpacker, from, to, ...names] = process.argv.slice(1);
    const unpack = require(unpacker);
    (async () => {
      for (const name of names) {
        const packed = readFileSync(from + '/' + name + '.woff2');
        writeFileSync(to + '/' + name + '.ttf', await unpack(packed));
      }
    })();`;
  const names = rareFontFiles().map(({ name }) => name);
  const places = [packageEntry('wawoff2/decompress.js'), packageFolder(), folder];
  await promisify(execFile)(process.execPath, ['--eval', program, ...places, ...names]);
  const missing = names.filter((name) => !existsSync(join(folder, `${name}.ttf`)));
  if (names.length === 0 || missing.length > 0) {
    throw new Error('生僻字字体解包不全；请重新运行 npm ci');
  }
}

function packageFolder(): string {
  return dirname(packageEntry('hanamin/HanaMin.css'));
}

function packagedVersion(): string {
  const manifest = readFileSync(packageEntry('hanamin/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
