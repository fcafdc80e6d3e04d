import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type CheerioAPI, load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLAUSE_WORDS } from './clause-words.ts';
import { filesOf } from './site-files.ts';
import { printedIds, undividedAmounts } from './site-words.ts';
import { checkedEdition } from '../model/checks/checked-edition.ts';
import {
  type BuiltSite,
  EDITIONS,
  FIXTURE_DAY,
  REFERENCE_DAY,
} from './whole-site/build-edition.ts';
import { fixtureSites } from './whole-site/fixture-sites.ts';
import { filesWith, pageTags, siteFaults } from './whole-site/site-faults.ts';

let rich: BuiltSite;
let tiny: BuiltSite;
let reference: BuiltSite;
let government: BuiltSite;
beforeAll(async () => {
  [government, rich, reference, tiny] = await fixtureSites(
    'authority',
    'rich',
    'reference',
    'tiny',
  );
});

/** The pages for readers; the mail and WeChat editions of an issue have no frame of the site. */
const pagesOf = ({ folder }: BuiltSite) =>
  filesOf(folder, ['.html']).filter((file) => !CHANNEL.test(file));
const CHANNEL = /\/(email|wechat|fragment)\.html$/;
const textOf = ({ folder }: BuiltSite, file: string) => readFileSync(join(folder, file), 'utf8');
const read = new Map<string, CheerioAPI>();
/** A page, read once for all tests. */
const pageOf = (site: BuiltSite, file: string): CheerioAPI => {
  const path = join(site.folder, file);
  const page = read.get(path) ?? load(textOf(site, file));
  read.set(path, page);
  return page;
};

test('the checks find nothing, but for what the rich edition leaves undecided or has lost', () => {
  for (const { stdout, stderr } of [tiny, reference]) {
    expect(stdout).toMatch(/^数据集\n/);
    // How far it is, a line a step (and one more where a step is long), and nothing else.
    expect(stderr).toMatch(/^(?:[^\n]{2,20}……(?:\d+\/\d+(?:，还要约\d+(?:秒|分钟))?)?\n)*$/);
  }
  const { problems } = checkedEdition(EDITIONS.rich, FIXTURE_DAY);
  expect(new Set(problems.map(({ rule, level }) => `${level} ${rule}`))).toEqual(
    new Set(['notice repeat-undecided', 'warning version-shrinks']),
  );
  const notices = problems.filter(({ level }) => level === 'notice').length;
  expect(rich.stdout).toContain(`另有${notices}处提示，用npm run check -- --all列出`);
});

describe('links, HTML and style sheets are without fault', () => {
  test('in the rich edition under a base path', () => expect(siteFaults(rich)).toEqual([]));
  test('in the edition with almost nothing', () => expect(siteFaults(tiny)).toEqual([]));
  test('in the reference edition', () => expect(siteFaults(reference)).toEqual([]));
  test('in an edition of an authority, with signs of HTML in its name', () =>
    expect(siteFaults(government)).toEqual([]));
});

test('readers are told what things are called, not their ids', () => {
  for (const [site, root, day] of [
    [rich, EDITIONS.rich, FIXTURE_DAY],
    [reference, EDITIONS.reference, REFERENCE_DAY],
  ] as const) {
    const { edition } = checkedEdition(root, day);
    const rows = [...(edition?.datasets.values() ?? [])].flatMap(({ versions }) =>
      versions.flatMap(({ table }) => table.entries.map(({ cells }) => cells['id'] ?? '')),
    );
    const folders = [...(edition?.notices ?? []), ...(edition?.rounds ?? [])].map(({ id }) => id);
    const ids = new Set([...rows, ...folders].filter((id) => /[-\d]/.test(id)));
    expect(ids.size).toBeGreaterThan(50);
    expect(printedIds(site.folder, ids)).toEqual([]);
  }
});

test('no amount of five digits is set in one piece', () => {
  for (const site of [reference, rich]) expect(undividedAmounts(site.folder)).toEqual([]);
});

test('an address with a port and a path and a deep base path are one address', () => {
  expect(textOf(government, 'index.html')).toContain(
    '<link rel="canonical" href="https://www.rich.example:8443/portal/a/b/c/"',
  );
});

test('under a base path no address outside of it is left in any page', () => {
  const outside = pagesOf(rich).flatMap((file) =>
    [...textOf(rich, file).matchAll(/\s(?:href|src|action|srcset)="(\/[^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/zwgk/zckj/'))
      .map((address) => `${file} ${address}`),
  );
  expect(outside).toEqual([]);
});

test('a column without content has no page and no link', () => {
  expect(pagesOf(tiny)).toEqual([
    '404.html',
    'data/index.html',
    'data/spaces/index.html',
    'index.html',
    'search/index.html',
    'spaces/index.html',
    'spaces/only/index.html',
    'subscribe/index.html',
    'updates/index.html',
  ]);
  const words = pageOf(tiny, 'index.html')('nav a').toArray();
  expect(words.map(({ attribs }) => attribs['href'])).toEqual(
    expect.not.arrayContaining(['/notices/', '/issues/', '/policies/', '/about/']),
  );
});

test('every column with content is linked from every page', () => {
  const columns = (
    'notices titles spaces communities stories evaluations support policies targets disclosures ' +
    'issues reports statistics data updates calendar search about'
  ).split(' ');
  for (const file of pagesOf(rich)) {
    const $ = pageOf(rich, file);
    const links = new Set(
      $('a[href]')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? ''),
    );
    const lost = columns.filter((column) => !links.has(`/zwgk/zckj/${column}/`));
    expect(lost, file).toEqual([]);
  }
});

test('a draft is nowhere', () => {
  expect(filesWith(rich.folder, '示例甲乙丙丁')).toEqual([]);
  expect(filesWith(rich.folder, 'issues/2025-09')).toEqual([]);
  expect(existsSync(join(rich.folder, 'issues/2025-09'))).toBe(false);
});

test('cells with signs of HTML stay text', () => {
  for (const file of pagesOf(rich)) {
    const $ = pageOf(rich, file);
    expect($('main b').text(), file).not.toContain('尖括号');
    expect($('script:not([src])').text(), file).not.toContain('alert(');
  }
  const name = '示例<b>&“尖括号”</b>空间 & Co.';
  expect(pageOf(rich, 'spaces/r04/index.html')('h1').text().trim()).toBe(name);
});

describe('a demonstration says that it is one', () => {
  test('on every page', () => {
    for (const file of pagesOf(rich)) {
      expect(pageOf(rich, file)('.statement').text(), file).toContain('虚构示例');
    }
    for (const file of pagesOf(reference)) {
      expect(pageOf(reference, file)('.statement').text(), file).toContain('不是任何机关的网站');
    }
  });

  test('in every channel of an issue that is text', () => {
    const channels = filesOf(rich.folder).filter((file) =>
      /^issues\/[^/]+\/.*\.(html|txt|md|json|csv|svg)$/.test(file),
    );
    // A table holds nothing but its cells.
    const silent = channels.filter(
      (file) => !file.endsWith('.csv') && !/虚构|示例（/.test(textOf(rich, file)),
    );
    expect(silent).toEqual([]);
  });

  // The name of the site, the addresses of a sitemap, the hashes of a ledger and the days of a build have
  // no place for a word.
  const plain = new Set([
    'favicon.svg',
    'wordmark.svg',
    'sitemap.xml',
    'ledger.json',
    'manifest.json',
    'published.json',
  ]);
  test.each([
    ['rich', '虚构'],
    ['reference', '演示站'],
  ])('in the pictures, feeds and JSON of the %s edition', (edition, word) => {
    const site = edition === 'rich' ? rich : reference;
    const silent = filesOf(site.folder, ['.svg', '.xml', '.json', '.jsonld', '.ics']).filter(
      (file) => !plain.has(file) && !textOf(site, file).includes(word),
    );
    expect(silent).toEqual([]);
  });

  test('and keeps search engines out unless told otherwise; an authority does not', () => {
    expect(pageTags(rich.folder, '')['robots']).toEqual(['noindex']);
    expect(textOf(rich, 'robots.txt')).toContain('Disallow: /');
    expect(pageTags(government.folder, '')['robots']).toBeUndefined();
    expect(textOf(government, 'robots.txt')).not.toMatch(/Disallow: \/$/m);
  });

  test('an authority is not called a demonstration', () => {
    expect(filesWith(government.folder, '虚构示例')).toEqual([]);
    expect(filesWith(government.folder, '演示站')).toEqual([]);
  });
});

test('every clause of the documents has its address', () => {
  for (const [policy, lines] of Object.entries(CLAUSE_WORDS)) {
    const page = pageOf(reference, `policies/${policy}/index.html`);
    const ids = lines
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[1] ?? '');
    expect(
      ids.filter((id) => page(`.clause#${id}`).length !== 1),
      policy,
    ).toEqual([]);
  }
});

describe('page tags of government sites', () => {
  const SITE = ['SiteDomain', 'SiteIDCode', 'SiteName'];
  const COLUMN = ['ColumnDescription', 'ColumnKeywords', 'ColumnName', 'ColumnType'];
  const ARTICLE = ['ArticleTitle', 'ContentSource', 'PubDate'];
  const named = (tags: Record<string, string[]>) =>
    Object.keys(tags)
      .filter((name) => [...SITE, ...COLUMN, ...ARTICLE].includes(name))
      .toSorted();
  const routesOf = (site: BuiltSite) =>
    pagesOf(site)
      .filter((file) => file.endsWith('index.html'))
      .map((file) => file.slice(0, -'index.html'.length));

  test('the home page has 3, a list 7, an item 10', () => {
    expect(named(pageTags(government.folder, ''))).toEqual(SITE);
    for (const route of ['spaces/', 'notices/', 'policies/', 'issues/', 'data/', 'statistics/']) {
      expect(named(pageTags(government.folder, route)), route).toEqual(
        [...COLUMN, ...SITE].toSorted(),
      );
    }
    const items = ['spaces/r01/', 'notices/n2025-03/', 'policies/sl-banfa/', 'issues/2025-07/'];
    for (const route of [...items, 'reports/charts/', 'stories/spark/', 'data/spaces/']) {
      expect(named(pageTags(government.folder, route)), route).toEqual(
        [...ARTICLE, ...COLUMN, ...SITE].toSorted(),
      );
    }
  });

  test('each stands once and says something', () => {
    for (const site of [rich, tiny, reference, government]) {
      for (const route of routesOf(site)) {
        for (const [name, contents] of Object.entries(pageTags(site.folder, route))) {
          expect(contents, `${route} ${name}`).toHaveLength(1);
          expect(contents[0], `${route} ${name}`).not.toMatch(/^\s*$|null|undefined|NaN|\[object/);
        }
      }
    }
  });

  test('the day of publication is written to the minute', () => {
    const days = routesOf(government).flatMap(
      (route) => pageTags(government.folder, route)['PubDate'] ?? [],
    );
    expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(day))).toEqual([]);
    expect(pageTags(government.folder, 'notices/n2025-03/')['PubDate']).toEqual([
      '2025-06-17 17:05',
    ]);
  });

  test('a policy of which only other days are known has no day of publication', () => {
    const policies = routesOf(reference).filter((route) => /^policies\/./.test(route));
    const dated = policies.filter((route) => pageTags(reference.folder, route)['PubDate']);
    expect([policies.length, dated]).toEqual([5, ['policies/gbf2016-7/']]);
  });

  test('a code that is not configured is not invented', () => {
    expect(
      routesOf(rich).flatMap((route) => pageTags(rich.folder, route)['SiteIDCode'] ?? []),
    ).toEqual([]);
    expect(pageTags(government.folder, '')['SiteIDCode']).toEqual(['0000010001']);
  });
});

test('a reading page is at most 60 kB with its styles, compressed', () => {
  for (const site of [rich, reference]) {
    const bytes = (file: string) => gzipSync(readFileSync(join(site.folder, file))).length;
    const styles = filesOf(site.folder, ['.css']).reduce((sum, file) => sum + bytes(file), 0);
    const heavy = pagesOf(site)
      .map((file) => ({ file, bytes: bytes(file) + styles }))
      .filter((page) => page.bytes > 60 * 1024);
    expect(heavy).toEqual([]);
  }
});

test('sitemap.xml names every page and nothing else', () => {
  for (const [site, root] of [
    [rich, 'https://rich.example/zwgk/zckj/'],
    [tiny, 'https://tiny.example/'],
    [reference, 'https://zhongchuang.example/'],
  ] as const) {
    const named = [...textOf(site, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = '']) => address,
    );
    const pages = pagesOf(site)
      .filter((file) => file.endsWith('index.html'))
      .map((file) => root + file.slice(0, -'index.html'.length));
    expect(named.toSorted()).toEqual(pages.toSorted());
  }
});
