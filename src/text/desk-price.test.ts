import { expect, test } from 'vitest';
import { deskPrice } from './desk-price.ts';

test.each([
  ['工位每月300元', '300'],
  ['300元/工位/月', '300'],
  ['３００元／工位／月', '300'],
  ['300元/月/工位', '300'],
  ['300元/工位·月', '300'],
  ['¥300/工位/月', '300'],
  ['每个工位每月300元', '300'],
  ['每工位每个月 300 元', '300'],
  ['每月每工位300元', '300'],
  ['工位费：300元/月', '300'],
  ['工位月租300元', '300'],
  ['工位租金每月1,200元', '1200'],
  ['工位每月262.5元', '262.5'],
  ['每个工位每年3600元', '300'],
  ['工位每年1000元', '83.33'],
  ['前6个月免费，此后工位每月200元', '200'],
  ['学生团队免费，其他工位每月180元', '180'],
  ['工位每月400元，含会议室', '400'],
  ['工位每月300元（含水电）', '300'],
  ['工位每月300元，押金500元', '300'],
  ['工位每月300元；办公室每平方米每月40元', '300'],
  ['每平方米每月40元；工位每月300元', '300'],
  ['免费', '0'],
  ['全部免费。', '0'],
  ['工位免费使用', '0'],
])('「%s」 is one price of a desk and month', (text, price) => {
  expect(deskPrice(text)).toBe(price);
});

test.each([
  ['按面积', '每平方米每天1.1元，首年减半'],
  ['按面积', '22元/㎡/月'],
  ['by the day', '工位每天20元'],
  ['no object', '每月300元'],
  ['no period', '工位300元'],
  ['no unit', '300'],
  ['no unit', '300/工位/月'],
  ['a range', '工位每月200-300元'],
  ['a range', '200元至300元/工位/月'],
  ['a range', '工位每月200—300元'],
  ['from', '工位每月300元起'],
  ['about', '工位每月约300元'],
  ['at most', '工位每月不超过300元'],
  ['two prices', '固定工位每月500元，流动工位每月300元'],
  ['two prices', '工位每月300元，第二年每月400元'],
  ['two prices', '工位每月300元，第二年400'],
  ['whom it may concern', '工位每月300元（学生200元）'],
  ['whom it may concern', '毕业两年内的团队工位每月100元'],
  ['free for some only', '校内团队免费'],
  ['free for some time only', '首年免费'],
  ['another thing', '办公室每月2000元'],
  ['in words', '工位每月三百元'],
  ['of several desks', '每4个工位每月1000元'],
  ['in 万元', '工位每年0.36万元'],
  ['nothing', ''],
  ['nothing', '面议'],
])('no price is read where it is said %s: 「%s」', (_, text) => {
  expect(deskPrice(text)).toBeUndefined();
});

test('a long text of words that could be read in many ways is read in no time', () => {
  const began = performance.now();
  expect(deskPrice(`工位每月${'收费'.repeat(5000)}甲200元`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(1000);
});
