import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../data/chained-ledger.ts';
import type { ImportResult } from '../import/result.ts';
import { printable } from '../text/printable.ts';
import { type Arrived, lookAround } from './arrived.ts';
import { ACCEPTED, RETURNED } from './folders.ts';
import { freeName, receiptOf } from './free-name.ts';
import { makeInbox } from './make-inbox.ts';
import { kindOf, otherKindWords } from './kinds.ts';
import { markedCopy } from './marked-copy.ts';
import { type Mender, receiptText } from './receipt.ts';
import { inboxState } from './state.ts';
import type { Taken } from './taken.ts';
import { takeTables, tableGroups } from './take-tables.ts';
import { takeWord } from './take-word.ts';
import { type OnStep, type Transfer, carryOut, finishTransfers } from './transfer.ts';

/** What became of the inbox. */
export interface InboxRun {
  readonly accepted: number;
  readonly returned: number;
  /** A line for each file, in Chinese. */
  readonly lines: readonly string[];
}

interface InboxOptions {
  readonly onStep?: OnStep;
  /** Waits between two looks at the inbox. */
  readonly wait?: () => Promise<unknown>;
}

/**
 * Takes what lies in the inbox of an edition: tables become versions, Word files drafts of issues.
 * What is taken goes to 已收, what is refused comes back in 退回, each with a receipt. What an earlier
 * run has begun is completed first, so that a power cut loses nothing and does nothing twice.
 */
export async function workInbox(
  root: string,
  today: string,
  { onStep = () => {}, wait }: InboxOptions = {},
): Promise<InboxRun> {
  makeInbox(root);
  finishTransfers(root, onStep);
  const { arrived, waiting, others } = await lookAround(root, wait);
  const run: Counted = { accepted: 0, returned: 0, lines: [...waiting, ...othersWords(others)] };
  const one = async (group: readonly Arrived[]) => done(group, await takenOf(root, today, group));
  const done = async (group: readonly Arrived[], taken: Taken | 'waits') => {
    const names = group.map(({ name }) => name).join('、');
    if (taken === 'waits') {
      run.lines.push(`${names}：这一版现在有错误，改好以前不收，留在收件箱里`);
    } else if (await transfer(root, today, group, taken, onStep)) {
      run[taken.isAccepted ? 'accepted' : 'returned'] += group.length;
      run.lines.push(`${names}：${taken.outcome}`);
    } else run.lines.push(`${names}：正要写的文件刚被别人写了，下一次再看`);
  };
  const fresh = arrived.filter((file) => takenBefore(root, file) === undefined);
  const first = fresh.filter(
    (file, at) => fresh.findIndex(({ sha256: hash }) => hash === file.sha256) === at,
  );
  // What a table refers to may come in another of the same run: the refused are looked at once more.
  let left = await groupsOf(root, today, first);
  for (let isNews = true; left.length > 0;) {
    const refused: typeof left = [];
    const { accepted } = run;
    for (const group of left) {
      const taken = await takenOf(root, today, group);
      if (isNews && (taken === 'waits' || !taken.isAccepted)) refused.push(group);
      else await done(group, taken);
    }
    isNews = run.accepted > accepted;
    left = refused;
  }
  // What was taken before, and what lies in the inbox twice, is taken once.
  for (const file of arrived.filter((each) => !first.includes(each))) {
    const before = takenBefore(root, file);
    if (before === undefined) {
      await one([file]);
      continue;
    }
    const outcome = `与${before}完全相同，已经收过，没有再收`;
    const taken = { isAccepted: true, outcome, lines: [], writes: [], removes: [] } as const;
    transferTo(root, today, [file], taken, onStep);
    run.lines.push(`${file.name}：${outcome}`);
  }
  return { ...run, lines: run.lines.map(printable) };
}

type Counted = { accepted: number; returned: number; lines: string[] };

async function groupsOf(
  root: string,
  today: string,
  files: readonly Arrived[],
): Promise<Arrived[][]> {
  if (files.length === 0) return [];
  const state = inboxState(root, today);
  const tables = files.filter(({ name }) => kindOf(name) === 'table');
  const others = files.filter(({ name }) => kindOf(name) !== 'table').map((file) => [file]);
  return [...(await tableGroups(state, tables)), ...others];
}

/** What a group becomes in the edition as it is by now; Word files wait for one without errors. */
async function takenOf(
  root: string,
  today: string,
  group: readonly Arrived[],
): Promise<Taken | 'waits'> {
  const [file] = group;
  if (file === undefined) return { isAccepted: false, outcome: '', lines: [] };
  const kind = kindOf(file.name);
  if (kind === 'other') {
    return { isAccepted: false, outcome: `退回：${otherKindWords(file.name)}`, lines: [] };
  }
  const state = inboxState(root, today);
  if (kind === 'table') return takeTables(state, group);
  return state.errors.length > 0 ? 'waits' : takeWord(state, file);
}

async function transfer(
  root: string,
  today: string,
  group: readonly Arrived[],
  taken: Taken,
  onStep: OnStep,
): Promise<boolean> {
  if (taken.isAccepted || taken.result === undefined) {
    return transferTo(root, today, group, taken, onStep);
  }
  const { result } = taken;
  const copies = await Promise.all(group.map((file) => markedCopy(file, result)));
  return transferTo(root, today, group, taken, onStep, copies);
}

/** A notice or dataset that the edition lacks nobody mends in the table. */
function menderOf(result: ImportResult | undefined): Mender {
  const isOfEdition = result?.problems.some(({ rule }) => rule === 'config') === true;
  return isOfEdition ? '编辑' : '交表的人';
}

function transferTo(
  root: string,
  today: string,
  group: readonly Arrived[],
  taken: Taken,
  onStep: OnStep,
  copies: readonly Awaited<ReturnType<typeof markedCopy>>[] = [],
): boolean {
  const folder = `${taken.isAccepted ? ACCEPTED : RETURNED}/${today}`;
  const names = new Set<string>();
  const writes: Transfer['writes'][number][] = taken.isAccepted ? [...taken.writes] : [];
  group.forEach(({ name, bytes }, at) => {
    const copy = copies[at];
    const path = freeName(root, folder, copy?.name ?? name, names);
    const original = freeName(root, `${folder}/原件`, name, names);
    const kept = `改过记号的是${path}，没有记号的原件在${original}`;
    const mender = taken.isAccepted ? {} : { mender: menderOf(taken.result) };
    const lines = copy === undefined ? taken.lines : [kept, '', ...taken.lines];
    writes.push(
      { path, bytes: copy?.bytes ?? bytes },
      ...(copy === undefined ? [] : [{ path: original, bytes }]),
      {
        path: receiptOf(path),
        bytes: receiptText({ name, today, outcome: taken.outcome, ...mender, lines }),
      },
    );
    for (const each of [path, receiptOf(path), original]) names.add(each);
  });
  const sources = group.map(({ name, sha256: hash }) => ({ name, sha256: hash }));
  return carryOut(
    root,
    { sources, writes, removes: taken.isAccepted ? taken.removes : [] },
    onStep,
  );
}

/** The file among those taken, on whatever day, that is the same byte for byte. */
function takenBefore(root: string, { bytes, sha256: hash }: Arrived): string | undefined {
  const all = readOrNone(join(root, ACCEPTED)).flatMap((day) =>
    readOrNone(join(root, ACCEPTED, day)).map((name) => `${ACCEPTED}/${day}/${name}`),
  );
  return all.find(
    (path) =>
      isFileOf(join(root, path), bytes.length) && sha256(readFileSync(join(root, path))) === hash,
  );
}

/** What is no file, a link or a pipe, is never opened. */
function isFileOf(path: string, size: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === size;
}

function readOrNone(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function othersWords(names: readonly string[]): string[] {
  return names.map((name) => `${name}是文件夹或链接，没有看：把里面的文件直接放进收件箱`);
}
