import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { nationalRegisters } from '../bench/national-registers.ts';
import { SITE } from '../bench/national-tables.ts';
import { communityParts } from '../model/communities/community-parts.ts';
import { seededRandom } from '../model/evaluation/random.ts';
import { siteOf } from '../testing/site-of-tables.ts';
import CalendarList from './calendar/CalendarList.astro';
import CommunityList from './community/CommunityList.astro';
import CommunityPart from './community/CommunityPart.astro';
import DisclosuresPage from './disclosure/DisclosuresPage.astro';
import StatisticsPage from './statistics/StatisticsPage.astro';
import FundsPage from './support/FundsPage.astro';
import TargetsPage from './target/TargetsPage.astro';

/** Registers as long as those of no nation: 1,000 rows and more each. */
const LONG = ['budgets', 'calendar', 'communities', 'community-reviews', 'disclosures', 'targets'];

const container = await AstroContainer.create();
const registers = [...nationalRegisters(100_000, seededRandom(1))];
const site = siteOf(
  Object.fromEntries(
    registers.filter(({ name }) => LONG.includes(name)).map(({ name, csv }) => [name, csv]),
  ),
  { today: '2026-11-20', site: SITE },
);
const figures = [...nationalRegisters(2000, seededRandom(1))].find(
  ({ name }) => name === 'statistics',
);
const statistics = siteOf({ statistics: figures?.csv ?? '' }, { today: '2026-11-20', site: SITE });

test.each([
  ['budgets', FundsPage, { site }, '共1000项'],
  ['days of the calendar', CalendarList, { site }, '共5000项，这一页列前250项'],
  ['communities', CommunityList, { site }, '共2000个，上面列前166个'],
  ['one place of them', CommunityPart, { site, part: communityParts(site)[0] }, '17个。'],
  ['disclosures', DisclosuresPage, { site }, '共1000项，这一页列前153项'],
  ['targets', TargetsPage, { site }, '共1000项'],
  ['statistics', StatisticsPage, { site: statistics }, '地区多，每项指标列前6个。'],
])(
  'the page of very many %s has at most 3000 elements and says what it leaves out',
  async (...row) => {
    const [, component, props, said] = row;
    const $ = load(await container.renderToString(component as never, { props }));
    expect($('*').length).toBeLessThan(3000);
    expect($('main').text().replace(/\s/g, '')).toContain(said);
  },
);
