import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf, type CssBlock, type Declaration } from './css-age-blocks.ts';
import { filesOf, lineAt } from './site-files.ts';

/** A construct that an engine of the age of Chromium 86 or Safari 14 drops. */
export interface CssFault {
  /** Address of the style sheet below the site's folder. */
  readonly file: string;
  readonly line: number;
  /** The construct as it is known: `@layer`, `:has()`, `nesting`. */
  readonly construct: string;
  readonly message: string;
}

/** Scans every style sheet of a built site; see {@link cssAgeFaults}. */
export function checkCssAge(folder: string): CssFault[] {
  return filesOf(folder, ['.css']).flatMap((file) =>
    cssAgeFaults(readFileSync(join(folder, file), 'utf8'), file),
  );
}

/**
 * What a style sheet holds that an engine of the age of Chromium 86 or Safari 14 drops: whole
 * blocks, rules or declarations. Left alone: what stands in `@supports`, which such an engine
 * skips as it should, and a newer value after an older one of the same property in the rule.
 */
export function cssAgeFaults(text: string, file = 'style.css'): CssFault[] {
  return blocksOf(text).flatMap((block) => {
    if (ancestorsOf(block).some(({ prelude }) => /^@supports\b/i.test(prelude))) return [];
    const found = [
      ...preludeConstructs(block).map((construct) => ({ construct, index: block.index })),
      ...block.declarations.flatMap((declaration, place) =>
        declarationConstructs(declaration, block.declarations.slice(0, place)),
      ),
    ];
    return found.map(({ construct, index }) => ({
      file,
      line: lineAt(text, index),
      construct,
      message: `旧浏览器（Chromium 86、Safari 14）不识「${construct}」，会略去所在的样式；请换写法`,
    }));
  });
}

type Constructs = readonly (readonly [construct: string, pattern: RegExp])[];

const AT_RULES: Constructs = [
  ['@layer', /^@(?:layer\b|import\b.*\blayer\b)/i],
  ['@container', /^@container\b/i],
  ['@scope', /^@scope\b/i],
  ['@property', /^@property\b/i],
  ['@media range', /^@(?:media|import)\b.*[<>]/i],
];

/** One newer selector in a list makes an older engine drop the rule for all of the list. */
const SELECTORS: Constructs = [
  [':has()', /:has\(/i],
  [':is()', /:is\(/i],
  [':where()', /:where\(/i],
  [':not(a, b)', /:not\([^()]*(?:\([^()]*\)[^()]*)*,/i],
  [':dir()', /:dir\(/i],
  [':nth-child(of)', /:nth-(?:last-)?child\([^)]*\bof\b/i],
  ['::file-selector-button', /::file-selector-button/i],
  [':focus-visible in a list', /^(?=.*,).*:focus-visible/i],
];

const PROPERTIES: Constructs = [
  ['inset', /^inset(?:-(?:inline|block)(?:-(?:start|end))?)?$/],
  ['margin-inline', /^margin-(?:inline|block)$/],
  ['padding-inline', /^padding-(?:inline|block)$/],
  ['border-inline', /^border-(?:inline|block)(?:-(?:width|style|color))?$/],
  ['translate', /^translate$/],
  ['rotate', /^rotate$/],
  ['scale', /^scale$/],
  ['container', /^container(?:-type|-name)?$/],
];

const VALUES: Constructs = [
  ['oklch()', /\bok(?:lch|lab)\(/i],
  ['lab()', /(?<!-)\b(?:lab|lch|hwb)\(/i],
  ['color()', /(?<!-)\bcolor\(/i],
  ['color-mix()', /\bcolor-mix\(/i],
  ['light-dark()', /\blight-dark\(/i],
  ['round()', /(?<!-)\b(?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign|exp|log)\(/i],
  ['dvh', /(?<![\w-])[\d.]+[dsl]v(?:h|w|i|b|min|max)\b/i],
  ['cqw', /(?<![\w-])[\d.]+cq(?:w|h|i|b|min|max)\b/i],
  ['lh', /(?<![\w-])[\d.]+(?:r?lh|r?cap|r?ic)\b/i],
];

function preludeConstructs({ prelude, parent }: CssBlock): string[] {
  if (prelude.startsWith('@')) {
    // Any block inside a style rule, an at-rule too, is nesting; so is one with `&` above it.
    const nested = parent && isStyleRule(parent) ? ['nesting'] : [];
    return [...named(AT_RULES, prelude), ...nested];
  }
  if (isKeyframe(parent)) return [];
  const nested = (parent && ancestorsAndSelf(parent).some(isStyleRule)) || prelude.includes('&');
  return [...named(SELECTORS, prelude), ...(nested ? ['nesting'] : [])];
}

function declarationConstructs(
  { name, value, index }: Declaration,
  before: readonly Declaration[],
): { construct: string; index: number }[] {
  const values = named(VALUES, value);
  if (name === 'overflow' && /\bclip\b/i.test(value)) values.push('overflow: clip');
  if (name === 'content' && /["')]\s*\//.test(value)) values.push('content with a spoken text');
  // A variable keeps its last value whatever it is: an older one before it does not help.
  const older =
    !name.startsWith('--') &&
    before.some((earlier) => earlier.name === name && named(VALUES, earlier.value).length === 0);
  const constructs = [...named(PROPERTIES, name), ...(older ? [] : values)];
  return constructs.map((construct) => ({ construct, index }));
}

function named(constructs: Constructs, text: string): string[] {
  return constructs.filter(([, pattern]) => pattern.test(text)).map(([construct]) => construct);
}

function ancestorsOf(block: CssBlock): CssBlock[] {
  return block.parent ? ancestorsAndSelf(block.parent) : [];
}

function ancestorsAndSelf(block: CssBlock): CssBlock[] {
  return [block, ...ancestorsOf(block)];
}

function isStyleRule(block: CssBlock): boolean {
  return !block.prelude.startsWith('@') && !isKeyframe(block.parent);
}

function isKeyframe(parent: CssBlock | undefined): boolean {
  return parent !== undefined && /^@(?:-\w+-)?keyframes\b/i.test(parent.prelude);
}
