import { siteSettings } from '../site.ts';

/** The canonical address of a route: site.json `url` + BASE_PATH + route (CONTRACT §1). */
export function canonical(url: string, route: string): string {
  return url.replace(/\/+$/, '') + siteSettings().basePath + route;
}
