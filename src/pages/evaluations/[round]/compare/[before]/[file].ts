import type { APIRoute } from 'astro';
import { respondFile } from '../../../../../components/data/respond.ts';
import type { BinaryFile, OutputFile } from '../../../../../exporters/output-file.ts';
import { pairUnitFiles, pairUnitsWorkbook } from '../../../../../exporters/pair-units.ts';
import { loadSite } from '../../../../../load-site.ts';
import { roundPairs } from '../../../../../model/evaluation/round-pairs.ts';

/** `units.csv` of every two rounds that stand side by side. */
export function getStaticPaths() {
  const site = loadSite();
  return roundPairs(site).flatMap((pair) =>
    [...pairUnitFiles(site, pair), pairUnitsWorkbook(site, pair)].map((file) => ({
      params: { round: pair.now.id, before: pair.before.id, file: file.name },
      props: { file },
    })),
  );
}

export const GET: APIRoute<{ file: OutputFile | BinaryFile }> = ({ props }) =>
  respondFile(props.file);
