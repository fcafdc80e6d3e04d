import PageHead from '../../components/PageHead.astro';
import { examplesOf } from './example.ts';

const example = examplesOf(PageHead);

export const pageHeadFull = example(
  '一张表的页首',
  {
    title: '空间名录',
    back: { href: '/data/', title: '数据' },
    asOf: '2016-03-25',
    publishedOn: '2016-03-26 09:00',
    correctedOn: '2016-04-01',
    contentSource: '示例市科技局',
    downloads: [{ label: 'CSV', href: '/data/spaces/latest.csv' }],
  },
  '名录里有3家空间。',
);
export const pageHeadTitle = example('只有标题', { title: '搜索' });
export const pageHeadLong = example('很长的名称，分两行', {
  title: '示例市高新技术产业开发区留学人员创业园众创空间\n暨大学生创新创业实践基地',
  downloads: [],
});
