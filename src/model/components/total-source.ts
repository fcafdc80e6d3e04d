import { parseProse } from '../../data/prose/parse-prose.ts';
import { componentUses } from '../../data/prose/component-uses.ts';
import { COMPONENTS } from '../../schemas/components.ts';
import { escapeProperty } from '../../text/escape-mdx.ts';
import { type Component, componentOf } from './component.ts';

type Written = { readonly props: Readonly<Record<string, string>> };

/** A total as it is written in a text, its props in their usual order: `<Total of="spaces" />`. */
export function totalSource({ props }: Written): string {
  const written = Object.keys(COMPONENTS.Total.props).flatMap((name) =>
    props[name] === undefined ? [] : [` ${name}="${escapeProperty(props[name])}"`],
  );
  return `<Total${written.join('')} />`;
}

/**
 * The total that a text is, and nothing beside it, with its source in the usual form; undefined for
 * any other text.
 */
export function totalIn(
  text: string,
): { source: string; total: Extract<Component, { name: 'Total' }> } | undefined {
  if (!/^\s*<Total\s[^<>]*>\s*$/.test(text)) return undefined;
  const { root, problems } = parseProse('', text.trim());
  const [use, ...others] = root === undefined || problems.length > 0 ? [] : componentUses(root);
  if (use === undefined || others.length > 0) return undefined;
  const total = componentOf(use);
  return total?.name === 'Total' ? { source: totalSource(use), total } : undefined;
}
