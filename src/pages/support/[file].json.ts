import type { APIRoute } from 'astro';
import { respond } from '../../components/data/respond.ts';
import {
  SUPPORT_ROWS,
  hasSupportRows,
  supportRows,
} from '../../components/support/support-rows.ts';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { repeatsJson } from '../../exporters/repeats.ts';
import { sectionPath, loadSite } from '../../load-site.ts';

const ROWS = /(\w+)\.json$/.exec(SUPPORT_ROWS)?.[1] ?? '';

/** `support/repeats.json`, and the rows of a long list; a column without content has no files. */
export function getStaticPaths() {
  const files = hasSupportRows(loadSite()) ? ['repeats', ROWS] : ['repeats'];
  return sectionPath('support/').flatMap(() => files.map((file) => ({ params: { file } })));
}

export const GET: APIRoute = ({ params: { file } }) => {
  const site = loadSite();
  const body = () => (file === ROWS ? JSON.stringify(supportRows(site)) : repeatsJson(site));
  return respond({ type: JSON_TYPE, body });
};
