import { publishedPictures } from '../../composed/round-pictures.ts';
import { indicatorValuesFile } from '../../exporters/indicator-values.ts';
import type { OutputFile } from '../../exporters/output-file.ts';
import type { RoundReport } from '../../model/evaluation/round-report.ts';
import type { SiteData } from '../../model/site/site-data.ts';

/** The drawings of a round as SVG, `figures/<name>.svg`, of which the build makes PNG, and numbers. */
export function roundFigureFiles(site: SiteData, report: RoundReport): OutputFile[] {
  const drawings = publishedPictures(site, report).map(({ file, svg }) => ({
    name: `${file}.svg`,
    type: 'image/svg+xml',
    body: svg,
  }));
  return report.units.length === 0 ? drawings : [...drawings, indicatorValuesFile(report)];
}
