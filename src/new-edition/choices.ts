import { DATASETS, type DatasetName } from '../schemas/datasets.ts';

/** What a new edition can begin with: the datasets, and 公示 and 公布, which are documents. */
export type ChoiceName = DatasetName | 'notices';

export interface Choice {
  readonly name: ChoiceName;
  readonly title: string;
}

export const CHOICES: readonly Choice[] = [
  ...Object.values(DATASETS).map(({ name, title }) => ({ name: name as DatasetName, title })),
  { name: 'notices', title: '公示公布' },
];

/** What nearly every bureau holds from the first day. */
export const DEFAULT_CHOICES: readonly ChoiceName[] = [
  'spaces',
  'events',
  'notices',
  'titles',
  'support',
];

/** The choice of that folder name or title; undefined for none. */
export function choiceMeant(text: string): Choice | undefined {
  return CHOICES.find(({ name, title }) => name === text || title === text);
}
