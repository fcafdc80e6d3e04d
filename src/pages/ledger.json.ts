import type { APIRoute } from 'astro';
import { ledgerText } from '../data/chained-ledger.ts';
import { loadSite } from '../load-site.ts';

/** The ledger of the edition as published; an empty list when nothing is sealed. */
export const GET: APIRoute = () =>
  new Response(ledgerText(loadSite().edition.ledger?.entries ?? []));
