import { describe, expect, it } from 'vitest';
import type { NoticeFolder } from '../../data/notices.ts';
import { readTable } from '../../data/table.ts';
import { noticeEntries } from '../../schemas/notice-entry.ts';
import { noticeBasis, noticeLine, noticesList, noticeTable, statedLength } from './notices-list.ts';
import type { SiteData } from '../site/site-data.ts';
import { siteFixture } from '../site/site-fixture.ts';

type Notice = NoticeFolder['notice'];

const objection = {
  form: '书面',
  contact: '高新处',
  phone: '0000-1234567',
  supervisionPhone: '',
  anonymous: false,
  confidentiality: true,
};
const period = {
  from: '2026-03-02',
  to: '2026-03-06',
  length: 5,
  unit: '工作日',
  startDayCounted: true,
} as const;

function folder(id: string, about: Partial<Notice> = {}, list = '序号,名称,事项\n1,塘巢,补助\n') {
  const notice = {
    kind: '公示',
    title: `关于${id}的公示`,
    subject: '拟拨付补助',
    basis: [],
    procedure: [],
    issuer: 'bureau',
    publishedAt: '2026-03-02 09:00',
    period,
    objection,
    ...about,
  };
  const table = readTable('list.csv', list, noticeEntries, { keepsFurtherColumns: true });
  return { id, notice, list: table } as unknown as NoticeFolder;
}

function siteOf(today: string, notices: readonly NoticeFolder[]): SiteData {
  const site = siteFixture({ today });
  const authorities = [
    { id: 'bureau', name: '科技局', from: '2010-01-01', to: '2025-12-31' },
    { id: 'bureau', name: '科创局', from: '2026-01-01', to: null },
  ];
  return {
    ...site,
    site: { ...site.site, authorities },
    edition: { ...site.edition, notices },
  } as unknown as SiteData;
}

const sentence = (today: string, about: Partial<Notice> = {}) => {
  const one = folder('n01', about);
  const { state, sentence: words, isOpen } = noticeLine(siteOf(today, [one]), one);
  return [state, words, isOpen];
};

describe('noticeLine', () => {
  it('says that a notice is open on its first and its last day, with that day', () => {
    const open = ['正在公示', '公示到2026年3月6日（周五）为止', true];
    expect(sentence('2026-03-02')).toEqual(open);
    expect(sentence('2026-03-06')).toEqual(open);
  });

  it('says that it has not begun the day before', () => {
    const days = '2026年3月2日（周一）至2026年3月6日（周五）';
    expect(sentence('2026-03-01')).toEqual(['未开始', `公示期${days}，还没有开始`, false]);
  });

  it('says the day after that it is over, and what is recorded of objections', () => {
    const days = '2026年3月2日（周一）至2026年3月6日（周五）';
    expect(sentence('2026-03-07')).toEqual([
      '公示结束',
      `公示期${days}，已经结束，没有记载异议`,
      false,
    ]);
    const outcome = { state: '无异议', on: '2026-03-09', objections: 0 } as const;
    expect(sentence('2026-03-09', { outcome })[1]).toBe(
      `公示期${days}，已经结束，2026年3月9日确认无异议`,
    );
  });

  it('knows an outcome only from its day on', () => {
    const outcome = { state: '已撤回', on: '2026-03-05' } as const;
    expect(sentence('2026-03-04', { outcome })[0]).toBe('正在公示');
    expect(sentence('2026-03-05', { outcome })).toEqual(['已撤回', '2026年3月5日撤回', false]);
  });

  it('says that objections are being dealt with, open as it may still be', () => {
    const outcome = { state: '异议处理中', objections: 2 } as const;
    expect(sentence('2026-03-04', { outcome })).toEqual([
      '异议处理中',
      '公示期2026年3月2日（周一）至2026年3月6日（周五），收到2件异议，还没有处理结果',
      true,
    ]);
  });

  it('keeps an announcement apart: it has a day and no period', () => {
    const about = { kind: '公布', period: null, objection: null } as const;
    expect(sentence('2026-03-04', about)).toEqual(['公布', '2026年3月2日公布', false]);
  });

  it('gives the issuer the name that it bore on the day', () => {
    const old = folder('n00', { publishedAt: '2025-03-02 09:00' });
    const site = siteOf('2026-03-04', [old]);
    expect(noticeLine(site, old).issuer).toBe('科技局');
    expect(noticeLine(site, folder('n01')).issuer).toBe('科创局');
  });

  it('joins a notice and the announcement that follows it', () => {
    const [first, second] = [folder('n01'), folder('n02', { kind: '公布', follows: 'n01' })];
    const site = siteOf('2026-03-10', [first, second]);
    expect(noticeLine(site, first).followedBy.map(({ id }) => id)).toEqual(['n02']);
    expect(noticeLine(site, second).follows?.id).toBe('n01');
  });
});

describe('noticesList', () => {
  it('puts all by year, the newest first', () => {
    const notices = [
      folder('a', {
        publishedAt: '2024-05-01 09:00',
        period: { ...period, from: '2024-05-01', to: '2024-05-08' },
      }),
      folder('b', { period: { ...period, to: '2026-03-09' } }),
      folder('c'),
      folder('d', { publishedAt: '2025-05-01 09:00', kind: '公布', period: null }),
    ];
    const { years } = noticesList(siteOf('2026-03-04', notices));
    expect(years.map(({ year, lines }) => [year, lines.map(({ id }) => id)])).toEqual([
      ['2026', ['b', 'c']],
      ['2025', ['d']],
      ['2024', ['a']],
    ]);
  });

  it('is empty for an edition without notices', () => {
    expect(noticesList(siteOf('2026-03-04', []))).toEqual({ years: [] });
  });
});

describe('statedLength', () => {
  it('says the length and whether the first day counts, as the notice does', () => {
    expect(statedLength(folder('a').notice)).toBe('5个工作日，首日计入');
    const days = { ...period, unit: '日', startDayCounted: false } as const;
    expect(statedLength(folder('a', { period: days }).notice)).toBe(
      '5个日历日，首日不计，从次日算起',
    );
    expect(statedLength(folder('a', { period: null }).notice)).toBeUndefined();
  });
});

describe('noticeTable', () => {
  it('shows further columns as given, and names those that no row fills', () => {
    const one = folder(
      'a',
      {},
      '序号,名称,事项,评分,备注\n1,塘巢,补助,88.5,\n2,零一,补助,未报送,\n',
    );
    const { columns, blank, entries, cell } = noticeTable(siteOf('2026-03-04', [one]), one);
    expect(columns).toEqual([
      { key: 'matter', title: '事项', isNumber: false },
      { key: '评分', title: '评分', isNumber: true },
    ]);
    expect(blank).toEqual(['备注']);
    expect(entries.map((entry) => cell(entry, '评分'))).toEqual(['88.5', '未报送']);
  });
});

describe('noticeBasis', () => {
  it('links what is held here, in whatever brackets, and leaves the rest as written', () => {
    const site = siteOf('2026-03-04', []);
    const policies = [
      { id: 'xz', frontmatter: { title: '意见', docNumber: '国办发〔2016〕7号' } },
      { id: 'zj', frontmatter: { title: '办法', docNumber: null } },
    ];
    const basis = ['国办发[2016]7号', '示科〔2026〕1号'];
    expect(
      noticeBasis({ ...site, policies } as unknown as SiteData, folder('a', { basis })),
    ).toEqual([
      { text: '国办发[2016]7号', route: 'policies/xz/' },
      { text: '示科〔2026〕1号', route: undefined },
    ]);
  });
});
