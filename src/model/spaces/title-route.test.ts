import { expect, it } from 'vitest';
import { titles } from '../../schemas/title.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';
import { TITLES_SHOWN, titleRoute } from './titles-list.ts';

it('a title that its page no longer holds is led to in its table, also where that has one page', () => {
  const count = TITLES_SHOWN + 1;
  const rows = Array.from({ length: count }, (_, at) => `t${at},s1,优秀,2025-01-01\n`);
  const text = `编号,空间编号,称号,授予日期\n${rows.join('')}`;
  const site = siteFixture({
    today: '2026-11-20',
    datasets: [datasetFixture(titles, { '2026-06-30': text })],
  });
  const routes = Array.from({ length: count }, (_, at) => titleRoute(site, `t${at}`));
  expect(routes.filter((route) => route.startsWith('titles/#'))).toHaveLength(TITLES_SHOWN);
  expect(routes.filter((route) => route.startsWith('data/titles/#row-'))).toHaveLength(1);
});
