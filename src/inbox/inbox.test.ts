import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { folderWith, SMALL, spaces } from '../differences/differences-fixture.ts';
import { NOTICE } from '../import/import-fixture.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import { issueTemplate } from '../newsletter/template/issue-template.ts';
import { issueDocx } from './word-fixture.ts';
import { workInbox } from './inbox.ts';
import { carryOut } from './transfer.ts';

const DAY = '2026-11-28';
const HEADER = ['编号', '名称', '类型', '区划代码', '工位数(个)', '状态', '来源'];
const row = (id: string, name: string, desks: CellValue): CellValue[] => [
  ...[id, name, '众创空间', '000010', desks, '在册', 'reg'],
];
const list = (...rows: CellValue[][]) =>
  writeXlsx({ sheets: [{ name: '名录', rows: [HEADER, ...rows] }] });

async function edition(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const root = folderWith(SMALL);
  put(root, files);
  return Promise.resolve(root);
}

function put(root: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  mkdirSync(join(root, '收件箱'), { recursive: true });
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(root, '收件箱', name), bytes);
}

const run = (root: string, today = DAY) =>
  workInbox(root, today, { wait: () => Promise.resolve() });

const names = (root: string, ...path: string[]) =>
  existsSync(join(root, ...path)) ? readdirSync(join(root, ...path)).sort() : [];

test('a table becomes a version, and moves to 已收 with a receipt', async () => {
  const bytes = await list(row('s1', '甲', 200), row('s2', '乙', 60));
  const root = await edition({ '名录2026-09-30.xlsx': bytes });
  const { accepted, lines } = await run(root);
  expect(accepted).toBe(1);
  expect(lines).toEqual(['名录2026-09-30.xlsx：收下了，成为《空间名录》2026-09-30的一版，2行']);
  expect(readFileSync(join(root, 'data/spaces/2026-09-30.csv'), 'utf8')).toBe(
    spaces('s1 甲 200', 's2 乙 60'),
  );
  expect(names(root, '收件箱')).toEqual(['.gitignore', '.处理中']);
  expect(names(root, '已收', DAY)).toEqual(['名录2026-09-30.xlsx', '名录2026-09-30.xlsx.回执.txt']);
  const kept = readFileSync(join(root, '已收', DAY, '名录2026-09-30.xlsx'));
  expect(kept.equals(bytes)).toBe(true);
  expect(await run(root)).toEqual({ accepted: 0, returned: 0, lines: [] });
});

test('the list of a notice goes beside its notice.json, by the id in the name of its file', async () => {
  const rows = [
    ['名称', '事项', '综合得分'],
    ['甲', '市级备案', 92.5],
    ['丙', '市级备案', 88],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: '名单', rows }] });
  const root = await edition({ '公示名单gs-2026-09.xlsx': bytes });
  mkdirSync(join(root, 'data/notices/gs-2026-09'), { recursive: true });
  writeFileSync(join(root, 'data/notices/gs-2026-09/notice.json'), NOTICE);
  expect((await run(root)).lines).toEqual([
    '公示名单gs-2026-09.xlsx：收下了，成为公示gs-2026-09的名单，2行',
  ]);
  expect(readFileSync(join(root, 'data/notices/gs-2026-09/list.csv'), 'utf8')).toBe(
    '序号,编号,名称,事项,综合得分\n1,s1,甲,市级备案,92.5\n2,,丙,市级备案,88\n',
  );
});

test('a list of a notice that is not there yet is for the editor, who writes the notice', async () => {
  const sheets = [{ name: '名单', rows: [['名称', '事项'] as CellValue[], ['甲', '市级备案']] }];
  const root = await edition({ '公示名单gs-2026-09.xlsx': await writeXlsx({ sheets }) });
  expect((await run(root)).returned).toBe(1);
  const path = join(root, '退回', DAY, '公示名单gs-2026-09.xlsx.回执.txt');
  const receipt = readFileSync(path, 'utf8');
  expect(receipt).toContain('由谁改：编辑');
  expect(receipt).toContain('没有「gs-2026-09」这件公示。先写data/notices/gs-2026-09/notice.json');
});

test('a refused table comes back with marks, its original beside it, and is taken when mended', async () => {
  const root = await edition({ '名录2026-09-30.xlsx': await list(row('s1', '甲', '很多')) });
  expect((await run(root)).returned).toBe(1);
  expect(names(root, 'data/spaces')).toEqual(['2026-06-30.csv', 'dataset.json']);
  const folder = join(root, '退回', DAY);
  expect(names(folder)).toEqual(
    ['原件', '名录2026-09-30.xlsx', '名录2026-09-30.xlsx.回执.txt'].sort(),
  );
  const receipt = readFileSync(join(folder, '名录2026-09-30.xlsx.回执.txt'), 'utf8');
  expect(receipt).toContain('由谁改：交表的人');
  expect(receipt).toContain('E2');
  const copy = readFileSync(join(folder, '名录2026-09-30.xlsx'));
  const { sheets } = await readXlsx(copy, { readStyles: true });
  expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['名录', 'E2']);
  // Mended by hand in the very copy, list and red cells left in it, and laid into the inbox again.
  const mended = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((cells) => cells.map((cell) => (cell === '很多' ? 99 : cell))),
    })),
  });
  put(root, { '名录2026-09-30.xlsx': mended });
  expect((await run(root)).lines).toEqual([
    '名录2026-09-30.xlsx：收下了，成为《空间名录》2026-09-30的一版，1行',
  ]);
  expect(readFileSync(join(root, 'data/spaces/2026-09-30.csv'), 'utf8')).toBe(spaces('s1 甲 99'));
});

test('a receipt says in which cell or file name to answer, and nothing of commands', async () => {
  const root = await edition({ '名录.xlsx': await list(row('s1', '甲', '很多')) });
  expect((await run(root)).returned).toBe(1);
  const receipt = readFileSync(join(root, '退回', DAY, '名录.xlsx.回执.txt'), 'utf8');
  expect(receipt).toContain('或把日期写进文件名：空间名录2026-09-30.xlsx');
  expect(receipt).toContain('改在这些格里，写成上面的一个；“空着”就是把格子清空');
  expect(receipt).not.toMatch(/回答的文件|answers/);
});

test('a receipt says of a column what to do with the column', async () => {
  const rows = [
    ['编号', '名称', '类型', '停用日期', '区划代码', '来源'],
    ['s1', '甲', '众创空间', '2020-01-01', '000010', 'reg'],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: '名录', rows }] });
  const root = await edition({ '名录2026-09-30.xlsx': bytes });
  await run(root);
  const receipt = readFileSync(join(root, '退回', DAY, '名录2026-09-30.xlsx.回执.txt'), 'utf8');
  expect(receipt).toContain(
    'D1 「停用日期」：[启用日期 / 不收]\r\n    是这一列，就把列名改成上面的',
  );
  expect(receipt).toContain('在表里加上这一列，每行写上面的一个');
});

test('what a table would break elsewhere sends it back', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: '名录', rows: [HEADER, row('s1', '甲', 1), row('s1', '甲', 2)] }],
  });
  const root = await edition({ '名录2026-09-30.xlsx': bytes });
  expect(await run(root)).toMatchObject({ accepted: 0, returned: 1 });
});

test('lock files, noise and folders stay; other kinds come back with what to send instead', async () => {
  const root = await edition({
    ...{ '~$名录.xlsx': 'x', '.~lock.名录.xlsx#': '', 'Thumbs.db': '', '名录.xlsx.part': 'PK' },
    ...{ '旬报.doc': 'doc', '照片.jpg': 'jpg' },
  });
  mkdirSync(join(root, '收件箱/九月'));
  const { lines, returned } = await run(root);
  expect(returned).toBe(2);
  expect(lines).toEqual([
    '九月是文件夹或链接，没有看：把里面的文件直接放进收件箱',
    '旬报.doc：退回：这种Word文件不收：在Word或WPS里打开，另存为.docx，再放进收件箱',
    expect.stringContaining('照片.jpg：退回：收件箱只收表'),
  ]);
  expect(names(root, '收件箱')).toEqual(
    [
      '.gitignore',
      '.~lock.名录.xlsx#',
      '.处理中',
      'Thumbs.db',
      '九月',
      '名录.xlsx.part',
      '~$名录.xlsx',
    ].sort(),
  );
});

test('a file that is still being copied waits', async () => {
  const bytes = await list(row('s1', '甲', 1));
  const root = await edition({ '名录2026-09-30.xlsx': bytes.slice(0, 900) });
  const growing = await workInbox(root, DAY, {
    wait: () => {
      put(root, { '名录2026-09-30.xlsx': bytes.slice(0, 1200) });
      return Promise.resolve();
    },
  });
  expect(growing.lines).toEqual(['名录2026-09-30.xlsx还在写，或打不开，下一次再看']);
  expect((await run(root)).lines).toEqual(['名录2026-09-30.xlsx还在写，或打不开，下一次再看']);
  put(root, { '名录2026-09-30.xlsx': bytes });
  expect((await run(root)).accepted).toBe(1);
});

test('a name that leaves no room for its receipt is cut, and one that is no text is told', async () => {
  const root = await edition({ [`${'长'.repeat(83)}.pdf`]: 'x' });
  writeFileSync(Buffer.concat([Buffer.from(`${root}/收件箱/`), Buffer.from([0xc3, 0xfb])]), 'x');
  const { lines, returned } = await run(root);
  expect(returned).toBe(1);
  expect(lines[0]).toContain('的名称里有不成字的字节，打不开：改名');
  expect(names(root, '退回', DAY)).toEqual([
    `${'长'.repeat(80)}.pdf`,
    `${'长'.repeat(80)}.pdf.回执.txt`,
  ]);
});

test('what cannot be written at all does not stop the next run', async () => {
  const root = await edition({});
  const path = `data/spaces/${'长'.repeat(90)}.csv`;
  const transfer = { sources: [], writes: [{ path, bytes: new Uint8Array(1) }], removes: [] };
  expect(() => carryOut(root, transfer)).toThrow('ENAMETOOLONG');
  expect(names(root, '收件箱/.处理中')).toEqual([]);
});

test('the same file again is told, the same name with other content never overwrites', async () => {
  const bytes = await list(row('s1', '甲', 1));
  const root = await edition({ '名录2026-09-30.xlsx': bytes, '副本2026-09-30.xlsx': bytes });
  expect((await run(root)).lines).toEqual([
    '副本2026-09-30.xlsx：收下了，成为《空间名录》2026-09-30的一版，1行',
    `名录2026-09-30.xlsx：与已收/${DAY}/副本2026-09-30.xlsx完全相同，已经收过，没有再收`,
  ]);
  put(root, { '名录2026-09-30.xlsx': await list(row('s1', '甲', 2)) });
  const [line] = (await run(root)).lines;
  expect(line).toContain('名录2026-09-30.xlsx：退回：1处错误要改');
  expect(readFileSync(join(root, 'data/spaces/2026-09-30.csv'), 'utf8')).toBe(spaces('s1 甲 1'));
});

test('a table that refers to rows of another in the same inbox is taken after it', async () => {
  const about = { ...(JSON.parse(SMALL['data/spaces/dataset.json']!) as object), kind: 'batch' };
  const root = folderWith({
    ...SMALL,
    'data/titles/dataset.json': JSON.stringify({ ...about, title: '称号' }),
  });
  const titles = [
    ['编号', '空间编号', '称号', '授予日期'],
    ['t1', 's9', '优秀空间', '2026-08-01'],
  ];
  put(root, {
    '1称号2026-09-30.xlsx': await writeXlsx({ sheets: [{ name: '称号', rows: titles }] }),
    '2名录2026-09-30.xlsx': await list(row('s9', '壬', 1)),
  });
  expect((await run(root)).lines).toEqual([
    '2名录2026-09-30.xlsx：收下了，成为《空间名录》2026-09-30的一版，1行',
    '1称号2026-09-30.xlsx：收下了，成为《称号》2026-09-30的一版，1行',
  ]);
});

test('files that say the same table and day are one version', async () => {
  const root = await edition({
    '甲区2026-09-30.xlsx': await list(row('s1', '甲', 1)),
    '乙区2026-09-30.xlsx': await list(row('s2', '乙', 2)),
  });
  expect((await run(root)).accepted).toBe(2);
  expect(readFileSync(join(root, 'data/spaces/2026-09-30.csv'), 'utf8').split('\n')).toHaveLength(
    4,
  );
});

test('a Word bulletin becomes the draft of an issue', async () => {
  const root = await edition({ '旬报.docx': await issueDocx() });
  expect((await run(root)).lines[0]).toMatch(
    /^旬报\.docx：收下了，起草了content\/issues\/2026-01\.mdx；是草稿/,
  );
  expect(readFileSync(join(root, 'content/issues/2026-01.mdx'), 'utf8')).toContain('draft: true');
  expect(names(root, '已收', DAY)).toContain('旬报.docx');
});

test('a power cut between any two steps is mended by the next run', async () => {
  const good = await list(row('s1', '甲', 200));
  const bad = await list(row('s1', '甲', '很多'));
  const files = { '名录2026-09-30.xlsx': good, '坏2026-10-31.xlsx': bad };
  const whole = await edition(files);
  const steps: string[] = [];
  const wait = () => Promise.resolve();
  await workInbox(whole, DAY, { wait, onStep: (step) => steps.push(step) });
  const state = (root: string) =>
    execFileSync('find', ['.', '-type', 'f', '-not', '-name', '*.回执.txt'], { cwd: root })
      .toString()
      .split('\n')
      .sort();
  for (const [at] of steps.entries()) {
    const root = await edition(files);
    let left = at;
    const onStep = () => {
      if (left-- === 0) throw new Error('power cut');
    };
    await expect(workInbox(root, DAY, { wait, onStep })).rejects.toThrow('power cut');
    await run(root);
    expect(state(root)).toEqual(state(whole));
  }
  expect(steps.length).toBeGreaterThan(12);
});

test.each([
  { writes: [{ path: '../over.txt', staged: '0', sha256: '0'.repeat(64), mayReplace: true }] },
  { writes: [{ path: 'scripts/x.ts', staged: '0', sha256: '0'.repeat(64), mayReplace: true }] },
  { removes: ['../keep.txt'] },
  { removes: ['data/site.json'] },
  { sources: [{ name: '../keep.txt', sha256: '0'.repeat(64) }] },
])(
  'a plan that a run of the inbox cannot have written is carried out in nothing: %j',
  async (part) => {
    const root = await edition({});
    const staging = join(root, '收件箱/.处理中/a');
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, '0'), 'x');
    const plan = { sources: [], writes: [], removes: [], ...part };
    writeFileSync(join(staging, 'plan.json'), JSON.stringify(plan));
    await expect(run(root)).rejects.toThrow('不是收件箱自己写的计划，没有照它做');
    expect(existsSync(join(root, '../over.txt'))).toBe(false);
    expect(existsSync(join(root, 'data/site.json'))).toBe(true);
  },
);

test.each(['收件箱', '已收', '退回'])('a link in the place of %s is not followed', async (name) => {
  const [root, elsewhere] = [folderWith(SMALL), folderWith({ 'keep.pdf': 'x' })];
  symlinkSync(elsewhere, join(root, name));
  await expect(run(root)).rejects.toThrow('是链接（快捷方式），不跟着它写');
  expect(readdirSync(elsewhere)).toEqual(['keep.pdf']);
});

test('a name that looks like another line is told in one', async () => {
  const root = await edition({ 'x\n收下100个.pdf': 'x' });
  const { lines } = await run(root);
  expect(lines.join('\n').split('\n')).toHaveLength(1);
});

test('the Word file of the next issue comes back as its draft, with its totals', async () => {
  const root = await edition({});
  const { edition: held } = checkedEdition(root, DAY);
  const { bytes } = await issueTemplate(joinSite(held!), DAY);
  put(root, { '旬报.docx': bytes });
  const { lines } = await run(root);
  expect(lines[0]).toContain('旬报.docx：收下了，起草了content/issues/2026-');
  const [draft = ''] = names(root, 'content/issues').slice(-1);
  const text = readFileSync(join(root, 'content/issues', draft), 'utf8');
  expect(text).toContain('众创空间共<Total of="spaces" where="状态=在册" />家');
  expect(text).toContain('draft: true');
});

test('a Word file of an issue that is there already is told what to do, the same one that it is there', async () => {
  const root = await edition({ '旬报.docx': await issueDocx() });
  await run(root);
  const draft = readFileSync(join(root, 'content/issues/2026-01.mdx'));
  // Saved once more, other bytes and the same words.
  put(root, { '旬报1.docx': await issueDocx('全市新增一家众创空间。', '栩川旬报  2026年第1期') });
  put(root, { '旬报2.docx': await issueDocx('另一期。') });
  const { lines } = await run(root);
  const issue = 'content/issues/2026-01.mdx（2026年第1期，2026-11-21至2026-11-28，还是草稿）';
  expect(lines).toEqual([
    `旬报1.docx：已经收到过：${issue}，内容相同，没有再收`,
    `旬报2.docx：退回：这一期已经有了：${issue}，没有动它。改几处就改那个文件；` +
      '整期换成这个Word，先把那个草稿删去再收。这个Word没有写出刊日期，当作今天的；' +
      '是下一期，就把刊头的出刊日期写成那一天，如2026-12-01',
  ]);
  expect(readFileSync(join(root, 'content/issues/2026-01.mdx'))).toEqual(draft);
});

test('a Word file that says it is internal goes back: nobody is there to ask', async () => {
  const root = await edition({
    '旬报.docx': await issueDocx('全市新增一家。', '内部资料　注意保存'),
  });
  const { accepted, lines } = await run(root);
  expect(accepted).toBe(0);
  expect(lines[0]).toContain('退回：文件上写着「内部资料」，请先确认可以公开');
});
