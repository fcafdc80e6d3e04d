import type { APIRoute } from 'astro';
import { respondBinary } from '../../components/data/respond.ts';
import { datasetWorkbook } from '../../exporters/dataset-workbook.ts';
import { followUpWorkbook } from '../../exporters/follow-up-workbook.ts';
import { loadSite, sectionPath } from '../../load-site.ts';
import { supportYears } from '../../model/support/support-years.ts';

const FOLLOW_UP = 'follow-up';

/** `support/follow-up.xlsx` and the records of each year; a column without content has no files. */
export function getStaticPaths() {
  const files = [...supportYears(loadSite()).values()].map((file) =>
    file.slice('support/'.length, -'.xlsx'.length),
  );
  return sectionPath('support/').flatMap(() =>
    [FOLLOW_UP, ...files].map((file) => ({ params: { file } })),
  );
}

export const GET: APIRoute = ({ params: { file = '' } }) => {
  const site = loadSite();
  if (file === FOLLOW_UP) return respondBinary(followUpWorkbook(site));
  const dataset = site.dataset('support')?.dataset;
  const workbook =
    dataset &&
    datasetWorkbook(dataset, site.today, site.site, {
      name: `${file}.xlsx`,
      holds: ({ cells }) => cells['actedOn']?.startsWith(file) === true,
    });
  if (workbook === undefined) throw new Error(`no support in ${file}`);
  return respondBinary(workbook);
};
