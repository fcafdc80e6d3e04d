import { z } from 'zod';
import { answersDocument } from '../new-edition/answers-document.ts';
import { COMMANDS, VARIABLES } from './commands.ts';
import { keyTable } from './document-page.ts';
import type { JsonSchema } from './json-schemas.ts';
import { code, page, table } from './markdown.ts';

/** Every command and environment variable. */
export function commandPage(): string {
  const rows = Object.entries(COMMANDS).flatMap(([name, { does, options = {} }]) => [
    [code(`npm run ${name}`), does],
    ...Object.entries(options).map(([option, meaning]) => [code(option), meaning]),
  ]);
  // The day decides which places it knows, not which keys there are.
  const answers = z.toJSONSchema(answersDocument('2026-01-01'), {
    io: 'input',
    unrepresentable: 'any',
  });
  return page('命令', [
    table(['命令', '做什么'], rows),
    '## new:edition的回答',
    '`--answers 回答.json`里可以写的键。没有列出的键是错误。',
    keyTable(answers as JsonSchema),
    '## 环境变量',
    table(
      ['变量', '意思', '不写时'],
      VARIABLES.map(([name, meaning, fallback]) => [code(name), meaning, fallback]),
    ),
    '只对一次命令有效的写法，以`SITE_ROOT`为例：',
    table(
      ['在哪里', '怎样写'],
      [
        ['Linux、macOS', code('SITE_ROOT=/srv/banben npm run check')],
        ['Windows的cmd', code('set "SITE_ROOT=D:\\banben" && npm run check')],
        ['Windows的PowerShell', code("$env:SITE_ROOT='D:\\banben'; npm run check")],
      ],
    ),
    '同样的输入和变量，写出的文件逐字节相同。',
  ]);
}
