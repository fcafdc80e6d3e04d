import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SettingsError } from '../src/settings.ts';
import { failureOf } from './failure.ts';
import { fallDown } from './run-command.ts';
import { HalfReplacedError } from '../src/building/replace-site.ts';
import { saidBefore } from './said-before.ts';
import { swallowedOptions } from './swallowed-options.ts';

const system = (code: string, about: object = { path: '/a/甲.csv' }) =>
  Object.assign(new Error(`${code}: something, open '/a/甲.csv'`), { code, ...about });

/** What Node throws for an argument. */
function argumentError(args: string[]): unknown {
  try {
    parseArgs({ args, options: { date: { type: 'string' } } });
  } catch (error) {
    return error;
  }
  return undefined;
}

const SYSTEM_CODES = [
  ...['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'ENOTDIR', 'EISDIR'],
  ...['EEXIST', 'ENOTEMPTY', 'ENAMETOOLONG', 'ELOOP', 'EXDEV', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO'],
].map((code): [string, unknown, number, RegExp] => [code, system(code), 2, /^「\/a\/甲\.csv」/]);

const FAILURES: readonly [string, unknown, number, RegExp][] = [
  ...SYSTEM_CODES,
  [
    'a folder that cannot be made',
    system('ENOENT', { path: '/a/b', syscall: 'mkdir' }),
    2,
    /能不能写/,
  ],
  ['a file for a folder', system('EEXIST', { path: '/a/b', syscall: 'mkdir' }), 2, /应为文件夹/],
  [
    'a taken port',
    system('EADDRINUSE', { port: 4321 }),
    2,
    /^「端口4321」已被占用；用环境变量PORT/,
  ],
  ['a foreign address', system('EADDRNOTAVAIL', {}), 2, /PORT/],
  ['no mail server', system('ECONNREFUSED', { port: 25 }), 2, /SMTP_URL/],
  ['a cut connection', system('ECONNRESET', {}), 2, /服务器中断了连接/],
  ['a slow server', system('ETIMEDOUT', {}), 2, /SMTP_URL/],
  ['an unknown server', system('ENOTFOUND', { hostname: 'a.cn' }), 2, /^「a\.cn」找不到/],
  ['no network', system('EAI_AGAIN', {}), 2, /核对网络/],
  ['no answer from it', system('ESOCKET', {}), 2, /连不上邮件服务器：核对SMTP_URL/],
  ['a wrong password', system('EAUTH', {}), 2, /用户名或密码/],
  ['a refused recipient', system('EENVELOPE', {}), 2, /--to和--from/],
  ['an unknown option', argumentError(['--foo']), 2, /^参数「--foo」不认得/],
  ['a word too many', argumentError(['2026-12-20']), 2, /^参数「2026-12-20」不认得/],
  ['an option without value', argumentError(['--date']), 2, /后面缺少值/],
  [
    'a program that ended with a number',
    Object.assign(new Error('Command failed: tar'), { code: 2 }),
    1,
    /^「build」没有做完，是程序自己出了错$/,
  ],
  ['a missing package', system('ERR_MODULE_NOT_FOUND', {}), 2, /重新运行npm ci$/],
  ['a broken package', system('ERR_DLOPEN_FAILED', {}), 2, /重新运行npm ci$/],
  [
    'a picture library without its half',
    new Error('Could not load the "sharp" module using linux'),
    2,
    /npm ci/,
  ],
  [
    'a module that Vite misses',
    new Error("Cannot find module 'zod' imported from x"),
    2,
    /缺「zod」/,
  ],
  [
    'a setting',
    new SettingsError('BUILD_DATE「x」不是日期：应为YYYY-MM-DD'),
    2,
    /^BUILD_DATE「x」/,
  ],
  [
    'a browser that is not there',
    new Error("browserType.launch: Executable doesn't exist at /x/chrome"),
    1,
    /（\/x\/chrome）：核对CHROME_PATH/,
  ],
  [
    'a browser that stopped',
    new Error('page.pdf: Target page, context or browser has been closed'),
    1,
    /浏览器没有起来/,
  ],
  [
    'a browser without room for its files',
    new Error(
      'browser.newContext: Target page, context or browser has been closed\nBrowser logs:\n\n' +
        '[pid=9][err] FATAL:font_data_service_impl.cc:367] Check failed: . : No space left on device (28)',
    ),
    2,
    /^画PDF的浏览器放不下它的临时文件：在TMPDIR/,
  ],
  [
    'a bundler without room for its files',
    new Error(
      'Build failed with 1 error:\n\n[UNHANDLEABLE_ERROR] Something went wrong inside rolldown.\n' +
        'Failed to write file in /drafts/chunks/a.mjs\n\nCaused by:\n    No space left on device (os error 28)',
    ),
    2,
    /^「\/drafts\/chunks\/a\.mjs」磁盘满了：/,
  ],
  [
    'a picture that never loads',
    new Error('page.setContent: Timeout 30000ms exceeded'),
    1,
    /浏览器没有起来/,
  ],
  [
    'a broken protocol',
    new Error('Protocol error (Page.printToPDF): Printing failed'),
    1,
    /浏览器没有起来/,
  ],
  [
    'too deep a file',
    new RangeError('Maximum call stack size exceeded'),
    1,
    /太大，或一层套一层太深/,
  ],
  ['too long a text', new RangeError('Invalid string length'), 1, /太大/],
  ['our own sentence', new Error('CHROME_PATH所指的文件「/x」不存在'), 1, /^CHROME_PATH所指的文件/],
  [
    'a bundler that resolves nothing',
    new Error('Rolldown failed to resolve import "a.png"', {}),
    1,
    /^「build」没有做完，是程序自己出了错$/,
  ],
  [
    'an English sentence that names a folder in Chinese',
    new Error('Failed to load url /临时/a.ts (resolved id: /临时/a.ts). Does the file exist?'),
    1,
    /^「build」没有做完，是程序自己出了错$/,
  ],
  [
    'a page with its file',
    Object.assign(new Error('x is not a function'), { loc: { file: '/s/content/a.mdx', line: 7 } }),
    1,
    /，做到\/s\/content\/a\.mdx第7行$/,
  ],
  [
    'a page with its module',
    Object.assign(new Error('Unexpected token'), { id: '/s/a.mdx' }),
    1,
    /，做到\/s\/a\.mdx$/,
  ],
  ['a cause further in', new Error('build failed', { cause: system('ENOSPC') }), 2, /磁盘满了/],
  [
    'the first known of several',
    new AggregateError([new Error('x'), system('EIO')], 'all'),
    2,
    /磁盘读写出错/,
  ],
  [
    'a fault of the program',
    new TypeError("Cannot read properties of undefined (reading 'x')"),
    1,
    /程序自己出了错/,
  ],
  [
    'a site half replaced, before what kept its last part',
    new HalfReplacedError(system('EBUSY')),
    1,
    /^新网站换到一半，.*再构建一次，会接着换完$/,
  ],
  ['something that is no error', 'boom', 1, /程序自己出了错/],
  ['nothing at all', undefined, 1, /程序自己出了错/],
];

describe('a failure', () => {
  it.each(FAILURES)('ends in one Chinese sentence: %s', (_, error, code, sentence) => {
    const failure = failureOf(error, 'build');
    expect(failure.code).toBe(code);
    expect(failure.sentence).toMatch(sentence);
    expect(failure.sentence).toMatch(/\p{Script=Han}/u);
    expect(failure.sentence).not.toMatch(/\n|\bat \S+:\d+/);
  });

  it('is one of at least forty', () => {
    expect(FAILURES.length).toBeGreaterThanOrEqual(40);
  });
});

describe('the end of a command', () => {
  function fallen(error: unknown, environment = {}) {
    const logFolder = mkdtempSync(join(tmpdir(), 'failure-log-'));
    try {
      let [text, code] = ['', 0];
      fallDown('build', error, {
        environment,
        logFolder,
        write: (more) => void (text += more),
        exit: (given) => (code = given),
      });
      const file = /在(\S+?\.log)/.exec(text)?.[1];
      return { text, code, kept: file === undefined ? undefined : readFileSync(file, 'utf8') };
    } finally {
      rmSync(logFolder, { recursive: true, force: true });
    }
  }

  it('shows no stack, and names the file that keeps it', () => {
    const { text, code, kept } = fallen(new TypeError('x is undefined'));
    expect(code).toBe(1);
    expect(text).toMatch(
      /^「build」没有做完，是程序自己出了错；详细内容在\S+\.log，请交给维护程序的人\n$/,
    );
    expect(kept).toContain('TypeError: x is undefined');
  });

  it('keeps nothing when the sentence says all', () => {
    expect(fallen(system('ENOSPC'))).toEqual({
      text: '「/a/甲.csv」磁盘满了：腾出空间再运行一次\n',
      code: 2,
      kept: undefined,
    });
  });

  it('shows the details to whoever asks by DEBUG', () => {
    expect(fallen(new TypeError('x is undefined'), { DEBUG: '1' }).text).toContain('    at ');
  });
});

describe('a forgotten --', () => {
  it.each([
    ['new-issue', ['2026-12-20'], { npm_config_date: 'true' }, '-- --date 2026-12-20'],
    ['new-issue', [], { npm_config_date: '2026-12-20' }, '-- --date 2026-12-20'],
    ['check', ['json'], { npm_config_format: 'true' }, '-- --format json'],
    ['import-docx', ['a.docx'], { npm_config_dry_run: 'true' }, '-- a.docx --dry-run'],
    [
      'send-test',
      ['a@b.cn', '2026-01'],
      { npm_config_to: 'true', npm_config_issue: 'true' },
      '-- --to a@b.cn --issue 2026-01',
    ],
  ])('is told with the line to type: %s %j', (name, rest, environment, line) => {
    const around = { npm_lifecycle_event: 'it', ...environment };
    expect(swallowedOptions(name, rest, around)).toBe(`少了--：npm run it ${line}`);
  });

  it('is not told when nothing was kept by npm', () => {
    expect(swallowedOptions('new-issue', ['--date', '2026-12-20'], {})).toBeUndefined();
    expect(swallowedOptions('seal', [], { npm_config_date: 'true' })).toBeUndefined();
  });
});

describe('what is written after a command that takes nothing', () => {
  it.each([
    ['build', ['--out', 'dist'], 'npm run build后面不写什么，「--out」不认识；什么都没有做'],
    ['example', ['build', '--x'], 'npm run build:example后面不写什么，「--x」不认识；什么都没有做'],
    ['seal', ['2026-01'], 'npm run seal后面不写什么，「2026-01」不认识；什么都没有做'],
  ])('is refused: %s %j', (name, rest, text) => {
    expect(saidBefore(name, rest, {})).toEqual({ text, code: 2 });
  });

  it('is answered when it asks for the use', () => {
    expect(saidBefore('preview', ['--help'], {})).toEqual({
      text: '用法：npm run preview，后面不写什么：在本机打开已经写好的OUT_DIR',
      code: 0,
    });
  });

  it('is left alone where it is nothing, and where a command reads it by itself', () => {
    expect(saidBefore('build', [], {})).toBeUndefined();
    expect(saidBefore('example', ['build'], {})).toBeUndefined();
    expect(saidBefore('check', ['--all'], {})).toBeUndefined();
  });
});
