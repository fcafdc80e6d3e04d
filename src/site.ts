import type { Settings } from './settings.ts';

const SETTINGS = Symbol.for('zhongchuang-gazette.settings');
/** Astro loads the modules of the pages anew; what a command was told is handed on past them. */
const held: typeof globalThis & { [SETTINGS]?: Settings } = globalThis;

/** Hands the settings of this run on to the pages. */
export function openSettings(settings: Settings): Settings {
  held[SETTINGS] = settings;
  return settings;
}

/** The settings of the running build or dev server, once they are handed on. */
export function openedSettings(): Settings | undefined {
  return held[SETTINGS];
}

/** An address of site.json: a full one as it stands, a path as seen from the root of the site. */
export function siteAddress(address: string): string {
  if (/^https?:/.test(address)) return address;
  return new URL(address, `http://localhost${href('')}`).pathname;
}

/** The address of a route below the base path: `spaces/` → `/zwgk/zckj/spaces/`. */
export function href(route: string): string {
  return (held[SETTINGS]?.basePath ?? '/') + route.replace(/^\//, '');
}
