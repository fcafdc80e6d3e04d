import type { APIRoute } from 'astro';
import { respond } from '../../components/data/respond.ts';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { repeatsJson } from '../../exporters/repeats.ts';
import { sectionPath, loadSite } from '../../load-site.ts';

/** `support/repeats.json`; a column without content has no files. */
export function getStaticPaths() {
  return sectionPath('support/').map(() => ({ params: { file: 'repeats' } }));
}

export const GET: APIRoute = () =>
  respond({ type: JSON_TYPE, body: () => repeatsJson(loadSite()) });
