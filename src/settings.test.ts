import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const basePath = (value: string) =>
  readSettings({ BASE_PATH: value }, '/srv', new Date('2025-01-01')).basePath;

describe('BUILD_REVISION', () => {
  const revision = (value: string) =>
    readSettings({ BUILD_REVISION: value }, '/srv', new Date('2025-01-01')).machine;

  it.each(['', '7c1a', 'v1.2-rc_1', 'a'.repeat(64)])('may be 「%s」', (value) =>
    expect(revision(value)['BUILD_REVISION']).toBe(value),
  );
  it.each(['<script>', 'a\nb', '-x', 'a b', 'a'.repeat(65)])('may not be 「%s」', (value) =>
    expect(() => revision(value)).toThrow('BUILD_REVISION不能用'),
  );
});

describe('BASE_PATH', () => {
  it.each(['/a/../b', '/./', '..', '.', 'a/.', '../a', '/a/./b/', '/a//b', '/%2e%2e/', '/a b/'])(
    '%s cannot be a part of an address',
    (value) => expect(() => basePath(value)).toThrow(`BASE_PATH「${value}」不能用`),
  );

  it.each([
    ['', '/'],
    ['/', '/'],
    ['zwgk/zckj', '/zwgk/zckj/'],
    ['/a..b/.c/', '/a..b/.c/'],
  ])('%j is %s', (value, path) => expect(basePath(value)).toBe(path));
});

describe('the environment', () => {
  /** Libraries ask for these: where drafts may lie, and which fonts there are. */
  const TOLD_TO_LIBRARIES: Readonly<Record<string, string>> = {
    'building/work-folder.ts': 'TMPDIR',
    'newsletter/pictures/png-of.ts': 'FONTCONFIG_FILE',
  };
  const asked = (text: string, told = '') =>
    text
      .replaceAll(`process.env['${told}']`, '')
      .match(
        /process\s*\.\s*env\b|\{[^}]*\benv\b[^}]*\} = process\b|import \{[^}]*\benv\b[^}]*\} from 'node:process'/g,
      ) ?? [];

  it.each([
    "process.env['SITE_ROOT']",
    'const { env } = process;',
    "import { env } from 'node:process';",
  ])('is seen to be asked by %s', (text) => expect(asked(text)).toHaveLength(1));

  it('is asked by commands alone: settings travel as values', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(ts|astro)$/.test(file))
      .filter((file) => !/(?:\.test|-fixture)\.ts$|^(testing|examples|bench)\//.test(file));
    const asking = files.filter(
      (file) =>
        asked(readFileSync(join(import.meta.dirname, file), 'utf8'), TOLD_TO_LIBRARIES[file])
          .length > 0,
    );
    expect(asking).toEqual([]);
  });
});
