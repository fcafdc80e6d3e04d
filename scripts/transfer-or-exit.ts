import { makeInbox } from '../src/inbox/make-inbox.ts';
import { type Transfer, carryOut, finishTransfers } from '../src/inbox/transfer.ts';
import { locked } from '../src/nightly/lock.ts';
import { stop } from './stop.ts';

/**
 * Writes what a command has made into an edition while no other run works on it: all or nothing, also
 * when the power goes in between. Files that have come from elsewhere meanwhile end the command.
 */
export async function transferOrExit(
  siteRoot: string,
  writes: Transfer['writes'],
  removes: Transfer['removes'] = [],
): Promise<void> {
  const isDone = await locked(siteRoot, () => {
    makeInbox(siteRoot);
    finishTransfers(siteRoot);
    return Promise.resolve(carryOut(siteRoot, { sources: [], writes, removes }));
  });
  const paths = writes.map(({ path }) => path).join('、');
  if (!isDone) stop(`${paths}刚被别人写了，不会覆盖；没有写任何文件`, 1);
}
