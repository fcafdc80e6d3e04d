import { standaloneSvg } from '../../charts/standalone.ts';
import type { ChartExampleAt } from './example.ts';
import { lineNationalSpaces } from './line.ts';
import { shareEvaluationGrades } from './share-bar.ts';

/** C2 as a file to download. */
export const standaloneNationalSpaces: ChartExampleAt = (width = 680) => {
  const { svg, title } = lineNationalSpaces(width);
  return {
    title,
    width,
    svg: standaloneSvg(svg, {
      title,
      measure: '全国众创空间数和科技企业孵化器数，家，2016年至2020年',
      note: '2019年只查到两者合计13206家。未画：2014、2015年的估计数（可信度低）和2017年2月的快报数。',
      source:
        '来源：新华社、人民网2017-09-19报道等；2017、2018年据新闻转载件，2020年据期刊论文转载件。',
      mark: '众创公开 · 演示站：真实的公开事实，不是任何机关的网站',
    }),
  };
};

/** C4 as a file, without note and mark. */
export const standaloneEvaluationGrades: ChartExampleAt = (width = 680) => {
  const { svg, title } = shareEvaluationGrades(width);
  return {
    title,
    width,
    svg: standaloneSvg(svg, {
      title,
      measure: '各等次家数和占比，%；南京以应评家数为100%',
      source: '来源：浙江据高校网站2025-04-08报道；辽宁、南京、福州据转载件。',
    }),
  };
};
