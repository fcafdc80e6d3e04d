import { ISSUE_LEDGER_FILE } from '../../data/issue-ledger.ts';
import { LEDGER_FILE } from '../../data/ledger.ts';
import type { Edition } from '../../data/edition.ts';
import type { Problem } from '../../data/problem.ts';
import { anchorOf } from '../issue-figures/seal-knowledge.ts';
import type { Check } from './check.ts';

/**
 * The two ledgers belong together: files are sealed before the issues that print them, and an issue
 * names the newest file that was sealed then. What is cut off at the end of a ledger leaves its chain
 * whole and shows only here: `sealed-file-changed`.
 */
export const ledgersAgree: Check = (edition, found = []) => {
  const isFaulty = found.some(
    ({ level, file }) => level === 'error' && [LEDGER_FILE, ISSUE_LEDGER_FILE].includes(file),
  );
  return isFaulty ? [] : [...withoutFiles(edition), ...withoutIssues(edition)];
};

function withoutFiles(edition: Edition): Problem[] {
  const issues = edition.issueLedger?.entries ?? [];
  const [first] = issues;
  if (first === undefined) return [];
  const hint = `从git里取回${LEDGER_FILE}，不要手改`;
  if ((edition.ledger?.entries ?? []).length === 0 && edition.datasets.size > 0) {
    const state = edition.files.has(LEDGER_FILE) ? '里一条也没有' : '不见了';
    const message = `${LEDGER_FILE}${state}，旬报${first.issue}封存时它写着封存过的文件`;
    return [problem('error', LEDGER_FILE, 1, message, hint)];
  }
  const cut = issues.find(
    (entry) => typeof entry.ledger === 'string' && anchorOf(edition, entry) === -1,
  );
  if (cut === undefined) return [];
  const message = `旬报${cut.issue}封存时（${cut.sealedOn}）台账里的最后一条不见了或者被改过`;
  return [problem('error', LEDGER_FILE, 1, message, hint)];
}

/** `npm run seal` seals all issues of its day with the files: an older one must be in the ledger. */
function withoutIssues({ ledger, issueLedger, prose }: Edition): Problem[] {
  const newest = ledger?.entries.at(-1)?.sealedOn;
  if (newest === undefined) return [];
  const sealed = new Set((issueLedger?.entries ?? []).map(({ issue }) => issue));
  return prose.flatMap(({ kind, id, file, frontmatter }) => {
    const isOlder =
      kind === 'issues' && frontmatter.draft !== true && frontmatter.publishedOn < newest;
    if (!isOlder || sealed.has(id)) return [];
    const message = `最近一次封存是${newest}，这一期那时已经出刊，${ISSUE_LEDGER_FILE}里却没有它`;
    const hint = `没有封存过的，运行npm run seal；封存过的，从git里取回${ISSUE_LEDGER_FILE}`;
    return [problem('warning', file, 1, message, hint)];
  });
}

function problem(
  level: Problem['level'],
  file: string,
  line: number,
  message: string,
  hint: string,
): Problem {
  return { rule: 'sealed-file-changed', level, file, line, message, hint };
}
