import { describe, expect, it } from 'vitest';
import { calendar } from '../../schemas/calendar-entry.ts';
import { calendarList, nextByDay } from './calendar-list.ts';
import { datasetFixture } from '../site/dataset-fixture.ts';
import { ownTable } from '../../schemas/own-table.ts';
import { titles } from '../../schemas/title.ts';
import type { DatasetSchema } from '../../schemas/dataset.ts';
import { siteFixture } from '../site/site-fixture.ts';

function siteOn(today: string, rows: readonly string[]) {
  const text = `编号,名称,计划日期,状态,原日期,原因,链接\n${rows.join('\n')}\n`;
  const datasets = [datasetFixture(calendar, { '2026-01-01': text })];
  return siteFixture({ today, datasets });
}

const list = (today: string, ...rows: string[]) => calendarList(siteOn(today, rows));

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
    expect(earlier.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(months[0]?.lines.map(({ id }) => id)).toEqual(['c']);
    expect(later.map(({ id }) => id)).toEqual(['d']);
  });

  it('names the next publication that still stands', () => {
    const { next } = list(
      '2026-11-21',
      'a,甲,2026-11-20,确定,,,',
      'b,乙,2026-11-22,取消,,,',
      'c,丙,2026-11-23,推迟,2026-11-01,,',
    );
    expect(next?.id).toBe('c');
    expect(list('2026-11-21').next).toBeUndefined();
  });

  it('says what should be there before what comes next, from the day after it was due', () => {
    const rows = ['a,甲,2026-11-20,确定,,,', 'b,乙,2026-11-23,暂定,,,', 'c,丙,2026-11-24,确定,,,'];
    const said = nextByDay(siteOn('2026-11-20', rows), ({ name }) => `下一项是${name}。`);
    expect(said.map(({ from, said: words }) => [from, words]).slice(0, 3)).toEqual([
      [undefined, '下一项是甲。'],
      ['2026-11-21', '应于2026年11月20日登出的甲还没有登出。下一项是乙。'],
      ['2026-11-24', '应于2026年11月23日登出的乙还没有登出；另有1项也过了日期。下一项是丙。'],
    ]);
  });

  it('says the state in words, with the old day and the reason', () => {
    expect(stateOf('a,甲,2026-12-01,推迟,2026-11-01,数据待核,')).toBe(
      '推迟，原定2026年11月1日：数据待核',
    );
    expect(stateOf('a,甲,2026-12-01,取消,,机构改革,')).toBe('取消：机构改革');
    expect(stateOf('a,甲,2026-12-01,确定,,,')).toBe('确定');
    expect(stateOf('a,甲,2026-10-01,确定,,,')).toBe('日期已过，还没有登出');
    expect(stateOf('a,甲,2026-10-01,推迟,2026-09-01,数据待核,')).toBe(
      '推迟，原定2026年9月1日：数据待核；日期已过，还没有登出',
    );
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

describe('the days that follow from other facts', () => {
  const objection = { form: '书面', contact: '创新处', phone: '0000-1', supervisionPhone: '' };
  const notice = (id: string, to: string, changes: object = {}) => ({
    id,
    notice: {
      kind: '公示',
      title: `${id}的公示`,
      issuer: 'bureau',
      publishedAt: '2026-11-18 09:00',
      period: { from: '2026-11-18', to, length: 5, unit: '工作日', startDayCounted: true },
      objection,
      ...changes,
    },
  });
  const openDays = ownTable('open-days', '开放日', 'batch', [
    { name: 'id', title: '编号', type: 'id', required: true, description: '编号' },
    { name: 'on', title: '日期', type: 'date', required: true, description: '日期' },
    { name: 'space', title: '空间', type: 'text', description: '空间' },
    { name: 'topic', title: '主题', type: 'text', description: '主题' },
    { name: 'seats', title: '名额', type: 'integer', unit: '人', description: '名额' },
  ]);
  const at = (schema: unknown, text: string) =>
    datasetFixture(schema as DatasetSchema, { '2026-11-01': text });
  const site = siteFixture({
    today: '2026-11-24',
    datasets: [
      at(
        titles,
        '编号,空间编号,称号,授予日期,有效期(年),撤销日期\nt1,s01,优秀,2024-12-01,2,\nt2,s02,示范,2024-12-01,2,\nt3,s03,优秀,2024-12-01,2,2025-01-01\nt4,s04,优秀,2024-12-01,5,\n',
      ),
      at(openDays, '编号,日期,空间,主题,名额\no1,2026-12-12,甲空间,看打样,30\no2,2026-12-13,,,\n'),
    ],
    notices: [
      notice('a', '2026-11-24'),
      notice('b', '2026-11-30', { outcome: { state: '已撤回', on: '2026-11-20' } }),
      notice('c', '2026-11-30', { publishedAt: '2026-11-25 09:00' }),
      notice('d', '2025-11-24'),
      notice('e', '2026-11-30', { kind: '公布' }),
    ],
  });

  it('stand in their months: last days to object, last days of titles, open days', () => {
    const lines = calendarList(site).months.flatMap((month) => month.lines);
    expect(lines.map(({ day, kind, name, state }) => [day, kind, name, state])).toEqual([
      ['2026-11-24', '公示截止', 'a的公示', '提异议到这一天为止：书面；向创新处；电话0000-1'],
      ['2026-12-01', '称号到期', '优秀1家、示范1家', 's01、s02，到这一天为止有效'],
      ['2026-12-12', '开放日', '甲空间，看打样', '名额30人'],
    ]);
    expect(lines.map(({ address }) => address)).toEqual([
      'notices/a/',
      'titles/#2026-12-01',
      'data/open-days/#row-o1',
    ]);
  });

  it('are days: a month or 待定 in an own table is none', () => {
    const wordy = ownTable('open-days', '开放日', 'batch', [
      { name: 'id', title: '编号', type: 'id', required: true, description: '编号' },
      { name: 'on', title: '日期', type: 'text', required: true, description: '日期' },
      { name: 'space', title: '空间', type: 'text', description: '空间' },
    ]);
    const rows = '编号,日期,空间\no1,2026-12,甲空间\no2,待定,甲空间\no3,2026-12-05,甲空间\n';
    const { months } = calendarList(
      siteFixture({ today: '2026-11-24', datasets: [at(wordy, rows)] }),
    );
    expect(months.flatMap(({ lines }) => lines.map(({ day }) => day))).toEqual(['2026-12-05']);
  });
});
