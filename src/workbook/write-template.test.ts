import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { CellType, FieldMeta } from '../schemas/cell.ts';
import { spaces } from '../schemas/space.ts';
import { textFault } from '../text/visible-text.ts';
import { MARKER_SHEET } from './marker.ts';
import { type Template, templateWorkbook } from './write-template.ts';

const FIELDS = Object.values(spaces.columns).map(({ field }) => field);

const field = (title: string, type: CellType, about: Partial<FieldMeta> = {}): FieldMeta => ({
  title,
  type,
  required: false,
  description: '说明',
  ...about,
});

async function sheetsOf(template: Pick<Template, 'fields' | 'rows'>, title = '空间名录') {
  const { sheets } = await readXlsx(
    await templateWorkbook({ dataset: 'spaces', title, ...template }),
  );
  return sheets;
}

/** The filled rows of the first sheet as the CSV would have them. */
async function filled(template: Pick<Template, 'fields' | 'rows'>) {
  const [sheet] = await sheetsOf(template);
  return (sheet?.rows ?? [])
    .slice(1, 1 + template.rows.length)
    .map((row) => template.fields.map((_, column) => String(row[column] ?? '')));
}

/** Cells that the schema of a type takes, with those that a spreadsheet likes to change. */
const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86',
    '-',
    '@名',
    '000011',
    '1E5',
    '2016-3',
    '_x0041_',
    'TRUE',
    '"',
    '4.20',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((each) => each.trim())
    .filter((each) => each !== '' && textFault(each) === undefined),
);
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }).map((each) => String(each === 0 ? 0 : each)),
  fc.constantFrom('0', '4.20', '0.1', '62000', '123456789012345', '-3.50', '未报送'),
);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const OF_TYPE: Readonly<Record<CellType, fc.Arbitrary<string>>> = {
  id: fc.constantFrom('jx-s01', '0012', '1e5'),
  text,
  list: text,
  number,
  integer: number,
  date: day,
  period: fc.constantFrom('2016', '2016Q1', '2016-03', '2016-03-31', '2016-01/2016-06'),
  division: fc.constantFrom('330482', '000011'),
  source: fc.constantFrom('s01', 's01；s02'),
  reference: fc.constantFrom('s01', '0012'),
  enum: fc.constantFrom('众创空间', '自有'),
  creditCode: fc.constantFrom('91000000MA00100377', '913304000000000000'),
};

describe('the template of a table', () => {
  test('gives every cell back as the CSV has it', async () => {
    const row = fc.tuple(
      ...FIELDS.map(({ type }) =>
        fc.oneof(
          { weight: 1, arbitrary: fc.constant('') },
          { weight: 3, arbitrary: OF_TYPE[type] },
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 3 }), async (rows) => {
        expect(await filled({ fields: FIELDS, rows })).toEqual(rows);
      }),
      { numRuns: 10 },
    );
  });

  test('has the headers in a frozen row, each with a comment', async () => {
    const [sheet] = await sheetsOf({ fields: FIELDS, rows: [] });
    expect(sheet?.rows[0]).toEqual(FIELDS.map(({ title }) => title));
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.cells?.get('0,5')?.comment?.text).toBe(
      '必填\n所在地的六位行政区划代码；只知到市时用市的代码\n六位行政区划代码\n例如：330482',
    );
    expect(sheet?.cells?.get('0,11')?.comment?.text).toBe(
      '可以不填：空着是不知道；也可以写「未报送」「不适用」「保密」「原文未载」「未查到」\n开始运营的日期\n写成年-月-日\n例如：2016-03-25',
    );
  });

  test('keeps codes and dates text also in the rows that are still empty', async () => {
    const fields = [
      field('区划代码', 'division'),
      field('启用日期', 'date'),
      field('工位数', 'number'),
    ];
    const bytes = await templateWorkbook({ dataset: 'a', title: 'a', fields, rows: [] });
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets[0]?.cells?.get('250,0')?.style?.numFmt).toBe('@');
    expect(sheets[0]?.cells?.get('250,1')?.style?.numFmt).toBe('@');
    expect(sheets[0]?.cells?.get('250,2')?.style?.numFmt).not.toBe('@');
  });

  test('offers the values of a list; an optional cell may also say why nothing is known', async () => {
    const fields = [
      field('类型', 'enum', { values: ['甲', '乙'], required: true }),
      field('级别', 'enum', { values: ['甲', '乙'] }),
    ];
    const [sheet] = await sheetsOf({ fields, rows: [] });
    expect(sheet?.dataValidations).toMatchObject([
      { range: 'A2:A301', values: ['甲', '乙'], errorStyle: 'stop' },
      { range: 'B2:B301', values: ['甲', '乙'], errorStyle: 'warning' },
    ]);
  });

  test('keeps a list with commas, which a rule cannot hold, on the hidden sheet', async () => {
    const fields = [field('档', 'enum', { values: ['1,000以下', '1,000以上'] })];
    const [sheet, hidden] = await sheetsOf({ fields, rows: [] });
    expect(sheet?.dataValidations?.[0]?.formula1).toBe("'_众创公开'!$A$2:$B$2");
    expect(hidden?.rows[1]).toEqual(['1,000以下', '1,000以上']);
  });

  test('says on a hidden sheet which table it is, and of which schema', async () => {
    const [, hidden] = await sheetsOf({ fields: FIELDS, rows: [] });
    expect(hidden).toMatchObject({ name: MARKER_SHEET, hidden: true });
    expect(hidden?.rows[0]).toEqual(['spaces', expect.stringMatching(/^[0-9a-f]{12}$/)]);
    const [, other] = await sheetsOf({ fields: FIELDS.slice(1), rows: [] });
    expect(other?.rows[0]?.[1]).not.toBe(hidden?.rows[0]?.[1]);
  });

  test('has a title that no sheet may bear shortened and cleaned', async () => {
    const [sheet] = await sheetsOf({ fields: FIELDS, rows: [] }, `一/二：[${'长'.repeat(40)}]`);
    expect(sheet?.name).toBe(`一 二： ${'长'.repeat(26)}`);
  });

  test('is the same file for the same table', async () => {
    const template = { dataset: 'a', title: 'a', fields: FIELDS, rows: [] };
    expect(await templateWorkbook(template)).toEqual(await templateWorkbook(template));
  });
});
