import type { Page } from 'playwright-core';
import type { PageFault } from './page-fault.ts';

/** A page with more stops is walked only so far, to keep the walk within seconds. */
const LONGEST_WALK = 600;

/**
 * Walks the page with the Tab key from the top. The first stop is a link to the main content
 * that is seen while focused; every link, button and field is reached with a visible focus that
 * nothing covers; the walk leaves the page at its end.
 */
export async function keyboardReach(page: Page): Promise<PageFault[]> {
  const expected = await page.evaluate(prepareWalk);
  const faults: string[] = [];
  const reached = new Set<number>();
  const steps = Math.min(expected.length + 20, LONGEST_WALK);
  const walked = walk(page, steps);
  let before: number | undefined;
  for (let step = 0; step < steps; step += 1) {
    const { value: stop } = await walked.next();
    if (!stop || (reached.has(stop.index) && stop.index !== before)) break;
    if (stop.index === before) {
      faults.push(`焦点停在 ${stop.name} 上，按 Tab 键走不出去`);
      break;
    }
    before = stop.index;
    reached.add(stop.index);
    if (step === 0 && !stop.skips) faults.push(`第一个焦点应为跳到正文的链接，实为 ${stop.name}`);
    if (!stop.visible) faults.push(`焦点到达 ${stop.name} 时看不见它`);
    else if (!stop.marked) faults.push(`焦点到达 ${stop.name} 时没有可见的轮廓`);
  }
  if (reached.size < LONGEST_WALK) {
    const missed = expected.filter(({ index }) => !reached.has(index));
    faults.push(...missed.map(({ name }) => `用 Tab 键到不了 ${name}`));
  }
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  return faults.map((message) => ({ check: 'keyboard', message: `${message}；请修正` }));
}

/** Asking the page after each step would cost more than the steps. */
const STEPS_AT_ONCE = 40;

/** Presses the Tab key so many times; yields where the focus is after each, null when outside. */
async function* walk(page: Page, steps: number): AsyncGenerator<Stop | null, null> {
  await page.evaluate(noteStops);
  const session = await page.context().newCDPSession(page);
  const tab = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
  try {
    for (let step = 0; step < steps; step += STEPS_AT_ONCE) {
      // Keys are taken in the order in which they are sent; the focus moves when they are pressed.
      await Promise.all(
        Array.from({ length: STEPS_AT_ONCE }, () => session.send('Input.dispatchKeyEvent', tab)),
      );
      const stops = await page.evaluate(() => (window as Walked).stopsSinceAsked?.() ?? []);
      yield* stops;
      // A key that the page did not hear was pressed outside.
      if (stops.length < STEPS_AT_ONCE) break;
    }
    return null;
  } finally {
    await session.detach();
  }
}

interface Stop {
  readonly index: number;
  readonly name: string;
  readonly skips: boolean;
  readonly visible: boolean;
  readonly marked: boolean;
}

interface Walked extends Window {
  /** Where each key led that the page has heard since it was asked. */
  stopsSinceAsked?: () => (Stop | null)[];
}

interface WalkedElement extends HTMLElement {
  walk?: { readonly index: number; readonly look: string };
}

/**
 * Runs in the page: numbers everything that can have the focus, notes its look at rest, and
 * returns what the Tab key must reach.
 */
function prepareWalk(): { index: number; name: string }[] {
  const look = (element: Element): string => {
    const style = getComputedStyle(element);
    return [style.outline, style.boxShadow, style.border, style.background].join('|');
  };
  const selector =
    'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';
  (document.activeElement as HTMLElement | null)?.blur();
  window.scrollTo(0, 0);
  return [...document.querySelectorAll<WalkedElement>('*')].flatMap((element, index) => {
    element.walk = { index, look: '' };
    // A browser may make more focusable by itself, such as a frame that scrolls.
    if (!element.matches(selector)) return [];
    element.walk = { index, look: look(element) };
    const shown = element.checkVisibility({ visibilityProperty: true });
    const dead =
      element.matches(':disabled, [inert] *, input[type="hidden"]') || element.tabIndex < 0;
    // Of a group of radio buttons the Tab key stops at one only; the arrows reach the others.
    const grouped = element.matches('input[type="radio"]:not(:checked)');
    if (!shown || dead || grouped) return [];
    const text = (element.innerText || element.getAttribute('aria-label') || '').trim();
    return [{ index, name: `<${element.tagName.toLowerCase()}>「${text.slice(0, 30)}」` }];
  });
}

/**
 * Runs in the page: whenever a key is pressed, writes down what has the focus from the key before it,
 * or null when the focus has left the page.
 */
function noteStops(): void {
  const walked: Walked = window;
  let heard = 0;
  let stops: (Stop | null)[] = [];
  const stopNow = (): Stop | null => {
    const element = document.activeElement as WalkedElement | null;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const now = [style.outline, style.boxShadow, style.border, style.background].join('|');
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    const clear = /rgba\(.*, 0\)/.test(style.outlineColor);
    const seen = [...element.getClientRects()].some((box) => {
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return top !== null && (top === element || element.contains(top) || top.contains(element));
    });
    const target = element.getAttribute('href') ?? '';
    const goal = target.startsWith('#') ? document.getElementById(target.slice(1)) : null;
    const text = (element.innerText || element.getAttribute('aria-label') || '').trim();
    return {
      index: element.walk?.index ?? -1,
      name: `<${element.tagName.toLowerCase()}>「${text.slice(0, 30)}」`,
      skips: Boolean(goal?.closest('main') ?? goal?.querySelector('main')),
      visible: seen,
      marked: outlined ? !clear : now !== element.walk?.look,
    };
  };
  const note = () => {
    heard += 1;
    if (heard > 1) stops.push(stopNow());
  };
  window.addEventListener('keydown', note, { capture: true });
  walked.stopsSinceAsked = () => {
    const all = heard === 0 ? [] : [...stops, stopNow()];
    [heard, stops] = [0, []];
    return all;
  };
}
