import type { APIRoute } from 'astro';
import { respond, respondBinary } from '../../../components/data/respond.ts';
import { servedFiles } from '../../../exporters/dataset-files.ts';
import { datasetWorkbook } from '../../../exporters/dataset-workbook.ts';
import { type BinaryFile, JSON_TYPE, type OutputFile } from '../../../exporters/output-file.ts';
import { survivalFile } from '../../../exporters/survival.ts';
import { changesJson } from '../../../model/changes/changes-json.ts';
import { loadSite } from '../../../load-site.ts';
import { hasTableFiles } from '../../../opened-site.ts';

export function getStaticPaths() {
  const site = loadSite();
  return [...site.edition.datasets.values()].flatMap((dataset) => {
    const changes: OutputFile = {
      name: 'changes.json',
      type: JSON_TYPE,
      body: () => changesJson(site, dataset),
    };
    const workbook = datasetWorkbook(dataset, site.today, site.site);
    const files = hasTableFiles() ? [] : servedFiles(dataset, site.today, site.site);
    const texts = [
      ...files.flatMap((file) => [file, ...file.parts]),
      changes,
      ...(dataset.name === 'tenants' ? survivalFile(site) : []),
    ];
    return [
      ...texts.map((file) => ({
        params: { dataset: dataset.name, file: file.name },
        props: { file },
      })),
      ...(workbook === undefined
        ? []
        : [
            {
              params: { dataset: dataset.name, file: workbook.name },
              props: { workbook } as Props,
            },
          ]),
    ];
  });
}

type Props = { readonly file: OutputFile } | { readonly workbook: BinaryFile };

export const GET: APIRoute<Props> = ({ props }) =>
  'workbook' in props ? respondBinary(props.workbook) : respond(props.file);
