import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDivision } from './division.ts';
import { nearestDivision } from './nearest-division.ts';

const day = '2016-03-25';

describe('nearestDivision', () => {
  it.each([
    ['330482', '330482', '浙江省嘉兴市平湖市'],
    ['330428', '330482', '浙江省嘉兴市平湖市'],
    ['303402', '330402', '浙江省嘉兴市南湖区'],
    ['3304', '330400', '浙江省嘉兴市'],
    ['33040', '330400', '浙江省嘉兴市'],
    ['330402000000', '330402', '浙江省嘉兴市南湖区'],
    ['３３０４０２', '330402', '浙江省嘉兴市南湖区'],
    ['平湖市', '330482', '浙江省嘉兴市平湖市'],
    ['平湖', '330482', '浙江省嘉兴市平湖市'],
    ['嘉兴市平湖市', '330482', '浙江省嘉兴市平湖市'],
    ['浙江省嘉兴市', '330400', '浙江省嘉兴市'],
    ['平胡市', '330482', '浙江省嘉兴市平湖市'],
    ['全国', '000000', '全国'],
  ])('takes 「%s」 for %s', (text, code, name) => {
    expect(nearestDivision(text, day)).toEqual({ code, name });
  });

  it('prefers a place in the division of the site', () => {
    expect(nearestDivision('鼓楼区', day, '320300')?.code).toBe('320302');
    expect(nearestDivision('鼓楼区', day, '350000')?.code).toBe('350102');
  });

  it('stays in the division of the site, its province, or the province of the code', () => {
    expect(nearestDivision('330412', '2025-01-31', '330100')?.code).toBe('330112');
    expect(nearestDivision('330412', '2025-01-31', '330400')?.code).toBe('330421');
    expect(nearestDivision('鼓楼区', '2025-01-31', '320400')?.code).toBe('320106');
    expect(nearestDivision('440107', '2025-01-31', '330400')?.name).toContain('广东省');
  });

  it('leads from a code that has ended to its successor, else to the place above', () => {
    expect(nearestDivision('320684', '2025-01-31')?.name).toBe('江苏省南通市海门区');
    expect(nearestDivision('320304', '2025-01-31')?.name).toBe('江苏省徐州市');
    expect(nearestDivision('330113', '2018-01-31')?.name).toBe('浙江省杭州市');
  });

  it('leads from a code of another edition to the place of that name', () => {
    expect(nearestDivision('142301', day)).toEqual({ code: '141181', name: '山西省吕梁市孝义市' });
    expect(nearestDivision('130181', day)?.code).toBe('139002');
  });

  it('falls back on the place above', () => {
    expect(nearestDivision('330477', day)?.code).toBe('330400');
  });

  it.each(['', '某某', '999999', 'abc'])('has no suggestion for 「%s」', (text) => {
    expect(nearestDivision(text, day)).toBeUndefined();
  });

  it('only ever suggests a code that is valid on the day', () => {
    const code = fc.stringMatching(/^[0-9]{6}$/);
    fc.assert(
      fc.property(fc.oneof(code, fc.string()), (text) => {
        const suggestion = nearestDivision(text, day);
        if (suggestion !== undefined) expect(isDivision(suggestion.code, day)).toBe(true);
      }),
    );
  });
});
