import { describe, expect, it } from 'vitest';
import { repeatsSite } from '../repeats/repeats-fixture.ts';
import { repeats } from '../repeats/repeats.ts';
import { supportCoverage } from './coverage.ts';
import { officeOf } from './office.ts';

const bureau = (id: string, name: string, from: string, to: string | null) =>
  ({ id, name, level: '市', division: '000010', from, to }) as const;
const authorities = [
  bureau('kjj', '示例市科学技术局', '2015-01-01', '2024-02-29'),
  bureau('kjj', '示例市科技创新局', '2024-03-01', null),
  bureau('old', '示例市科技创新局', '2010-01-01', '2014-12-31'),
];

describe('an office', () => {
  it('is one under all the names that site.json gives its id', () => {
    const before = officeOf({ authorities }, '示例市科学技术局', '2023-05-01');
    const after = officeOf({ authorities }, '示例市科技 创新局', '2024-05-01');
    expect(before).toEqual({ key: 'authority kjj', id: 'kjj', name: '示例市科技创新局' });
    expect(after).toEqual(before);
  });

  it('is the one that bore the name on the day', () => {
    expect(officeOf({ authorities }, '示例市科技创新局', '2012-05-01').id).toBe('old');
  });

  it('that still signs with the name it had is the same one', () => {
    expect(officeOf({ authorities }, '示例市科学技术局', '2025-05-01').id).toBe('kjj');
  });

  it('that is not listed is known by its name alone', () => {
    expect(officeOf({ authorities }, '示例区财政局', '2024-05-01')).toEqual({
      key: '示例区财政局',
      id: undefined,
      name: '示例区财政局',
    });
  });
});

describe('a renamed bureau', () => {
  const rent = { cost: '房租', from: '2024-01-01', to: '2024-12-31' };
  const site = repeatsSite(
    [
      { id: 'a', ...rent, department: '示例市科学技术局', actedOn: '2024-02-01' },
      { id: 'b', ...rent, department: '示例市科技创新局', actedOn: '2024-05-01', amount: '5' },
    ],
    { parts: { site: { authorities } } },
  );

  it('is never two departments for the same cost', () => {
    expect(repeats(site).counts.D2.groups).toBe(0);
  });

  it('is counted once', () => {
    expect(supportCoverage(site).departments).toMatchObject([
      { name: '示例市科技创新局', otherNames: ['示例市科学技术局'], records: 2 },
    ]);
  });
});
