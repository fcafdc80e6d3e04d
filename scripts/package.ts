/**
 * `npm run package -- [--platform linux-x64] [--out FOLDER]`: archives that need neither npm nor
 * network nor administrator rights, one a platform without the browser, and one with it where it runs.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archive } from '../src/packaging/archive.ts';
import { PLATFORMS, type PlatformName } from '../src/packaging/platforms.ts';
import { stage, withoutBrowser } from '../src/packaging/stage.ts';

/** The largest archive without the browser, in bytes. */
const LARGEST = 250_000_000;

const repository = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { platform: { type: 'string' }, out: { type: 'string', default: 'packages' } },
});
const names = Object.keys(PLATFORMS) as PlatformName[];
const wanted = names.filter((name) => values.platform === undefined || name === values.platform);
if (wanted.length === 0) {
  process.stderr.write(`没有「${values.platform ?? ''}」这个平台，可用的：${names.join('、')}\n`);
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  version: string;
};
const out = resolve(repository, values.out);
mkdirSync(out, { recursive: true });
for (const name of wanted) {
  const platform = PLATFORMS[name];
  const scratch = mkdtempSync(join(out, '.打包-'));
  try {
    const folder = join(scratch, `zhongchuang-gazette-${version}-${name}`);
    process.stdout.write(`${name}：取包，要联网……\n`);
    stage(repository, folder, platform);
    const stem = join(out, `zhongchuang-gazette-${version}-${name}`);
    if (platform.hasBrowser) await pack(folder, `${stem}-browser.${platform.ending}`);
    withoutBrowser(folder);
    const size = await pack(folder, `${stem}.${platform.ending}`);
    if (size > LARGEST) throw new Error(`不带浏览器的包有${megabytes(size)}，最多250MB`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function pack(folder: string, path: string): Promise<number> {
  const size = await archive(folder, path);
  process.stdout.write(`写了${path}，${megabytes(size)}，旁边是它的SHA-256\n`);
  return size;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)}MB`;
}
