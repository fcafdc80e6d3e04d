import type { APIRoute } from 'astro';
import { respond } from '../../components/data/respond.ts';
import { dataIndex } from '../../exporters/data-index.ts';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { loadSite } from '../../load-site.ts';

export const GET: APIRoute = () => respond({ type: JSON_TYPE, body: () => dataIndex(loadSite()) });
