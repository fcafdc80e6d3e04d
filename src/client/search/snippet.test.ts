import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryWords } from '../../text/search-terms.ts';
import * as made from './snippet.ts';

const mark = (text: string, query: string) => made.mark(text, queryWords(query));
const snippet = (text: string, query: string, title = '', names = 0) =>
  made.snippet({ title, section: '', route: '', text, names }, queryWords(query));

const shown = (parts: readonly { text: string; isFound: boolean }[]) =>
  parts.map(({ text, isFound }) => (isFound ? `<${text}>` : text)).join('');

describe('mark', () => {
  it('marks what was found as it is printed', () => {
    expect(shown(mark('见国办发 〔２０１６〕 7号。', '国办发[2016]7号'))).toBe(
      '见<国办发 〔２０１６〕 7号>。',
    );
  });

  it('marks every word, and every place', () => {
    expect(shown(mark('塘巢到塘巢讲创业', '塘巢 创业'))).toBe('<塘巢>到<塘巢>讲<创业>');
  });

  it('joins what overlaps', () => {
    expect(shown(mark('众创空间', '众创空 空间'))).toBe('<众创空><间>');
  });

  it('marks nothing where nothing was found', () => {
    expect(shown(mark('众创空间', '塘巢'))).toBe('众创空间');
  });

  it('loses no character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (line, query) => {
        expect(
          mark(line, query)
            .map((part) => part.text)
            .join(''),
        ).toBe(line);
      }),
    );
  });
});

describe('snippet', () => {
  it('shows the line that holds the word', () => {
    expect(snippet('第一行\n第二行讲塘巢\n第三行', '塘巢').map(shown)).toEqual(['第二行讲<塘巢>']);
  });

  it('shows a line for each of two words', () => {
    expect(snippet('讲塘巢\n讲创业', '塘巢 创业').map(shown)).toEqual(['讲<塘巢>', '讲<创业>']);
  });

  it('shows the first line when the title says it all', () => {
    expect(snippet('运营公司\n塘巢', '塘巢', '塘巢创客空间').map(shown)).toEqual(['运营公司']);
  });

  it('says no title again, nor a name or a day alone', () => {
    const text = '塘巢众创\n2016年3月1日\n塘巢创客空间\n徐州市塘巢路1号';
    expect(snippet(text, '创客', '塘巢创客空间', 1).map(shown)).toEqual(['徐州市塘巢路1号']);
    expect(snippet('徐州市', '徐州', '徐州市')).toEqual([]);
  });

  it('marks an amount as a whole number only', () => {
    expect(snippet('188000元\n拨付88000元', '88000', '某公司').map(shown)).toEqual([
      '拨付<88000>元',
    ]);
  });

  it('does not tell that nothing is known', () => {
    expect(snippet('原文未载\n嘉兴市', '青创', '青创中心').map(shown)).toEqual(['嘉兴市']);
  });

  it('shows nothing of an entry that is only a title', () => {
    expect(snippet('', '塘巢', '塘巢创客空间')).toEqual([]);
  });

  it('cuts a long line around what was found', () => {
    const [line] = snippet(`${'前'.repeat(60)}塘巢${'后'.repeat(200)}`, '塘巢').map(shown);
    expect(line).toMatch(/^…前{24}<塘巢>后+…$/);
  });
});
