import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../data/chained-ledger.ts';
import { inside, isPlainName, OutsideError } from '../data/inside.ts';
import { INBOX, STAGING } from './folders.ts';

/** What becomes of some files of the inbox: all of it, or nothing of it. */
export interface Transfer {
  /** The files of the inbox that go, with the hash of what was read of them. */
  readonly sources: readonly { readonly name: string; readonly sha256: string }[];
  /** New files of the edition and its folders, by their path; `mayReplace` those that were there. */
  readonly writes: readonly {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly mayReplace?: true;
  }[];
  /** Files of the edition that give way. */
  readonly removes: readonly string[];
}

/** Called before each step; a test throws there, as a power cut would end the run. */
export type OnStep = (step: string) => void;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A plan is read again after a power cut, and so by then a file like any other. */
const planSchema = z.strictObject({
  sources: z
    .array(z.strictObject({ name: z.string().refine(isPlainName), sha256: hash }))
    .readonly(),
  writes: z.array(
    z.strictObject({
      path: z.string().regex(/^(?:data|content\/issues|public|已收|退回)\//),
      staged: z.string().regex(/^\d+$/),
      sha256: hash,
      mayReplace: z.boolean(),
    }),
  ),
  removes: z.array(z.string().regex(/^data\/[^/]+\/\d{4}-\d{2}-\d{2}\.csv$/)).readonly(),
});
type Plan = z.infer<typeof planSchema>;

const PLAN = 'plan.json';

/**
 * Carries out a transfer. What is to be written is first laid ready with a plan; from then on the
 * transfer is completed, now or by the next run, whatever ends this one; unless nothing of it can be
 * written. Returns false, with nothing changed, when a file to be written has meanwhile come from
 * elsewhere.
 */
export function carryOut(root: string, transfer: Transfer, onStep: OnStep = () => {}): boolean {
  for (const { path } of transfer.writes) inside(root, path);
  const staging = join(root, STAGING, `${process.pid}-${Date.now()}-${counter++}`);
  mkdirSync(staging, { recursive: true });
  const writes = transfer.writes.map(({ path, bytes, mayReplace = false }, at) => {
    const staged = String(at);
    onStep(`stage ${path}`);
    writeDurably(join(staging, staged), bytes);
    return { path, staged, sha256: sha256(bytes), mayReplace };
  });
  const plan: Plan = { sources: transfer.sources, writes, removes: transfer.removes };
  writeDurably(join(staging, `${PLAN}.tmp`), new TextEncoder().encode(JSON.stringify(plan)));
  onStep('plan');
  renameSync(join(staging, `${PLAN}.tmp`), join(staging, PLAN));
  return complete(root, staging, onStep);
}

let counter = 0;

/** Completes what an earlier run has planned, and clears away what it had not planned yet. */
export function finishTransfers(root: string, onStep: OnStep = () => {}): void {
  const all = join(root, STAGING);
  inside(root, STAGING);
  for (const name of existsSync(all) ? readdirSync(all).sort() : []) {
    inside(all, name);
    if (existsSync(join(all, name, PLAN))) complete(root, join(all, name), onStep);
    else rmSync(join(all, name), { recursive: true, force: true });
  }
}

function complete(root: string, staging: string, onStep: OnStep): boolean {
  const plan = readPlan(join(staging, PLAN));
  // Every place first: a plan is carried out whole or not at all.
  for (const { path, staged } of plan.writes) {
    inside(root, path);
    inside(staging, staged);
  }
  for (const path of [...plan.removes, ...plan.sources.map(({ name }) => `${INBOX}/${name}`)]) {
    inside(root, path);
  }
  const isTaken = plan.writes.some(
    ({ path, sha256: wanted, mayReplace }) =>
      !mayReplace && existsSync(join(root, path)) && hashOf(join(root, path)) !== wanted,
  );
  if (isTaken) {
    rmSync(staging, { recursive: true, force: true });
    return false;
  }
  let isBegun = false;
  for (const { path, staged, sha256: wanted } of plan.writes) {
    const [from, to] = [join(staging, staged), join(root, path)];
    onStep(`write ${path}`);
    if (!existsSync(to) || hashOf(to) !== wanted) {
      try {
        mkdirSync(dirname(to), { recursive: true });
        move(from, to);
      } catch (error) {
        // A plan that cannot even begin would stop every later run too.
        if (!isBegun) rmSync(staging, { recursive: true, force: true });
        throw error;
      }
    }
    isBegun = true;
  }
  for (const path of plan.removes) {
    onStep(`remove ${path}`);
    rmSync(join(root, path), { force: true });
  }
  for (const { name, sha256: read } of plan.sources) {
    onStep(`leave ${name}`);
    const source = join(root, INBOX, name);
    // A file that was saved again meanwhile is another one; it stays for the next run.
    if (existsSync(source) && hashOf(source) === read) rmSync(source);
  }
  onStep('done');
  rmSync(staging, { recursive: true, force: true });
  return true;
}

function readPlan(file: string): Plan {
  try {
    return planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const words = `「${file}」不是收件箱自己写的计划，没有照它做：核对它从哪里来，再删去它所在的文件夹`;
    throw new OutsideError(words, { cause: error });
  }
}

/** A rename, or where the folders lie on two disks a copy that is whole or not there. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const draft = join(dirname(to), `~$${process.pid}.tmp`);
    copyFileSync(from, draft, constants.COPYFILE_FICLONE);
    renameSync(draft, to);
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes);
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function hashOf(path: string): string {
  return sha256(readFileSync(path));
}
