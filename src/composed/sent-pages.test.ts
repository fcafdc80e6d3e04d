import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../data/edition.ts';
import { joinSite } from '../model/site/join-site.ts';
import { sentPages, siteAsSent } from './sent-pages.ts';

const siteOn = (day: string) => {
  const { edition } = readEdition(resolve('src/example-city'), day);
  if (edition === undefined) throw new Error('the example city cannot be read');
  return joinSite(edition, '/kcj/');
};
const pictureOf = (day: string, route: string) =>
  sentPages(siteOn(day))
    .find((page) => page.route === route)
    ?.picture();

test('a notice says its period, until when and to whom one objects, and its list', () => {
  const { title, kicker, facts, list, address } =
    pictureOf('2026-11-29', 'notices/gs-2026-titles/') ?? {};
  expect([kicker, title]).toEqual(['栩川市科技创新局', '关于2026年度优秀众创空间拟授予名单的公示']);
  expect(facts).toEqual([
    {
      title: '公示期',
      text: '2026年11月20日（周五）至2026年11月26日（周四），5个工作日，首日计入。',
    },
    { title: '提出异议的期限', text: '2026年11月26日（周四）或之前' },
    { title: '向谁提出', text: '栩川市科技创新局 创新平台处' },
    { title: '电话', text: '0000-0000010' },
  ]);
  expect(list?.lines.slice(0, 2)).toEqual([
    { text: '1 墨池渡创客空间', aside: '' },
    { text: '2 栎山云上众创空间', aside: '200000元' },
  ]);
  expect(address).toBe('https://example-city.example/kcj/notices/gs-2026-titles/');
});

test('what it says while the notice runs does not grow wrong when it has ended', () => {
  const route = 'notices/gs-2026-titles/';
  expect(pictureOf('2026-11-29', route)).toEqual(pictureOf('2026-11-21', route));
});

test('a notice that was withdrawn says so', () => {
  const { facts } = pictureOf('2026-11-29', 'notices/gs-2026-rent/') ?? {};
  expect(facts?.at(-1)).toEqual({ title: '结果', text: '已撤回，2026年5月13日，收到0件异议' });
});

test('of a long ranking the first lines stand there, and how many are left', () => {
  const { list } = pictureOf('2026-11-29', 'evaluations/eval-2026/') ?? {};
  expect(list?.lines[4]).toEqual({ text: '5 墨池渡创客空间', aside: '拟授予，2023年获过奖励' });
  expect([list?.lines.length, list?.rest]).toEqual([30, '另有26条，见网页']);
});

test('of a list by grade each grade stands above its units', () => {
  for (const round of ['eval-2023', 'eval-2024']) {
    const lines = pictureOf('2026-11-29', `evaluations/${round}/`)?.list?.lines ?? [];
    const heads = lines.filter(({ isHead }) => isHead).map(({ text }) => text.slice(0, 2));
    expect(heads.slice(0, 2)).toEqual(['优秀', '良好']);
    expect(lines[0]?.isHead).toBe(true);
    expect(lines.filter(({ isHead }) => !isHead).length).toBeLessThanOrEqual(30);
  }
});

test('an issue has its digest and its first figure', () => {
  const { kicker, title, figure, source } = pictureOf('2026-11-29', 'issues/2026-01/') ?? {};
  expect([kicker, title]).toEqual(['栩川众创旬报', '2026年第1期（总第109期）']);
  expect(figure?.title).toBe('有日期的8场活动：5场空间里的活动，3场向外的活动');
  expect(source).toContain('2026年9月30日');
});

test('a space has no picture of its own; the site has one for all of them', () => {
  const site = siteOn('2026-11-29');
  expect(sentPages(site).some(({ route }) => route.startsWith('spaces/'))).toBe(false);
  expect(siteAsSent(site).picture().kicker).toBe('众创公开·示例市');
});

test('a page is composed once, however often its picture is asked for', () => {
  const site = siteOn('2026-11-29');
  const pictures = () => sentPages(site).map(({ picture }) => picture());
  const first = pictures();
  expect(pictures().every((picture, index) => picture === first[index])).toBe(true);
});
