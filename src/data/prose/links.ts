import type { Root } from 'mdast';
import type { Problem } from '../problem.ts';
import { allNodes, lineOf } from './tree.ts';

interface LinkFault {
  /** `content-code` where it is not said. */
  readonly rule?: 'content-syntax' | 'content-figure';
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with the address of a link; undefined for `https:`, `mailto:`, `tel:` and internal
 * ones (relative, from the root of the site, or a #fragment).
 */
export function linkFault(address: string): LinkFault | undefined {
  // Browsers drop control characters and leading spaces before they look for the scheme.
  const plain = address.replace(/[\u0000-\u0020\u007f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  const found = `链接「${address}」`;
  if (plain === '') return EMPTY;
  if (/^[\\/]{2}/.test(plain)) {
    return { message: `${found}没有写明https:`, hint: '站外的网址写全，以https://开头' };
  }
  if (scheme === 'mailto') return mailFault(address, found);
  if (scheme === undefined || scheme === 'tel') return undefined;
  if (scheme === 'https') return httpsFault(plain, found);
  if (scheme === 'http') {
    return {
      message: `${found}是http:，只能用https:、mailto:、tel:和站内路径`,
      hint: `改成https:，打不开的就写成文字，不做链接；裸写的网址写成[文字](https://…)`,
    };
  }
  return {
    message: `${found}是${scheme}:，只能用https:、mailto:、tel:和站内路径`,
    hint: scheme === 'javascript' ? '删去这个链接' : '改成https:的网址或站内路径，或写成文字',
  };
}

const EMPTY: LinkFault = {
  rule: 'content-syntax',
  message: '链接没有写网址，点不开',
  hint: '写成[文字](https://…)或[文字](/站内的路径/)；不要链接，就只写文字',
};

/** A name before an `@` is taken for the host by readers: https://a.gov.cn@evil.example. */
function httpsFault(plain: string, found: string): LinkFault | undefined {
  const [, host] = /^https:\/\/([^/?#\\]+)/i.exec(plain) ?? [];
  if (host === undefined) {
    return { message: `${found}不是完整的网址`, hint: '写成https://后接域名' };
  }
  if (!host.includes('@')) return undefined;
  return {
    message: `${found}的域名前有「@」，打开的不是@前面的网站`,
    hint: '删去@和它前面的字，只留真正要打开的域名',
  };
}

/** One address, however odd: a bare one in a text becomes a link as it stands. */
const ONE_MAIL = /^[^\s,;:<>"()@\u0000-\u001f]+@[^\s,;:<>"()@\u0000-\u001f]+$/;

/** One address, and of the headers of a mail no other than its subject. */
function mailFault(address: string, found: string): LinkFault | undefined {
  const [, to = '', query = ''] = /^\s*mailto:([^?#]*)\??(.*)$/is.exec(address) ?? [];
  if (!ONE_MAIL.test(decoded(to) ?? '')) {
    return {
      message: `${found}应为一个邮箱地址`,
      hint: '写成mailto:office@example.gov.cn，不写几个',
    };
  }
  const subject = /^(?:subject=([^&;#]*))?$/i.exec(query);
  if (subject !== null && !/[\u0000-\u001f\u007f]/.test(decoded(subject[1] ?? '') ?? '\0')) {
    return undefined;
  }
  return {
    message: `${found}里，邮箱地址后面只可以写?subject=主题`,
    hint: '删去抄送、密送、正文一类：读者点开时会发给别人',
  };
}

/** What is wrong with the address of an image: only images of the site itself are shown. */
export function imageFault(address: string): { message: string; hint: string } | undefined {
  const plain = address.trim();
  if (plain !== '' && !/^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(plain)) return undefined;
  return {
    message: plain === '' ? '图片没有写文件' : `图片「${address}」不在站内`,
    hint: '把图片放进站里，写站内的路径，如/images/a.png',
  };
}

/**
 * What is wrong with the address of an image in Markdown. Only a path from the root of the site is
 * one; the compiler takes any other for a file to import, wherever it lies.
 */
function markdownImageFault(address: string): { message: string; hint: string } | undefined {
  const fault = imageFault(address);
  if (fault !== undefined) return fault;
  const path = decoded(address);
  if (path !== undefined && /^\/[^?#\\]*$/.test(path) && !/(^|\/)\.\.?(\/|$)/.test(path)) {
    return undefined;
  }
  return {
    message: `图片「${address}」不是站内的路径`,
    hint: '把图片放进public，从「/」写起，不带?、#、\\和..，如/images/a.png',
  };
}

function decoded(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}

/** A picture without words for those who cannot see it, as `<Image>` without its `alt`. */
function wordlessFault(address: string): LinkFault {
  return {
    rule: 'content-figure',
    message: '图片没有替代文字',
    hint: `方括号里写看不到图的人读到的话：![路演现场，台下坐满了人]${address}`,
  };
}

/**
 * `content-code` problems of the links and images of a text, `content-syntax` of a link without
 * address, `content-figure` of a picture without words.
 */
export function linkProblems(file: string, root: Root): Problem[] {
  const nodes = allNodes(root);
  const imageLabels = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  return nodes.flatMap((node): Problem[] => {
    const found = (value: string, fault: LinkFault | undefined): Problem[] =>
      fault === undefined
        ? []
        : [{ rule: 'content-code', level: 'error', file, line: lineOf(node), value, ...fault }];
    const isWordless = 'alt' in node && (node.alt ?? '').trim() === '';
    switch (node.type) {
      case 'imageReference':
        return isWordless ? found('', wordlessFault(`[${node.label ?? node.identifier}]`)) : [];
      case 'image': {
        const wordless = isWordless ? wordlessFault(`(${node.url})`) : undefined;
        return found(node.url, markdownImageFault(node.url) ?? wordless);
      }
      case 'definition': {
        const isImage = imageLabels.has(node.identifier);
        return found(node.url, isImage ? markdownImageFault(node.url) : linkFault(node.url));
      }
      case 'link':
        return found(node.url, linkFault(node.url));
      default:
        return [];
    }
  });
}
