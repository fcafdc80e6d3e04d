import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as column from './columns.ts';
import { ID_PATTERN, idFault } from './ids.ts';
import type { ColumnKind } from './cell.ts';

const about = { description: '说明' };

function read(kind: ColumnKind<unknown>, text: string) {
  const judged = kind.optional('列', about).judge(text);
  if ('value' in judged) return judged.value;
  const { rule, message, hint } = judged.fault;
  return `${rule}: ${message}（${hint}）`;
}

describe('optional cells', () => {
  const kinds = Object.entries({
    ...{ text: column.text, list: column.list, id: column.id, reference: column.reference },
    ...{ date: column.date, period: column.period, division: column.division },
    ...{ creditCode: column.creditCode, number: column.number, amount: column.amount },
    ...{ count: column.count, integer: column.integer, share: column.share, year: column.year },
    ...{ oneOf: column.oneOf(['甲']), someOf: column.someOf(['甲']) },
  }) as [string, ColumnKind<unknown>][];

  it.each(kinds)('%s: blank is null, words of absence stay', (_, kind) => {
    expect(read(kind, '')).toBeNull();
    for (const word of ['未报送', '不适用', '保密', '原文未载', '未查到']) {
      expect(read(kind, word)).toBe(word);
    }
  });

  it.each(kinds)('%s: required cells have neither', (_, kind) => {
    for (const text of ['', ' ', '保密']) {
      const judged = kind.required('列', about).judge(text);
      expect(judged).toMatchObject({ fault: { rule: 'value-required' } });
    }
  });

  it.each(kinds)('%s: no text makes it throw', (_, kind) => {
    fc.assert(fc.property(fc.string(), (text) => void kind.required('列', about).judge(text)));
  });
});

describe('text of every kind of column', () => {
  it.each([
    ['甲 ', '「甲 」前后有多余的空格（改写为「甲」）'],
    ['\u3000甲', '前后有多余的全角空格（U+3000）（改写为「甲」）'],
    [' 保密', '前后有多余的空格（改写为「保密」）'],
    ['甲\u200b乙', '第2个字是零宽字符（U+200B）（改写为「甲乙」）'],
    ['#REF!', '「#REF!」是表格软件的出错标记，不是内容'],
    ['#N/A', '「#N/A」是表格软件的出错标记'],
    ['见＃ＤＩＶ/0！', '「#DIV/0!」是表格软件的出错标记'],
    ['########', '「########」是表格软件的出错标记'],
    ['锟斤拷', '这里有乱码「锟斤」'],
  ])('%j is refused', (text, says) => {
    expect(read(column.text, text)).toContain('value-type');
    expect(read(column.text, text)).toContain(says);
  });

  it.each(['#1工位', 'C#', '众创#空间', 'A/N', '甲\n乙'])('%j is text', (text) =>
    expect(read(column.text, text)).toBe(text),
  );

  it.each([' ', '\u3000', '\u00a0', '\u200b', '\u3164'])(
    '%j is a blank that is to be left empty',
    (text) => {
      expect(read(column.text, text)).toContain('value-type: 这一格看上去是空的');
      const judged = column.text.required('列', about).judge(text);
      expect(judged).toMatchObject({ fault: { rule: 'value-required' } });
    },
  );
});

describe('numbers', () => {
  it.each([
    ['0', 0],
    ['12.50', 12.5],
    ['-3.5', -3.5],
  ])('%s is read', (text, value) => expect(read(column.number, text)).toBe(value));

  it.each([
    ['１２', '改写为12'],
    ['1,200', '改写为1200'],
    ['1，200', '改写为1200'],
    [' 12', '改写为12'],
    ['1 200', '改写为1200'],
    ['约30', '写30，「备注」写“约”'],
    ['甲', '不写千分位、空格、单位和汉字'],
    ['1e5', '改写为100000'],
    ['+5', '改写为5'],
    ['007', '改写为7'],
    ['.5', '改写为0.5'],
    ['12%', '不写千分位'],
    ['NaN', '不写千分位'],
    ['0x10', '不写千分位'],
  ])('%s is none', (text, hint) => {
    const found = read(column.number, text);
    expect(found).toContain(`value-type: 「${text}」不是数，应只用半角数字和小数点`);
    expect(found).toContain(hint);
  });

  it.each([
    [column.count, '-1', 'value-range: 「-1」超出范围：不应小于0'],
    [column.amount, '-0.01', 'value-range: 「-0.01」超出范围：不应小于0'],
    [column.share, '100.01', 'value-range: 「100.01」超出范围：不应大于100'],
    [column.share, '-1', 'value-range: 「-1」超出范围：不应小于0'],
    [column.count, '1.5', 'value-type: 「1.5」不是整数'],
  ])('keep their bounds', (kind, text, says) => expect(read(kind, text)).toContain(says));

  it('may be negative or over 100 where they are changes', () => {
    expect(read(column.change, '-12')).toBe(-12);
    expect(read(column.change, '250')).toBe(250);
    expect(read(column.share, '100')).toBe(100);
  });
});

describe('dates and periods', () => {
  it.each(['2016-03-25', '2016-02-29'])('%s is a day', (text) => {
    expect(read(column.date, text)).toBe(text);
  });

  it.each([
    ['2016.3.1', '改写为2016-03-01'],
    ['2016年3月1日', '改写为2016-03-01'],
    ['2016/3/1', '改写为2016-03-01'],
    ['2016-3-1', '改写为2016-03-01'],
    ['２０１６-03-01', '改写为2016-03-01'],
    ['2016-03-01 ', '改写为2016-03-01'],
    ['2015-02-29', '核对这一天是否存在'],
    ['2016-13-01', '核对这一天是否存在'],
    ['20160301', '改写为2016-03-01'],
    ['2016-03-01 00:00:00', '改写为2016-03-01'],
  ])('%s is no day', (text, hint) => {
    expect(read(column.date, text)).toContain(`「${text}」不是日期，应为YYYY-MM-DD（`);
    expect(read(column.date, text)).toContain(hint);
  });

  it.each([
    ['42430', '「42430」是表格软件的日期序号，就是2016-03-01（改写为2016-03-01'],
    ['2016-03', '「2016-03」只有月，这一列要写到日（日不知道就留空，「2016-03」写进备注）'],
    ['2016年', '「2016年」只有年，这一列要写到日'],
  ])('%s is less or other than a day', (text, said) => {
    expect(read(column.date, text)).toContain(said);
  });

  it.each(['2016', '2016Q4', '2016-03', '2016-03-31', '2016/2017', '2016-03-01/2016-03-01'])(
    '%s is a period',
    (text) => expect(read(column.period, text)).toBe(text),
  );

  it('says how a period is written, and which end is wrong', () => {
    expect(read(column.period, '2016年')).toContain('改写为2016');
    expect(read(column.period, '2016Q5')).toContain('value-type');
    expect(read(column.period, '2016-03/2016-01')).toContain(
      'value-range: 「2016-03/2016-01」的终点早于起点',
    );
    expect(read(column.year, '2016年度')).toContain('改写为2016');
  });
});

describe('listed values', () => {
  const kind = column.oneOf(['众创空间', '加速器']);

  it('are exact, the nearest is suggested', () => {
    expect(read(kind, '加速器')).toBe('加速器');
    expect(read(kind, '众创空问')).toBe(
      'value-type: 「众创空问」不在可用的值里，应为「众创空间」「加速器」之一（是不是「众创空间」？）',
    );
    expect(read(kind, '众创空间 ')).toContain('是不是「众创空间」？');
    expect(read(kind, '孵化')).toContain('从上面的值里选一个');
  });

  it('may be several', () => {
    const some = column.someOf(['甲', '乙']);
    expect(read(some, '甲；乙')).toBe('甲；乙');
    expect(read(some, '甲；丙')).toContain('「丙」不在可用的值里');
    expect(read(some, '甲；')).toContain('有空的一项');
    expect(read(some, '甲； 乙')).toContain('前后有多余的空格');
  });
});

describe('ids and references', () => {
  it.each(['a', 's01', 'jx-s01', '2016'])('%s is an id', (text) => {
    expect(read(column.id, text)).toBe(text);
  });

  it.each([
    ['S01', '改写为「s01」'],
    ['ｓ01', '改写为「s01」'],
    [' s01', '改写为「s01」'],
    ['s_01', '例如「jx-s01」'],
    ['空间一', '例如「jx-s01」'],
    ['-a', '例如「jx-s01」'],
  ])('%s is none', (text, hint) => expect(read(column.id, text)).toContain(hint));

  it('several only where the column is a list', () => {
    const list = column.reference.optional('列', { ...about, isList: true, reference: 'spaces' });
    expect(list.safeParse('a；b').success).toBe(true);
    expect(read(column.reference, 'a；b')).toContain('这一列只能写一个');
    expect(read(column.reference, 'a')).toBe('a');
  });

  it('separated otherwise are rewritten in the hint', () => {
    expect(read(column.source, 'src1;src2')).toContain('改写为「src1；src2」');
    expect(read(column.source, 'src1、src2')).toContain('改写为「src1；src2」');
  });
});

describe('codes', () => {
  it('of divisions have six digits', () => {
    expect(read(column.division, '330482')).toBe('330482');
    expect(read(column.division, '330482 ')).toContain('改写为330482');
    expect(read(column.division, '3304')).toContain('应为6位数字');
  });

  it('of credit keep their check character', () => {
    expect(read(column.creditCode, '914403001922038216')).toBe('914403001922038216');
    expect(read(column.creditCode, '914403001922038217')).toContain('credit-code');
    expect(read(column.creditCode, '9.13E+17')).toContain('后几位已经丢了，还原不了');
    expect(read(column.creditCode, '9144')).toContain('应为18位');
    expect(read(column.creditCode, '91440300 1922038216')).toContain('改写为914403001922038216');
  });
});

describe('an id that names a folder', () => {
  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])(
    'cannot be %s, which Windows keeps',
    (id) => {
      expect(ID_PATTERN.test(id)).toBe(false);
      expect(idFault(id)).toContain('Windows');
    },
  );

  it('cannot be longer than 100 characters', () => {
    expect(ID_PATTERN.test('a'.repeat(100))).toBe(true);
    expect(ID_PATTERN.test('a'.repeat(101))).toBe(false);
    expect(idFault('a'.repeat(101))).toBe('有101个字符，应不超过100个');
  });

  it.each(['cond', 'con-1', 'nul0', 'com', 'com10', 'aux-s01'])('may be %s', (id) => {
    expect(idFault(id)).toBe('');
  });
});
