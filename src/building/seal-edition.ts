import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { type ChainedEntry, ledgerText } from '../data/chained-ledger.ts';
import type { Edition } from '../data/edition.ts';
import { ISSUE_LEDGER_FILE } from '../data/issue-ledger.ts';
import { LEDGER_FILE, sealVersions } from '../data/ledger.ts';
import { sealedHash } from '../data/sealed-bytes.ts';
import { sealIssues } from '../model/issue-figures/seal-issues.ts';
import { joinSite } from '../model/site/join-site.ts';
import { SettingsError } from '../settings.ts';

/** Nothing could be sealed; the message says why in Chinese (exit 2). */
class SealError extends SettingsError {}

/**
 * Records every published data file of a checked edition in `data/ledger.json`, and what every
 * published issue prints in `data/issue-ledger.json`; returns what was done, a line each.
 * @throws SealError when today lies before the last seal
 */
export function sealEdition(edition: Edition): string[] {
  const { today, files: edited } = edition;
  const heldFiles = edition.ledger?.entries ?? [];
  // A version that was checked has been read.
  const hashOf = (file: string) => sealedHash(edited.bytes(file) ?? new Uint8Array());
  const files = sealVersions(heldFiles, edition.datasets.values(), hashOf, today);
  const newFiles = files.slice(heldFiles.length);
  const heldIssues = edition.issueLedger?.entries ?? [];
  const issues = sealIssues(heldIssues, joinSite(edition), files);
  const newIssues = issues.slice(heldIssues.length);
  const later = [heldFiles.at(-1), heldIssues.at(-1)].find(
    (entry) => entry !== undefined && entry.sealedOn > today,
  );
  if (later !== undefined && newFiles.length + newIssues.length > 0) {
    throw new SealError(
      `上一次封存是${later.sealedOn}，晚于今天${today}；核对日期（BUILD_DATE）；没有封存`,
    );
  }
  writeLedgers(edited.root, [
    ...(newFiles.length > 0 ? [{ file: LEDGER_FILE, entries: files }] : []),
    ...(newIssues.length > 0 ? [{ file: ISSUE_LEDGER_FILE, entries: issues }] : []),
  ]);
  return [
    ...newFiles.map(({ file, rows }) => `封存 ${file}，${rows}行`),
    ...newIssues.map(({ issue, figures }) => `封存 旬报${issue}，${figures.length}处数和图表`),
    `新封存${newFiles.length}个文件，共${files.length}个`,
    `新封存${newIssues.length}期旬报，共${issues.length}期`,
  ];
}

/** All ledgers beside their places first, then each in its place: never half a ledger. */
function writeLedgers(
  root: string,
  ledgers: readonly { readonly file: string; readonly entries: readonly ChainedEntry[] }[],
): void {
  const written = ledgers.map(({ file, entries }) => {
    const path = join(root, file);
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    return { path, draft, text: ledgerText(entries) };
  });
  try {
    for (const { draft, text } of written) writeFileSync(draft, text);
    for (const { path, draft } of written) renameSync(draft, path);
  } catch (error) {
    for (const { draft } of written) rmSync(draft, { force: true });
    throw Object.assign(error as Error, { path: join(root, 'data') });
  }
}
