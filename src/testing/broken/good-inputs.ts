import type { BrokenInput } from './broken-input.ts';
export const GOOD_INPUTS: readonly Pick<BrokenInput, 'title' | 'change'>[] = [
  { title: 'nothing', change: (files) => files },
];
