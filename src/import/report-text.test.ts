import { expect, test } from 'vitest';
import { importInto, workbook } from './import-fixture.ts';
import { importReport } from './report-text.ts';

const TABLE = [
  ['名称', '类型', '区划', '状态', '来源', '工位数'],
  ['墨池渡创客空间', '众创空间', '墨池区', '在册', 'reg', '约80'],
];

/** The file of answers that the report gives, as an editor would save it. */
async function answersOf(given: Readonly<Record<string, string>>) {
  const bytes = await workbook(TABLE);
  const { result } = await importInto([{ name: '名录.xlsx', bytes }], { answers: given });
  const report = importReport(result, '空间名录', given);
  return report.includes('{') ? report.slice(report.indexOf('{'), report.indexOf('\n}') + 2) : '';
}

test('the answers to what was asked are given as the file that answers it, the likely ones filled in', async () => {
  const file = await answersOf({});
  expect(JSON.parse(file)).toMatchObject({ '工位数(个):约80': '80', 'as-of': '' });
});

test('what was answered before stays in the file with what is still open', async () => {
  const file = await answersOf({ '工位数(个):约80': '空着' });
  expect(JSON.parse(file)).toMatchObject({ '工位数(个):约80': '空着', 'as-of': '' });
});

test('somebody who has only the table is told what to do in the table', async () => {
  const bytes = await workbook(TABLE);
  const { result } = await importInto([{ name: '名录.xlsx', bytes }], {});
  const report = importReport(result, '空间名录', 'table');
  expect(report).toContain('改在这些格里，写成上面的一个；“空着”就是把格子清空');
  expect(report).not.toContain('回答的文件');
});
