const ALWAYS = /[!\\`*_{}<[\]~|]/g;
/** What GFM would make a link of by itself, swallowing what follows. */
const BARE_ADDRESS = /(?:https?:\/\/|www\.|xmpp:)[!-;=?-[\]^_a-z~]{0,2000}/gi;

/**
 * A text as MDX that shows exactly these characters. A bare `https:` address becomes a link unless
 * `isLabel`; other addresses stand as code, since the checks refuse them as links.
 */
export function escapeText(
  text: string,
  { isLabel = false }: { readonly isLabel?: boolean } = {},
): string {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(BARE_ADDRESS)) {
    const address = match.replace(/(?<=[^/.:])[.,;:!?'"()*~_]+$/, '');
    parts.push(escaped(text.slice(from, index)));
    parts.push(
      !isLabel && isWhole(address)
        ? `[${escaped(address)}](${encodedAddress(address)})`
        : `\`${address}\``,
    );
    from = index + address.length;
  }
  parts.push(escaped(text.slice(from)));
  return parts.join('');
}

/** An address without a character that ends or breaks a link in MDX. */
export function encodedAddress(address: string): string {
  return address.replace(/[\u0000-\u0020\u007f<>(){}[\]\\"'`|^*_~&]/g, (character) =>
    character === '&' || character === '_' || character === '~'
      ? `\\${character}`
      : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function isWhole(address: string): boolean {
  return (
    /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]|$)/i.test(address) &&
    URL.canParse(address)
  );
}

function escaped(text: string): string {
  return text.replace(ALWAYS, '\\$&').replace(/&(?=#?[A-Za-z0-9]{1,40};)/g, '\\&');
}

/** The beginning of a line of MDX, made to mean nothing but its characters. */
export function escapeLineStart(line: string): string {
  const text = line.replace(/^[\s\u3000]+/, '');
  return text
    .replace(/^[#+\-=>:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(?:i(?=mport\b)|e(?=xport\b))/, (letter) => (letter === 'i' ? '&#x69;' : '&#x65;'));
}

/** A text as the value of a property in straight quotes. */
export function escapeProperty(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/[{}]/g, (brace) => (brace === '{' ? '&#x7b;' : '&#x7d;'));
}
