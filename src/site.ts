import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

let settings: Settings | undefined;

/** The settings of the running build or dev server. */
export function siteSettings(): Settings {
  settings ??= readSettings(process.env, process.cwd(), new Date());
  return settings;
}

/** The address of a route below the base path: `spaces/` → `/zwgk/zckj/spaces/`. */
export function href(route: string): string {
  return siteSettings().basePath + route.replace(/^\//, '');
}
