import { COMMANDS, VARIABLES } from './commands.ts';
import { code, page, table } from './markdown.ts';

/** Every command and environment variable. */
export function commandPage(): string {
  const rows = Object.entries(COMMANDS).flatMap(([name, { does, options = {} }]) => [
    [code(`npm run ${name}`), does],
    ...Object.entries(options).map(([option, meaning]) => [code(option), meaning]),
  ]);
  return page('命令', [
    table(['命令', '做什么'], rows),
    '## 环境变量',
    table(
      ['变量', '意思', '不写时'],
      VARIABLES.map(([name, meaning, fallback]) => [code(name), meaning, fallback]),
    ),
    '同样的输入和变量，写出的文件逐字节相同。',
  ]);
}
