import { escapeHtml } from '../email/email-parts.ts';
import { styles } from './wechat-style.ts';
import { decoded } from '../../text/decoded.ts';

/** Collects the addresses of an article, because WeChat refuses links that lead out of it. */
export interface LinkNotes {
  /**
   * A link around HTML that says `text`: of WeChat's own articles a link, of others its words and a
   * number.
   */
  link(html: string, address: string, text: string): string;
  /** The lines of the list at the end: 「[3] 管理办法：https://…」, HTML. */
  lines(): string[];
}

/** Notes numbered from `first` on; the same address has one number wherever it stands. */
export function linkNotes(first: number): LinkNotes {
  const texts = new Map<string, string>();
  return {
    link(words, address, text) {
      if (isWechatAddress(address)) {
        return `<a href="${escapeHtml(address)}" style="${styles.link}">${words}</a>`;
      }
      const direct = /^(?:mailto|tel):([^?]*)/i.exec(address)?.[1];
      if (direct !== undefined) {
        const spoken = decoded(direct);
        return text.includes(spoken) ? words : `${words}（${escapeHtml(spoken)}）`;
      }
      if (!texts.has(address)) texts.set(address, text);
      return `${words}[${first + [...texts.keys()].indexOf(address)}]`;
    },
    lines: () =>
      [...texts].map(([address, text], index) => {
        const words = text === address ? '' : `${escapeHtml(text)}：`;
        return `[${first + index}] ${words}${escapeHtml(address)}`;
      }),
  };
}

/** Only articles of WeChat itself; a host that merely begins or ends like it is another. */
function isWechatAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname === 'mp.weixin.qq.com';
}
