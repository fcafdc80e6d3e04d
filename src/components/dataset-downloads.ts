import { href } from '../site.ts';

/** 「下载 Excel · CSV · 其他格式、引用」 of a dataset; never a row of ten buttons. */
export function datasetDownloads(name: string): { label: string; href: string }[] {
  return [
    { label: 'Excel', href: href(`data/${name}/latest.xlsx`) },
    { label: 'CSV', href: href(`data/${name}/latest.csv`) },
    { label: '其他格式、引用', href: href(`data/${name}/`) },
  ];
}
