import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Column } from '../schemas/cell.ts';
import { DATASETS } from '../schemas/datasets.ts';
import { findPersonalData } from '../text/personal-data.ts';
import { emptyTemplate } from '../workbook/template-of.ts';
import { templateWorkbook } from '../workbook/write-template.ts';
import { ABOUT, withEdition } from './import-fixture.ts';
import { importFiles } from './import-files.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** What spreadsheets like to change, and what an import would put right in a table of others. */
const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '-',
    '无',
    '"',
    '合计',
    '000011',
    '1E5',
    '2016.3.1',
    '_x0041_',
    'TRUE',
    '4.20',
    '未报送',
  ),
  fc.constantFrom('甲、乙', '第一行\n第二行', '约50', '１２', '43446', '注：', '示例'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((each) => each.trim()),
);
const CELLS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: fc.oneof(
    fc.integer({ min: 0, max: 1e9 }).map(String),
    fc.constantFrom('0', '4.20', '0.1', '123456789012345', '-3.50', '未报送'),
  ),
  integer: fc.oneof(fc.nat(99_999).map(String), fc.constantFrom('0', '未查到')),
  date: fc.oneof(day, fc.constant('原文未载')),
  period: fc.constantFrom('2016', '2016Q1', '2016-03', '2016-03-31', '2016-01-01/2016-03-31'),
  division: fc.constantFrom('000011', '330400', '330482'),
  id: fc.constantFrom('a1', '2016-01', '0012'),
  creditCode: fc.constantFrom('91000000MA00100377', '91000000MA00101090'),
};

/** Cells that a column takes as they are, a blank among them where it may be. */
function cellOf({ field, judge }: Column): fc.Arbitrary<string> {
  const listed = field.values === undefined ? undefined : fc.constantFrom(...field.values);
  const some = listed ?? (field.type in CELLS ? CELLS[field.type] : undefined) ?? text;
  const taken = fc
    .oneof(some, fc.constantFrom(...[field.example ?? 'reg', 'reg']))
    .filter((cell) => 'value' in judge(cell) && findPersonalData(cell).length === 0);
  return field.required ? taken : fc.oneof(taken, fc.constant(''));
}

test.each(Object.keys(DATASETS) as (keyof typeof DATASETS)[])(
  'a table of %s comes back from its template cell for cell, without a question',
  async (name) => {
    const schema = DATASETS[name];
    const columns: Column[] = Object.values(schema.columns);
    const about = JSON.stringify({ ...ABOUT, kind: schema.kind });
    const rows = fc.array(fc.tuple(...columns.map(cellOf)), { minLength: 1, maxLength: 4 });
    await withEdition(
      (edition) =>
        fc.assert(
          fc.asyncProperty(rows, async (cells) => {
            const id = Object.keys(schema.columns).indexOf('id');
            const given = cells.map((row, at) =>
              row.map((cell, column) => (column === id ? `n${at}` : cell)),
            );
            const bytes = await templateWorkbook({ ...emptyTemplate(schema, name), rows: given });
            const files = [{ name: '2026-09-30.xlsx', bytes }];
            const check = () => [];
            const { result, file } = await importFiles({
              files,
              edition,
              answers: {},
              memory: {},
              check,
            });
            expect(result.questions).toEqual([]);
            expect(result.changes).toEqual([]);
            const { data } = Papa.parse<string[]>(file?.text.trimEnd() ?? '', { newline: '\n' });
            expect(data).toEqual([columns.map(({ field }) => field.title), ...given]);
          }),
          { numRuns: 10 },
        ),
      { [`data/${name}/dataset.json`]: about },
    );
  },
);
