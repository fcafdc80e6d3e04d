/** What the style sheets keep for narrow windows. */
const NARROW = /max-width:\s*760px/;
/** Windows in which the columns of the register of spaces fit in letters of the usual size only. */
const WIDE = 'screen and (min-width: 761px) and (max-width: 1500px)';

/**
 * In 大字 the register of spaces stands as on a phone, its cells below the names: ten columns of large
 * letters would be two characters wide. The rules are those of narrow windows, found once.
 */
export function setLargeColumns(): void {
  for (const sheet of document.styleSheets) {
    const copies = [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSMediaRule && NARROW.test(rule.media.mediaText)
        ? [...rule.cssRules].flatMap(copyOf)
        : [],
    );
    if (copies.length === 0) continue;
    sheet.insertRule(`@media ${WIDE} { ${copies.join('\n')} }`, sheet.cssRules.length);
  }
}

function copyOf(rule: CSSRule): string[] {
  if (!(rule instanceof CSSStyleRule)) return [];
  const selectors = rule.selectorText
    .split(/,(?![^(]*\))/)
    .map((each) => each.trim())
    .filter((each) => /^\.(?:stack|directory|can-compare)(?![\w-])/.test(each))
    .map((each) => `.large-text ${each.replace(/^\.stack(?![\w-])/, '.stack.directory')}`);
  return selectors.length === 0 ? [] : [`${selectors.join(', ')} { ${rule.style.cssText} }`];
}
