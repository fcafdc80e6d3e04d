import type { APIRoute } from 'astro';
import { respond } from '../../components/data/respond.ts';
import {
  DIRECTORY_ROWS,
  directoryRows,
  hasDirectoryRows,
} from '../../components/space/directory-rows.ts';
import { JSON_TYPE } from '../../exporters/output-file.ts';
import { loadSite } from '../../load-site.ts';

const ROWS = /(\w+)\.json$/.exec(DIRECTORY_ROWS)?.[1] ?? '';

/** The rows of a long directory. */
export function getStaticPaths() {
  return hasDirectoryRows(loadSite()) ? [{ params: { file: ROWS } }] : [];
}

export const GET: APIRoute = () =>
  respond({ type: JSON_TYPE, body: () => JSON.stringify(directoryRows(loadSite())) });
