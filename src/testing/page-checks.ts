import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { ALIKE, markAlike } from './page-checks-alike.ts';
import { keyboardReach } from './page-checks-keyboard.ts';
import { coveredTargets, onTouchScreen, smallTargets } from './page-checks-touch.ts';
import { strangeSizes } from './page-checks-type.ts';
import type { PageFault } from './page-fault.ts';

export { keyboardReach } from './page-checks-keyboard.ts';

/** Checks served pages, one after the other. */
export interface PageChecker {
  /**
   * All checks of a page: console and requests, axe in light and in dark, five sizes of type, no
   * overflow at 320 px in either size of text, targets for a finger, the keyboard, and reading without
   * JavaScript. It is read on `day`, else today: on later days a page says more of what has passed.
   */
  readonly check: (url: string, day?: string) => Promise<PageFault[]>;
  /** Of those what a longer text can change: console and requests, overflow, and targets for a finger. */
  readonly fits: (url: string) => Promise<PageFault[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a window with and one without JavaScript, which all pages share and each finds as new: windows
 * for each page, and a page opened anew for each check, cost more than the checks.
 */
export async function pageChecker(browser: Browser): Promise<PageChecker> {
  const context = await browser.newContext({ viewport: WINDOW });
  const plainContext = await browser.newContext({ viewport: WINDOW, javaScriptEnabled: false });
  const page = await context.newPage();
  const plain = await plainContext.newPage();
  const watch = watchPage(page);
  const ask = async (url: string, faultsOf: () => Promise<PageFault[]>) => {
    watch.begin();
    await page.goto(url, { waitUntil: 'load' });
    const faults = await faultsOf();
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await context.clearCookies();
    return [...watch.consoleErrors(), ...watch.outsideRequests(new URL(url).origin), ...faults];
  };
  const fitFaults = async () => [
    ...(await overflowAt(page, PHONE_WIDTH)),
    ...(await inLargeText(page, () => overflowAt(page, PHONE_WIDTH))),
    ...(await onTouchScreen(page, async () => [
      ...(await smallTargets(page)),
      ...(await coveredTargets(page)),
    ])),
  ];
  return {
    check: async (url, day) => {
      if (day !== undefined) await page.clock.setFixedTime(`${day}T04:00:00Z`);
      return ask(url, async () => [
        ...(await axeFaults(page, { dark: false })),
        ...(await axeFaults(page, { dark: true })),
        ...(await strangeSizes(page)),
        ...(await fitFaults()),
        ...(await keyboardReach(page)),
        ...(await readableWithoutScript(page, plain)),
      ]);
    },
    fits: (url) => ask(url, fitFaults),
    close: async () => {
      await context.close();
      await plainContext.close();
    },
  };
}

const WINDOW = { width: 1280, height: 800 };
const PHONE_WIDTH = 320;

/** All checks of one page. */
export async function checkPage(browser: Browser, url: string): Promise<PageFault[]> {
  const checker = await pageChecker(browser);
  try {
    return await checker.check(url);
  } finally {
    await checker.close();
  }
}

export interface PageWatch {
  /** Forgets what was before, when another page is to come. */
  readonly begin: () => void;
  /** Errors and warnings in the console, exceptions, and answers of status 400 and above. */
  readonly consoleErrors: () => PageFault[];
  /** Requests to another origin than the one that serves the site. */
  readonly outsideRequests: (origin: string) => PageFault[];
}

/** Begins to write down what a page does; call it before `page.goto`, ask when it has loaded. */
export function watchPage(page: Page): PageWatch {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    // The 404 page answers 404 by design; what it fetches must still be there.
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      errors.push(`${response.url()} 的应答为 ${response.status()}`);
    }
  });
  page.on('request', (request) => requests.push(request.url()));
  return {
    begin: () => {
      errors.length = 0;
      requests.length = 0;
    },
    consoleErrors: () =>
      errors
        .filter((text) => !/^Failed to load resource/.test(text))
        .map((text) => ({ check: 'console', message: `控制台报告「${text}」；应没有任何错误` })),
    outsideRequests: (origin) =>
      requests
        .filter((url) => !/^(?:data|blob|about):/.test(url) && new URL(url).origin !== origin)
        .map((url) => ({
          check: 'outside-request',
          message: `页面向站外取用了「${url}」；请改为站内文件`,
        })),
  };
}

/** What a page is asked in its light colours: all default rules and the target size of WCAG 2.2. */
const ALL_RULES = { rules: { 'target-size': { enabled: true } } };
/** What other colours can change: the other rules read the same elements in both. */
const COLOUR_RULES = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * Every violation that axe finds in the page, in the light colours by all rules, in the dark ones by
 * those about colours; of text that looks alike, the contrast of the first. The page's own policy does
 * not keep axe out.
 */
export async function axeFaults(
  page: Page,
  { dark }: { readonly dark: boolean },
): Promise<PageFault[]> {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  // Reading it in takes half as long as running it.
  if (!(await page.evaluate(() => 'axe' in window))) await readAxeIn(page);
  await markAlike(page);
  const options = { ...(dark ? COLOUR_RULES : ALL_RULES), resultTypes: ['violations'] };
  const { violations }: AxeResults = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  await page.emulateMedia({ colorScheme: null });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => ({
      check: 'axe' as const,
      message:
        `${dark ? '深色' : '浅色'}下不合无障碍规则「${id}」（${help}）：` +
        `${target.join(' ')}${any[0] ? `，${any[0].message}` : ''}`,
    })),
  );
}

/** The short form of axe: half as much to read. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** As a script of the page, which the browser knows again on the next one; what is evaluated it does not. */
async function readAxeIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const rules = [{ id: 'color-contrast', selector: `:not([${ALIKE}])` }];
  const configured = `axe.configure(${JSON.stringify({ rules })})`;
  await session.send('Runtime.evaluate', { expression: `${AXE};${configured}` });
  await session.detach();
}

/** A page that is wider than a window of the width, with the elements that stick out most. */
export async function overflowAt(page: Page, width: number): Promise<PageFault[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 800 });
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    const window = document.documentElement.clientWidth;
    if (wide <= window) return undefined;
    const names = [...document.querySelectorAll('body *')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > window + 0.5)
      .sort((a, b) => b.right - a.right)
      .slice(0, 3)
      .map(({ element }) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
    return { wide, names: names.join(' ') };
  });
  if (before) await page.setViewportSize(before);
  if (!found) return [];
  const message = `窗口宽 ${width} 像素时页面宽 ${found.wide} 像素，超出的有「${found.names}」；应能折行或在自己的框内滚动`;
  return [{ check: 'overflow', message }];
}

/** Shows a page as after a press on 大字, which sets just this class, for as long as `act` takes. */
async function inLargeText<T>(page: Page, act: () => Promise<T>): Promise<T> {
  const toggle = () => page.evaluate(() => document.documentElement.classList.toggle('large-text'));
  await toggle();
  const acted = await act();
  await toggle();
  return acted;
}

/** The least share of the main text that must be there without JavaScript. */
const READABLE_SHARE = 0.95;

/**
 * What a reader without JavaScript misses of a loaded page: main text, or whole tables. `plainPage` is
 * a window as large, in which no script runs.
 */
export async function readableWithoutScript(page: Page, plainPage: Page): Promise<PageFault[]> {
  const scripted = await readMain(page);
  await plainPage.goto(page.url(), { waitUntil: 'load' });
  const plain = await readMain(plainPage);
  const faults: string[] = [];
  if (plain.length < scripted.length * READABLE_SHARE) {
    faults.push(`正文只有 ${plain.length} 字，有脚本时为 ${scripted.length} 字`);
  }
  if (plain.length === 0) faults.push('<main> 里没有可见的正文');
  if (plain.tables < scripted.tables) {
    faults.push(`表格只有 ${plain.tables} 张，有脚本时为 ${scripted.tables} 张`);
  }
  if (plain.rows < scripted.rows) {
    faults.push(`表格只有 ${plain.rows} 行，有脚本时为 ${scripted.rows} 行`);
  }
  return faults.map((text) => ({
    check: 'without-script',
    message: `关闭脚本后${text}；内容应写在页面里`,
  }));
}

function readMain(page: Page): Promise<{ length: number; tables: number; rows: number }> {
  return page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main');
    const visible = (selector: string): number =>
      [...(main?.querySelectorAll(selector) ?? [])].filter((element) => element.checkVisibility())
        .length;
    const lengthOf = (element: HTMLElement | null) =>
      (element?.innerText ?? '').replaceAll(/\s/g, '').length;
    // Words about what only a script can do are no text of the page.
    const controls = [...(main?.querySelectorAll<HTMLElement>('form, .compare-way') ?? [])];
    return {
      length: controls.reduce((length, each) => length - lengthOf(each), lengthOf(main)),
      tables: visible('table'),
      rows: visible('tr'),
    };
  });
}
