import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BASE_TODAY, baseEdition } from '../src/testing/broken/base-edition.ts';
import { writeEdition } from '../src/testing/broken/written-edition.ts';
import { type ScriptRun, runScript } from './run-script-fixture.ts';

const place = mkdtempSync(join(tmpdir(), 'injected-failures-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const aFile = join(place, '一个文件');
writeFileSync(aFile, '甲');
const noFolder = join(place, '没有的文件夹');
const circle = join(place, '一圈');
symlinkSync(circle, circle);
const badAnswers = join(place, '回答.json');
writeFileSync(badAnswers, '{"city": "嘉兴",');
const goodAnswers = join(place, '好的回答.json');
writeFileSync(goodAnswers, '{"city": "嘉兴", "bureau": "嘉兴市科学技术局"}');
const workbook = join(place, '名录.csv');
writeFileSync(workbook, '编号,名称\ns01,甲\n');
const emptyOut = join(place, '网站');
mkdirSync(emptyOut);

const SCRIPT = join(import.meta.dirname, 'run.mjs');
/** With more faults than a pipe holds. */
const asBroken = { ...baseEdition(), 'data/calendar/2016.csv': `x${'\n"'.repeat(300)}` };

/** A command with what it needs, were nothing wrong. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  check: [],
  build: [],
  'new-issue': [],
  import: [workbook, '--dataset', 'spaces', '--as-of', '2016-04-01'],
  'import-docx': [aFile],
  seal: [],
  template: ['spaces', '--out', join(place, '模板.xlsx')],
  diff: [aFile],
  publish: ['--to', 'folder'],
  inbox: [],
  nightly: [],
  'send-test': ['--to', 'a@example.gov.cn', '--issue', '2016-01'],
};

const TABLE = 'data/spaces/2016-03-25.csv';
const COPY = writeEdition(baseEdition());
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

interface Injected {
  readonly command: string;
  readonly args?: readonly string[];
  /** Done to the edition before the command runs. */
  readonly inject?: (root: string) => void;
  readonly environment?: Readonly<Record<string, string>>;
  readonly code: 1 | 2;
  readonly says: RegExp;
}

const each = (commands: readonly string[], injected: Omit<Injected, 'command'>): Injected[] =>
  commands.map((command) => ({ command, ...injected }));

const asFolder = (path: string) => (root: string) => {
  rmSync(join(root, path), { recursive: true, force: true });
  mkdirSync(join(root, path), { recursive: true });
};
const asFile =
  (path: string, text = '') =>
  (root: string) => {
    rmSync(join(root, path), { recursive: true, force: true });
    writeFileSync(join(root, path), text);
  };

/** Commands that read an edition. */
const ALL = Object.keys(COMMANDS);
/** Every command reads the variables by one function: one of them is tried with all. */
const settings = (variables: Record<string, string>, says: RegExp, commands = ['check', 'dev']) =>
  each(commands, { environment: variables, code: 2, says });

const FAILURES: Readonly<Record<string, readonly Injected[]>> = {
  'SITE_ROOT is not there': settings(
    { SITE_ROOT: noFolder },
    /没有SITE_ROOT指的文件夹：\S*没有的/,
    [...ALL, 'dev'],
  ),
  'SITE_ROOT is a file': settings({ SITE_ROOT: aFile }, /没有SITE_ROOT指的文件夹：\S*一个文件/),
  'SITE_ROOT is a circle of links': settings({ SITE_ROOT: circle }, /没有SITE_ROOT指的文件夹/),
  'BUILD_DATE is no day': settings(
    { BUILD_DATE: '2016-02-30' },
    /BUILD_DATE「2016-02-30」不是日期/,
  ),
  'BASE_PATH is no path': settings({ BASE_PATH: 'a b' }, /BASE_PATH「a b」不能用/),
  'BUILD_REVISION is no commit': settings({ BUILD_REVISION: '<a>' }, /BUILD_REVISION不能用/),
  'PORT is none': each(['dev', 'preview'], {
    environment: { PORT: '八千' },
    code: 2,
    says: /PORT「八千」不是端口号/,
  }),
  'site.json is a folder': each(['check', 'build', 'new-issue', 'import-docx', 'seal', 'publish'], {
    inject: asFolder('data/site.json'),
    code: 1,
    says: /data\/site\.json不是普通的文件/,
  }),
  'a table cannot be opened': each(['check', 'build', 'seal', 'publish', 'new-issue'], {
    inject: (root) => {
      rmSync(join(root, TABLE));
      symlinkSync(TABLE.split('/').at(-1) ?? '', join(root, TABLE));
    },
    code: 1,
    says: /2016-03-25\.csv」是链接/,
  }),
  'a table is a pipe': each(['check'], {
    inject: (root) => {
      rmSync(join(root, TABLE));
      spawnSync('mkfifo', [join(root, TABLE)]);
    },
    code: 1,
    says: /2016-03-25\.csv」不是普通文件（是管道/,
  }),
  'OUT_DIR cannot be written': [aFile, join(aFile, 'dist'), circle, '/dev/full', '/proc/x'].map(
    (OUT_DIR) => ({
      command: 'build',
      environment: { OUT_DIR },
      code: 2,
      says: /OUT_DIR|「\/proc/,
    }),
  ),
  'OUT_DIR holds no site': each(['preview'], { code: 2, says: /没有建好的网站/ }),
  'there are no temporary files': [
    { command: 'diff', args: [COPY] },
    { command: 'new-edition', args: [join(place, '新的'), '--answers', goodAnswers] },
  ].map((command) => ({
    ...command,
    environment: { TMPDIR: noFolder },
    code: 2,
    says: /没有的文件夹\S*」（临时文件夹，由TMPDIR指定）不存在/,
  })),
  'there is no git': [
    { command: 'diff', args: ['HEAD~1'], environment: { PATH: noFolder }, code: 2, says: /git/ },
  ],
  'the git repository is broken': [
    {
      command: 'diff',
      args: ['HEAD~1'],
      inject: (root) => {
        mkdirSync(join(root, '.git'));
        writeFileSync(join(root, '.git/HEAD'), '\0\0\0');
      },
      code: 2,
      says: /不在git工作区里/,
    },
  ],
  'the answers cannot be read': [badAnswers, noFolder, place].flatMap((file) => [
    {
      command: 'import',
      args: [...(COMMANDS['import'] ?? []), '--answers', file],
      code: 2,
      says: /「\S*」/,
    },
    {
      command: 'new-edition',
      args: [join(place, '新的'), '--answers', file],
      code: file === badAnswers ? 1 : 2,
      says: /回答\.json|没有「/,
    },
  ]),
  'nobody is there to answer': [
    { command: 'new-edition', args: [join(place, '新的')], code: 2, says: /没有终端，问不了/ },
  ],
  'what is to be imported is none': [noFolder, place, aFile].flatMap((file) => [
    {
      command: 'import',
      args: [file],
      code: file === aFile ? 1 : 2,
      says: /没有「|没有写任何文件/,
    },
    {
      command: 'import-docx',
      args: [file],
      code: file === aFile ? 1 : 2,
      says: /没有「|不是\.docx/,
    },
  ]),
  'a ledger is a folder': each(['seal', 'check'], {
    inject: asFolder('data/ledger.json'),
    code: 1,
    says: /data\/ledger\.json/,
  }),
  'the inbox is a file': (['inbox', 'nightly'] as const).map((command) => ({
    command,
    inject: asFile('收件箱'),
    code: command === 'inbox' ? 2 : 1,
    says: /收件箱」不是文件夹/,
  })),
  "the inbox is somebody else's": each(['inbox'], {
    inject: (root) => {
      mkdirSync(join(root, '收件箱/.正在运行'), { recursive: true });
    },
    code: 2,
    says: /另一次运行/,
  }),
  'a workbook cannot be written': [join(noFolder, 'a.xlsx'), join(aFile, 'a.xlsx'), 'a.doc'].map(
    (file) => ({
      command: 'template',
      args: ['spaces', '--out', file],
      code: 2,
      says: /没有「\S*没有的文件夹」这个文件夹|没有「\S*一个文件」这个文件夹|\.xlsx结尾/,
    }),
  ),
  'the mail server is none': [
    { SMTP_URL: '', code: 2, says: /SMTP_URL应为/ },
    { SMTP_URL: 'http://a', code: 2, says: /SMTP_URL应为/ },
    { SMTP_URL: 'smtp://127.0.0.1:1', code: 1, says: /没有发出：.*核对SMTP_URL/ },
  ].map(({ SMTP_URL, code, says }): Injected => ({
    command: 'send-test',
    args: [...(COMMANDS['send-test'] ?? []), '--from', 'b@example.gov.cn'],
    environment: { SMTP_URL },
    code: code === 1 ? 1 : 2,
    says,
  })),
};

function treeOf(root: string): string {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${entry.isFile() ? readFileSync(path, 'utf8') : ''}`;
    })
    .sort()
    .join('\n');
}

async function injected({
  command,
  args,
  inject,
  environment = {},
}: Injected): Promise<ScriptRun & { before: string; after: string }> {
  const root = writeEdition(baseEdition());
  try {
    inject?.(root);
    const before = treeOf(root);
    const run = await runScript(command, args ?? COMMANDS[command] ?? [], {
      SITE_ROOT: root,
      OUT_DIR: join(emptyOut, 'dist'),
      BUILD_DATE: BASE_TODAY,
      SMTP_URL: 'smtp://127.0.0.1:9',
      ...environment,
    });
    return { ...run, before, after: treeOf(root) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe.each(Object.entries(FAILURES))('%s', (_, failures) => {
  it.each(failures)(
    '$command ends with a Chinese sentence: $args $environment',
    async (failure) => {
      const { status, stdout, stderr, before, after } = await injected(failure);
      const told = stdout + stderr;
      expect(told).toMatch(failure.says);
      expect(told).not.toMatch(/\n\s+at |程序自己出了错/);
      expect(status).toBe(failure.code);
      expect(after, 'nothing is written').toBe(before);
    },
  );
});

it('are at least 40', () => {
  expect(Object.values(FAILURES).flat().length).toBeGreaterThanOrEqual(40);
});

describe('a command as a process of its own', () => {
  /** With an output that cannot be written; the other one is kept. */
  function started(script: string, stdout: number | 'pipe', variables: object = {}) {
    const root = writeEdition(asBroken);
    const child = spawnSync(process.execPath, [script, 'check', '--format', 'json'], {
      encoding: 'utf8',
      stdio: ['ignore', stdout, 'pipe'],
      env: { ...process.env, SITE_ROOT: root, BUILD_DATE: BASE_TODAY, ...variables },
    });
    rmSync(root, { recursive: true, force: true });
    return child;
  }

  it.skipIf(!existsSync('/dev/full'))('names a full disk behind its output', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = started(SCRIPT, full);
    closeSync(full);
    expect(stderr).toContain('磁盘满了');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
  });

  it
    .skipIf(process.platform === 'win32')
    .each([['new-issue'], ['template', 'spaces', '--out'], ['seal']])(
    'leaves no half file on a disk that takes nothing: %s',
    (name, ...rest) => {
      const root = writeEdition(baseEdition());
      const written = rest.at(-1) === '--out' ? [join(root, 'a.xlsx')] : [];
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, SCRIPT, name, ...rest, ...written],
        {
          encoding: 'utf8',
          env: { ...process.env, SITE_ROOT: root, BUILD_DATE: BASE_TODAY },
        },
      );
      const files = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
      rmSync(root, { recursive: true, force: true });
      expect(stderr).toMatch(/^「\S+」比系统让写的大/m);
      expect(status).toBe(2);
      expect(files.sort()).toEqual(Object.keys(baseEdition()).sort());
    },
  );

  it('names NODE_OPTIONS when it keeps the program from being read', () => {
    const { status, stderr } = started(SCRIPT, 'pipe', {
      NODE_OPTIONS: '--no-experimental-strip-types',
    });
    expect(stderr).toMatch(/^程序没有起来：环境变量NODE_OPTIONS写着「--no-ex[^\n]*\n$/);
    expect(status).toBe(2);
  });

  it('ends as it would when nobody reads on, and in any language', async () => {
    const root = writeEdition(asBroken);
    const child = spawn(process.execPath, [SCRIPT, 'check'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], SITE_ROOT: root, BUILD_DATE: BASE_TODAY, LC_ALL: 'C' },
    });
    child.stdout.destroy();
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (more: string) => (told += more));
    const [code] = (await once(child, 'close')) as [number | null];
    rmSync(root, { recursive: true, force: true });
    expect(told).toMatch(/^本版的格式是第1版，程序的格式是第\d+版，[^\n]*\n$/);
    expect(code).toBe(1);
  });

  it('names the network when npm gets no packages', () => {
    const out = join(place, '归档');
    const args = [SCRIPT, 'package', '--platform', 'linux-x64', '--out', out];
    // The true one works out all packages before it asks for the first.
    const failing = join(place, 'npm');
    mkdirSync(failing);
    writeFileSync(join(failing, 'npm'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { status, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [failing, process.env['PATH']].join(delimiter),
        npm_config_registry: 'http://127.0.0.1:9',
      },
    });
    expect(stderr).toMatch(/^npm没有取到包：核对网络/m);
    expect(stderr).not.toMatch(/\n\s+at |程序自己出了错/);
    expect(status).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });

  it('names a package that is not there', () => {
    const copy = join(place, '程序');
    const repository = join(import.meta.dirname, '..');
    for (const part of ['scripts', 'src', 'package.json']) {
      cpSync(join(repository, part), join(copy, part), { recursive: true });
    }
    mkdirSync(join(copy, 'node_modules'));
    for (const name of readdirSync(join(repository, 'node_modules'))) {
      if (name === 'zod' || name.startsWith('.')) continue;
      symlinkSync(join(repository, 'node_modules', name), join(copy, 'node_modules', name));
    }
    const { status, stderr } = started(join(copy, 'scripts/run.mjs'), 'pipe', {
      NODE_OPTIONS: '--preserve-symlinks',
    });
    expect(stderr).toMatch(/^程序用的包不全或坏了（缺「zod」）：重新运行npm ci/m);
    expect(status).toBe(2);
  });
});
