import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Platform } from './platforms.ts';
import { startBat, startSh } from './start-files.ts';

/** What of the program a bureau needs. */
const PARTS = [
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'],
  ...['README.md', 'docs', 'schedules', 'scripts', 'src'],
];

/**
 * Lays the program out in `folder` for a platform: sources, the packages of the lock file for that
 * platform, Node, and the files to double-click. Needs npm and the network; what comes of it needs
 * neither.
 */
export function stage(repository: string, folder: string, platform: Platform): void {
  mkdirSync(folder, { recursive: true });
  const isWanted = (path: string) =>
    !/\.test\.ts$/.test(path) && !path.startsWith(join(repository, 'src', 'testing'));
  for (const part of PARTS) {
    cpSync(join(repository, part), join(folder, part), { recursive: true, filter: isWanted });
  }
  const target = ['--os', platform.os, '--cpu', platform.cpu, '--libc', 'glibc'];
  npm(folder, ['ci', '--omit=dev', '--ignore-scripts', ...target]);
  placeNode(repository, folder, platform);
  thin(join(folder, 'node_modules'));
  writeFileSync(join(folder, '开始.bat'), startBat());
  writeFileSync(join(folder, '开始.sh'), startSh());
  chmodSync(join(folder, '开始.sh'), 0o755);
}

/** Takes the browser out again: without it no PDF is made. */
export function withoutBrowser(folder: string): void {
  rmSync(join(folder, 'node_modules/@sparticuz'), { recursive: true, force: true });
}

/** Node of the very version that the lock file names; of a platform that it does not hold, from npm. */
function placeNode(repository: string, folder: string, { node, os }: Platform): void {
  const packages = join(folder, 'node_modules');
  if (!existsSync(join(packages, node))) {
    const { optionalDependencies } = JSON.parse(
      readFileSync(join(repository, 'package.json'), 'utf8'),
    ) as { optionalDependencies: Record<string, string> };
    const version = Object.values(optionalDependencies)[0] ?? '';
    const wanted = ['--no-save', '--force', '--ignore-scripts', '--omit=dev'];
    npm(join(folder, '..'), [
      'install',
      '--prefix',
      join(folder, '..', 'node-only'),
      ...wanted,
      `${node}@${version}`,
    ]);
    cpSync(join(folder, '..', 'node-only/node_modules', node), join(packages, node), {
      recursive: true,
    });
  }
  const name = os === 'win32' ? 'node.exe' : 'node';
  mkdirSync(join(folder, 'node/bin'), { recursive: true });
  cpSync(join(packages, node, 'bin', name), join(folder, 'node/bin', name));
  chmodSync(join(folder, 'node/bin', name), 0o755);
  for (const each of readdirSync(packages).filter((name) => /^node-(?:linux|win)-/.test(name))) {
    rmSync(join(packages, each), { recursive: true });
  }
}

/** Takes out the weights of fonts that nothing is set in, and the maps of packages. */
function thin(packages: string): void {
  for (const family of ['noto-sans-sc', 'noto-serif-sc']) {
    const folder = join(packages, '@expo-google-fonts', family);
    for (const name of readdirSync(folder)) {
      if (/^\d/.test(name) && !['400Regular', '700Bold'].includes(name)) {
        rmSync(join(folder, name), { recursive: true });
      }
    }
  }
  for (const entry of readdirSync(packages, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.map')) {
      rmSync(join(entry.parentPath, entry.name));
    }
  }
}

function npm(folder: string, args: readonly string[]): void {
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    execFileSync(program, [...args, '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const fault = isMissing
      ? '这台机器上没有npm：用npm run package，或装好带npm的Node'
      : 'npm没有取到包：核对网络、npm的registry和代理设置、磁盘，再运行一次';
    throw new Error(fault, { cause });
  }
}
