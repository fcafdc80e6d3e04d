/**
 * The door of every command: `node scripts/run.mjs check --format json`. Plain JavaScript, because
 * the Node of a machine on which `npm ci` was forgotten may not read anything else.
 */
import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/** The first Node that reads TypeScript as it is; `npm ci` brings a newer one where it can. */
const OLDEST = '22.18';
const [name = '', ...rest] = process.argv.slice(2);
if (process.versions.node.localeCompare(OLDEST, 'en', { numeric: true }) < 0) {
  process.stderr.write(
    `这里的Node是${process.versions.node}，至少应为${OLDEST}：先在这个文件夹里运行npm ci，再用npm run ${name}\n`,
  );
  process.exit(2);
}
// Most of the time of a short command goes into reading its own sources: keep them read. Beside the
// packages, so that `npm ci` clears it; where that cannot be written, nothing is kept.
module.enableCompileCache?.(
  join(import.meta.dirname, '../node_modules/.cache/zhongchuang-gazette/compiled'),
);
const { runCommand } = await import('./run-command.ts').catch((error) => {
  const { NODE_OPTIONS = '' } = process.env;
  const cause =
    NODE_OPTIONS === '' ? '' : `环境变量NODE_OPTIONS写着「${NODE_OPTIONS}」，先取消它；`;
  process.stderr.write(
    `程序没有起来：${cause}或程序的文件不全、读不了，重新放一份，再运行npm ci\n`,
  );
  if (process.env.DEBUG) process.stderr.write(`${error.stack}\n`);
  process.exit(2);
});
await runCommand(name, rest);
