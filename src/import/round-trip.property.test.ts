import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importRows, row, written } from './import-fixture.ts';

const name = fc.stringMatching(/^[甲乙丙丁A-Z]{1,8}$/);
const count = fc.integer({ min: 0, max: 99_999 }).map(String);
const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a table in canonical cells comes back from a workbook cell for cell, without a question', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(name, count, day), {
        minLength: 1,
        maxLength: 5,
        selector: ([n]) => n,
      }),
      async (rows) => {
        const cells = rows.map(([title, desks, filed], index) =>
          row({ 编号: `xc-s${index + 11}`, 名称: title, '工位数(个)': desks, 备案日期: filed }),
        );
        const imported = await importRows(cells);
        expect(imported.result.questions).toEqual([]);
        expect(written(imported)).toEqual(cells);
      },
    ),
    { numRuns: 8 },
  );
});
