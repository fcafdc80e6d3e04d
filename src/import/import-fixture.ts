import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { type Edition, readEdition } from '../data/edition.ts';
import { checkAgainst } from './against-edition.ts';
import { importFiles } from './import-files.ts';
import { type ImportedHistory, importHistory } from './import-history.ts';
import type { Imported, ImportRequest } from './request.ts';

const TODAY = '2026-11-28';

const SITE = {
  title: '栩川众创',
  slogan: '示例',
  url: 'https://xuchuan.example',
  division: '000010',
  kind: 'demonstration',
  illustrative: true,
  authorities: [
    {
      id: 'bureau',
      name: '栩川市科技局',
      level: '市',
      division: '000010',
      from: '2016-01-01',
      to: null,
    },
  ],
  contact: { office: '', phone: '', address: '', email: '', hours: '', supervisionPhone: '' },
  newsletter: { title: '', publisher: '', editors: [], columns: [], reportTo: [], sendTo: [] },
};

export const ABOUT = {
  title: '空间名录',
  description: '示例',
  kind: 'snapshot',
  updatedBy: '栩川市科技局',
  cadence: 'P3M',
  license: 'CC-BY-4.0',
  openType: '无条件开放',
  basis: [],
  contact: '栩川市科技局',
  coverage: '栩川市',
  keywords: [],
};

/** A notice of five working days, without its list. */
export const NOTICE = JSON.stringify({
  kind: '公示',
  title: '关于2026年拟备案众创空间名单的公示',
  subject: '拟备案众创空间2家',
  basis: [],
  procedure: ['申请', '公示'],
  issuer: 'bureau',
  publishedAt: '2026-11-27 09:00',
  period: {
    from: '2026-11-27',
    to: '2026-12-03',
    length: 5,
    unit: '工作日',
    startDayCounted: true,
  },
  objection: {
    form: '书面',
    contact: '高新技术处',
    phone: '0000-00000000',
    supervisionPhone: '',
    anonymous: false,
    confidentiality: true,
  },
});
/** The version before: two spaces of an invented city. */
const LAST = `编号,名称,曾用名,类型,级别,区划代码,运营主体,统一社会信用代码,建筑面积(平方米),工位数(个),空余工位(个),种子资金(万元),备案日期,状态,来源,备注
xc-s01,墨池渡创客空间,,众创空间,国家级,000011,墨池渡公司,91000000MA00100377,1170,158,13,100,2015-06-04,在册,reg,
xc-s02,半亩工坊,半亩创客,众创空间,省级,000012,半亩公司,91000000MA00101090,600,72,3,100,2016-02-07,在册,reg,
`;

const FILES: Readonly<Record<string, string>> = {
  'data/site.json': JSON.stringify(SITE),
  'data/terms/sources.csv': '编号,标题,可信度\nreg,登记表汇总,A\n',
  'data/terms/aliases.csv':
    '写法,对象,编号,依据\n墨池区,区划,000011,示例\n听潮区,区划,000012,示例\n墨池渡,空间,xc-s01,示例\n',
  'data/spaces/dataset.json': JSON.stringify(ABOUT),
  'data/spaces/2026-06-30.csv': LAST,
};

export type Options = Partial<Omit<ImportRequest, 'files' | 'edition' | 'check'>>;

/** Imports files into a small edition, as if on 2026-11-28. */
export function importInto(
  given: ImportRequest['files'],
  options: Options = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Imported> {
  return withEdition((edition, root) => {
    const check = checkAgainst(root, TODAY);
    return importFiles({ files: given, edition, answers: {}, memory: {}, check, ...options });
  }, more);
}

/** Does `work` with the small edition, and with more files of it or others. */
export async function withEdition<T>(
  work: (edition: Edition, root: string) => Promise<T>,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    writeEdition(root, more);
    const { edition } = readEdition(root, TODAY);
    if (edition === undefined) throw new Error('the edition of the test cannot be read');
    return await work(edition, root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function writeEdition(root: string, more: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries({ ...FILES, ...more })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Imports files as one series into the same small edition, without a version of its own. */
export function importSeries(
  files: ImportRequest['files'],
  answers: Readonly<Record<string, string>> = {},
): Promise<ImportedHistory> {
  return withEdition(
    ({ files: edition }, root) =>
      importHistory({ root, today: TODAY, edition, files, answers, memory: {} }),
    { 'data/spaces/2026-06-30.csv': `${LAST.split('\n', 1).join('')}\n` },
  );
}

/** The bytes of a workbook of one sheet. */
export function workbook(
  rows: CellValue[][],
  about: Partial<WriteSheet> = {},
): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '名录', rows, ...about }] });
}

const HEADER = [
  '编号',
  '名称',
  '类型',
  '级别',
  '区划代码',
  '工位数(个)',
  '备案日期',
  '状态',
  '来源',
];

/** A row of the columns of `HEADER`, with other cells where the test wants them. */
export function row(cells: Readonly<Record<string, CellValue>> = {}): CellValue[] {
  const usual: Record<string, CellValue> = {
    编号: 'xc-s01',
    名称: '墨池渡创客空间',
    类型: '众创空间',
    级别: '国家级',
    区划代码: '000011',
    '工位数(个)': 158,
    备案日期: '2015-06-04',
    状态: '在册',
    来源: 'reg',
  };
  return HEADER.map((title) => (title in cells ? (cells[title] ?? null) : (usual[title] ?? null)));
}

/** Imports one sheet under the usual header, and a file name that tells the day. */
export async function importRows(
  rows: CellValue[][],
  options: Options = {},
  about: Partial<WriteSheet> = {},
): Promise<Imported> {
  const bytes = await workbook([HEADER, ...rows], about);
  return importInto([{ name: '名录2026-09-30.xlsx', bytes }], options);
}

/** The cells of the written table, without header. */
export function written({ file }: Imported): string[][] {
  const lines = (file?.text ?? '').trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(','));
}
