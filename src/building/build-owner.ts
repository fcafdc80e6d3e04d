import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The running build to which a folder of drafts belongs. */
export interface Owner {
  readonly id: string;
  /** Machine and, in a container, its processes. */
  readonly machine: string;
  readonly pid: number;
  /** When the process began, by the system's count: a process id is given out again. */
  readonly started: string;
}

/** The file that says whose a folder of a build is. */
export const OWNER = '.zhongchuang-gazette-owner.json';

/** How long a build of another machine is believed to run after its last sign of life. */
const SILENCE_MILLISECONDS = 2 * 60_000;

/** Writes into a folder that this process builds in it. */
export function ownFolder(folder: string): Owner {
  const started = startOf(process.pid) ?? '';
  const owner = { id: randomUUID(), machine: machine(), pid: process.pid, started };
  writeFileSync(join(folder, OWNER), JSON.stringify(owner));
  return owner;
}

/** Who builds, or built, in a folder; undefined when it is no folder of a build. */
export function ownerOf(folder: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(join(folder, OWNER), 'utf8'));
    const { id, machine, pid, started } = owner as Record<keyof Owner, unknown>;
    if (typeof id !== 'string' || typeof machine !== 'string') return undefined;
    if (typeof pid !== 'number' || typeof started !== 'string') return undefined;
    return { id, machine, pid, started };
  } catch {
    return undefined;
  }
}

/** A sign of life, for those who cannot see this process. */
export function signLife(folder: string): void {
  const now = new Date();
  utimesSync(join(folder, OWNER), now, now);
}

/** Whether the build of a folder still runs; on another machine, by its last sign of life. */
export function isAlive({ machine: where, pid, started }: Owner, folder: string): boolean {
  if (where === machine()) {
    const start = startOf(pid);
    return start !== undefined && (start === '' || start === started);
  }
  const last = statSync(join(folder, OWNER), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - last < SILENCE_MILLISECONDS;
}

/** Removes what killed builds have left in a folder under names that begin with `start`. */
export function removeDead(parent: string, start: string): void {
  for (const name of readdirSync(parent).filter((name) => name.startsWith(start))) {
    const folder = join(parent, name);
    const owner = ownerOf(folder);
    const isLeft =
      owner === undefined
        ? UUID.test(name.slice(start.length)) && isSilent(folder)
        : !isAlive(owner, folder);
    if (!isLeft) continue;
    // What another user has left is in nobody's way.
    const { uid } = lstatSync(folder);
    if (uid === (process.getuid?.() ?? uid)) removeOwned(folder);
  }
}

/**
 * The folder of a build is signed at once. One without a signature was written to again when it had been
 * removed: by the bundler of a killed build, which ends a little later than that.
 */
function isSilent(folder: string): boolean {
  const last = lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  return Date.now() - last > SILENCE_MILLISECONDS;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Removes a folder of a build; who it belongs to can be read until nothing else is left in it. */
export function removeOwned(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const name of readdirSync(folder).filter((each) => each !== OWNER)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

function machine(): string {
  const parts = [
    () => hostname(),
    () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    () => readlinkSync('/proc/self/ns/pid'),
  ];
  return parts.map(orNothing).join(' ').trim();
}

/** When a process began; empty when the system does not tell, undefined when there is none. */
function startOf(pid: number): string | undefined {
  const stat = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat !== '') {
    // The name in brackets may hold spaces; after it come the state, field 3, and the start, 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /^[ZX]/.test(fields[0] ?? '') ? undefined : fields[19];
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    // The process of another user may not be asked, and so it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : undefined;
  }
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
