import { safeGit } from './safe-git.ts';
import { sealedHash } from './sealed-bytes.ts';

const LOOKED_AT = 30;

/**
 * The text of a sealed file as it was sealed, from the git that the edition lies in; undefined where
 * there is none, or it has not that state among the last that touched the file.
 */
export function sealedOriginal(root: string, file: string, sha256: string): string | undefined {
  try {
    const call = (...args: string[]) => safeGit(args, { cwd: root });
    const commits = call('log', `-n${LOOKED_AT}`, '--format=%H', '--', file);
    for (const commit of commits.toString().split('\n').filter(Boolean)) {
      const bytes = blobOf(call, `${commit}:./${file}`);
      if (bytes !== undefined && sealedHash(bytes) === sha256) return bytes.toString('utf8');
    }
  } catch {
    // No git on this machine, or no work tree: the seal says that something changed, not what.
  }
  return undefined;
}

/** What a commit has at a path; undefined where the commit took it away. */
function blobOf(call: (...args: string[]) => Buffer, path: string): Buffer | undefined {
  try {
    return call('cat-file', 'blob', path);
  } catch {
    return undefined;
  }
}
