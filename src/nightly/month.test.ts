import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeXlsx } from 'hucre';
import { expect, onTestFinished, test } from 'vitest';
import { sealEdition } from '../building/seal-edition.ts';
import { siteHash } from '../building/site-record.ts';
import { ERRATA_HEADER, SMALL } from '../differences/differences-fixture.ts';
import { publishedJson } from '../exporters/published.ts';
import { fakeSite, REPOSITORY } from '../handover/handover-fixture.ts';
import { workInbox } from '../inbox/inbox.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import { noticesList } from '../model/notices/notices-list.ts';
import type { Settings } from '../settings.ts';
import { keepLedgers } from './kept-ledgers.ts';
import { night } from './night.ts';
import type { Night } from './step.ts';

/** The working days from the autumn of 2026 with its week of holidays and its working Saturday. */
const DAYS = [
  ...['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-25', '2026-09-28'],
  ...['2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12'],
  ...['2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16', '2026-10-19', '2026-10-20'],
  ...['2026-10-21', '2026-10-22'],
];

class Bureau {
  readonly disk = mkdtempSync(join(tmpdir(), 'month-'));
  readonly edition = join(this.disk, 'edition');

  constructor() {
    const site = JSON.parse(SMALL['data/site.json'] ?? '') as object;
    const publish = { to: ['folder'], folder: { path: '../web' } };
    for (const [path, text] of Object.entries(SMALL)) this.write(path, text);
    this.write('data/site.json', JSON.stringify({ ...site, publish }));
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.edition, path)), { recursive: true });
    writeFileSync(join(this.edition, path), content);
  }

  read(path: string): string {
    return existsSync(join(this.edition, path))
      ? readFileSync(join(this.edition, path), 'utf8')
      : '';
  }

  settings(today: string): Settings {
    return {
      siteRoot: this.edition,
      outDir: join(this.disk, 'out'),
      basePath: '/',
      today,
      sister: undefined,
      machine: process.env,
    };
  }

  /** A night; the site that the build makes is what readers would see of tables, notices and issues. */
  night(today: string, build = () => this.build(today)): Promise<Night> {
    return night({
      settings: this.settings(today),
      repository: REPOSITORY,
      build: () => Promise.resolve().then(build),
      explain: (error) => (error instanceof Error ? error.message : String(error)),
      wait: () => Promise.resolve(),
    });
  }

  build(today: string): void {
    const { edition } = checkedEdition(this.edition, today);
    if (edition === undefined) throw new Error('没有版本');
    const site = joinSite(edition);
    const { years } = noticesList(site);
    const lines = [
      ...site.rows('spaces').map(({ row }) => `${row.name}${row.desks ?? ''}`),
      ...years.flatMap((year) => year.lines).map(({ state }) => state),
      ...site.issues.map(({ id }) => id),
    ];
    rmSync(this.settings(today).outDir, { recursive: true, force: true });
    fakeSite(this.settings(today), {
      'index.html': lines.join(' '),
      'published.json': publishedJson(site, null),
    });
  }

  /** What a reader sees in the morning, and as of which day. */
  morning(): { says: string; day: string } {
    const web = (name: string) => readFileSync(join(this.disk, 'web', name), 'utf8');
    const { buildDate } = JSON.parse(web('published.json')) as { buildDate: string };
    return { says: web('index.html'), day: buildDate };
  }
}

const list = (desks: string | number) =>
  writeXlsx({
    sheets: [
      {
        name: '名录',
        rows: [
          ['编号', '名称', '类型', '区划代码', '工位数(个)', '状态', '来源'],
          ['s1', '甲', '众创空间', '000010', desks, '在册', 'reg'],
          ['s2', '乙', '众创空间', '000010', 60, '在册', 'reg'],
        ],
      },
    ],
  });

const NOTICE = {
  ...{ kind: '公示', title: '关于甲的公示', subject: '甲', basis: [], procedure: ['公示'] },
  ...{ issuer: 'b', publishedAt: '2026-09-25 09:00' },
  period: {
    from: '2026-09-28',
    to: '2026-10-09',
    length: 5,
    unit: '工作日',
    startDayCounted: true,
  },
  objection: {
    ...{ form: '书面', contact: '科技局', phone: '', supervisionPhone: '' },
    ...{ anonymous: true, confidentiality: true },
  },
};

const ISSUE = `---
year: 2026
number: 1
total: 1
series: 正刊
publishedOn: 2026-10-13
from: 2026-10-01
to: 2026-10-10
digest: 一期
---

## 要闻

在册<Total of="spaces" where="状态=在册" />家。
`;

/** What happens before the night of a day. */
const EVENTS: Readonly<Record<string, (bureau: Bureau) => unknown>> = {
  '2026-09-22': async (bureau) => bureau.write('收件箱/名录2026-08-31.xlsx', await list(150)),
  '2026-09-23': async (bureau) => bureau.write('收件箱/名录2026-09-15.xlsx', await list('很多')),
  '2026-09-24': async (bureau) => bureau.write('收件箱/名录2026-09-15.xlsx', await list(170)),
  '2026-09-25': (bureau) => {
    bureau.write('data/notices/n1/notice.json', JSON.stringify(NOTICE));
    bureau.write('data/notices/n1/list.csv', '序号,名称,事项\n1,甲,称号\n');
  },
  // A power cut while a table is being put in its place.
  '2026-10-08': async (bureau) => {
    bureau.write('收件箱/名录2026-09-30.xlsx', await list(180));
    const onStep = (step: string) => {
      if (step.startsWith('leave')) throw new Error('power cut');
    };
    const wait = () => Promise.resolve();
    const cut = workInbox(bureau.edition, '2026-10-08', { onStep, wait });
    await expect(cut).rejects.toThrow('power cut');
  },
  '2026-10-12': (bureau) => {
    const row = '2026-09-30,s1,工位数(个),180,181,更正,数错,2026-10-12\n';
    bureau.write('data/spaces/errata.csv', ERRATA_HEADER + row);
  },
  '2026-10-13': (bureau) => bureau.write('content/issues/2026-01.mdx', ISSUE),
  // A power cut between sealing and building, on the evening before.
  '2026-10-15': async (bureau) => {
    bureau.write('收件箱/名录2026-10-14.xlsx', await list(190));
    await workInbox(bureau.edition, '2026-10-14', { wait: () => Promise.resolve() });
    const { edition } = checkedEdition(bureau.edition, '2026-10-14');
    keepLedgers(bureau.edition);
    if (edition !== undefined) sealEdition(edition);
  },
};

/** What the site must say on the morning after the night of a day, until the next line says otherwise. */
const SAYS: Readonly<Record<string, string>> = {
  '2026-09-21': '甲120 乙60',
  '2026-09-22': '甲150 乙60',
  '2026-09-24': '甲170 乙60',
  '2026-09-25': '甲170 乙60 未开始',
  '2026-09-28': '甲170 乙60 正在公示',
  '2026-10-08': '甲180 乙60 正在公示',
  '2026-10-10': '甲180 乙60 公示结束',
  '2026-10-12': '甲181 乙60 公示结束',
  '2026-10-13': '甲181 乙60 公示结束 2026-01',
  '2026-10-15': '甲190 乙60 公示结束 2026-01',
};

test('in a month of tables, a notice, an issue, a correction, a holiday and faults, every morning is right', async () => {
  const bureau = new Bureau();
  onTestFinished(() => rmSync(bureau.disk, { recursive: true, force: true }));
  let says = '';
  for (const day of DAYS) {
    await EVENTS[day]?.(bureau);
    const done = await bureau.night(day);
    says = SAYS[day] ?? says;
    expect(done, JSON.stringify(done)).toMatchObject({ ok: true, published: { buildDate: day } });
    expect(bureau.morning()).toEqual({ says, day });
    const before = siteHash(bureau.disk);
    const again = await bureau.night(day, () => {
      throw new Error('built twice');
    });
    expect(again.ok).toBe(true);
    expect(siteHash(bureau.disk)).toBe(before);
  }
  expect(bureau.read('退回/2026-09-23/名录2026-09-15.xlsx.回执.txt')).toContain(
    '1个问题要在表里写明',
  );
  const sealed = JSON.parse(bureau.read('data/ledger.json')) as {
    file: string;
    sealedOn: string;
  }[];
  expect(sealed.map(({ file, sealedOn }) => `${file} ${sealedOn}`)).toEqual([
    'data/spaces/2026-06-30.csv 2026-09-21',
    'data/spaces/2026-08-31.csv 2026-09-22',
    'data/spaces/2026-09-15.csv 2026-09-24',
    'data/spaces/2026-09-30.csv 2026-10-08',
    'data/spaces/2026-10-14.csv 2026-10-15',
  ]);
  expect(JSON.parse(bureau.read('data/issue-ledger.json'))).toHaveLength(1);
}, 60_000);

test('a failing build leaves the last site and the ledgers, and says by whom it can be mended', async () => {
  const bureau = new Bureau();
  onTestFinished(() => rmSync(bureau.disk, { recursive: true, force: true }));
  await bureau.night('2026-09-21');
  const ledger = bureau.read('data/ledger.json');
  bureau.write('收件箱/名录2026-08-31.xlsx', await list(150));
  const done = await bureau.night('2026-09-22', () => {
    throw new Error('磁盘满了');
  });
  expect(done).toMatchObject({ ok: false, published: null });
  expect(done.steps.at(-1)).toMatchObject({ name: 'build', ok: false, message: '磁盘满了' });
  expect(bureau.morning()).toEqual({ says: '甲120 乙60', day: '2026-09-21' });
  expect(bureau.read('data/ledger.json')).toBe(ledger);
  const receipt = '退回/2026-09-22/这一夜没有做完.回执.txt';
  expect(bureau.read(receipt)).toContain('构建没有过，由维护程序的人改：\r\n  磁盘满了');
  expect((await bureau.night('2026-09-22')).ok).toBe(true);
  expect(bureau.morning()).toEqual({ says: '甲150 乙60', day: '2026-09-22' });
  expect(bureau.read(receipt)).toBe('');
});

test('an edition with an error is not published, and the editor is told where', async () => {
  const bureau = new Bureau();
  onTestFinished(() => rmSync(bureau.disk, { recursive: true, force: true }));
  await bureau.night('2026-09-21');
  bureau.write('data/spaces/2026-09-01.csv', '编号,名称\ns1,甲\n');
  const done = await bureau.night('2026-09-22');
  expect(done.steps.at(-1)).toMatchObject({ name: 'check', ok: false, by: '编辑' });
  expect(bureau.morning().day).toBe('2026-09-21');
  expect(bureau.read('退回/2026-09-22/这一夜没有做完.回执.txt')).toContain(
    'data/spaces/2026-09-01.csv第1行',
  );
});

test('while one run works another does nothing', async () => {
  const bureau = new Bureau();
  onTestFinished(() => rmSync(bureau.disk, { recursive: true, force: true }));
  let second: Promise<Night> | undefined;
  await bureau.night('2026-09-21', () => {
    second = bureau.night('2026-09-21');
    second.catch(() => {});
    bureau.build('2026-09-21');
  });
  await expect(second).rejects.toThrow('另一次运行');
});
