import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../data/chained-ledger.ts';
import { INBOX, isNoise } from './folders.ts';

/** A file of the inbox, read when nobody was writing it. */
export interface Arrived {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface LookAround {
  readonly arrived: readonly Arrived[];
  /** Files that are left for the next run, and why, in Chinese. */
  readonly waiting: readonly string[];
  /** Folders, links and the like, which are not looked into. */
  readonly others: readonly string[];
}

/** How long the inbox is watched between two looks, in milliseconds. */
const BETWEEN_LOOKS = 1500;
/** An incomplete archive that is younger is taken for one that is still being copied. */
const YOUNG = 60_000;

/**
 * What lies in the inbox and is complete. A file that grows between two looks, that cannot be read, or
 * that is an archive without its end and was touched a moment ago, waits for the next run.
 */
export async function lookAround(
  root: string,
  wait = () => new Promise<unknown>((resolve) => setTimeout(resolve, BETWEEN_LOOKS)),
): Promise<LookAround> {
  const folder = join(root, INBOX);
  const names = readdirSync(folder).filter((name) => !isNoise(name));
  names.sort((a, b) => (a < b ? -1 : 1));
  const before = new Map(names.map((name) => [name, stateOf(join(folder, name))]));
  if (names.length > 0) await wait();
  const arrived: Arrived[] = [];
  const waiting: string[] = [];
  const others: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const state = stateOf(path);
    if (name.includes('\ufffd')) {
      waiting.push(`${name}的名称里有不成字的字节，打不开：改名，用UTF-8的汉字、字母和数字`);
      continue;
    }
    if (state === undefined) continue;
    if (!state.isFile) {
      others.push(name);
      continue;
    }
    const bytes = state.text === before.get(name)?.text ? readOrNothing(path) : undefined;
    const isWhole = bytes !== undefined && stateOf(path)?.text === state.text;
    const isYoung = Date.now() - state.touched < YOUNG;
    if (!isWhole || (isYoung && isHalfArchive(bytes))) {
      waiting.push(`${name}还在写，或打不开，下一次再看`);
      continue;
    }
    arrived.push({ name, bytes, sha256: sha256(bytes) });
  }
  return { arrived, waiting, others };
}

interface State {
  readonly isFile: boolean;
  readonly text: string;
  /** When it was last written or laid there, in milliseconds. */
  readonly touched: number;
}

function stateOf(path: string): State | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const text = `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
  return { isFile: stats.isFile(), text, touched: Math.max(stats.mtimeMs, stats.ctimeMs) };
}

function readOrNothing(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    // Another program holds it.
    return undefined;
  }
}

/** Whether a zip, as workbooks and Word files are, lacks its list of contents; or nothing is there. */
function isHalfArchive(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return end.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) === -1;
}
