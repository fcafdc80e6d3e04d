/** What the style sheets keep for narrow windows. */
const NARROW = /max-width:\s*760px/;

/** Windows in which the columns of these tables fit in letters of the usual size only. */
const TOO_NARROW = [
  { media: 'screen and (min-width: 761px) and (max-width: 1100px)', tables: '.stack' },
  { media: 'screen and (min-width: 761px) and (max-width: 1500px)', tables: '.stack.directory' },
];

/**
 * In 大字 tables stand as on a phone, the cells of a row below its name, where their columns would leave the
 * page or be two characters wide: the register of spaces with its ten also in a wide window. The rules are
 * those of narrow windows, found once.
 */
export function setLargeColumns(): void {
  for (const sheet of document.styleSheets) {
    const narrow = [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSMediaRule && NARROW.test(rule.media.mediaText) ? [...rule.cssRules] : [],
    );
    for (const { media, tables } of TOO_NARROW) {
      const copies = narrow.flatMap((rule) => copyOf(rule, tables));
      if (copies.length === 0) continue;
      sheet.insertRule(`@media ${media} { ${copies.join('\n')} }`, sheet.cssRules.length);
    }
  }
}

function copyOf(rule: CSSRule, tables: string): string[] {
  if (!(rule instanceof CSSStyleRule)) return [];
  const selectors = rule.selectorText
    .split(/,(?![^(]*\))/)
    .map((each) => each.trim())
    .filter((each) => /^\.(?:stack|directory|can-compare)(?![\w-])/.test(each))
    .map((each) => `.large-text ${each.replace(/^\.stack(?![\w-])/, tables)}`);
  return selectors.length === 0 ? [] : [`${selectors.join(', ')} { ${rule.style.cssText} }`];
}
