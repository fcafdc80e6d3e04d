import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): unknown => parse(readFileSync(join(ROOT, file), 'utf8'));

interface GitHubTest {
  readonly on: Readonly<Record<'push' | 'pull_request', { readonly paths: readonly string[] }>>;
}

interface GitLabTest {
  readonly test: { readonly rules: readonly { readonly changes?: readonly string[] }[] };
}

test('both kinds of CI test the program when the same files change', () => {
  const { on } = read('.github/workflows/test.yml') as GitHubTest;
  const { rules } = (read('.gitlab-ci.yml') as GitLabTest).test;
  const changes = rules.flatMap((rule) => rule.changes ?? []);
  expect(on.pull_request.paths).toEqual(on.push.paths);
  // Below a folder GitLab writes two stars and one more.
  expect(changes.map((path) => path.replace('/**/*', '/**')).sort()).toEqual(
    on.push.paths.toSorted(),
  );
});
