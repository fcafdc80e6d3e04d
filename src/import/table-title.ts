import type { Edition } from '../data/edition.ts';

/** What a result calls its table: the title of a dataset, or of which notice it is the list. */
export function tableTitle({ datasets }: Edition, dataset: string | null): string {
  const [, notice] = /^notices\/(.+)$/.exec(dataset ?? '') ?? [];
  if (notice !== undefined) return `公示${notice}的名单`;
  return datasets.get(dataset ?? '')?.schema.title ?? '（不知道是哪个数据集）';
}
