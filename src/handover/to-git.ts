import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesIn } from '../building/site-record.ts';
import { type Git, gitIn } from './git.ts';
import { HandOverError } from './hand-over-error.ts';
import type { Handed, HandOver } from './hand-over.ts';

/** By this line a commit is known for one that this program made. */
const OURS = 'Built-by: zhongchuang-gazette';

interface GitSettings {
  readonly branch: string;
  readonly path?: string | null | undefined;
  readonly remote?: string | null | undefined;
}

/**
 * Commits the site to a branch as its whole content, byte for byte, and pushes it where a remote is
 * named. Work tree and index stay as they are; nothing is ever forced, and a branch whose last commit
 * is somebody else's is left alone.
 */
export function toGit(
  { settings, isDryRun }: HandOver,
  { branch, path, remote }: GitSettings,
): Handed {
  const { outDir, siteRoot, today } = settings;
  const scratch = mkdtempSync(join(tmpdir(), 'zhongchuang-gazette-git-'));
  try {
    const git = gitIn(resolve(siteRoot, path ?? '.'), join(scratch, 'index'), settings.machine);
    git.run(['rev-parse', '--git-dir'], `「${resolve(siteRoot, path ?? '.')}」不在git仓库里`);
    refuseUsed(git, branch);
    const tip = tipOf(git, branch, remote ?? undefined, isDryRun);
    const tree = treeOf(git, outDir);
    const isSame = tip !== undefined && git.ask('rev-parse', `${tip}^{tree}`) === tree;
    if (isDryRun) {
      const line = isSame ? `分支${branch}已经是今天的网站` : `会在分支${branch}上提交今天的网站`;
      return { name: branch, lines: [line] };
    }
    const commit = isSame ? tip : commitOf(git, tree, tip, today);
    git.run(
      ['update-ref', `refs/heads/${branch}`, commit],
      `分支${branch}写不进去：核对仓库的权限`,
    );
    const lines = [
      isSame ? `分支${branch}已经是今天的网站` : `在分支${branch}上提交了${commit.slice(0, 10)}`,
      ...(remote ? push(git, remote, branch, commit) : []),
    ];
    return { name: commit, lines, ...(isSame ? {} : { isChanged: true }) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function refuseUsed(git: Git, branch: string): void {
  const used = (git.ask('worktree', 'list', '--porcelain') ?? '').split('\n');
  if (!used.includes(`branch refs/heads/${branch}`)) return;
  throw new HandOverError(
    `分支${branch}正打开着，不能在它上面提交：在site.json的publish里写另一个分支`,
  );
}

/** The commit on which the next one stands: that of the branch, or a later one of the remote. */
function tipOf(
  git: Git,
  branch: string,
  remote: string | undefined,
  isDryRun: boolean,
): string | undefined {
  const local = git.ask('rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`);
  const far = remote === undefined || isDryRun ? undefined : fetched(git, remote, branch);
  let tip = local ?? far;
  if (local !== undefined && far !== undefined && far !== local) {
    if (git.ask('merge-base', '--is-ancestor', local, far) !== undefined) tip = far;
    else if (git.ask('merge-base', '--is-ancestor', far, local) === undefined) {
      throw new HandOverError(`远端的分支${branch}与这里的各走各的：请维护程序的人先合到一起`);
    }
  }
  if (tip !== undefined) refuseForeign(git, branch, tip);
  return tip;
}

function refuseForeign(git: Git, branch: string, tip: string): void {
  const message = git.run(['log', '-1', '--format=%B', tip], `读不出分支${branch}`);
  if (message.split('\n').includes(OURS)) return;
  const subject = message.split('\n')[0] ?? '';
  throw new HandOverError(
    `分支${branch}最后一次提交「${subject}」不是本程序做的，没有动它：换一个专放网站的分支，或删去这个分支`,
  );
}

function fetched(git: Git, remote: string, branch: string): string | undefined {
  const listed = git.run(
    ['ls-remote', '--heads', '--', remote, `refs/heads/${branch}`],
    `连不上远端${remote}：核对网络、远端的名称和这台机器的密钥`,
  );
  if (listed === '') return undefined;
  const fault = `取不到远端${remote}的分支${branch}：核对网络，和仓库所在的磁盘能不能写`;
  git.run(['fetch', '--quiet', '--no-tags', '--', remote, `refs/heads/${branch}`], fault);
  return git.run(['rev-parse', '--verify', 'FETCH_HEAD^{commit}'], fault);
}

/** The files of the site as a tree, past every filter and every rule of what to ignore. */
function treeOf(git: Git, site: string): string {
  const files = filesIn(site);
  const fault = '网站的文件存不进git仓库：核对磁盘和权限';
  const paths = files.map((file) => `${join(site, file)}\n`).join('');
  const ids = git
    .run(['hash-object', '-w', '--no-filters', '--stdin-paths'], fault, paths)
    .split('\n');
  const lines = files.map((file, at) => `100644 ${ids[at] ?? ''}\t${file}\0`).join('');
  git.run(['read-tree', '--empty'], fault);
  git.run(['update-index', '-z', '--index-info'], fault, lines);
  return git.run(['write-tree'], fault);
}

function commitOf(git: Git, tree: string, tip: string | undefined, today: string): string {
  const isNamed = git.ask('config', 'user.email') !== undefined;
  const who = isNamed ? [] : ['-c', 'user.name=众创公开', '-c', 'user.email=gazette@localhost'];
  const parent = tip === undefined ? [] : ['-p', tip];
  const message = `${today}的网站\n\n${OURS}\n`;
  return git.run(
    [...who, 'commit-tree', tree, ...parent],
    '提交不成：核对仓库的磁盘和权限',
    message,
  );
}

function push(git: Git, remote: string, branch: string, commit: string): string[] {
  git.run(
    ['push', '--quiet', '--porcelain', '--', remote, `${commit}:refs/heads/${branch}`],
    `推不到远端${remote}的分支${branch}：远端有别人的提交、不让这台机器写，或它的规则不收；没有强推，网站提交在这里的分支上，改好再交一次`,
  );
  return [`推到了${remote}的${branch}`];
}
