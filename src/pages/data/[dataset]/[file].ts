import type { APIRoute } from 'astro';
import { respond } from '../../../components/data/respond.ts';
import { datasetFiles } from '../../../exporters/dataset-files.ts';
import { JSON_TYPE } from '../../../exporters/output-file.ts';
import type { OutputFile } from '../../../exporters/output-file.ts';
import { changesJson } from '../../../model/changes-json.ts';
import { loadSite } from '../../../load-site.ts';

export function getStaticPaths() {
  const site = loadSite();
  return [...site.edition.datasets.values()].flatMap((dataset) => {
    const changes: OutputFile = {
      name: 'changes.json',
      type: JSON_TYPE,
      body: () => changesJson(site, dataset),
    };
    return [...datasetFiles(dataset, site.today, site.site), changes].map((file) => ({
      params: { dataset: dataset.name, file: file.name },
      props: { file },
    }));
  });
}

export const GET: APIRoute<{ file: OutputFile }> = ({ props }) => respond(props.file);
