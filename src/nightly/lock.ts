import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, ownerOf, ownFolder, removeOwned, signLife } from '../building/build-owner.ts';
import { inside } from '../data/inside.ts';
import { INBOX } from '../inbox/folders.ts';
import { SettingsError } from '../settings.ts';

/** Another run works on the edition; the message is Chinese. */
class LockedError extends SettingsError {}

/** A folder is made and signed in an instant; one unsigned for longer was left by a power cut. */
const UNSIGNED_MILLISECONDS = 2000;
const SIGN_MILLISECONDS = 10_000;

/**
 * Does `work` while no other run works on the inbox and ledgers of an edition. What a run that was cut
 * has left is taken over.
 * @throws LockedError while another run is alive
 */
export async function locked<T>(root: string, work: () => Promise<T>): Promise<T> {
  const lock = inside(root, `${INBOX}/.正在运行`);
  mkdirSync(dirname(lock), { recursive: true });
  take(lock);
  const signs = setInterval(() => signLife(lock), SIGN_MILLISECONDS).unref();
  try {
    return await work();
  } finally {
    clearInterval(signs);
    removeOwned(lock);
  }
}

function take(lock: string): void {
  try {
    mkdirSync(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    refuseAlive(lock);
    removeOwned(lock);
    // Of two that take over at once the second fails here.
    mkdirSync(lock);
  }
  ownFolder(lock);
}

function refuseAlive(lock: string): void {
  const owner = ownerOf(lock);
  const isNew =
    owner === undefined &&
    existsSync(lock) &&
    Date.now() - statSync(lock).mtimeMs < UNSIGNED_MILLISECONDS;
  if (isNew || (owner !== undefined && isAlive(owner, lock))) {
    const who = owner === undefined ? '' : `（进程${owner.pid}）`;
    throw new LockedError(`另一次运行${who}还没有完，这一次什么都没有做`);
  }
}
