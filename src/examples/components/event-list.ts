import EventList from '../../components/space/EventList.astro';
import { examplesOf } from './example.ts';
import { site, sources } from './site.ts';

const example = examplesOf(EventList);
const events = site.rows('events');

export const eventListAll = example('有日期、推断、只有月、没有日期；约、余、不足', {
  site,
  sources,
  events,
});
export const eventListOne = example('只有一条', { site, sources, events: events.slice(0, 1) });
