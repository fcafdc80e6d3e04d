import { roundPictures } from '../../composed/round-pictures.ts';
import type { OutputFile } from '../../exporters/output-file.ts';
import type { RoundReport } from '../../model/evaluation/round-report.ts';
import type { SiteData } from '../../model/site/site-data.ts';

/** The drawings of a round as SVG, `figures/<name>.svg`; the build makes their PNG. */
export function roundFigureFiles(site: SiteData, report: RoundReport): OutputFile[] {
  return roundPictures(site, report).map(({ file, svg }) => ({
    name: `${file}.svg`,
    type: 'image/svg+xml',
    body: svg,
  }));
}
