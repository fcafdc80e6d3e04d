import type { Link } from 'mdast';
import { allNodes, lineOf } from '../../data/prose/tree.ts';
import type { ProseDocument } from '../../data/prose/read-file.ts';
import { proseRoute } from '../site/addresses.ts';
import { nearest } from '../../text/nearest.ts';
import { joinSite } from '../site/join-site.ts';
import { pageRoutes } from '../site/routes.ts';
import type { Check } from './check.ts';

/**
 * A link of prose to a page of this site leads to one: `content-link`, a warning. Addresses of files are not looked at, nor are anchors.
 */
export const linksLeadToPages: Check = (edition) => {
  const linked = edition.prose.flatMap((document) =>
    internalLinks(document).map((link) => ({ document, ...link })),
  );
  if (linked.length === 0) return [];
  const routes = pageRoutes(joinSite(edition)).map(({ route }) => route);
  const known = new Set(routes);
  return linked.flatMap(({ document, node, route }) => {
    if (known.has(route)) return [];
    const suggestion = nearest(route, routes);
    return [
      {
        rule: 'content-link',
        level: 'warning',
        file: document.file,
        line: lineOf(node),
        value: node.url,
        message: `链接「${node.url}」指向的页面/${route}不存在`,
        hint:
          suggestion === undefined
            ? '核对地址；站内的页面写成/spaces/编号/这样'
            : `是不是「/${suggestion}」？`,
      },
    ];
  });
};

/** The links of a document to pages of its own site, with the routes that they lead to. */
function internalLinks(document: ProseDocument): { node: Link; route: string }[] {
  const page = `https://site.invalid/${proseRoute(document)}`;
  return allNodes(document.root).flatMap((node) => {
    if (node.type !== 'link' || /^([a-z][a-z0-9+.-]*:|[\\/]{2}|#)/i.test(node.url.trim()))
      return [];
    const { pathname } = URL.parse(node.url, page) ?? {};
    const route = pathname && decoded(pathname.slice(1)).replace(/(^|\/)index\.html$/, '$1');
    if (route === undefined || /\.[^/]*$/.test(route)) return [];
    return [{ node, route: route === '' || route.endsWith('/') ? route : `${route}/` }];
  });
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
