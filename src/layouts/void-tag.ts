import { escapeQuoted } from '../text/escape-xml.ts';

/** Attributes by name, in the order in which they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** An element without content, as Astro writes one. */
export function voidTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) tag += ` ${key}="${escapeQuoted(value)}"`;
  return `${tag}>`;
}
