import { describe, expect, it } from 'vitest';
import { calendar } from '../../schemas/calendar-entry.ts';
import { calendarList } from './calendar-list.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { siteFixture } from '../site/site-fixture.ts';

function list(today: string, ...rows: string[]) {
  const text = `编号,名称,计划日期,状态,原日期,原因,链接\n${rows.join('\n')}\n`;
  const datasets = [datasetFixture(calendar, { '2026-01-01': text })];
  return calendarList(siteFixture({ today, datasets }));
}

const stateOf = (row: string) => {
  const { months, earlier } = list('2026-11-21', row);
  return [...months.flatMap(({ lines }) => lines), ...earlier][0]?.state;
};

describe('calendarList', () => {
  it('holds twelve months from that of today, over the turn of the year', () => {
    const { months } = list('2026-11-21');
    expect(months).toHaveLength(12);
    expect([months[0]?.month, months[2]?.month, months[11]?.month]).toEqual([
      '2026-11',
      '2027-01',
      '2027-10',
    ]);
  });

  it('puts apart what lies before them, newest first, and what comes after', () => {
    const { earlier, later, months } = list(
      '2026-11-21',
      'a,甲,2026-09-01,已发布,,,',
      'b,乙,2026-10-01,已发布,,,',
      'c,丙,2026-11-01,确定,,,',
      'd,丁,2027-11-01,暂定,,,',
    );
    expect(earlier.map(({ entry }) => entry.row.id)).toEqual(['b', 'a']);
    expect(months[0]?.lines.map(({ entry }) => entry.row.id)).toEqual(['c']);
    expect(later.map(({ entry }) => entry.row.id)).toEqual(['d']);
  });

  it('names the next publication that still stands', () => {
    const { next } = list(
      '2026-11-21',
      'a,甲,2026-11-20,确定,,,',
      'b,乙,2026-11-22,取消,,,',
      'c,丙,2026-11-23,推迟,2026-11-01,,',
    );
    expect(next?.entry.row.id).toBe('c');
    expect(list('2026-11-21').next).toBeUndefined();
  });

  it('says the state in words, with the old day and the reason', () => {
    expect(stateOf('a,甲,2026-12-01,推迟,2026-11-01,数据待核,')).toBe(
      '推迟，原定2026年11月1日：数据待核',
    );
    expect(stateOf('a,甲,2026-12-01,取消,,机构改革,')).toBe('取消：机构改革');
    expect(stateOf('a,甲,2026-12-01,确定,,,')).toBe('确定');
    expect(stateOf('a,甲,2026-10-01,确定,,,')).toBe('确定；日期已过，没有记为已发布');
    expect(stateOf('a,甲,2026-10-01,已发布,,,')).toBe('已发布');
  });

  it('links to secure addresses and to pages that the site has, to nothing else', () => {
    const linkOf = (link: string) =>
      list('2026-11-21', `a,甲,2026-12-01,确定,,,${link}`).months[1]?.lines[0]?.link;
    expect(linkOf('https://a.example/x')).toEqual({
      address: 'https://a.example/x',
      isRoute: false,
    });
    expect(linkOf('/data/')).toEqual({ address: 'data/', isRoute: true });
    expect(linkOf('data/calendar#row-a')).toEqual({
      address: 'data/calendar/#row-a',
      isRoute: true,
    });
    for (const link of ['issues/2026-36/', 'http://a.example/', '见公告', '']) {
      expect(linkOf(link)).toBeUndefined();
    }
    for (const link of ['javascript:alert(1)', '//a.example/']) {
      expect(() => linkOf(link)).toThrow('应以https://或http://开头');
    }
  });
});
