import type { Page } from 'playwright-core';
import type { PageFault } from './page-fault.ts';

const PHONE = { width: 375, height: 667 };

/** Shows a loaded page in the size of a phone, with a touch screen, for as long as `act` takes. */
export async function onTouchScreen<T>(page: Page, act: () => Promise<T>): Promise<T> {
  const before = page.viewportSize();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.setViewportSize(PHONE);
  try {
    return await act();
  } finally {
    await session.detach();
    if (before) await page.setViewportSize(before);
  }
}

/** What a finger hits without looking (WCAG 2.5.5, GB/T 37668). */
const LEAST_PIXELS = 44;

/**
 * What stands alone and is less than 44 pixels high or wide, on a page shown `onTouchScreen`. Links
 * within a text or a row of a list, notes, the heads of tables and a second line below a name may be as
 * small as WCAG 2.5.8 lets them, which axe asks.
 */
export async function smallTargets(page: Page): Promise<PageFault[]> {
  const found = await page.evaluate((least) => {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return height > 1 && (height < least - 0.5 || width < least - 0.5);
    };
    const standsAlone = (element: Element) => {
      // The cells of a row below each other are lines of a text.
      const lines = 'sup, thead, .sub, .visually-hidden, .skip, .stack td';
      if (element.closest(lines) !== null) return false;
      if (element.matches('label input')) return false;
      if (element.tagName !== 'A') return true;
      // Beside other words or links it is part of a text.
      const around = element.parentElement?.textContent?.trim() ?? '';
      return around === (element.textContent ?? '').trim();
    };
    return [
      ...document.querySelectorAll('a[href], button, input, select, summary, label:has(input)'),
    ]
      .filter((element) => element.checkVisibility() && standsAlone(element) && isSmall(element))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const words = (element.textContent ?? '').trim().slice(0, 20);
        return `<${element.tagName.toLowerCase()}>「${words}」${Math.round(width)}×${Math.round(height)}`;
      });
  }, LEAST_PIXELS);
  return found.map((target) => ({
    check: 'touch-target' as const,
    message: `${target}像素，手指不好按；单独站着的至少${LEAST_PIXELS}×${LEAST_PIXELS}`,
  }));
}

/**
 * Links and buttons of which another one answers where their words stand, since it reaches beyond its own
 * line, on a page shown `onTouchScreen`.
 */
export async function coveredTargets(page: Page): Promise<PageFault[]> {
  const found = await page.evaluate(() => {
    const pressed = 'a[href], button, summary';
    const linesOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width, height }) => width > 8 && height > 8);
    };
    const isLeftOut = (element: Element) =>
      !element.checkVisibility() || element.closest('thead, .visually-hidden, .skip') !== null;
    const covered: string[] = [];
    for (const element of document.querySelectorAll(pressed)) {
      if (isLeftOut(element)) continue;
      for (const at of linesOf(element).keys()) {
        scrollBy(0, (linesOf(element)[at]?.top ?? 0) - innerHeight / 2);
        const { left, top, width, height } = linesOf(element)[at] ?? new DOMRect();
        for (const [across, down] of [
          ...[0.1, 0.5, 0.9].map((part) => [part, 0.5] as const),
          ...[0.25, 0.75].map((part) => [0.5, part] as const),
        ]) {
          const hit = document.elementFromPoint(left + width * across, top + height * down);
          const other = hit?.closest(pressed) ?? element;
          if (other === element || element.contains(other)) continue;
          const named = [element, other].map((each) => (each.textContent ?? '').trim());
          covered.push(`「${named[0] ?? ''}」上面盖着「${named[1] ?? ''}」`);
        }
      }
    }
    scrollTo(0, 0);
    return [...new Set(covered)];
  });
  return found.map((message) => ({ check: 'touch-target' as const, message }));
}
