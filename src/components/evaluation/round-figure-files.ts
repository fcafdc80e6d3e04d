import { standaloneSvg } from '../../charts/standalone.ts';
import type { OutputFile } from '../../exporters/output-file.ts';
import type { RoundReport } from '../../model/evaluation/round-report.ts';
import type { SiteData } from '../../model/site-data.ts';
import { editionMark } from '../../text/edition-statement.ts';
import { roundDrawings } from './round-drawings.ts';

/** The drawings of a round as pictures that stand alone, `figures/<name>.svg`. */
export function roundFigureFiles(site: SiteData, report: RoundReport): OutputFile[] {
  const mark = editionMark(site.site);
  return roundDrawings(report).map(({ name, words, draw }) => ({
    name: `figures/${name}.svg`,
    type: 'image/svg+xml',
    body: () =>
      standaloneSvg(draw({ width: 680, id: name, title: words.title, description: words.measure }), {
        title: words.title,
        measure: words.measure,
        note: words.note,
        source: `数据：${site.site.title}《${report.method.title}》`,
        ...(mark === undefined ? {} : { mark }),
      }),
  }));
}
