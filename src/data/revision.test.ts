import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { revisionOf } from './revision.ts';

function editionInGit(): { root: string; git: (...args: string[]) => string } {
  const root = mkdtempSync(join(tmpdir(), 'revision-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: root })
      .toString()
      .trim();
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/site.json'), '{}');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  return { root, git };
}

test('a clean work tree has the revision of its commit, a changed one has none', () => {
  const { root, git } = editionInGit();
  expect(revisionOf(root, {})).toBe(git('rev-parse', 'HEAD'));
  mkdirSync(join(root, '收件箱'));
  writeFileSync(join(root, '收件箱/表.xlsx'), '');
  expect(revisionOf(root, {})).toBe(git('rev-parse', 'HEAD'));
  writeFileSync(join(root, 'data/site.json'), '{"title":""}');
  expect(revisionOf(root, {})).toBeNull();
  expect(revisionOf(root, { BUILD_REVISION: 'v7' })).toBe('v7');
});

test('an edition that the git above it does not hold has no revision', () => {
  const { root } = editionInGit();
  mkdirSync(join(root, 'other'));
  writeFileSync(join(root, 'other/.gitignore'), '*');
  expect(revisionOf(join(root, 'other'), {})).toBeNull();
  expect(revisionOf(tmpdir(), {})).toBeNull();
});

test('git runs nothing that a repository among the data names', () => {
  const { root } = editionInGit();
  // As a commit can lay it there: not `.git`, but what is in it.
  for (const name of readdirSync(join(root, '.git'))) {
    renameSync(join(root, '.git', name), join(root, name));
  }
  rmSync(join(root, '.git'), { recursive: true });
  const ran = join(root, 'ran');
  const config = `[core]\n\trepositoryformatversion = 0\n\tworktree = ${root}\n\tfsmonitor = "touch ${ran}; false"\n`;
  writeFileSync(join(root, 'config'), config);
  writeFileSync(join(root, 'data/site.json'), '{"title":""}');
  expect(revisionOf(root, {})).toBeNull();
  expect(existsSync(ran)).toBe(false);
});
