import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/**
 * Points fontconfig, and with it every picture drawn by this process from now on, at the packaged
 * fonts alone. To be called before the first text is drawn: fontconfig reads its file once.
 * Throws, in Chinese, when a font is missing: fontconfig itself would draw blanks without a word.
 */
export function usePackagedFonts(): void {
  const folders = fontFolders();
  const missing = folders.filter((folder) => !existsSync(folder));
  if (missing.length > 0) {
    throw new Error(`缺少字体文件夹「${missing.join('」「')}」；请重新运行npm ci`);
  }
  const folder = writableFolder();
  const path = join(folder, 'pictures.conf');
  // Another process may be reading this very file: it is never left half written.
  const draft = join(folder, `pictures-${process.pid}.conf`);
  writeFileSync(draft, configuration(folders, join(folder, 'cache')));
  renameSync(draft, path);
  process.env['FONTCONFIG_FILE'] = path;
}

const WEIGHTS = ['400Regular', '700Bold'] as const;
const PACKAGES = ['noto-sans-sc', 'noto-serif-sc'] as const;
const SANS = 'Noto Sans SC';
const FAMILY_OF = {
  'sans-serif': SANS,
  'system-ui': SANS,
  monospace: SANS,
  serif: 'Noto Serif SC',
} as const;

function fontFolders(): string[] {
  return PACKAGES.flatMap((name) => {
    const folder = dirname(packageEntry(`@expo-google-fonts/${name}`));
    return WEIGHTS.map((weight) => join(folder, weight));
  });
}

/** A bundle may lie outside the repository; commands run in it, so it is looked up there too. */
function packageEntry(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return createRequire(join(process.cwd(), 'package.json')).resolve(name);
  }
}

/** Beside the packages, so that `npm ci` clears it; where that cannot be written, elsewhere. */
function writableFolder(): string {
  const [first = ''] = fontFolders();
  const beside = join(first, '..', '..', '..', '.cache', 'zhongchuang-gazette', 'picture-fonts');
  try {
    mkdirSync(beside, { recursive: true });
    return beside;
  } catch {
    const other = join(tmpdir(), 'zhongchuang-gazette-picture-fonts');
    mkdirSync(other, { recursive: true });
    return other;
  }
}

function configuration(folders: readonly string[], cacheFolder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`),
    `  <cachedir>${escapeXml(cacheFolder)}</cachedir>`,
    ...Object.entries(FAMILY_OF).map(
      ([name, family]) =>
        `  <alias binding="same"><family>${name}</family>` +
        `<prefer><family>${family}</family></prefer></alias>`,
    ),
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
