import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

let settings: Settings | undefined;

/** The settings of the running build or dev server. */
export function siteSettings(): Settings {
  settings ??= readSettings(process.env, process.cwd(), new Date());
  return settings;
}

/** An address of site.json: a full one as it stands, a path as seen from the root of the site. */
export function siteAddress(address: string): string {
  if (/^https?:/.test(address)) return address;
  return new URL(address, `http://localhost${siteSettings().basePath}`).pathname;
}

/**
 * The other edition that a demonstration build puts beside this one (`build:demo`), as `title|url`;
 * site.json names it otherwise.
 */
export function demoSister(): { title: string; url: string } | undefined {
  const [title, url] = (process.env['DEMO_SISTER'] ?? '').split('|');
  return title === undefined || title === '' || url === undefined ? undefined : { title, url };
}

/** The address of a route below the base path: `spaces/` → `/zwgk/zckj/spaces/`. */
export function href(route: string): string {
  return siteSettings().basePath + route.replace(/^\//, '');
}
