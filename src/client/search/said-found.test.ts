import { expect, test } from 'vitest';
import { isHelpWanted, said } from './said-found.ts';
import type { SearchAnswer } from './search-talk.ts';

const answer = (count: number, more: Partial<SearchAnswer> = {}): SearchAnswer => ({
  id: 1,
  isLast: true,
  sections: count === 0 ? [] : [{ section: '条款', count, entries: [] }],
  ...more,
});

const NO_MORE = { sections: [] };

test('what was found is counted in one sentence', () => {
  expect(said(answer(26), '补贴', '')).toEqual(['找到26条。']);
  expect(said(answer(10, { isLast: false }), '补贴', '')).toEqual(['先列出10条，其余的正在找……']);
});

test('what is written in other words is said with those words', () => {
  const otherwise = { sayings: [['房租补贴']], count: 5, isLeast: false, ...NO_MORE };
  expect(said(answer(21, { otherwise }), '租金补贴', '')).toEqual([
    '找到21条。规定和页面里另有5条写的是「房租补贴」。',
  ]);
  const apart = {
    sayings: [
      ['房租', '补贴'],
      ['场租', '补贴'],
    ],
    count: 4,
    isLeast: true,
    ...NO_MORE,
  };
  expect(said(answer(1, { otherwise: apart }), '租金补贴', '')).toEqual([
    '找到1条。规定和页面里另有至少4条写的是「房租」和「补贴」，或「场租」和「补贴」。',
  ]);
  const all = {
    sayings: [['异议'], ['监督电话'], ['纠错'], ['更正']],
    count: 30,
    isLeast: false,
    ...NO_MORE,
  };
  expect(said(answer(0, { otherwise: all }), '投诉', '')).toEqual([
    '没有找到「投诉」。下面30条写的是「异议」，或「监督电话」，或「纠错」等。',
  ]);
});

test('what was typed is said to be found by its own words', () => {
  const askedAs = ['申请', '补贴'];
  expect(said(answer(48, { askedAs }), '如何申请 补贴', '')).toEqual([
    '按「申请」和「补贴」找到48条。',
  ]);
  const otherwise = { sayings: [['异议']], count: 29, isLeast: false, ...NO_MORE };
  expect(said(answer(0, { otherwise }), '怎么提异议', '')).toEqual(['按「异议」找到29条。']);
});

test('how to ask is told where nothing was found, or very much', () => {
  expect(isHelpWanted(answer(0))).toBe(true);
  expect(isHelpWanted(answer(7))).toBe(false);
  expect(isHelpWanted(answer(7, { near: 'words' }))).toBe(true);
  expect(isHelpWanted(answer(51))).toBe(true);
});
