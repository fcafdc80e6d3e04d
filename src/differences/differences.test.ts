import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chainHash, ledgerText } from '../data/chained-ledger.ts';
import { sealedHash } from '../data/sealed-bytes.ts';
import { editionIn, ERRATA_HEADER, folderWith, SMALL, spaces } from './differences-fixture.ts';
import { differencesOf } from './compare-editions.ts';
import { type Differences, isSame } from './differences.ts';
import { differencesMarkdown } from './markdown.ts';
import { stateBefore } from './state-before.ts';

type Files = Readonly<Record<string, string>>;

/** What changed when some files of the small edition are others; '' removes one. */
function after(changes: Files, before: Files = SMALL): Differences {
  const now = Object.entries({ ...before, ...changes }).filter(([, text]) => text !== '');
  const edition = editionIn(folderWith(Object.fromEntries(now)));
  return differencesOf(stateBefore(folderWith(before), edition, scratch()), edition);
}

const scratch = () => folderWith({});

const sentences = (changes: Files, before?: Files) =>
  differencesMarkdown(after(changes, before))
    .split('\n')
    .filter((line) => line !== '');

test('two equal states differ in nothing', () => {
  expect(isSame(after({}))).toBe(true);
  expect(sentences({})).toEqual(['没有变动。']);
});

test('a new version adds, removes and changes rows, and is itself the record', () => {
  const newer = { 'data/spaces/2026-09-30.csv': spaces('s1 甲 200', 's3 丙 10') };
  expect(after(newer)).toMatchObject({
    unrecorded: [],
    datasets: [
      {
        name: 'spaces',
        added: ['s3'],
        removed: ['s2'],
        changed: [
          {
            ...{ id: 's1', field: '工位数(个)', from: '120', to: '200' },
            by: 'data/spaces/2026-09-30.csv',
          },
        ],
      },
    ],
  });
  expect(sentences(newer)).toEqual([
    '## 空间名录（spaces）',
    '- 新增1条：s3丙',
    '- 减少1条：s2乙',
    '- s1甲：“工位数(个)”由「120」改成「200」（据data/spaces/2026-09-30.csv）',
  ]);
});

test('a correction is the record of what it changes', () => {
  const erratum = `${ERRATA_HEADER}2026-06-30,s1,工位数(个),120,121,更正,数错,2026-07-01\n`;
  expect(after({ 'data/spaces/errata.csv': erratum })).toMatchObject({
    unrecorded: [],
    datasets: [{ changed: [{ id: 's1', to: '121', by: 'data/spaces/errata.csv' }] }],
  });
});

test('what a published file says otherwise than before comes first, as unrecorded', () => {
  const forged = { 'data/spaces/2026-06-30.csv': spaces('s1 甲 999', 's2 乙 60') };
  expect(sentences(forged).slice(0, 3)).toEqual([
    '## 没有记录的改动（1处）',
    '已经发布的东西变了，却没有更正或封存台账的记录：改回去，或补上记录。',
    '- data/spaces/2026-06-30.csv的s1：“工位数(个)”由「120」改成「999」',
  ]);
  expect(after(forged).datasets[0]?.changed[0]?.by).toBeNull();
});

test('a published row or file that is gone is unrecorded', () => {
  expect(after({ 'data/spaces/2026-06-30.csv': spaces('s1 甲 120') }).unrecorded).toEqual([
    { file: 'data/spaces/2026-06-30.csv', kind: 'removed', id: 's2' },
  ]);
  expect(after({ 'data/spaces/2026-06-30.csv': '' }).unrecorded).toEqual([
    { file: 'data/spaces/2026-06-30.csv', kind: 'removed' },
  ]);
});

test('corrections may be added, and none may be changed', () => {
  const first = `${ERRATA_HEADER}2026-06-30,s1,工位数(个),120,121,更正,数错,2026-07-01\n`;
  const before = { ...SMALL, 'data/spaces/errata.csv': first };
  const second = `${first}2026-06-30,s2,工位数(个),60,61,更正,数错,2026-07-02\n`;
  expect(after({ 'data/spaces/errata.csv': second }, before).unrecorded).toEqual([]);
  const changed = first.replace('数错', '不好看');
  expect(after({ 'data/spaces/errata.csv': changed }, before).unrecorded).toMatchObject([
    { file: 'data/spaces/errata.csv', field: '原因', from: '数错', to: '不好看' },
  ]);
});

test('line ends that git turns round are no change', () => {
  const windows = SMALL['data/spaces/2026-06-30.csv']?.replaceAll('\n', '\r\n') ?? '';
  expect(isSame(after({ 'data/spaces/2026-06-30.csv': windows }))).toBe(true);
});

const NOTICE = '{"kind":"公示","title":"关于甲的公示","period":{"to":"2026-07-07"}}';

test('a notice that says another day is unrecorded, its outcome is not', () => {
  const before = { ...SMALL, 'data/notices/n1/notice.json': NOTICE };
  const later = NOTICE.replace('07-07', '07-09');
  expect(sentences({ 'data/notices/n1/notice.json': later }, before)).toEqual([
    '## 没有记录的改动（1处）',
    '已经发布的东西变了，却没有更正或封存台账的记录：改回去，或补上记录。',
    '- data/notices/n1/notice.json：“period.to”由「2026-07-07」改成「2026-07-09」',
    '## 公示和公布',
    '- 关于甲的公示（n1）：“period.to”由「2026-07-07」改成「2026-07-09」',
  ]);
  const closed = NOTICE.replace(/\}$/, ',"outcome":{"state":"无异议"}}');
  expect(after({ 'data/notices/n1/notice.json': closed }, before)).toMatchObject({
    unrecorded: [],
    notices: [{ id: 'n1', changed: [{ field: 'outcome.state', from: '', to: '无异议' }] }],
  });
});

test('a text is new, a draft may change, a published one may not', () => {
  const draft = '---\ntitle: 甲\ndraft: true\n---\n\n一。\n';
  expect(sentences({ 'content/reports/r1.mdx': draft })).toEqual([
    '## 文章',
    '- 新加甲（reports/r1）',
  ]);
  const before = { ...SMALL, 'content/reports/r1.mdx': draft };
  const published = draft.replace('draft: true\n', '');
  expect(after({ 'content/reports/r1.mdx': published }, before).unrecorded).toEqual([]);
  const then = { ...SMALL, 'content/reports/r1.mdx': published };
  const text = published.replace('一。', '二。');
  expect(after({ 'content/reports/r1.mdx': text }, then).unrecorded).toEqual([
    { file: 'content/reports/r1.mdx', kind: 'changed', field: '正文', from: '一。', to: '二。' },
  ]);
});

test('a change that the ledger records with its reason is none without a record', () => {
  const before = { ...SMALL, 'data/notices/n1/notice.json': NOTICE };
  const ledger = [{ seq: 1, subject: 'data/notices/n1/notice.json', reason: '误期' }];
  const changed = {
    'data/notices/n1/notice.json': NOTICE.replace('07-07', '07-09'),
    'data/ledger.json': JSON.stringify(ledger),
  };
  expect(after(changed, before).unrecorded).toEqual([]);
  expect(after(changed, before).notices).toHaveLength(1);
});

test('a ledger may grow, and nothing in it may change', () => {
  const before = { ...SMALL, 'data/ledger.json': '[{"seq":1}]' };
  expect(after({ 'data/ledger.json': '[{"seq":1},{"seq":2}]' }, before).unrecorded).toEqual([]);
  expect(after({ 'data/ledger.json': '[{"seq":7}]' }, before).unrecorded).toEqual([
    { file: 'data/ledger.json', kind: 'changed', id: '第1条' },
  ]);
});

test('no cell is a link, an element or a line of its own', () => {
  const hostile = '"[点](https://evil.example)<img src=x>|`\n## 伪造 @all \u202e"';
  const [, line = '', ...rest] = sentences({
    'data/spaces/2026-09-30.csv': `编号,名称,类型,区划代码,状态,来源\ns1,${hostile},众创空间,000010,在册,reg\n`,
  }).filter((each) => !each.includes('减少'));
  expect(line).toContain('\\[点\\](https&#58;//evil.example)&lt;img src=x\\>\\|\\`');
  expect(line).toContain('\\#\\# 伪造 \\@all');
  expect([line, ...rest].join('\n')).not.toMatch(/<img|\u202e|^## 伪造/m);
});

test('a revision of git is a state, byte for byte', () => {
  const root = folderWith(SMALL);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  writeFileSync(join(root, 'data/spaces/2026-09-30.csv'), spaces('s1 甲 120'));
  const now = editionIn(root);
  const differences = differencesOf(stateBefore('HEAD', now, scratch()), now);
  expect(differences).toMatchObject({
    unrecorded: [],
    datasets: [{ removed: ['s2'] }],
    config: [],
  });
  expect(() => stateBefore('--help', now, scratch())).toThrow('没有「--help」这个版本');
});

test('a revision of which git has lost a file is refused, not read as other rows', () => {
  const root = folderWith(SMALL);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  const id = git('rev-parse', 'HEAD:data/site.json').toString().trim();
  rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true });
  const scratch = folderWith({});
  expect(() => stateBefore('HEAD', editionIn(root), scratch)).toThrow(
    '「HEAD」里的data/site.json在git仓库里坏了或没有取来',
  );
});

test('a checkpoint is the state of what was sealed then', () => {
  const file = 'data/spaces/2026-06-30.csv';
  const bytes = new TextEncoder().encode(SMALL[file] ?? '');
  const [sha256, sealedOn] = [sealedHash(bytes), '2026-07-01'];
  const entry = { dataset: 'spaces', file, sha256, rows: 2, sealedOn, previous: null };
  const root = folderWith({
    ...SMALL,
    'data/spaces/2026-09-30.csv': spaces('s1 甲 120'),
    'data/ledger.json': ledgerText([entry]),
    'data/checkpoints/1.txt': `xuchuan.example\n1\n${chainHash(entry) ?? ''}\n`,
  });
  const now = editionIn(root);
  expect(differencesOf(stateBefore('1', now, scratch()), now)).toMatchObject({
    unrecorded: [],
    datasets: [{ removed: ['s2'] }],
  });
  writeFileSync(join(root, file), spaces('s1 甲 1', 's2 乙 60'));
  const forged = editionIn(root);
  expect(differencesOf(stateBefore('1', forged, scratch()), forged).unrecorded).toEqual([
    { file, kind: 'changed' },
  ]);
  writeFileSync(join(root, 'data/checkpoints/1.txt'), `x\n1\n${'0'.repeat(64)}\n`);
  expect(() => stateBefore('1', now, scratch())).toThrow('台账第1条与检查点记的不一样');
});

test('a built site is a state of its tables', () => {
  const site = folderWith({
    'data/index.json': '{}',
    'data/spaces/2026-06-30.csv': SMALL['data/spaces/2026-06-30.csv'] ?? '',
  });
  const now = editionIn(
    folderWith({ ...SMALL, 'data/spaces/2026-09-30.csv': spaces('s1 甲 120', 's2 乙 61') }),
  );
  const before = stateBefore(site, now, scratch());
  expect(before.hasTablesOnly).toBe(true);
  expect(differencesOf(before, now)).toMatchObject({
    unrecorded: [],
    datasets: [{ changed: [{ id: 's2', to: '61' }] }],
    notices: [],
  });
});
