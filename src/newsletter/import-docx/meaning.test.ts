import { describe, expect, test } from 'vitest';
import { richSite } from '../edition-contents-fixture.ts';
import { importDocx } from './index.ts';
import { reportText } from './report.ts';
import { type WordParts, field, p, run, table, wordFile } from './word-file-fixture.ts';

const site = richSite();

/** The column 要闻 of the draft of a Word file, and the report. */
async function read(body: string, parts: WordParts = {}) {
  const bytes = await wordFile(p('要闻') + body, parts);
  const { text, report, internalMark } = await importDocx(bytes, site, { today: '2026-11-21' });
  const [, column = ''] = text.split('## 要闻\n\n');
  return {
    column: column.split('\n\n## ')[0]?.trim() ?? '',
    report: reportText(report),
    internalMark,
  };
}

const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('tables', () => {
  const SPAN = '<w:gridSpan w:val="2"/>';

  test('have two rows of heads joined, whether a cell runs down or only across', async () => {
    const down = table(
      [
        ['名称', '<w:vMerge w:val="restart"/>'],
        ['工位', SPAN],
      ],
      [['', '<w:vMerge/>'], '总数', '空余'],
      ['甲', '10', '2'],
    );
    const joined = '| 名称 | 工位｜总数 | 工位｜空余 |\n| --- | ---: | ---: |\n| 甲 | 10 | 2 |';
    expect((await read(down)).column).toBe(joined);
    const across = table(['名称', ['工位', SPAN]], ['称呼', '总数', '空余'], ['甲', '10', '2']);
    expect((await read(across)).column).toBe(joined.replace('名称', '名称｜称呼'));
  });

  test('have one row of heads where the next one holds data', async () => {
    const plain = table(['名称', ['联系', SPAN]], ['甲', '东区', '处'], ['乙', '西区', '科']);
    expect((await read(plain)).column).toBe(
      '| 名称 | 联系 | 联系 |\n| --- | --- | --- |\n| 甲 | 东区 | 处 |\n| 乙 | 西区 | 科 |',
    );
  });
});

describe('boxes, signs and fields', () => {
  test('a box is ticked as its control, its form or its font says', async () => {
    const box = (isChecked: string, shown: string) =>
      control(`<w14:checkbox><w14:checked w14:val="${isChecked}"/></w14:checkbox>`, run(shown));
    const form = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>';
    const { column } = await read(
      p(
        `${box('1', '☒')}${run('甲')}${box('0', '☐')}${run('乙')}${field('FORMCHECKBOX', '', form)}` +
          `${run('丙')}${run('R', '<w:rFonts w:ascii="Wingdings 2"/>')}${run('丁')}`,
      ),
    );
    expect(column).toBe('☑甲☐乙☑丙☑丁');
  });

  test('circled characters and fractions are those that Word draws, equations keep their levels', async () => {
    const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const equation =
      `<m:oMath><m:f><m:num>${math('1')}</m:num><m:den>${math('2')}</m:den></m:f>${math('+')}` +
      `<m:sSup><m:e>${math('10')}</m:e><m:sup>${math('8')}</m:sup></m:sSup></m:oMath>`;
    const { column, report } = await read(
      p(
        `${field('eq \\o\\ac(○,21)')}${field('eq \\o(\\s\\up 0(○),\\s\\do 0(3))')}` +
          `${field('EQ \\f(3,4)')}${run('亩，')}${equation}`,
      ),
    );
    expect(column).toBe('㉑③3/4亩，1/2+10⁸');
    expect(report).toContain('公式写成了一行字，请核对：「1/2+10⁸」');
  });

  test('what Word works out anew is told, other fields keep their text', async () => {
    const { column, report } = await read(
      p(`${field('DATE \\@ "yyyy"', '2016年')}${run('见')}${field('REF _a', '表2')}`),
    );
    expect(column).toBe('2016年见表2');
    expect(report).toContain(
      '域（1）\n  「2016年」是Word算出来的（DATE），草稿里收存盘时的字，请核对',
    );
  });

  test('the reading of a word stands behind it', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('xǔ')}</w:rt><w:rubyBase>${run('栩')}</w:rubyBase></w:ruby></w:r>`;
    expect((await read(p(`${ruby}${run('川')}`))).column).toBe('栩（xǔ）川');
  });
});

describe('lists', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const item = (text: string, at = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
  const listed = async (levels: string, body: string) => {
    const abstract = `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>`;
    const list = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    return (await read(body, { numbering: abstract + list })).column;
  };

  test.each([
    ['chineseCountingThousand', '%1、', '一、各单位要办好这件事。'],
    ['decimalEnclosedCircleChinese', '%1', '① 各单位要办好这件事。'],
    ['chineseLegalSimplified', '%1、', '壹、各单位要办好这件事。'],
    ['ideographDigital', '第%1项', '第一项 各单位要办好这件事。'],
    ['lowerRoman', '%1.', 'i.各单位要办好这件事。'],
    ['decimalFullWidth', '%1．', '１．各单位要办好这件事。'],
    ['none', '附件', '附件 各单位要办好这件事。'],
  ])('write out %s %s', async (format, text, expected) => {
    expect(await listed(level(0, format, text), item('各单位要办好这件事。'))).toBe(expected);
  });

  test('a numbered item after a bullet below the one before it stays an item', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'bullet', '·');
    expect(await listed(levels, item('甲') + item('乙', 1) + item('丙'))).toBe(
      '1. 甲\n   - 乙\n\n2. 丙',
    );
  });

  test('a level that never begins anew counts on, one shown in figures is', async () => {
    const body = item('甲') + item('乙', 1) + item('丙') + item('丁', 1);
    const goesOn =
      level(0, 'decimal', '%1.') + level(1, 'decimal', '%2）', '<w:lvlRestart w:val="0"/>');
    expect(await listed(goesOn, body)).toBe('1. 甲\n\n1）乙\n\n2. 丙\n\n2）丁');
    const legal =
      level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    expect(await listed(legal, body)).toBe('第一章 甲\n\n1.1 乙\n\n第二章 丙\n\n2.1 丁');
  });
});

describe('what is no text of the bulletin', () => {
  test('hidden, struck and moved words are told, also when a style says so', async () => {
    const style = (id: string, property: string) =>
      `<w:style w:styleId="${id}"><w:rPr>${property}</w:rPr></w:style>`;
    const { column, report } = await read(
      p(
        `${run('藏', '<w:rStyle w:val="H"/>')}${run('见')}${run('划', '<w:rStyle w:val="S"/>')}` +
          `<w:moveFrom>${run('移走')}</w:moveFrom>`,
      ),
      { styles: style('H', '<w:vanish/>') + style('S', '<w:strike/>') },
    );
    expect(column).toBe('见');
    for (const word of ['藏', '划', '移走']) expect(report).toContain(`「${word}」`);
  });

  test('an empty control and a button are left out, told once', async () => {
    const empty = control('<w:showingPlcHdr/>', run('单击此处'));
    const { column, report } = await read(
      p(`${run('甲')}${empty}`) + p(`${run('乙')}${empty}${field('MACROBUTTON X [写标题]')}`),
    );
    expect(column).toBe('甲\n\n乙');
    expect(report).toContain('没填的提示（2）\n  「单击此处」没有收\n  「[写标题]」没有收');
  });

  test('the closing block goes to the report, in lines or in a table, with the names in it', async () => {
    const lines = p('（责任编辑：某甲　审核：某乙）') + p('呈：市委') + p('共印50份');
    const cells = table(['报送：市委', '编辑 某甲'], ['示例市科技创新局', '2025年6月20日印']);
    for (const block of [lines, cells]) {
      const { column, report } = await read(p('有事一件。') + block);
      expect(column).toBe('有事一件。');
      expect(report).toContain('版记');
      expect(report).toContain('某甲');
    }
    expect((await read(p('本市送：一句话。') + p('后文。'))).column).toContain('本市送：一句话。');
  });

  test('macros are told, a watermark says that the file is internal', async () => {
    expect((await read(p('字。'), { vbaProject: 'x' })).report).toContain('文件里有宏，没有运行');
    const mark = p(
      '<w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r>',
    );
    expect((await read(p('字。'), { header: mark })).internalMark).toBe('内部资料');
  });
});
