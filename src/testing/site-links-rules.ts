import type { UsedAddress } from './site-links-addresses.ts';
import { decoded } from '../text/decoded.ts';

export type LinkRule =
  | 'address-empty'
  | 'address-scheme'
  | 'target-missing'
  | 'fragment-missing'
  | 'outside-base'
  | 'other-host'
  | 'mixed-content'
  | 'relative-in-feed'
  | 'relative-in-404';

/** What there is on a built site to point to. */
export interface SiteAddresses {
  /** The base path, with a slash at both ends. */
  readonly base: string;
  /** The full address of the home page, with a slash at its end. */
  readonly root: string;
  readonly files: ReadonlySet<string>;
  /** The ids in a page or drawing; undefined for files whose fragments mean something else. */
  readonly idsOf: ReadonlyMap<string, ReadonlySet<string> | undefined>;
}

export interface LinkVerdict {
  readonly rule: LinkRule;
  readonly message: string;
}

/** What is wrong with an address that stands in `file`, or undefined. */
export function judgeAddress(
  { address, use }: UsedAddress,
  file: string,
  site: SiteAddresses,
): LinkVerdict | undefined {
  if (address === '') return { rule: 'address-empty', message: '地址是空的；请填写地址或删去' };
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0].toLowerCase();
  if (use === 'part') return judgePart(address, file, site);
  if (scheme === 'http:' || scheme === 'https:' || address.startsWith('//')) {
    return judgeFullAddress(address, use, site);
  }
  if (scheme) {
    const allowed = use === 'link' ? ['mailto:', 'tel:'] : ['data:'];
    if (allowed.includes(scheme)) return undefined;
    const message = `地址「${address.slice(0, 80)}」不能使用「${scheme}」；请改为 https 或站内地址`;
    return { rule: 'address-scheme', message };
  }
  if (file.endsWith('.xml') && use !== 'dress') {
    const message = `订阅源和站点地图离开网站后相对地址失效，实为「${address}」；请写完整地址`;
    return { rule: 'relative-in-feed', message };
  }
  return judgeRelative(address, file, site);
}

function judgePart(address: string, file: string, site: SiteAddresses): LinkVerdict | undefined {
  if (!address.startsWith('#')) return outsideFetch(address);
  return judgeFragment(address.slice(1), file, address, site);
}

function judgeFullAddress(
  address: string,
  use: UsedAddress['use'],
  site: SiteAddresses,
): LinkVerdict | undefined {
  const full = parsed(address, site.root);
  if (!full) return { rule: 'address-scheme', message: `「${address}」不是合格的网址；请核对` };
  const root = new URL(site.root);
  if (full.protocol === 'http:' && (use === 'resource' || use === 'dress')) {
    const message = `页面通过不加密的 http 取用「${address}」；请改为站内文件`;
    return { rule: 'mixed-content', message };
  }
  if (full.host !== root.host) return use === 'link' ? undefined : outsideFetch(address);
  const path = `${full.pathname}/`.startsWith(root.pathname)
    ? full.pathname.slice(root.pathname.length)
    : undefined;
  // Another part of the same host, such as the bureau's own site, is a place to link to.
  if (path === undefined) return use === 'link' ? undefined : outsideBase(address, site);
  return judgeTarget(path, full.hash, address, site);
}

/**
 * Resolved below a folder that no site has, because `../` at the root of a host goes nowhere and
 * would hide an address that leads out of the site.
 */
function judgeRelative(
  address: string,
  file: string,
  site: SiteAddresses,
): LinkVerdict | undefined {
  const rooted = address.startsWith('/');
  const prefix = rooted ? site.base : `/~${site.base}`;
  const here = `http://site.invalid${prefix}${encodeURI(file)}`;
  const full = parsed(address, here);
  if (!full) return { rule: 'address-scheme', message: `「${address}」不是合格的地址；请核对` };
  if (`${full.pathname}/` === prefix) return judgeTarget('', full.hash, address, site);
  if (!full.pathname.startsWith(prefix)) return outsideBase(address, site);
  if (file === '404.html' && !rooted && !/^[#?]/.test(address)) {
    const message = `404 页会出现在任何地址上，相对地址「${address}」会指错；请从「${site.base}」写起`;
    return { rule: 'relative-in-404', message };
  }
  return judgeTarget(full.pathname.slice(prefix.length), full.hash, address, site);
}

function judgeTarget(
  path: string,
  hash: string,
  address: string,
  site: SiteAddresses,
): LinkVerdict | undefined {
  const wanted = decoded(path);
  const index = wanted === '' || wanted.endsWith('/') ? 'index.html' : '/index.html';
  const target = [wanted, wanted + index].find((candidate) => site.files.has(candidate));
  if (target === undefined) {
    const message = `「${address}」指向的「${wanted || 'index.html'}」不在网站里；请改正地址或补上页面`;
    return { rule: 'target-missing', message };
  }
  return judgeFragment(decoded(hash.slice(1)), target, address, site);
}

function judgeFragment(
  fragment: string,
  target: string,
  address: string,
  site: SiteAddresses,
): LinkVerdict | undefined {
  const ids = site.idsOf.get(target);
  // The empty fragment and #top are the head of every page; `:~:` begins a text to look for.
  if (!ids || ['', 'top'].includes(fragment) || fragment.startsWith(':~:')) return undefined;
  if (ids.has(fragment)) return undefined;
  const message = `「${address}」的锚点「${fragment}」在「${target}」里没有；请核对 id`;
  return { rule: 'fragment-missing', message };
}

function outsideFetch(address: string): LinkVerdict {
  const message = `除正文链接外不得引用别的主机，实为「${address}」；请改为站内文件`;
  return { rule: 'other-host', message };
}

function outsideBase(address: string, site: SiteAddresses): LinkVerdict {
  const message = `「${address}」在网站的路径「${site.base}」之外；请用相对地址或加上该路径`;
  return { rule: 'outside-base', message };
}

function parsed(address: string, base: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
