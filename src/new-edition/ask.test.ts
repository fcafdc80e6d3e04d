import { expect, test } from 'vitest';
import { answersDocument } from './answers-document.ts';
import { askAll } from './ask.ts';

async function talk(lines: readonly string[]) {
  const said: string[] = [];
  const rest = [...lines];
  const found = await askAll(
    answersDocument('2026-11-29'),
    () => Promise.resolve(rest.shift()),
    (line) => said.push(line),
  );
  return { found, said };
}

test('a wrong answer is asked again, with the places that it may mean', async () => {
  const enter = Array.from({ length: 8 }, () => '');
  const { found, said } = await talk(['朝阳', '211300', '朝阳市科学技术局', ...enter, '', '', '']);
  expect(said).toEqual([
    '  写的是「朝阳」，同名的有4处：北京市朝阳区（110105）、辽宁省朝阳市（211300）、辽宁省朝阳市朝阳县（211321）、吉林省长春市朝阳区（220104） | 写全名或六位代码',
  ]);
  expect(found).toMatchObject({ city: '211300', bureau: '朝阳市科学技术局' });
});

test('a number is no name of a bureau', async () => {
  const { said } = await talk(['嘉兴', '0573-82520000', '嘉兴市科学技术局']);
  expect(said).toEqual([
    '  写的是「0573-82520000」，不是单位的名称 | 写主管部门的全称，例如嘉兴市科学技术局',
  ]);
});

test('several answers stand on one line', async () => {
  const enter = Array.from({ length: 9 }, () => '');
  const { found } = await talk(['嘉兴', '某局', ...enter, '要闻、动态', 'spaces，扶持']);
  expect(found).toMatchObject({ columns: ['要闻', '动态'], datasets: ['spaces', '扶持'] });
});

test('answers that end before the questions do are none', async () => {
  expect((await talk(['嘉兴', '某局'])).found).toBeUndefined();
});
