import Downloads from '../../components/Downloads.astro';
import { examplesOf } from './example.ts';

const example = examplesOf(Downloads);

export const downloadsThree = example('一张表的下载', {
  links: [
    { label: 'Excel', href: '/data/spaces/latest.xlsx' },
    { label: 'CSV', href: '/data/spaces/latest.csv' },
    { label: '其他格式、引用', href: '/data/spaces/' },
  ],
});
export const downloadsOne = example('只有一种格式', {
  links: [{ label: 'CSV', href: '/figures/home.csv' }],
});
