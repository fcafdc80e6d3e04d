import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SMALL } from '../differences/differences-fixture.ts';
import { cmsDocuments } from './cms-documents.ts';
import { fakeSite, handOver, settingsIn } from './handover-fixture.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { joinSite } from '../model/site/join-site.ts';

const NOTICE = {
  ...{ kind: '公布', title: '关于甲的公布', subject: '甲', basis: [], procedure: ['公布'] },
  ...{ issuer: 'b', publishedAt: '2026-07-01 09:00', indexNumber: '000/2026-1' },
};

const FILES = {
  ...SMALL,
  'data/notices/n1/notice.json': JSON.stringify(NOTICE),
  'data/notices/n1/list.csv': '序号,名称,事项,金额(元)\n1,甲,称号,12000\n',
};

function edition(): string {
  const disk = mkdtempSync(join(tmpdir(), 'cms-'));
  onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
  const site = JSON.parse(SMALL['data/site.json'] ?? '') as object;
  const publish = { cms: { path: '../cms' } };
  const files = { ...FILES, 'data/site.json': JSON.stringify({ ...site, publish }) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(disk, 'edition', path)), { recursive: true });
    writeFileSync(join(disk, 'edition', path), text);
  }
  return disk;
}

/** What the build makes for the articles of the test. */
const BUILT = {
  'notices/n1/notice.pdf': 'pdf',
  'notices/n1/notice.docx': 'docx',
  'data/spaces/latest.csv': '',
  'data/spaces/latest.xlsx': '',
};

test('each new thing is a folder with what to type, paste and upload', async () => {
  const disk = edition();
  fakeSite(settingsIn(disk), BUILT);
  // Of a table PDF and Word would be made here; the browser is not what this is about.
  const { edition: read } = checkedEdition(join(disk, 'edition'), '2026-11-28');
  const documents = read === undefined ? [] : cmsDocuments(joinSite(read));
  expect(documents.map(({ route }) => route)).toEqual(['notices/n1', 'data/spaces']);
  await handOver(settingsIn(disk), 'cms');
  const folder = join(disk, 'cms/2026-11-28/notices-n1');
  expect(readdirSync(folder).sort()).toEqual([
    'item.json',
    '信息.txt',
    '正文.html',
    '正文源代码.txt',
    '附件',
  ]);
  expect(readdirSync(join(folder, '附件')).sort()).toEqual([
    'notice.docx',
    'notice.pdf',
    '表1.xlsx',
  ]);
  expect(readFileSync(join(folder, '信息.txt'), 'utf8')).toContain(
    '标题：关于甲的公布\r\n日期：2026-07-01\r\n来源：栩川市科技局\r\n索引号：000/2026-1\r\n这一篇：新发\r\n',
  );
  const body = readFileSync(join(folder, '正文.html'), 'utf8');
  expect(body).toContain('<td>12000</td>');
  expect(body).not.toMatch(/<(?:script|style|svg)|(?:class|style|on\w+)=/);
});

test('the next time only what changed comes, and nothing when nothing did', async () => {
  const disk = edition();
  fakeSite(settingsIn(disk), BUILT);
  await handOver(settingsIn(disk), 'cms');
  const later = settingsIn(disk, '2026-11-29');
  fakeSite(later, BUILT);
  expect((await handOver(later, 'cms')).lines).toEqual(['平台上的稿件没有要改的']);
  expect(existsSync(join(disk, 'cms/2026-11-29'))).toBe(false);
  const list = join(disk, 'edition/data/notices/n1/list.csv');
  writeFileSync(list, '序号,名称,事项,金额(元)\n1,甲,称号,13000\n');
  fakeSite(later, BUILT);
  await handOver(later, 'cms');
  expect(readdirSync(join(disk, 'cms/2026-11-29')).sort()).toEqual(['notices-n1', '清单.md']);
  expect(readFileSync(join(disk, 'cms/2026-11-29/清单.md'), 'utf8')).toContain(
    '由「12000」改成「13000」',
  );
});
