import Cite from '../../components/Cite.astro';
import { examplesOf } from './example.ts';
import { sources } from './site.ts';

const example = examplesOf(Cite);

export const citeOne = example('一条来源', { sources, of: 's2' });
export const citeSeveral = example('几条来源', { sources, of: 's1；s3；s4' });
export const citeUnknown = example('没有登记的来源：什么也不出', { sources, of: 's99' });
export const citeAbsent = example('来源未查到：什么也不出', { sources, of: '未查到' });
