import { resolve } from 'node:path';

/** What a command is told by environment variables (docs/zh/commands.md). */
export interface Settings {
  /** Folder with `data/` and `content/` of the edition. */
  readonly siteRoot: string;
  readonly outDir: string;
  /** Begins and ends with `/`. */
  readonly basePath: string;
  /** The day that counts as today, `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string;
  /** The other edition that a demonstration build puts beside this one; site.json may name it too. */
  readonly sister: { readonly title: string; readonly url: string } | undefined;
  /** What the machine tells the browser that prints: `CHROME_PATH`, folders of programs. */
  readonly machine: Machine;
}

/** The variables of the machine, handed on to the programs that are started. */
export type Machine = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used: the command could not run (exit 2). */
export class SettingsError extends Error {}

/**
 * The settings of this run. Relative folders are relative to `repository`.
 * @throws SettingsError, in Chinese, when a variable cannot be used.
 */
export function readSettings(environment: Machine, repository: string, now: Date): Settings {
  return {
    siteRoot: folder(environment['SITE_ROOT'], repository, '.'),
    outDir: folder(environment['OUT_DIR'], repository, 'dist'),
    basePath: basePath(environment['BASE_PATH']),
    today: today(environment['BUILD_DATE'], now),
    sister: sister(environment['DEMO_SISTER']),
    machine: revised(environment),
  };
}

/** BUILD_REVISION is published as it stands, so it is the name of a commit and nothing else. */
function revised(environment: Machine): Machine {
  const { BUILD_REVISION: value = '' } = environment;
  if (value === '' || /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/.test(value)) return environment;
  throw new SettingsError(
    'BUILD_REVISION不能用：应为git提交的名称，只有字母、数字和「- . _」，最多64个字符',
  );
}

/** `title|url` */
function sister(value = ''): Settings['sister'] {
  const [title = '', url] = value.split('|');
  return title === '' || url === undefined ? undefined : { title, url };
}

function folder(value: string | undefined, repository: string, fallback: string): string {
  const path = value === undefined || value === '' ? fallback : value;
  return resolve(repository, path);
}

function basePath(value: string | undefined): string {
  const inner = (value ?? '').replace(/^\/+|\/+$/g, '');
  if (inner === '') return '/';
  if (!/^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/.test(inner) || /(^|\/)\.\.?(\/|$)/.test(inner)) {
    throw new SettingsError(
      `BASE_PATH「${value}」不能用：应为由字母、数字和「- . _ ~」组成的路径，没有「.」「..」这样的一段，例如/zwgk/zckj/`,
    );
  }
  return `/${inner}/`;
}

function today(value: string | undefined, now: Date): string {
  if (value === undefined || value === '') {
    // 北京时间, which has no summer time.
    return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  const parsed = new Date(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(parsed.getTime());
  if (!isDay || parsed.toISOString().slice(0, 10) !== value) {
    throw new SettingsError(`BUILD_DATE「${value}」不是日期：应为YYYY-MM-DD`);
  }
  return value;
}
