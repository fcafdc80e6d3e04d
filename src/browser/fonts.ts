import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { cacheFolder } from './cache-folder.ts';
import { packageEntry } from './package-entry.ts';
import { rareFontFolder } from './rare-font.ts';
import { escapeXml } from '../text/escape-xml.ts';

/**
 * The packaged fonts that every picture and print is drawn with: absolute paths of TrueType. What
 * they lack comes from the font for rare 汉字.
 */
export function fontFiles(): string[] {
  return FAMILIES.flatMap(({ folder, file }) =>
    WEIGHTS.map((weight) => join(folder, weight, `${file}_${weight}.ttf`)),
  );
}

/**
 * Writes a fontconfig file that knows the packaged fonts and no font of the machine, so that a
 * page or picture looks the same everywhere. Returns its path, for the variable `FONTCONFIG_FILE`.
 * Throws when a font is missing: fontconfig itself would say nothing and draw empty boxes.
 */
export async function fontConfiguration(): Promise<string> {
  const missing = fontFiles().filter((file) => !existsSync(file));
  if (missing.length > 0) {
    throw new Error(`缺少字体文件「${missing.join('」「')}」；请重新运行 npm ci`);
  }
  const rare = await rareFontFolder();
  const folder = join(cacheFolder(), 'fonts');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'fonts.conf');
  // Another process may be reading this very file: never leave it half written.
  const draft = join(folder, `fonts-${process.pid}.conf`);
  writeFileSync(draft, configuration(rare, join(folder, 'cache')));
  renameSync(draft, path);
  return path;
}

const WEIGHTS = ['400Regular', '700Bold'] as const;

const FAMILIES = [
  { family: 'Noto Sans SC', file: 'NotoSansSC', folder: packageFolder('noto-sans-sc') },
  { family: 'Noto Serif SC', file: 'NotoSerifSC', folder: packageFolder('noto-serif-sc') },
] as const;

const GENERIC_NAMES = [
  ['sans-serif', 'Noto Sans SC'],
  ['serif', 'Noto Serif SC'],
  ['monospace', 'Noto Sans SC'],
  ['system-ui', 'Noto Sans SC'],
] as const;

function packageFolder(name: string): string {
  return dirname(packageEntry(`@expo-google-fonts/${name}`));
}

function configuration(rareFolder: string, cacheFolder: string): string {
  const folders = [
    ...FAMILIES.flatMap(({ folder }) => WEIGHTS.map((weight) => join(folder, weight))),
    rareFolder,
  ];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`),
    `  <cachedir>${escapeXml(cacheFolder)}</cachedir>`,
    ...GENERIC_NAMES.map(
      ([name, family]) =>
        `  <alias binding="same"><family>${name}</family>` +
        `<prefer><family>${family}</family></prefer></alias>`,
    ),
    // A name that is not there gets a text font, not the one for rare 汉字.
    '  <match target="pattern"><edit name="family" mode="append_last" binding="weak">' +
      '<string>Noto Sans SC</string></edit></match>',
    // The rare 汉字 have one weight; pictures thicken them where the text is bold.
    '  <match target="font"><test name="weight" compare="less_eq"><const>medium</const></test>' +
      '<test target="pattern" name="weight" compare="more_eq"><const>bold</const></test>' +
      '<edit name="embolden"><bool>true</bool></edit></match>',
    '</fontconfig>',
    '',
  ].join('\n');
}
