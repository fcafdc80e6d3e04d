import type { Page } from 'playwright-core';
import type { PageFault } from './page-fault.ts';

/** The sizes that the style sheet declares. */
const SIZES = ['--note', '--small', '--text', '--h2', '--h1'];

/**
 * Words in another size than the five of the style sheet, which drawings do not share. Nothing to ask
 * of a page that declares none.
 */
export async function strangeSizes(page: Page): Promise<PageFault[]> {
  const found = await page.evaluate((names) => {
    const declared = names.map((name) =>
      getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
    );
    if (declared.includes('')) return [];
    const strange = new Map<string, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const words = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (words === '' || element === null || !element.checkVisibility()) continue;
      if (element.closest('svg, option, .visually-hidden') !== null) continue;
      const { fontSize } = getComputedStyle(element);
      if (declared.includes(fontSize) || fontSize === '0px') continue;
      strange.set(fontSize, words.slice(0, 20));
    }
    return [...strange];
  }, SIZES);
  return found.map(([size, words]) => ({
    check: 'type-size' as const,
    message: `「${words}」的字号是${size}，不是样式表里的五种之一；请用--note、--small、--text、--h2或--h1`,
  }));
}
