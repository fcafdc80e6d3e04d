import { expect, test } from 'vitest';
import { everydayWords } from './everyday-words.ts';

test('a text is cut into everyday words with their like, and what stands between them', () => {
  expect(everydayWords('租房补贴标准')).toEqual([
    { said: '租房', others: ['租金', '房租', '场租'] },
    { said: '补贴', others: ['补助', '资助', '奖补'] },
    { said: '标准', others: [] },
  ]);
});

test('of two words that begin alike the longer is meant', () => {
  expect(everydayWords('毕业企业').map(({ said }) => said)).toEqual(['毕业企业']);
});

test('who complains is led to objections, and who objects is not led to complaints', () => {
  expect(everydayWords('投诉')[0]?.others).toEqual(['异议', '监督电话', '纠错']);
  expect(everydayWords('异议')).toEqual([{ said: '异议', others: [] }]);
});

test('a name without everyday words stays whole', () => {
  expect(everydayWords('半亩工坊')).toEqual([{ said: '半亩工坊', others: [] }]);
  expect(everydayWords('')).toEqual([]);
});
