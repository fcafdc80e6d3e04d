import Clause from '../../components/policy/Clause.astro';
import { examplesOf } from './example.ts';
import { site } from './site.ts';

const example = examplesOf(Clause);
const [full, bare] = site.rows('provisions');

export const clauseFull = example('各项都有', { site, entry: full });
export const clauseBare = example('只有条款号、性质和摘要', { site, entry: bare });
