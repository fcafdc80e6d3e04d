import SourceList from '../../components/SourceList.astro';
import { citedSources } from '../../model/site/cited-sources.ts';
import { examplesOf } from './example.ts';
import { site, sources } from './site.ts';

const example = examplesOf(SourceList);

export const sourceListGrades = example('四个等级：只有A、B成为链接', { sources });
export const sourceListUnread = example('一条也没有实时核对', {
  sources: citedSources(site, ['s3；s4']),
});
export const sourceListNone = example('没有来源：没有这一节', { sources: citedSources(site, []) });
