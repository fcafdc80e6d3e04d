import { resolve } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { readEdition } from '../data/edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import type { SiteData } from '../model/site/site-data.ts';
import { addDays, daysBetween, formatDate } from '../text/dates.ts';
import { daysLeft } from '../text/days-left.ts';
import CommunityList from './community/CommunityList.astro';
import DisclosuresPage from './disclosure/DisclosuresPage.astro';
import Home from './home/Home.astro';
import NoticeList from './notice/NoticeList.astro';
import FollowUpPage from './support/FollowUpPage.astro';
import SupportList from './support/SupportList.astro';
import TitleList from './title/TitleList.astro';

const container = await AstroContainer.create();
const BUILT = '2026-11-25';

/** The example city as of a day. */
function siteOn(day: string): SiteData {
  const { edition } = readEdition(resolve('src/example-city'), day);
  if (edition === undefined) throw new Error('the example city cannot be read');
  return joinSite(edition);
}

/** The main text of a page as its clock (by-day.ts) shows it on a day, a text a line. */
async function shownOn(page: unknown, site: SiteData, day: string): Promise<string[]> {
  const $ = load(await container.renderToString(page as never, { props: { site } }));
  $('[data-on]').each((_, element) => {
    const days = ($(element).attr('data-on') ?? '').split(' ');
    const isShown = days.some((each) => {
      const [from = '', until = ''] = each.split('..');
      return from <= day && (until === '' || day <= until);
    });
    if (isShown) $(element).removeAttr('hidden');
    else $(element).remove();
  });
  $('time[data-today]').text(formatDate(day));
  $('[data-days-since]').each((_, count) => {
    const since = $(count).attr('data-days-since') ?? '';
    if (since < day) $(count).text(String(daysBetween(since, day)));
  });
  $('[data-last]').each((_, element) => {
    $(element).text(daysLeft(day, $(element).attr('data-last') ?? ''));
  });
  // How a drawing is cited names the day on which it was drawn. Groups and the numbers of sources follow the order of the rows, which is that of the build; the row
  // of days has a clock of its own.
  $(
    '[hidden], script, .figure-citation, th[scope=rowgroup], .cite, [data-notice-days], .notice-days',
  ).remove();
  return $('main')
    .find('p, li, tr, h1, h2, dd')
    .toArray()
    .map((element) => $(element).text().replace(/\s+/g, ''))
    .filter((text) => text !== '')
    .sort();
}

test.each([
  ['the home page', Home],
  ['the titles', TitleList],
  ['the notices', NoticeList],
  ['support', SupportList],
  ['the money', FollowUpPage],
  ['the catalogue of what must be public', DisclosuresPage],
  ['the communities', CommunityList],
])(
  '%s built today says on a later day what it would say if it were built then',
  async (_, page) => {
    const built = siteOn(BUILT);
    for (const days of [2, 12, 26]) {
      const day = addDays(BUILT, days);
      expect(await shownOn(page, built, day), day).toEqual(await shownOn(page, siteOn(day), day));
    }
  },
);
