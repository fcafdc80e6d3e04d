import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divisionEdition,
  divisionLevel,
  divisionName,
  divisionPath,
  formatDivision,
  isDivision,
  isFictionalDivision,
  isWithin,
  lastDivisionName,
  parentDivision,
} from './division.ts';
import { DIVISION_CHANGES } from './division-changes.ts';
import { DIVISION_EDITIONS, divisionNames } from './division-editions.ts';

describe('divisionEdition', () => {
  it.each([
    ['2016-03-25', '201509'],
    ['2016-07-31', '201607'],
    ['2018-12-31', '201812'],
    ['2026-11-21', '202412'],
    ['2015-08-31', '201410'],
    ['2015', '201509'],
    ['2016Q2', '201509'],
    ['2016-06', '201509'],
    ['1998-01-01', '200212'],
    ['', '200212'],
  ])('for %s is %s', (onDate, edition) => expect(divisionEdition(onDate)).toBe(edition));
});

describe('names', () => {
  it.each([
    ['330482', '平湖市', ['浙江省', '嘉兴市', '平湖市'], '嘉兴市平湖市'],
    ['330400', '嘉兴市', ['浙江省', '嘉兴市'], '嘉兴市'],
    ['330000', '浙江省', ['浙江省'], '浙江省'],
    ['110105', '朝阳区', ['北京市', '朝阳区'], '北京市朝阳区'],
    ['429004', '仙桃市', ['湖北省', '仙桃市'], '湖北省仙桃市'],
    ['110100', '市辖区', ['北京市', '市辖区'], '北京市市辖区'],
    ['000000', '全国', ['全国'], '全国'],
    ['000012', '示例区划000012', ['示例区划000012'], '示例区划000012'],
  ])('of %s', (code, name, path, place) => {
    expect(divisionName(code, '2016-03-25')).toBe(name);
    expect(divisionPath(code, '2016-03-25')).toEqual(path);
    expect(formatDivision(code, '2016-03-25')).toBe(place);
  });

  it.each(['330499', '320371', '320613', '000100', '33048', '3304822', '', 'toString'])(
    'are not known for %s',
    (code) => {
      expect(isDivision(code, '2016-03-25')).toBe(false);
      expect(divisionPath(code, '2016-03-25')).toEqual([]);
      expect(formatDivision(code, '2016-03-25')).toBe(code);
    },
  );

  it.each([
    ['330113', '临平区', '2021-03-31', '2021-02-28'],
    ['330114', '钱塘区', '2026-11-21', '2020-12-31'],
    ['320613', '崇川区', '2020-07-01', '2020-05-31'],
    ['370116', '莱芜区', '2018-12-31', '2018-11-30'],
    ['330383', '龙港市', '2019-08-31', '2019-07-31'],
    ['653229', '和安县', '2024-12-31', '2024-11-30'],
  ])('know %s %s from its proclamation on', (code, name, day, before) => {
    expect(divisionName(code, day)).toBe(name);
    expect(isDivision(code, before)).toBe(false);
  });

  it.each([
    ['330103', '2021-11-30', '2021-12-31'],
    ['320684', '2020-11-30', '2020-12-31'],
    ['371202', '2018-11-30', '2018-12-31'],
    ['320304', '2010-09-30', '2010-10-31'],
  ])('know %s until the list that leaves it out', (code, last, gone) => {
    expect(isDivision(code, last)).toBe(true);
    expect(isDivision(code, gone)).toBe(false);
    expect(lastDivisionName(code)).toBeDefined();
  });

  it('number what the newest official list numbers: 34 provinces, 333 cities, 2846 counties', () => {
    const placeholder = /^(?:市辖区|县|(?:省|自治区)直辖县级行政(?:区划|单位))$/;
    const codes = Object.entries(divisionNames('202412'))
      .filter(([, name]) => !placeholder.test(name))
      .map(([code]) => divisionLevel(code));
    const count = (level: string) => codes.filter((each) => each === level).length;
    expect([count('provincial'), count('municipal'), count('district')]).toEqual([34, 333, 2846]);
  });

  it('change only by codes or names that are new and codes that were there to end', () => {
    for (const { month, begins, ends } of DIVISION_CHANGES) {
      const before = divisionNames(DIVISION_EDITIONS.findLast((edition) => edition < month) ?? '');
      expect(Object.entries(begins).filter(([code, name]) => before[code] === name)).toEqual([]);
      expect(ends.filter((code) => !(code in before || code in begins))).toEqual([]);
    }
  });

  it('follow the edition of the day', () => {
    const [first = '', newest = ''] = [DIVISION_EDITIONS[0], DIVISION_EDITIONS.at(-1)];
    const gone = Object.keys(divisionNames(first)).filter(
      (code) => !(code in divisionNames(newest)),
    );
    const code = gone[0] ?? '';
    expect(isDivision(code, '2002-12-31')).toBe(true);
    expect(isDivision(code, '2020-01-01')).toBe(false);
  });
});

describe('levels and containment', () => {
  it.each([
    ['000000', 'national', undefined],
    ['330000', 'provincial', '000000'],
    ['330400', 'municipal', '330000'],
    ['330402', 'district', '330400'],
    ['000010', 'municipal', '000000'],
    ['000012', 'district', '000010'],
    ['000001', 'district', '000000'],
  ])('%s is %s', (code, level, parent) => {
    expect(divisionLevel(code)).toBe(level);
    expect(parentDivision(code)).toBe(parent);
  });

  it('puts a district into its city, province and country', () => {
    for (const ancestor of ['330402', '330400', '330000', '000000']) {
      expect(isWithin('330402', ancestor)).toBe(true);
    }
    expect(isWithin('330400', '330402')).toBe(false);
    expect(isWithin('330402', '330500')).toBe(false);
    expect(isWithin('000012', '000010')).toBe(true);
    expect(isWithin('000022', '000010')).toBe(false);
  });

  it('tells invented codes from the country', () => {
    expect(isFictionalDivision('000012')).toBe(true);
    expect(isFictionalDivision('000000')).toBe(false);
    expect(isFictionalDivision('330402')).toBe(false);
  });

  it('knows a parent for every code of every edition', () => {
    for (const edition of DIVISION_EDITIONS) {
      const onDate = `${edition.slice(0, 4)}-${edition.slice(4)}-28`;
      expect(divisionEdition(onDate)).toBe(edition);
      for (const code of Object.keys(divisionNames(edition))) {
        const parent = parentDivision(code) ?? '';
        if (!isDivision(parent, onDate) || !isWithin(code, parent)) expect.fail(code);
      }
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, onDate) => {
        formatDivision(code, onDate);
        isWithin(code, onDate);
      }),
    );
  });
});
