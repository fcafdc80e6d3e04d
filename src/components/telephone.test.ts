import { expect, test } from 'vitest';
import { telephoneAddress } from './telephone.ts';

test('a number dials, words about it do not', () => {
  expect(telephoneAddress('0573-1234567')).toBe('tel:0573-1234567');
  expect(telephoneAddress('工作日拨打总机转')).toBeUndefined();
  expect(telephoneAddress('12')).toBeUndefined();
});
