import FigureBlock from '../../components/FigureBlock.astro';
import type { FigureProps } from '../../model/figures/chart-record.ts';
import { figureOf } from '../../model/figures/figure-of.ts';
import { TABLE_DAY } from '../../testing/site-of-tables.ts';
import { examplesOf } from './example.ts';
import { site, sources } from './site.ts';

const example = examplesOf(FigureBlock);
const figure = (props: Omit<FigureProps, 'of' | 'x' | 'y'>) =>
  figureOf(site, { of: 'statistics', x: '期间', y: '值', ...props }, TABLE_DAY);

export const figureBlockLine = example('线，有缺的一年，附表展开', {
  site,
  sources,
  figure: figure({ chart: 'line', series: '指标', title: '众创空间数，2016–2019' }),
  id: 'example-line',
  file: 'figures/example-line',
});
export const figureBlockBars = example('条形表，有标题级别，没有下载', {
  site,
  sources,
  figure: figure({ chart: 'bar-table', title: '众创空间数', note: '2018年的数不列。' }),
  id: 'example-bars',
  heading: 2,
});
export const figureBlockOneRow = example('只有一行', {
  site,
  sources,
  figure: figure({ chart: 'bar-table', where: '期间=2019', title: '2019年的众创空间数' }),
  id: 'example-one',
});
export const figureBlockLead = example('首页的开头：附表收起', {
  site,
  sources,
  figure: figure({ chart: 'line', series: '指标', title: '众创空间数', finding: 'growth' }),
  id: 'example-lead',
  isLead: true,
});
