import type { APIRoute } from 'astro';
import { respondBinary } from '../../components/data/respond.ts';
import { followUpWorkbook } from '../../exporters/follow-up-workbook.ts';
import { loadSite, sectionPath } from '../../load-site.ts';

/** `support/follow-up.xlsx`; a column without content has no files. */
export function getStaticPaths() {
  return sectionPath('support/').map(() => ({ params: { file: 'follow-up' } }));
}

export const GET: APIRoute = () => respondBinary(followUpWorkbook(loadSite()));
