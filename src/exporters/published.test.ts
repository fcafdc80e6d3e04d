import { expect, test } from 'vitest';
import { editionIn, folderWith, SMALL } from '../differences/differences-fixture.ts';
import { joinSite } from '../model/site/join-site.ts';
import { publishedJson } from './published.ts';

const published = (files: Readonly<Record<string, string>>) =>
  JSON.parse(publishedJson(joinSite(editionIn(folderWith(files))), 'abc')) as unknown;

test('the day, the commit, the ledger and the next due day stand in it', () => {
  expect(published(SMALL)).toEqual({
    ...{ buildDate: '2026-11-28', revision: 'abc', entries: 0 },
    // A quarter after 2026-06-30 is past: what is overdue is not next.
    nextDue: null,
  });
});

test('what is planned and what the cadence asks for are due, the first of them next', () => {
  const about = SMALL['data/spaces/dataset.json'] ?? '';
  const calendar = about.replace('空间名录', '发布日历').replace('P3M', '不定期');
  const files = {
    ...SMALL,
    'data/spaces/dataset.json': about.replace('P3M', 'P6M'),
    'data/calendar/dataset.json': calendar,
    'data/calendar/2026-01-01.csv':
      '编号,名称,计划日期,状态\nc1,年报,2026-12-01,取消\nc2,四季度名录,2026-12-20,确定\n',
  };
  expect(published(files)).toMatchObject({ nextDue: '2026-12-20' });
  expect(
    published({ ...files, 'data/calendar/2026-01-01.csv': '编号,名称,计划日期,状态\n' }),
  ).toMatchObject({
    nextDue: '2026-12-30',
  });
});
