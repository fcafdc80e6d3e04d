/** What a double click on 开始.bat or 开始.sh opens: the commands of every day, by number. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('..', import.meta.url));
// Beside the program, so that a newer one, unpacked beside it too, finds the same edition.
const edition = resolve(program, process.env['SITE_ROOT'] ?? '../众创公开-本版');
const site = resolve(program, process.env['OUT_DIR'] ?? '../众创公开-网站');

const CHOICES = [
  ['1', '检查', ['check']],
  ['2', '收件箱', ['inbox']],
  ['3', '建网站', ['build']],
  ['4', '看样子（建好的网站）', ['preview']],
  ['5', '每晚的一遍：收件箱、检查、封存、建、交出', ['nightly']],
  ['6', '从上次交出以来变了什么', ['diff']],
] as const;

if (!existsSync(join(edition, 'data/site.json'))) {
  process.stdout.write(`这里还没有本单位的版本，先建一个：${edition}\n`);
  run(['new-edition', edition]);
}
// Ctrl+C ends the command that runs, as it says, and not the menu.
process.on('SIGINT', () => {});
process.stdout.write(`本版：${edition}\n网站：${site}\n`);
for (;;) {
  const lines = CHOICES.map(([number, words]) => `  ${number}  ${words}`);
  process.stdout.write(`\n${lines.join('\n')}\n  0  退出\n`);
  const answer = await asked('做什么？');
  if (answer.trim() === '0') break;
  const chosen = CHOICES.find(([number]) => number === answer.trim());
  if (chosen === undefined) process.stdout.write('写0到6的一个数字\n');
  else run(chosen[2]);
}

/** One line typed, or 0 at the end of input; the keyboard is let go before a command runs. */
function asked(question: string): Promise<string> {
  const input = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise<string>((resolve) => {
    input.on('close', () => resolve('0'));
    input.question(question, resolve);
  }).finally(() => input.close());
}

function run(command: readonly string[]): void {
  spawnSync(process.execPath, [join(program, 'scripts/run.mjs'), ...command], {
    cwd: program,
    stdio: 'inherit',
    env: { ...process.env, SITE_ROOT: edition, OUT_DIR: site },
  });
}
