import EventList from '../../components/space/EventList.astro';
import { eventItem } from '../../model/components/event-item.ts';
import { examplesOf } from './example.ts';
import { site, sources } from './site.ts';

const example = examplesOf(EventList);
const items = site.rows('events').map(({ row }) => eventItem(row, sources));

export const eventListAll = example('有日期、推断、只有月、没有日期；约、余、不足', {
  sources,
  items,
});
export const eventListOne = example('只有一条', { sources, items: items.slice(0, 1) });
