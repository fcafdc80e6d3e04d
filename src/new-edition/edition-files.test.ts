import { expect, test } from 'vitest';
import { answersOf } from './answers.ts';
import { editionFiles } from './edition-files.ts';

const TODAY = '2026-11-29';
const fileOf = (document: Parameters<typeof answersOf>[0], path: string) => {
  const files = editionFiles(answersOf(document, TODAY), TODAY, '../program/docs/schemas');
  const found = files.find((file) => file.path === path);
  return String(found?.content);
};

test('an edition of an invented place says that it is one', () => {
  const answers = { city: '000010', bureau: '示例市科学技术局', datasets: ['spaces'] };
  expect(JSON.parse(fileOf(answers, 'data/site.json'))).toMatchObject({
    kind: 'demonstration',
    illustrative: true,
  });
  expect(fileOf(answers, 'data/spaces/dataset.json')).toContain('"illustrative": true');
});

test('a table given by folder name and by title is made once', () => {
  const answers = { city: '嘉兴', bureau: '某局', datasets: ['扶持', 'support', '公示公布'] };
  expect(answersOf(answers, TODAY).choices.map(({ name }) => name)).toEqual(['support', 'notices']);
});

test('the first row can be entered: the register of the bureau is a source', () => {
  expect(fileOf({ city: '嘉兴', bureau: '某局' }, 'data/terms/sources.csv')).toBe(
    '编号,标题,发布单位,获取日期,可信度,说明\nregister,某局登记台账,某局,2026-11-29,A,本单位登记的记录，没有单独的文件时用它\n',
  );
});

test.each([
  [{}, '某局'],
  [{ office: '高新处' }, '某局高新处'],
  [{ office: '某局高新处' }, '某局高新处'],
])('with %j the pages name %s as who runs the site', (given, office) => {
  const answers = { city: '嘉兴', bureau: '某局', datasets: ['spaces'], ...given };
  expect(JSON.parse(fileOf(answers, 'data/site.json'))).toMatchObject({ contact: { office } });
  expect(JSON.parse(fileOf(answers, 'data/spaces/dataset.json'))).toMatchObject({
    contact: office,
  });
});

test.each([
  ['data/site.json', '../../program/docs/schemas/site.schema.json'],
  ['data/spaces/dataset.json', '../../../program/docs/schemas/dataset.schema.json'],
])('%s names its schema, seen from where it lies', (path, $schema) => {
  expect(JSON.parse(fileOf({ city: '嘉兴', bureau: '某局' }, path))).toMatchObject({ $schema });
});
