import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inside } from '../data/inside.ts';
import { INBOX } from '../inbox/folders.ts';

/** Everything that sealing writes. */
const LEDGERS = [
  'data/ledger.json',
  'data/issue-ledger.json',
  'data/ledger-salts.json',
  'data/checkpoints',
];

const place = (root: string) => inside(root, `${INBOX}/.台账`);

/** Keeps the ledgers as they are, until the site that shows what is sealed now is built. */
export function keepLedgers(root: string): void {
  const draft = `${place(root)}-草稿`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const path of LEDGERS.filter((each) => existsSync(join(root, each)))) {
    mkdirSync(dirname(join(draft, path)), { recursive: true });
    cpSync(join(root, path), join(draft, path), { recursive: true });
  }
  rmSync(place(root), { recursive: true, force: true });
  renameSync(draft, place(root));
}

/**
 * Puts the ledgers back as they were kept, byte for byte; false when none are kept. Also what a power
 * cut has left is put back: the site of that run was never built.
 */
export function restoreLedgers(root: string): boolean {
  const kept = place(root);
  if (!existsSync(kept)) return false;
  for (const path of LEDGERS) {
    const target = inside(root, path);
    rmSync(target, { recursive: true, force: true });
    if (existsSync(join(kept, path))) cpSync(join(kept, path), target, { recursive: true });
  }
  forgetLedgers(root);
  return true;
}

/**
 * Settles what a run that was cut has left. Where the site in OUT_DIR already shows what was sealed,
 * that stands: somebody may have read it. Else the ledgers come back.
 */
export function settleLedgers(root: string, outDir: string): void {
  const [own, shown] = [join(root, 'data/ledger.json'), join(outDir, 'ledger.json')];
  const isShown = [own, shown].every((path) => existsSync(path));
  if (isShown && readFileSync(own).equals(readFileSync(shown))) forgetLedgers(root);
  else restoreLedgers(root);
}

/** Lets go of what was kept: the site is built. */
export function forgetLedgers(root: string): void {
  rmSync(place(root), { recursive: true, force: true });
}
