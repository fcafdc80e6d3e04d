import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { closeWindows, testBrowser } from './test-browser.ts';
import {
  axeFaults,
  checkPage,
  keyboardReach,
  overflowAt,
  type PageChecker,
  pageChecker,
  readableWithoutScript,
  watchPage,
} from './page-checks.ts';
import { coveredTargets, onTouchScreen, smallTargets } from './page-checks-touch.ts';
import { strangeSizes } from './page-checks-type.ts';
import { writeFolder } from './site-files-fixture.ts';
import { serveFolder } from '../building/static-server.ts';

let browser: Browser;
/** Shows one page after the other: a window for each costs more than what is asked of it. */
let shownPage: Page;
beforeAll(async () => {
  browser = await testBrowser();
  shownPage = await browser.newPage({ viewport: { width: 800, height: 600 } });
});
afterAll(closeWindows);

const STYLE = `
  body { margin: 1rem; color: #111; background: #fff; overflow-wrap: anywhere; }
  a { color: #024; display: inline-block; min-height: 24px; } a:focus { outline: 2px solid #024; }
  .skip { position: absolute; left: -99rem; } .skip:focus { left: 0; }
  @media (pointer: coarse) { a { min-width: 44px; min-height: 44px; } }
  @media (prefers-color-scheme: dark) {
    body { color: #eee; background: #111; } a { color: #acf; } a:focus { outline-color: #acf; }
  }`;

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'";

/** Serves a page with the main content; its style and script are files, as the policy demands. */
async function serve(
  main: string,
  more: { style?: string; script?: string } = {},
): Promise<string> {
  const script = more.script === undefined ? '' : '<script src="a.js" defer></script>';
  const folder = writeFolder({
    'index.html': `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>名录</title>
      <link rel="icon" href="a.svg"><link rel="stylesheet" href="a.css">${script}</head>
      <body><a class="skip" href="#main">跳到正文</a>
      <main id="main"><h1>名录</h1>${main}</main></body></html>`,
    'a.css': STYLE + (more.style ?? ''),
    'a.js': more.script ?? '',
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const server = await serveFolder(folder);
  onTestFinished(server.close);
  return server.url;
}

async function open(...parts: Parameters<typeof serve>): Promise<Page> {
  await shownPage.goto(await serve(...parts));
  return shownPage;
}

const TABLE = '<table><caption>空间</caption><tr><th scope="col">名称</th></tr></table>';
const LINKS = '<p><a href="?a">甲</a></p><p><a href="?b">乙</a></p>';

test('a good page passes every check', async () => {
  expect(await checkPage(browser, await serve(`<p>八家。</p>${TABLE}${LINKS}`))).toEqual([]);
});

describe('every check of a page is made', () => {
  let checker: PageChecker;
  beforeAll(async () => {
    checker = await pageChecker(browser);
  });
  afterAll(() => checker.close());
  const checked = async (...parts: Parameters<typeof serve>) =>
    (await checker.check(await serve(...parts))).map(({ check }) => check);

  test.each([
    ['axe', '<img src="a.svg">', ''],
    [
      'axe',
      '<p class="a">八家。</p>',
      '@media (prefers-color-scheme: dark) { .a { color: #333; } }',
    ],
    ['overflow', '<p class="a">八家。</p>', '.a { width: 330px; }'],
    ['overflow', '<p class="a">八家。</p>', '.large-text .a { width: 330px; }'],
    [
      'touch-target',
      '<nav><a class="a" href="?a">甲</a></nav>',
      '@media (pointer: coarse) { .a { min-height: 24px; } }',
    ],
    ['keyboard', '<a class="a" href="?a">甲</a>', '.a:focus { outline: none; }'],
  ])('%s: %s with %s', async (check, main, style) => {
    expect(new Set(await checked(main, { style }))).toEqual(new Set([check]));
  });

  test.each([
    ['console', "console.error('坏')"],
    ['without-script', `document.querySelector('main').innerHTML += '${TABLE}'`],
  ])('%s: %s', async (check, script) => {
    expect(new Set(await checked('', { script }))).toEqual(new Set([check]));
  });

  test('what other words can change is asked by itself', async () => {
    const asked = async (...parts: Parameters<typeof serve>) =>
      (await checker.fits(await serve(...parts))).map(({ check }) => check);
    const style = `.a { width: 330px; } @media (pointer: coarse) { a { min-height: 24px; } }`;
    expect(await asked(`<p class="a">八家。</p>${LINKS}`, { style })).toEqual([
      'overflow',
      'overflow',
      ...['touch-target', 'touch-target'],
    ]);
    expect(await asked('<img src="a.svg">', { script: "console.error('坏')" })).toEqual([
      'console',
    ]);
  });

  test('and a page finds nothing of the one before it', async () => {
    const script = "console.error('坏'); localStorage.setItem('a', 'b')";
    expect(await checker.check(await serve('', { script }))).toHaveLength(1);
    const url = await serve('', { script: "if ('a' in localStorage) throw new Error('旧')" });
    expect(await checker.check(url)).toEqual([]);
    expect(await checker.check(url)).toEqual([]);
  });
});

test('axe finds a missing text alternative, in spite of the policy of the page', async () => {
  const page = await open('<img src="a.svg">');
  expect((await axeFaults(page, { dark: false })).map(({ message }) => message)).toEqual([
    expect.stringContaining('浅色下不合无障碍规则「image-alt」'),
  ]);
});

test('axe finds a contrast that is too low in dark colours only', async () => {
  const page = await open('<p class="faint">八家。</p>', {
    style: '@media (prefers-color-scheme: dark) { .faint { color: #333; } }',
  });
  expect(await axeFaults(page, { dark: false })).toEqual([]);
  expect((await axeFaults(page, { dark: true })).map(({ message }) => message)).toEqual([
    expect.stringContaining('深色下不合无障碍规则「color-contrast」'),
  ]);
});

describe('of text that looks alike axe judges the first, and whatever looks otherwise', () => {
  const CELLS = '<p>第一家</p><p>第二家</p><p>第三家</p>';
  const judged = async (page: Page, dark = false) =>
    (await axeFaults(page, { dark })).map(
      ({ message }) => /「color-contrast」.*：(\S+)，/.exec(message)?.[1],
    );
  const shown = (main: string, style: string) => open(`${CELLS}${main}${CELLS}`, { style });

  test('a fault of the first is told once', async () => {
    const style = 'main > p { color: #999; }';
    expect(await judged(await shown('', style))).toEqual([expect.stringMatching(/^p:nth-child/)]);
  });

  test.each([
    ['by its words', '<p class="a">第四家</p>', '.a { color: #999; }'],
    ['by what it stands on', '<div class="a"><p>第四家</p></div>', '.a { background: #444; }'],
    [
      'by its state',
      '<p><button disabled>看看</button><button>看看</button></p>',
      'button { color: #999; background: #fff; }',
    ],
    [
      'behind what is hidden',
      '<p class="a" hidden>第四家</p><p class="a">四家</p>',
      '.a { color: #999; }',
    ],
    [
      'behind a sign alone',
      '<div><b class="a">甲</b><b class="a">第四家</b></div>',
      '.a { color: #999; }',
    ],
  ])('%s', async (_, main, style) => {
    expect(await judged(await shown(main, style))).toHaveLength(1);
  });

  test('in the colours that are shown', async () => {
    const style = '@media (prefers-color-scheme: dark) { p:nth-of-type(4) { color: #333; } }';
    const page = await shown('<p>第四家</p>', style);
    expect(await judged(page)).toEqual([]);
    expect(await judged(page, true)).toEqual(['p:nth-child(5)']);
  });
});

describe('watching', () => {
  async function watched(script: string): Promise<ReturnType<typeof watchPage>> {
    const url = await serve('', { script });
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const watch = watchPage(page);
    await page.goto(url, { waitUntil: 'load' });
    return watch;
  }

  test('an error in the console, an exception and a missing file are found', async () => {
    const texts = async (script: string): Promise<string[]> =>
      (await watched(script)).consoleErrors().map(({ message }) => message);
    expect(await texts("console.error('坏')")).toEqual(['控制台报告「坏」；应没有任何错误']);
    expect(await texts("throw new Error('坏')")).toEqual(['控制台报告「坏」；应没有任何错误']);
    expect(
      await texts("document.body.append(Object.assign(new Image(), { src: 'b.png' }))"),
    ).toEqual([expect.stringContaining('b.png 的应答为 404')]);
    expect(await texts("console.log('好')")).toEqual([]);
  });

  test('a request to another host is found even when it is refused', async () => {
    const url = 'http://other.invalid/a.png';
    const page = await browser.newPage({ bypassCSP: true });
    onTestFinished(() => page.close());
    const watch = watchPage(page);
    const home = await serve('', {
      script: `document.body.append(Object.assign(new Image(), { src: '${url}' }))`,
    });
    await page.goto(home, { waitUntil: 'load' });
    expect(watch.outsideRequests(new URL(home).origin)).toEqual([
      { check: 'outside-request', message: `页面向站外取用了「${url}」；请改为站内文件` },
    ]);
  });
});

test('a page wider than a phone is found, a table that scrolls by itself is not', async () => {
  const wide = await open('<p class="wide">宽</p>', { style: '.wide { width: 500px; }' });
  expect((await overflowAt(wide, 320)).map(({ message }) => message)).toEqual([
    '窗口宽 320 像素时页面宽 516 像素，超出的有「<p class="wide">」；应能折行或在自己的框内滚动',
  ]);
  expect(wide.viewportSize()).toEqual({ width: 800, height: 600 });
  const scrolled = await open('<div class="frame"><p class="wide">宽</p></div>', {
    style: '.frame { overflow-x: auto; } .wide { width: 500px; }',
  });
  expect(await overflowAt(scrolled, 320)).toEqual([]);
});

describe('the keyboard', () => {
  const walk = async (...parts: Parameters<typeof serve>): Promise<string[]> =>
    (await keyboardReach(await open(...parts))).map(({ message }) => message);

  test('reaches links, buttons, fields, and frames that scroll', async () => {
    const main = `${LINKS}<button type="button">按</button><label>找<input></label>
      <details><summary>更多说明</summary><a href="?c">收起的</a></details>
      <input type="radio" name="r" aria-label="一" checked>
      <input type="radio" name="r" aria-label="二">
      <div class="frame"><p class="tall">高</p></div><div class="frame"><p class="tall">高</p></div>`;
    const style = '.frame { overflow: auto; height: 50px; } .tall { height: 500px; }';
    expect(await walk(main, { style })).toEqual([]);
  });

  test('must first stop at the skip link', async () => {
    expect(await walk(LINKS, { style: '.skip { display: none; }' })).toEqual([
      '第一个焦点应为跳到正文的链接，实为 <a>「甲」；请修正',
    ]);
  });

  test('must show where it is', async () => {
    expect(await walk(LINKS, { style: 'main a:focus { outline: none; }' })).toEqual([
      '焦点到达 <a>「甲」 时没有可见的轮廓；请修正',
      '焦点到达 <a>「乙」 时没有可见的轮廓；请修正',
    ]);
    const shadow = 'main a:focus { outline: none; box-shadow: 0 0 0 2px #024; }';
    expect(await walk(LINKS, { style: shadow })).toEqual([]);
  });

  test('must not be hidden under something', async () => {
    const style = '.cover { position: fixed; inset: 0; background: #fff; }';
    expect(
      await walk(`<p><a href="?a">甲</a></p><div class="cover">盖</div>`, { style }),
    ).toContain('焦点到达 <a>「甲」 时看不见它；请修正');
  });

  test('must reach everything and find the way out', async () => {
    const trap = `document.querySelectorAll('main a')[0].addEventListener('keydown', (event) => {
      if (event.key === 'Tab') event.preventDefault(); });`;
    expect(await walk(LINKS, { script: trap })).toEqual([
      '焦点停在 <a>「甲」 上，按 Tab 键走不出去；请修正',
      '用 Tab 键到不了 <a>「乙」；请修正',
    ]);
  });
});

test('words in a size that the style sheet does not declare are found', async () => {
  const style = `:root { --note: 13px; --small: 15px; --text: 17px; --h2: 21px; --h1: 30px; }
    body { font-size: 17px; } h1 { font-size: 30px; } table { font-size: 0.94em; }`;
  const found = async (main: string) =>
    (await strangeSizes(await open(main, { style }))).map(({ message }) => message);
  expect(await found('<p>八家。</p><svg><text font-size="12">图</text></svg>')).toEqual([]);
  expect(await found(TABLE)).toEqual([
    expect.stringMatching(/^「(?:空间|名称)」的字号是15\.98px，不是样式表里的五种之一/),
  ]);
});

describe('a finger', () => {
  const missed = async (...parts: Parameters<typeof serve>): Promise<string[]> =>
    (await smallTargets(await open(...parts))).map(({ message }) => message);

  test('has a small screen of its own, for as long as it presses', async () => {
    const page = await open('');
    const now = () =>
      page.evaluate(() => [innerWidth, innerHeight, matchMedia('(pointer: coarse)').matches]);
    expect(await onTouchScreen(page, now)).toEqual([375, 667, true]);
    expect(await now()).toEqual([800, 600, false]);
  });

  test('misses a link that stands alone and is small', async () => {
    expect(await missed('<nav><a href="?a">甲</a></nav>')).toEqual([
      expect.stringMatching(/^<a>「甲」\d+×24像素，手指不好按/),
    ]);
  });

  test('finds links in a text, notes, and targets of 44 pixels', async () => {
    const style = '.large { min-width: 44px; line-height: 44px; padding: 0; }';
    const main = `<p>见<a href="?a">甲</a>。<sup><a href="?n">[1]</a></sup></p>
      <button class="large" type="button">按</button>`;
    expect(await missed(main, { style })).toEqual([]);
  });

  test('misses a link that reaches over the words of the one above it', async () => {
    const style = 'p { margin: 0; line-height: 20px; } .far { margin: -13px; padding: 13px; }';
    const main = '<p><a href="?a">甲的办法</a></p><p><a class="far" href="?b">乙的办法</a></p>';
    const page = await open(main, { style });
    expect((await coveredTargets(page)).map(({ message }) => message)).toEqual([
      '「甲的办法」上面盖着「乙的办法」',
    ]);
  });

  test('leaves alone a link that reaches no farther than the next line', async () => {
    const style = 'p { margin: 0; line-height: 44px; } a { margin: -13px; padding: 13px; }';
    const page = await open('<p><a href="?a">甲</a></p><p><a href="?b">乙</a></p>', { style });
    expect(await coveredTargets(page)).toEqual([]);
  });
});

describe('without JavaScript', () => {
  async function read(...parts: Parameters<typeof serve>): Promise<string[]> {
    const page = await open(...parts);
    const plain = await browser.newPage({
      javaScriptEnabled: false,
      viewport: page.viewportSize(),
    });
    onTestFinished(() => plain.close());
    return (await readableWithoutScript(page, plain)).map(({ message }) => message);
  }

  test('a page whose script only helps is left alone', async () => {
    const script = "document.querySelector('p').append('。')";
    expect(await read(`<p>${'在册众创空间八家'.repeat(5)}</p>${TABLE}`, { script })).toEqual([]);
  });

  test('text and tables that a script writes are missed', async () => {
    const script = `document.querySelector('main').insertAdjacentHTML('beforeend', '${TABLE}')`;
    expect(await read('<p>八家</p>', { script })).toEqual([
      '关闭脚本后正文只有 4 字，有脚本时为 8 字；内容应写在页面里',
      '关闭脚本后表格只有 0 张，有脚本时为 1 张；内容应写在页面里',
      '关闭脚本后表格只有 0 行，有脚本时为 1 行；内容应写在页面里',
    ]);
  });
});
