import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditCodeCheckCharacter,
  organisationCheckCharacter,
  residentIdCheckCharacter,
} from './check-characters.ts';
import { findPersonalData } from './personal-data.ts';

// The resident IDs are the examples of GB 11643; the cards are issuers' test numbers.
const found = (text: string) => findPersonalData(text).map(({ kind, match }) => [kind, match]);

describe('findPersonalData finds', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '１３８００１３８０００',
    '138 00138000',
    '1380013 8000',
    '1380 013 8000',
    '13800 138000',
    '138.0013.8000',
    '138 - 0013 - 8000',
    '138–0013–8000',
    '138\u00a00013\u00a08000',
    '19912345678',
    '138\u200b0013\u200b8000',
  ])('the mobile number 「%s」 wherever it stands', (number) => {
    for (const text of [
      number,
      `电话${number}。`,
      `联系人：${number}（同微信）`,
      `Tel:${number},`,
    ]) {
      expect(found(text)).toEqual([['手机号', number]]);
    }
  });

  it.each([
    '+86 13800138000',
    '+86-13800138000',
    '+8613800138000',
    '008613800138000',
    '86 13800138000',
    '8613800138000',
    '(+86)13800138000',
    '＋８６１３８００１３８０００',
  ])('the number after the country code in 「%s」', (text) => {
    expect(findPersonalData(text)).toMatchObject([{ kind: '手机号', masked: '138******00' }]);
  });

  it.each([
    'Tel13800138000',
    '13800138000@139.com',
    '13800138000/13912345678',
    '手机13800138000 2016年',
    'https://example.org，13800138000',
    '<a href="https://example.org/">13800138000</a>',
    'https://example.org/?phone=13800138000',
    '0573-82082888、13800138000',
    '138 0013 8000 2016年',
  ])('a mobile number in 「%s」', (text) => {
    expect(found(text)[0]?.[0]).toBe('手机号');
  });

  it.each([
    '11010519491231002X',
    '11010519491231002x',
    '440524198001010013',
    '110105 19491231 002X',
    '110105-1949-12-31-002X',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])('the resident ID 「%s」', (id) =>
    expect(found(`身份证号：${id}，`)).toEqual([['身份证号', id]]),
  );

  it('the old resident ID of 15 digits', () => {
    expect(found('身份证110105491231002')).toEqual([['身份证号', '110105491231002']]);
  });

  it.each([
    '4111111111111111',
    '5500005555555559',
    '378282246310005',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '3782 822463 10005',
    '6222 0200 0000 0000 000',
    '9558800000000000000',
    '622202 0000000000000',
    '６２２２０２０００００００００００００',
  ])('the bank card 「%s」', (card) =>
    expect(found(`卡号${card}。`)).toEqual([['银行卡号', card]]),
  );

  it('several at their places in the original text', () => {
    const text = '\ufeff张：\u200b１３８-0013-8000；卡4111 1111 1111 1111，证11010519491231002X';
    const all = findPersonalData(text);
    expect(all.map(({ kind }) => kind)).toEqual(['手机号', '银行卡号', '身份证号']);
    for (const { match, index } of all) expect(text.slice(index, index + match.length)).toBe(match);
    expect(all.map(({ masked }) => masked)).toEqual([
      '138******00',
      '411***********11',
      '110*************2X',
    ]);
  });

  it('a resident ID that by chance has the check character of a credit code too', () => {
    const ids = residentIdsLikeCreditCodes();
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(found(id)).toEqual([['身份证号', id]]);
  });
});

describe('findPersonalData leaves alone', () => {
  it.each([
    '91330100799655058B',
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '91110108551385082Q',
    '91350100M000100Y43',
    '91000000000000000K',
    '91000000MA00000157',
    '91440300 1922038216',
    '9144 0300 1922 0382 16',
    '91-440300-192203821-6',
    '９１４４０３００１９２２０３８２１６',
  ])('the credit code %s', (code) => {
    expect(findPersonalData(code)).toEqual([]);
    expect(findPersonalData(`代码：${code}，嘉兴市`)).toEqual([]);
  });

  it.each([
    ['an office line', '0573-82082888，400-138-0013，021-13800138'],
    ['a longer run of digits', '2213800138000 138001380001 1380013800012345678901'],
    ['a decimal', '0.13800138000 3.13800138000 13800138000.55'],
    ['a sum of money', '总投资13800138000元，15000000000 元'],
    ['dates and ids', '20160325 2016-03-25 jx-s01 索引号11330400002482429T/2016-138001'],
    ['a hash', 'sha256:9f13800138000abc41111111111111117e6c0d1e2f3a4b5c6d7e8f9013800138000a'],
    ['a short hash', 'a13800138000 13800138000e'],
    ['a UUID', '550e8400-4111-1111-1111-111111111111'],
    ['addresses', 'https://example.org/art_1693961_13800138000.html'],
    ['a long id in an address', 'https://example.org/status/4111111111111111?x=4111111111111111'],
    ['a resident ID with a wrong check', '110105194912310021 110105194913310020'],
    ['a registration number of 15 digits', '330402000012345 330402000101234'],
    ['a row of years or numbers', '2012 2013 2014 2015 2016，135 1200 3500 4000，3500 4000 4500'],
    ['a sum', '共138+1300+8000=9438家，138*1300*8000'],
    ['numbers in columns', '138\t1200\t8000\n1380012\n8000\n5,138,1200,8000,2'],
    ['a card that fails the Luhn check', '4111111111111112'],
    ['a repeated digit', '4444444444444444'],
    ['a time stamp', '1458864000000 20160325140600138'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(findPersonalData(text)).toEqual([]));

  it('any valid credit code', () => {
    const pair = fc.constantFrom('11', '12', '13', '51', '52', '53', '91', '92', '93', 'A1', 'N2');
    const division = fc.constantFrom('000000', '330402', '320301', '110119', '310120', '441900');
    const organisation = fc.string({
      unit: fc.constantFrom(...'0123456789AMX'),
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pair, division, organisation, (kind, place, first8) => {
        const first17 = kind + place + first8 + organisationCheckCharacter(first8);
        const code = first17 + creditCodeCheckCharacter(first17);
        expect(findPersonalData(code)).toEqual([]);
        expect(findPersonalData(`（${code}）`)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('findPersonalData for any text', () => {
  it('quotes the original at the index it gives and never shows it whole in a message', () => {
    const unit = fc.constantFrom(
      ...'0123456789０１３８ -+.Xx张\u200b',
      '138',
      '0013',
      '8000',
      '86',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        for (const { match, index, masked } of findPersonalData(text)) {
          expect(text.slice(index, index + match.length)).toBe(match);
          expect(masked).toMatch(/^\d{3}\*{6,}\d[\dXx]$/);
        }
      }),
    );
  });

  it('finds every mobile number between Chinese words', () => {
    const number = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
    fc.assert(
      fc.property(number, (mobile) => {
        expect(found(`联系人张某${mobile}可加微信`)).toEqual([['手机号', mobile]]);
      }),
    );
  });

  it('takes little time for a long page', () => {
    const page = '众创空间2016年3月25日，91330100799655058B，4298家；0.1234567890123\n'.repeat(
      8_000,
    );
    // The time of this thread alone, so that a busy machine does not fail it.
    const start = process.threadCpuUsage();
    expect(findPersonalData(page)).toEqual([]);
    expect(process.threadCpuUsage(start).user).toBeLessThan(3_000_000);
  });
});

/** Resident IDs, invented, of which the last character also is a credit code's. */
function residentIdsLikeCreditCodes(): string[] {
  return Array.from({ length: 500 }, (_, serial) => {
    const first17 = `33040219900101${String(serial).padStart(3, '0')}`;
    return first17 + residentIdCheckCharacter(first17);
  }).filter((id) => creditCodeCheckCharacter(id) === id[17]);
}

it.each([
  ['one number of a million digits', '1'.repeat(1_000_000)],
  ['300,000 numbers', '1 '.repeat(300_000)],
  ['a column of them', '1,\n'.repeat(300_000)],
  ['Chinese digits among numbers', `${'1 '.repeat(100_000)}一二三`],
])('looks at each digit of a text once: %s', (_, text) => {
  expect(findPersonalData(text)).toEqual([]);
});

it('finds as many as are wanted, and a number wherever it stands in a long list', () => {
  const list = '13800138000\n'.repeat(1000);
  expect(findPersonalData(list, 7)).toHaveLength(7);
  expect(findPersonalData(`${'7 '.repeat(200_000)}|a 13800138000`)).toHaveLength(1);
});
