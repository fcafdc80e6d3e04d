import type { APIRoute } from 'astro';
import { wordmarkFile } from '../charts/wordmark.ts';
import { respond } from '../components/data/respond.ts';
import { SVG_TYPE } from '../exporters/output-file.ts';
import { loadSite } from '../load-site.ts';

export const GET: APIRoute = () =>
  respond({ type: SVG_TYPE, body: () => wordmarkFile(loadSite().site.title) });
