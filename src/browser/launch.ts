import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Machine } from '../settings.ts';
import { browserPackage } from './cache-folder.ts';
import { fontConfiguration } from './fonts.ts';
import { unpackedOnce } from './unpacked-once.ts';

/**
 * Starts a headless browser with an empty profile and the packaged Chinese fonts: the one that
 * `CHROME_PATH` of `machine` names; on Linux x64 the one of the npm package, which needs no system library
 * besides those that Node itself needs; elsewhere an installed Chrome or Edge. It is started with `more` arguments besides its own.
 * Throws in Chinese when there is none.
 */
export async function launchBrowser(
  machine: Machine,
  more: readonly string[] = [],
): Promise<Browser> {
  const chosen = await chooseBrowser(machine);
  // Takes a third of a second to load, and most builds find nothing to print.
  const { chromium } = await import('playwright-core');
  const launch = () =>
    chromium.launch({
      headless: true,
      args: [...ARGUMENTS, ...more],
      env: { ...variables(machine), ...chosen.environment },
      ...(chosen.channel ? { channel: chosen.channel } : { executablePath: chosen.path }),
    });
  // Once in many starts a browser dies while it starts (seen: SIGSEGV); the next one stands.
  return launch().catch(launch);
}

/** No sandbox: the pages are our own, and a root user in a container cannot have one. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
  '--disable-component-update',
  '--hide-scrollbars',
  '--font-render-hinting=none',
] as const;

type ChosenBrowser = { readonly environment: Record<string, string> } & (
  | { readonly path: string; readonly channel?: undefined }
  | { readonly channel: 'chrome' | 'msedge' }
);

async function chooseBrowser(machine: Machine): Promise<ChosenBrowser> {
  const named = machine['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROME_PATH 所指的文件「${named}」不存在；请改正或取消该变量`);
    }
    return { path: named, environment: await fontEnvironment() };
  }
  if (isPackaged()) {
    const folder = await unpackedBrowser(machine);
    const libraries = join(folder, 'al2023', 'lib');
    const before = machine['LD_LIBRARY_PATH'];
    return {
      path: join(folder, 'chromium'),
      environment: {
        ...(await fontEnvironment()),
        LD_LIBRARY_PATH: before ? `${libraries}:${before}` : libraries,
      },
    };
  }
  const channel = installedChannel(machine);
  if (channel) return { channel, environment: await fontEnvironment() };
  throw new Error(
    '没有找到浏览器；请安装 Chrome 或 Edge，或用环境变量 CHROME_PATH 指明浏览器程序的位置',
  );
}

/**
 * Whether there is a browser to print with. An installation may do without: then no PDF is made, and
 * everything else is.
 */
export function hasBrowser(machine: Machine): boolean {
  return Boolean(machine['CHROME_PATH']) || isPackaged() || installedChannel(machine) !== undefined;
}

/** The browser of the npm package runs on Linux x64 only, and may have been left out. */
function isPackaged(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  try {
    return existsSync(join(browserPackage(), 'package.json'));
  } catch {
    return false;
  }
}

function installedChannel(machine: Machine): 'chrome' | 'msedge' | undefined {
  const programs = [machine['PROGRAMFILES'], machine['PROGRAMFILES(X86)']];
  const places = {
    chrome: [
      '/Applications/Google Chrome.app',
      '/opt/google/chrome/chrome',
      ...[...programs, machine['LOCALAPPDATA']].map((root) =>
        join(root ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
      ),
    ],
    msedge: [
      '/Applications/Microsoft Edge.app',
      '/opt/microsoft/msedge/msedge',
      ...programs.map((root) => join(root ?? '', 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
    ],
  };
  return (['chrome', 'msedge'] as const).find((channel) =>
    places[channel].some((place) => existsSync(place)),
  );
}

/** The system fonts of macOS and Windows hold Chinese; only Linux reads a fontconfig file. */
async function fontEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  return { FONTCONFIG_FILE: await fontConfiguration() };
}

function variables(machine: Machine): Record<string, string> {
  const isSet = (entry: [string, string | undefined]): entry is [string, string] =>
    entry[1] !== undefined;
  return Object.fromEntries(Object.entries(machine).filter(isSet));
}

/** The folder of the browser from the npm package, unpacked once a version. */
function unpackedBrowser(machine: Machine): Promise<string> {
  return unpackedOnce(`chromium-${packagedVersion()}`, (folder) => unpackInto(folder, machine));
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it takes
 * the machine for a function host; a child process is told both, so that ours stays as it is. Run by
 * root it would give each file to its owner in the archive, whom a container without root's rights
 * does not know: it is not told who runs it.
 */
async function unpackInto(folder: string, machine: Machine): Promise<void> {
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: browserPackage(),
    env: { ...variables(machine), TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  for (const file of ['chromium', 'al2023/lib/libnss3.so']) {
    if (!existsSync(join(folder, file))) {
      throw new Error(`浏览器解包后缺少「${file}」；请重新运行 npm ci`);
    }
  }
}

const UNPACK =
  "import chromium from '@sparticuz/chromium'; process.getuid = undefined; await chromium.executablePath();";

function packagedVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(browserPackage(), 'package.json'), 'utf8'),
  );
  return (manifest as { version: string }).version;
}
