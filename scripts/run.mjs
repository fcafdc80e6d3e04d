/**
 * The door of every command: `node scripts/run.mjs check --format json`. Plain JavaScript, because
 * the Node of a machine on which `npm ci` was forgotten may not read anything else.
 */
import process from 'node:process';

const OLDEST = 24;
const [name = '', ...rest] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(
    `这里的Node是${process.versions.node}，应为${OLDEST}：先在这个文件夹里运行npm ci，再用npm run ${name}\n`,
  );
  process.exit(2);
}
const { runCommand } = await import('./run-command.ts');
await runCommand(name, rest);
