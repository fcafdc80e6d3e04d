import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import JSZip from 'jszip';

/** Packs a folder as `path`, and writes its SHA-256 beside it; returns the bytes of the archive. */
export async function archive(folder: string, path: string): Promise<number> {
  if (path.endsWith('.zip')) await zip(folder, path);
  else {
    const plain = [
      '--sort=name',
      '--mtime=2000-01-01',
      '--owner=0',
      '--group=0',
      '--numeric-owner',
    ];
    try {
      execFileSync('tar', [...plain, '-czf', path, '-C', dirname(folder), basename(folder)]);
    } catch (cause) {
      rmSync(path, { force: true });
      throw new Error(`「${path}」没有写成：核对磁盘有没有空处、这台机器有没有tar`, { cause });
    }
  }
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  writeFileSync(`${path}.sha256`, `${hash.digest('hex')}  ${basename(path)}\n`);
  return statSync(path).size;
}

async function zip(folder: string, path: string): Promise<void> {
  const made = new JSZip();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const file of entries.filter((entry) => entry.isFile())) {
    const at = join(file.parentPath, file.name);
    const name = `${basename(folder)}/${at.slice(folder.length + 1).replaceAll('\\', '/')}`;
    const options = { date: new Date('2000-01-01T00:00:00Z'), createFolders: false };
    made.file(name, createReadStream(at), options);
  }
  const stream = made.generateNodeStream({ streamFiles: true, compression: 'DEFLATE' });
  await pipeline(stream, createWriteStream(path));
}
