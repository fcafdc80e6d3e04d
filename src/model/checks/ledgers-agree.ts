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

/**
 * `npm run seal` seals all issues of its day with the files: an older one must be in the ledger. One
 * that is not may have been written late; when none is, the ledger itself is gone. An edition whose
 * first issue was written late seals it: `seal` goes on in spite of this one error.
 */
function withoutIssues({ files, ledger, issueLedger, prose }: Edition): Problem[] {
  const newest = ledger?.entries.at(-1)?.sealedOn;
  if (newest === undefined) return [];
  const sealed = new Set((issueLedger?.entries ?? []).map(({ issue }) => issue));
  const missing = prose.filter(
    ({ kind, id, frontmatter }) =>
      kind === 'issues' &&
      frontmatter.draft !== true &&
      frontmatter.publishedOn < newest &&
      !sealed.has(id),
  );
  const [first] = missing;
  if (first !== undefined && sealed.size === 0) {
    const state = files.has(ISSUE_LEDGER_FILE) ? '里一条也没有' : '不见了';
    const issues = missing.length === 1 ? first.id : `${first.id}等${missing.length}期`;
    const message = `${ISSUE_LEDGER_FILE}${state}：最近一次封存是${newest}，旬报${issues}那时已经出刊，应已封存`;
    const hint = `从git里取回${ISSUE_LEDGER_FILE}；旬报确实从没有封存过的，运行npm run seal`;
    return [problem('error', ISSUE_LEDGER_FILE, 1, message, hint)];
  }
  return missing.map(({ file }) => {
    const message = `最近一次封存是${newest}，这一期那时已经出刊，${ISSUE_LEDGER_FILE}里却没有它`;
    const hint = `没有封存过的，运行npm run seal；封存过的，从git里取回${ISSUE_LEDGER_FILE}`;
    return problem('warning', file, 1, message, hint);
  });
}

/** The one error with which `npm run seal` goes on: it seals what the ledger lacks. */
export function isEndedBySeal({ file, message }: Pick<Problem, 'file' | 'message'>): boolean {
  return file === ISSUE_LEDGER_FILE && message.includes('应已封存');
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
