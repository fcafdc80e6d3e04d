import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from './site-files.ts';
import {
  type BuiltSite,
  EDITIONS,
  FIXTURE_DAY,
  buildSite,
  copyEdition,
  removeTemporaryFolders,
} from './whole-site/build-edition.ts';
import { siteFaults } from './whole-site/site-faults.ts';

afterAll(removeTemporaryFolders);

/** Odd editions that are right: each builds without an error, and its pages without a fault. */

const build = (root: string, basePath = '/'): Promise<BuiltSite> =>
  buildSite({ root, basePath, today: FIXTURE_DAY });

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function edit(root: string, file: string, change: (text: string) => string): void {
  write(root, file, change(readFileSync(join(root, file), 'utf8')));
}

const filesBelow = (root: string, pattern: RegExp) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => pattern.test(file) && statSync(join(root, file)).isFile(),
  );

const remove = (root: string, ...paths: string[]) =>
  paths.forEach((path) => rmSync(join(root, path), { recursive: true, force: true }));

const withSite = (changes: object) => (text: string) =>
  JSON.stringify({ ...(JSON.parse(text) as object), ...changes });

test('site.json and nothing else', async () => {
  const root = copyEdition(EDITIONS.tiny);
  remove(root, 'data/spaces', 'data/terms');
  const site = await build(root);
  expect(siteFaults(site)).toEqual([]);
  expect(filesOf(site.folder, ['.html'])).toEqual([
    '404.html',
    'index.html',
    'search/index.html',
    'subscribe/index.html',
  ]);
});

test('tables of which each holds only its header', async () => {
  const root = copyEdition(EDITIONS.rich);
  filesBelow(root, /^data\/[^/]+\/\d{4}.*\.csv$/).forEach((file) =>
    edit(root, file, (text) => `${text.split(/\r?\n/)[0]}\n`),
  );
  remove(root, ...filesBelow(root, /(errata|notes|decisions|aliases)\.csv$/));
  remove(root, 'data/notices', 'data/evaluations', 'data/rules', 'content');
  edit(root, 'data/site.json', withSite({ lead: null }));
  filesBelow(root, /dataset\.json$/).forEach((file) => edit(root, file, withSite({ basis: [] })));
  const site = await build(root);
  expect(siteFaults(site)).toEqual([]);
  const folders = readdirSync(site.folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders).not.toEqual(expect.arrayContaining(['spaces']));
  expect(readFileSync(join(site.folder, 'data/spaces/latest.csv'), 'utf8')).toMatch(
    /^编号,.*备注\n$/,
  );
});

test('notices without any table', async () => {
  const root = copyEdition(EDITIONS.tiny);
  remove(root, 'data/spaces');
  cpSync(join(EDITIONS.rich, 'data/notices'), join(root, 'data/notices'), { recursive: true });
  filesBelow(root, /notice\.json$/).forEach((file) =>
    edit(root, file, withSite({ issuer: 'bureau', basis: [] })),
  );
  filesBelow(root, /list\.csv$/).forEach((file) =>
    edit(root, file, (text) => text.replaceAll(/,r\d\d,/g, ',,')),
  );
  expect(siteFaults(await build(root))).toEqual([]);
});

test('awkward headers, ids that mean something to a program, and prose as people write it', async () => {
  const root = copyEdition(EDITIONS.tiny);
  const fields = [
    { name: 'constructor', title: '编号', type: 'id', required: true, description: '编号' },
    { name: 'toString', title: '功率(瓦)<&>', type: 'number', unit: '瓦', description: '功率' },
    { name: 'b2', title: '"引号"列', type: 'text', description: '文字' },
  ];
  const document = readFileSync(join(root, 'data/spaces/dataset.json'), 'utf8');
  write(root, 'data/index/dataset.json', withSite({ title: '灯', fields })(document));
  write(root, 'data/index/2025-01-01.csv', '编号,功率(瓦)<&>,"""引号""列"\nlatest,0.10,"a,b"\n');
  edit(root, 'data/spaces/2025-01-31.csv', (text) => text.replace(/^only,/m, 'constructor,'));
  write(
    root,
    'content/policies/p1.mdx',
    '---\ntitle: 没有别的信息\nstatus: 未核实\n---\n\n一句话。\n',
  );
  const body = [
    '#### 跳级的标题',
    '- [ ] 没做\n- [x] 做了',
    '| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |',
    '注[^1]。\n\n[^1]: 脚注',
    '> 引\n\n1. 一\n   - 二',
    '```\n代码 < & >\n```',
    `很长的网址 https://example.org/${'a'.repeat(120)}`,
  ].join('\n\n');
  write(root, 'content/reports/odd.mdx', `---\ntitle: "标题 <b>&amp; “引”"\n---\n\n${body}\n`);
  const site = await build(root);
  expect(siteFaults(site)).toEqual([]);
  expect(
    JSON.parse(readFileSync(join(site.folder, 'data/index/latest.json'), 'utf8')),
  ).toMatchObject({
    rows: [{ constructor: 'latest', toString: 0.1, b2: 'a,b' }],
  });
});
