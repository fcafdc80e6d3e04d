import type {} from 'micromark-extension-gfm-autolink-literal';
import type {
  Code,
  Construct,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * Addresses without markup (`https://…`, `www.…`) for micromark: one ends at the first character that
 * is not ASCII, as every reader takes it, where GFM goes on to the next space. `source` is the text
 * that is parsed.
 */
export function bareAddresses(source: string): Extension {
  const construct: Construct = {
    name: 'bareAddress',
    tokenize(this: TokenizeContext, effects, ok, nok): State {
      const from = this.now().offset;
      const found = addressAt(source, from);
      const isWww = /^w/i.test(found);
      const before = isWww ? BEFORE_WWW : BEFORE_HTTP;
      const isBegun = before.test(characterOf(this.previous));
      const address = found !== '' && isBegun && !isWithinLabel(this) ? found : '';
      const type = isWww ? 'literalAutolinkWww' : 'literalAutolinkHttp';
      const inside: State = (code) => {
        if (this.now().offset < from + address.length) {
          effects.consume(code);
          return inside;
        }
        effects.exit(type);
        effects.exit('literalAutolink');
        return ok(code);
      };
      return (code) => {
        if (address === '') return nok(code);
        effects.enter('literalAutolink');
        effects.enter(type);
        return inside(code);
      };
    },
  };
  return {
    text: Object.fromEntries([...'hHwW'].map((letter) => [letter.charCodeAt(0), construct])),
    disable: { null: ['protocolAutolink', 'wwwAutolink'] },
  };
}

const ADDRESS =
  /^(?:https?:\/\/|www\.)[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*(?::\d+)?(?:[/?#][!-;=?-~]*)?/i;
const LONGEST = 2000;
/** What ends a sentence ends the address too. */
const TRAIL = /(?:[!"'*,.:;?_~]|&[\dA-Za-z]+;)+$/;

/** The address that begins at a place of a text; empty when none does. */
function addressAt(source: string, from: number): string {
  // Nobody clicks on a longer one, and read to its end at each of the addresses in it it would never end.
  const found = ADDRESS.exec(source.slice(from, from + LONGEST + 1))?.[0] ?? '';
  if (found.length > LONGEST) return '';
  let address = found.replace(TRAIL, '');
  // A closing bracket belongs to the sentence unless it was opened within the address.
  while (/[)\]]$/.test(address) && !isBalanced(address)) {
    address = address.slice(0, -1).replace(TRAIL, '');
  }
  return address;
}

function isBalanced(address: string): boolean {
  const count = (sign: string) => address.split(sign).length;
  return count('(') >= count(')') && count('[') >= count(']');
}

/** Tokens up to which no label is open, so that no text is walked through twice. */
const CLEAR = new WeakSet<Token>();

/** A link may not hold another: in `[…](…)` an address is words. */
function isWithinLabel({ events }: TokenizeContext): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const token = events[index]?.[1];
    if (token === undefined || CLEAR.has(token)) break;
    const isLabel = token.type === 'labelLink' || token.type === 'labelImage';
    if (isLabel && token._balanced !== true) return true;
  }
  const last = events.at(-1)?.[1];
  if (last !== undefined) CLEAR.add(last);
  return false;
}

/** What may stand before an address: no letter; before one without https: no 汉字 either. */
const BEFORE_HTTP = /[^A-Za-z]/;
const BEFORE_WWW = /[\s\p{P}]/u;

/** The beginning of a text and its line ends count as spaces. */
function characterOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCodePoint(code);
}
