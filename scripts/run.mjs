/**
 * The door of every command: `node scripts/run.mjs check --format json`. Plain JavaScript, because
 * the Node of a machine on which `npm ci` was forgotten may not read anything else.
 */
import module from 'node:module';
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
// What is compiled once is kept in the system's folder for temporary files: half of a short command.
module.enableCompileCache?.();
const { runCommand } = await import('./run-command.ts');
await runCommand(name, rest);
