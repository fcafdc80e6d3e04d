import { existsSync, readFileSync, rmSync } from 'node:fs';
import { inside } from '../data/inside.ts';
import { writeWhole } from '../data/write-whole.ts';
import { RETURNED } from '../inbox/folders.ts';
import { receiptText } from '../inbox/receipt.ts';
import type { Night, Step } from './step.ts';

const WORDS: Readonly<Record<Step['name'], string>> = {
  inbox: '收件箱',
  check: '检查',
  seal: '封存',
  build: '构建',
  publish: '交出',
};

/**
 * Writes the receipt of a night on which something failed: what it was, and who can mend it. One that
 * an earlier run of the day left goes when all is well.
 */
export function writeNightReceipt(
  root: string,
  today: string,
  { ok, steps, published }: Night,
): void {
  const path = inside(root, `${RETURNED}/${today}/这一夜没有做完.回执.txt`);
  if (ok) {
    rmSync(path, { force: true });
    return;
  }
  const failed = steps.filter((step) => !step.ok);
  const outcome = published === null ? '没有发布，原来的网站没有动' : '发布了，但有的地方没有交到';
  const bytes = receiptText({
    name: '每晚的一遍',
    today,
    outcome,
    lines: failed.flatMap(({ name, message, by }) => [
      `${WORDS[name]}没有过，由${by ?? '维护程序的人'}改：`,
      ...message.split('；').map((line) => `  ${line}`),
      '',
    ]),
  });
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  writeWhole(path, bytes);
}
