import { describe, expect, it } from 'vitest';
import type { RecomputableResults } from '../exporters/evaluation-results-file.ts';
import { indicatorFixture, methodFixture } from '../model/evaluation/round-fixture.ts';
import {
  heldNormalizations,
  publishedSetting,
  queryOfSetting,
  settingFromQuery,
} from './recompute-setting.ts';

const method = methodFixture({
  indicators: [indicatorFixture('teams', 1 / 3), indicatorFixture('firms', 2 / 3)],
});
const results = { method } as unknown as Pick<RecomputableResults, 'method'>;

describe('the address of a setting', () => {
  it('is empty for the published one, whose weights stay exact', () => {
    expect(queryOfSetting(results, publishedSetting(results))).toBe('');
    expect(settingFromQuery(results, '')).toEqual(publishedSetting(results));
    expect(settingFromQuery(results, '').weights['teams']).toBe(1 / 3);
  });

  it('brings back what was chosen', () => {
    const setting = {
      weights: { teams: 0.4, firms: 2 / 3 },
      off: ['firms'],
      normalization: 'percentile',
      increment: 'change',
      totalShare: 0.65,
    } as const;
    const query = queryOfSetting(results, setting);
    expect(query).toBe('?w-teams=40&off=firms&normalization=percentile&increment=change&total=65');
    expect(settingFromQuery(results, query)).toEqual(setting);
  });

  it('passes over what it does not know or cannot be', () => {
    const query = '?w-teams=-5&w-firms=abc&off=x&normalization=target&increment=up&total=101&z=1';
    expect(settingFromQuery(results, query)).toEqual(publishedSetting(results));
  });

  it('offers targets only where the method declares them', () => {
    expect(heldNormalizations(results)).toEqual(['min-max', 'percentile', 'z-score']);
    const withTargets = { method: { ...method, normalization: 'target' } };
    expect(heldNormalizations(withTargets as never)[0]).toBe('target');
  });
});
