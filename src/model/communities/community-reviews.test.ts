import { expect, test } from 'vitest';
import { failedTwice } from './community-reviews.ts';

const reviews = (...conclusions: ('通过' | '未通过')[]) =>
  conclusions.map((conclusion, index) => ({ year: String(2020 + index), conclusion }));

test('two failed reviews in a row are found with their years, in whatever order they come', () => {
  expect(failedTwice(reviews('通过', '未通过', '未通过').reverse())).toEqual(['2021', '2022']);
});

test('two failed reviews with a passed one between are not in a row', () => {
  expect(failedTwice(reviews('未通过', '通过', '未通过'))).toBeUndefined();
  expect(failedTwice([])).toBeUndefined();
});
