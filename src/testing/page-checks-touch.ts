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
 * within a text, notes, the heads of tables and a second line below a name may be as small as WCAG
 * 2.5.8 lets them, which axe asks.
 */
export async function smallTargets(page: Page): Promise<PageFault[]> {
  const found = await page.evaluate((least) => {
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return height > 1 && (height < least - 0.5 || width < least - 0.5);
    };
    const standsAlone = (element: Element) => {
      if (element.closest('sup, thead, .sub, .visually-hidden, .skip') !== null) return false;
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
