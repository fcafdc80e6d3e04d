import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Edition, readEdition } from '../data/edition.ts';

const SITE = {
  ...{ title: '栩川众创', slogan: '', url: 'https://xuchuan.example', division: '000010' },
  ...{ kind: 'demonstration', illustrative: true },
  authorities: [
    {
      ...{ id: 'b', name: '栩川市科技局', level: '市', division: '000010' },
      from: '2016-01-01',
      to: null,
    },
  ],
  contact: { office: '', phone: '', address: '', email: '', hours: '', supervisionPhone: '' },
  newsletter: {
    ...{ title: '栩川旬报', publisher: '栩川市科技局', editors: [], reportTo: [], sendTo: [] },
    columns: [{ name: '要闻', aliases: [], required: false }],
  },
};

const ABOUT = {
  ...{ title: '空间名录', description: '示例', kind: 'snapshot', publisher: 'b', cadence: 'P3M' },
  ...{ license: 'CC-BY-4.0', openType: '无条件开放', basis: [], contact: '' },
};

const HEADER = '编号,名称,类型,区划代码,工位数(个),状态,来源';

/** A CSV text of spaces: `s1 甲 120` a row. */
export function spaces(...rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [id = '', name = '', desks = ''] = row.split(' ');
    return `${id},${name},众创空间,000010,${desks},在册,reg`;
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

export const ERRATA_HEADER = '版本,编号,字段,原值,更正值,类别,原因,更正日期\n';

/** The files of a small edition with one table of one version. */
export const SMALL: Readonly<Record<string, string>> = {
  'data/site.json': JSON.stringify(SITE),
  'data/spaces/dataset.json': JSON.stringify(ABOUT),
  'data/terms/sources.csv': '编号,标题,可信度\nreg,登记表汇总,A\n',
  'data/spaces/2026-06-30.csv': spaces('s1 甲 120', 's2 乙 60'),
};

/** Writes files to a new folder that goes when the test is done. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'differences-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The edition of a folder as of 2026-11-28. */
export function editionIn(root: string): Edition {
  const { edition } = readEdition(root, '2026-11-28');
  if (edition === undefined) throw new Error('the edition of the test cannot be read');
  return edition;
}
