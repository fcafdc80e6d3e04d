import type { APIRoute } from 'astro';
import { respond } from '../components/data/respond.ts';
import { siteCalendar } from '../exporters/site-calendar.ts';
import { loadSite } from '../load-site.ts';

/** The calendar to subscribe to. */
export const GET: APIRoute = () => respond(siteCalendar(loadSite()));
