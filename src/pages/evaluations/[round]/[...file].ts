import type { APIRoute } from 'astro';
import { respond } from '../../../components/data/respond.ts';
import { roundFigureFiles } from '../../../components/evaluation/round-figure-files.ts';
import { evaluationRankingFiles } from '../../../exporters/evaluation-ranking.ts';
import { evaluationResultsFile } from '../../../exporters/evaluation-results-file.ts';
import type { OutputFile } from '../../../exporters/output-file.ts';
import { computedReports } from '../../../model/evaluation/round-report.ts';
import { loadSite } from '../../../load-site.ts';

/** `results.json`, the list of the page and its pictures, of every computed round. */
export function getStaticPaths() {
  const site = loadSite();
  return computedReports(site).flatMap((report) =>
    [
      evaluationResultsFile(site, report),
      ...evaluationRankingFiles(report),
      ...roundFigureFiles(site, report),
    ].map((file) => ({
      params: { round: report.folder.id, file: file.name },
      props: { file },
    })),
  );
}

export const GET: APIRoute<{ file: OutputFile }> = ({ props }) => respond(props.file);
