import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEdition } from '../../data/edition.ts';
import { joinSite } from '../site/join-site.ts';
import { unitCandidates } from './candidates.ts';
import { REPEAT_CLASSES } from './repeat-class.ts';
import { repeats } from './repeats.ts';

const CITY = join(import.meta.dirname, '../../example-city');

describe('the example city', () => {
  const { edition } = readEdition(CITY, '2026-12-31');
  const site = edition === undefined ? undefined : joinSite(edition);

  it('has groups of all five classes, some decided and some not', () => {
    const { groups, counts } = repeats(site!);
    expect(REPEAT_CLASSES.filter((each) => counts[each].groups === 0)).toEqual([]);
    const statuses = new Set(groups.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(
      ['合规叠加', '已纠正', '录入重复', '待核', '重复支持'].sort(),
    );
  });

  it('has a likely same unit among its recipients', () => {
    expect(unitCandidates(site!).length).toBeGreaterThan(0);
  });
});
