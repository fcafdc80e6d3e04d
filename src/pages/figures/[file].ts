import type { APIRoute } from 'astro';
import { figureFiles } from '../../components/data/figure-files.ts';
import { respond } from '../../components/data/respond.ts';
import type { OutputFile } from '../../exporters/output-file.ts';
import { loadSite } from '../../load-site.ts';

export function getStaticPaths() {
  return figureFiles(loadSite()).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: OutputFile }> = ({ props }) => respond(props.file);
