import {
  type PersonalData,
  findPersonalData,
  replacePersonalData,
} from '../../text/personal-data.ts';
import { excerpt } from './reading.ts';
import type { Report } from './report.ts';
import { type WordBlock, type WordInline, mapInlines, wordsOf } from './word-blocks.ts';

/** What stands in the draft in place of a personal number. */
const OMITTED = '［已略去］';

/**
 * The blocks without personal numbers, also those that are spread over several runs, stand in a
 * link or in the alternative text of a picture; each is reported with its place, masked. What is
 * written once can be found in the history of a repository for ever.
 */
export function omitPersonalData(blocks: readonly WordBlock[], report: Report): WordBlock[] {
  return mapInlines(blocks, (inlines) => omitted(inlines, report));
}

function endOf(found: PersonalData | undefined): number {
  return found === undefined ? Infinity : found.index + found.match.length;
}

function omitted(inlines: readonly WordInline[], report: Report): WordInline[] {
  const words = wordsOf(inlines);
  const found = findPersonalData(words);
  const place = excerpt(replacePersonalData(words, () => OMITTED));
  const tell = ({ kind, masked }: { kind: string; masked: string }, where: string) =>
    report.add('个人信息', `${kind}${masked}没有放进草稿，${where}写成${OMITTED}`);
  for (const each of found) tell(each, `「${place}」一段里`);
  // In order, as the inlines are: each is looked at beside those that it touches only.
  let [at, first] = [0, 0];
  return inlines.flatMap((inline): WordInline[] => {
    const start = at;
    if (inline.kind === 'image') {
      for (const each of findPersonalData(inline.alt)) tell(each, '图的替代文字里');
      return [{ ...inline, alt: replacePersonalData(inline.alt, () => OMITTED) }];
    }
    const length = inline.kind === 'text' ? inline.text.length : 1;
    at += length;
    while (endOf(found[first]) <= start) first += 1;
    let behind = first;
    while ((found[behind]?.index ?? Infinity) < start + length) behind += 1;
    const inside = found.slice(first, behind);
    if (inline.kind === 'break') return inside.length === 0 ? [inline] : [];
    const text = inside.reduceRight((rest, { index, match }) => {
      const [from, to] = [Math.max(0, index - start), index + match.length - start];
      // The run in which the number begins says that it is gone.
      return rest.slice(0, from) + (index >= start ? OMITTED : '') + rest.slice(to);
    }, inline.text);
    const inLink = inline.link === undefined ? [] : findPersonalData(inline.link);
    for (const each of inLink) tell(each, `「${place}」的链接没有收，`);
    return [{ ...inline, text, link: inLink.length > 0 ? undefined : inline.link }];
  });
}
