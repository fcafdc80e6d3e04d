import { describe, expect, it } from 'vitest';
import type { DatasetSchema } from '../schemas/dataset.ts';
import { calendar } from '../schemas/calendar-entry.ts';
import { titles } from '../schemas/title.ts';
import { calendarList } from '../model/calendar/calendar-list.ts';
import { datasetFixture } from '../model/site/dataset-fixture.ts';
import { siteFixture } from '../model/site/site-fixture.ts';
import { siteCalendar } from './site-calendar.ts';

const table = (schema: unknown, text: string, errata?: string) =>
  datasetFixture(schema as DatasetSchema, { '2026-11-01': text }, errata);
const plans = '编号,名称,计划日期,状态\nk1,年报,2026-12-10,暂定\nk2,季报,2026-10-10,取消\n';
const held = '编号,空间编号,称号,授予日期,有效期(年)\nt1,s01,优秀,2024-12-01,2\n';
const site = (today: string, errata?: string) =>
  siteFixture({
    today,
    datasets: [table(calendar, plans, errata), table(titles, held)],
  });

const linesOf = (today: string, errata?: string) =>
  siteCalendar(site(today, errata)).body().replaceAll('\r\n ', '').split('\r\n');
const values = (name: string, ...of: Parameters<typeof linesOf>) =>
  linesOf(...of).flatMap((line) =>
    line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : [],
  );

describe('calendar.ics', () => {
  it('holds each line of the page, once', () => {
    const { earlier, months, later } = calendarList(site('2026-11-24'));
    const shown = [...earlier, ...months.flatMap(({ lines }) => lines), ...later];
    expect(values('SUMMARY', '2026-11-24')).toEqual([
      '发布：季报（取消）',
      '称号到期：优秀1家',
      '发布：年报（暂定）',
    ]);
    expect(shown).toHaveLength(3);
  });

  it('names each thing alike on every day, and says when the facts last changed', () => {
    const errata =
      '版本,编号,字段,原值,更正值,类别,原因,更正日期\n2026-11-01,k1,计划日期,2026-12-10,2026-12-20,更新,延后,2026-11-20\n';
    const before = values('UID', '2026-11-19', errata);
    expect(before).toContain('https://city.example/calendar/#k1');
    expect(values('UID', '2026-11-24', errata)).toEqual(before);
    const stamps = (today: string) => values('DTSTAMP', today, errata);
    expect(stamps('2026-11-19').at(-1)).toBe('20261031T160000Z');
    expect(stamps('2026-11-24').at(-1)).toBe('20261119T160000Z');
  });

  it('leads to the site where it lies, below its base path', () => {
    const below = { ...site('2026-11-24'), basePath: '/zwgk/' };
    const text = siteCalendar(below).body().replaceAll('\r\n ', '');
    expect(text).toContain('\r\nURL:https://city.example/zwgk/titles/\r\n');
    expect(text).toContain('\r\nUID:https://city.example/zwgk/calendar/#k1\r\n');
  });

  it('is the same bytes for the same facts', () => {
    const body = () => siteCalendar(site('2026-11-24')).body();
    expect(body()).toBe(body());
  });

  it('says in each day that the edition is a demonstration', () => {
    const words = values('DESCRIPTION', '2026-11-24');
    expect(words).toHaveLength(4);
    expect(words.every((each) => each.includes('示例（虚构）'))).toBe(true);
  });
});
