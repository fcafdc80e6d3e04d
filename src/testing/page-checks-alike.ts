import type { Page } from 'playwright-core';

/** The mark of text that need not be judged by its colours. */
export const ALIKE = 'data-looks-alike';

/**
 * Marks in a page, as it is shown now, text that looks like text before it, and takes older marks away:
 * the cells of a column have one contrast, and asking it of each costs more than all other rules.
 */
export async function markAlike(page: Page): Promise<void> {
  await page.evaluate((mark) => {
    const looks = new Map<Element, string | undefined>();
    /** All that decides its contrast, from the root on; undefined for what may lie over something else. */
    const lookOf = (element: Element): string | undefined => {
      if (looks.has(element)) return looks.get(element);
      const around = element.parentElement === null ? '' : lookOf(element.parentElement);
      const style = getComputedStyle(element);
      const isInPlace = ['static', 'relative'].includes(style.position) && style.float === 'none';
      const own = [
        ...[element.tagName, element.getAttribute('class'), element.matches(':disabled')],
        ...[style.color, style.backgroundColor, style.backgroundImage, style.opacity],
        ...[style.fontSize, style.fontWeight, style.textShadow, style.filter, style.mixBlendMode],
        ...[style.clipPath, style.transform, element.getAttribute('aria-disabled')],
      ];
      const look = around === undefined || !isInPlace ? undefined : `${around}\n${own.join('|')}`;
      looks.set(element, look);
      return look;
    };
    const seen = new Set<string>();
    document.querySelectorAll(`[${mark}]`).forEach((element) => element.removeAttribute(mark));
    for (const element of document.querySelectorAll('body *')) {
      const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data : ''));
      // One sign alone is judged otherwise, and so is what depends on a field.
      if (!/[\p{L}\p{N}]{2}/u.test(text.join('')) || element.closest('label') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right } = element.getBoundingClientRect();
      const look = left < 0 || right > innerWidth ? undefined : lookOf(element);
      if (look === undefined) continue;
      if (seen.has(look)) element.setAttribute(mark, '');
      seen.add(look);
    }
  }, ALIKE);
}
