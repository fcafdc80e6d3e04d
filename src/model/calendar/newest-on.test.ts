import { describe, expect, it } from 'vitest';
import { BASE_TODAY, baseEdition } from '../../testing/broken/base-edition.ts';
import { withWrittenEdition } from '../../testing/broken/written-edition.ts';
import { newestOn } from './newest-on.ts';
import { checkedEdition } from '../checks/checked-edition.ts';

const edition = withWrittenEdition(
  baseEdition(),
  (root) => checkedEdition(root, BASE_TODAY).edition,
);

describe('the newest item of a route', () => {
  it.each([
    ['issues/', '2016-04-01'],
    ['issues/2016-01/', '2016-04-01'],
    ['policies/', '2016-01-05'],
    ['reports/', '2016-03-30'],
    ['stories', '2016-03-28'],
    ['notices/', '2016-03-09'],
    ['notices/n2016-01/', '2016-03-01'],
    ['spaces/', '2016-03-25'],
    ['/spaces/', '2016-03-25'],
    ['/issues/2016-01/', '2016-04-01'],
    ['data/spaces/', '2016-03-25'],
    ['data/fees/', '2016-03-01'],
    ['evaluations/', '2016-02-01'],
    ['evaluations/given-2015/', '2015-12-31'],
  ])('%s is of %s', (route, day) => expect(newestOn(edition!, route)).toBe(day));

  it.each(['stories/none/', 'nowhere/', ''])('%s holds nothing', (route) => {
    expect(newestOn(edition!, route)).toBeUndefined();
  });

  it('of a round is the day on which it was put on notice, not that of its data', () => {
    const round = edition!.rounds.find(({ kind }) => kind === 'computed')!.id;
    const [first, ...others] = edition!.notices;
    const notice = { ...first!.notice, kind: '公示' as const, round, publishedAt: '2016-03-08' };
    const noticed = { ...edition!, notices: [{ ...first!, notice }, ...others] };
    const on = (today: string) => newestOn({ ...noticed, today }, `evaluations/${round}/`);
    expect(on('2016-03-31')).toBe('2016-03-09');
    expect(on('2016-03-08')).toBe('2016-03-08');
    expect(on('2016-03-07')).toBe(newestOn(edition!, `evaluations/${round}/`));
  });

  it('is not one of the future', () => {
    expect(newestOn({ ...edition!, today: '2016-03-05' }, 'notices/')).toBe('2016-03-01');
  });
});
