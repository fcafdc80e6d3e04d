import type { APIRoute } from 'astro';
import { respondFile } from '../../../components/data/respond.ts';
import { roundFigureFiles } from '../../../components/evaluation/round-figure-files.ts';
import {
  evaluationRankingFiles,
  evaluationRankingWorkbook,
} from '../../../exporters/evaluation-ranking.ts';
import { evaluationResultsFile } from '../../../exporters/evaluation-results-file.ts';
import type { BinaryFile, OutputFile } from '../../../exporters/output-file.ts';
import { computedReports } from '../../../model/evaluation/round-report.ts';
import { loadSite } from '../../../load-site.ts';
import { editionMark } from '../../../text/edition-statement.ts';

/** `results.json`, the list of the page and its pictures, of every computed round. */
export function getStaticPaths() {
  const site = loadSite();
  return computedReports(site).flatMap((report) =>
    [
      evaluationResultsFile(site, report),
      ...evaluationRankingFiles(report),
      evaluationRankingWorkbook(report, editionMark(site.site)),
      ...roundFigureFiles(site, report),
    ].map((file) => ({
      params: { round: report.folder.id, file: file.name },
      props: { file },
    })),
  );
}

export const GET: APIRoute<{ file: OutputFile | BinaryFile }> = ({ props }) =>
  respondFile(props.file);
